"""Formulas of templates: what they come to, and which cannot be read. The browser's are held to the same cases."""

import pytest

from pmobook.library.formula import MAX_TOKENS, FormulaError, evaluate, names_in, parsed
from tests.formulas import Case, read_cases


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.formula)
def test_formulas(case: Case) -> None:
    assert evaluate(case.formula, case.values) == case.result


@pytest.mark.parametrize("formula", ["impact *", "__import__('os')", "(impact", "2 3", "", "impact + )"])
def test_formulas_that_cannot_be_read(formula: str) -> None:
    with pytest.raises(FormulaError):
        evaluate(formula, {"impact": 3})


def test_a_formula_without_end_is_refused() -> None:
    with pytest.raises(FormulaError, match="at most"):
        parsed("(" * MAX_TOKENS + "1")


def test_a_formula_is_a_tree_that_json_can_hold() -> None:
    assert parsed("(a + 1) * b-c - 2") == ("-", ("*", ("+", "a", 1.0), "b-c"), 2.0)
    assert names_in("(a + 1) * b-c - 2") == ["a", "b-c"]
