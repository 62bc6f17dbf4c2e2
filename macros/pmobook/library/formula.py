"""Formulas of templates: field ids, numbers, `+ - * /` and brackets; nothing that could run.

A formula is read into a tree once; Python and the form in the browser work out the same tree with the same arithmetic
(IEEE 754 doubles) and write the result the same way. `tests/golden/formulas.txt` holds both to it.
"""

import math
import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

_TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z][a-z0-9_-]*)|(?P<sign>[-+*/()]))")

MAX_TOKENS = 100
"""No sum on a form is longer; and brackets within brackets without end would exhaust the stack."""

_SMALLEST = Decimal("0.000001")
"""Results are written to six decimal places: finer than any rate or share on a form, and free of 0.1 + 0.2."""

_TOO_LARGE = 1e21
"""From here on JavaScript writes numbers with an exponent; no sum on a form is as large."""

Tree = float | str | tuple[str, "Tree", "Tree"]
"""A formula as it is worked out: a number, a field id, or a sign between two trees."""


class FormulaError(ValueError):
    """The formula cannot be read."""


def evaluate(formula: str, values: Mapping[str, float]) -> str:
    """Return the result of `formula` over `values`, written without needless zeros; empty where there is none.

    There is none where a value is missing or zero divides. Raises FormulaError where the formula itself cannot be
    read, whatever the values. A hyphen surrounded by spaces is a minus; within an id it belongs to the id.
    """
    return written(_value(parsed(formula), values))


def written(number: float) -> str:
    """Return `number` with at most six decimal places and never an exponent; empty where it is none, or too large."""
    if not abs(number) < _TOO_LARGE:
        return ""
    # half away from zero, as JavaScript's toFixed rounds
    text = f"{Decimal(number).quantize(_SMALLEST, ROUND_HALF_UP):f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def parsed(formula: str) -> Tree:
    """Return the tree of `formula`. Raises FormulaError where it cannot be read."""
    tokens = tokenise(formula)
    tree, rest = _sum(tokens, 0)
    if rest != len(tokens):
        message = f"“{formula}” cannot be read at “{tokens[rest]}”"
        raise FormulaError(message)
    return tree


def tokenise(formula: str) -> list[str]:
    """Split `formula` into numbers, ids and signs. Raises FormulaError at anything else."""
    tokens: list[str] = []
    position = 0
    text = formula.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            message = f"“{formula}” cannot be read at “{text[position:].strip()[:10]}”"
            raise FormulaError(message)
        tokens.append(match[0].strip())
        position = match.end()
    if len(tokens) > MAX_TOKENS:
        message = f"a formula has at most {MAX_TOKENS} parts, not {len(tokens)}"
        raise FormulaError(message)
    return tokens


def names_in(formula: str) -> list[str]:
    """Return the field ids that `formula` uses. Raises FormulaError where it cannot be read."""
    return [token for token in tokenise(formula) if token[0].isalpha()]


def _sum(tokens: list[str], position: int) -> tuple[Tree, int]:
    result, position = _product(tokens, position)
    while position < len(tokens) and tokens[position] in {"+", "-"}:
        sign = tokens[position]
        right, position = _product(tokens, position + 1)
        result = (sign, result, right)
    return result, position


def _product(tokens: list[str], position: int) -> tuple[Tree, int]:
    result, position = _atom(tokens, position)
    while position < len(tokens) and tokens[position] in {"*", "/"}:
        sign = tokens[position]
        right, position = _atom(tokens, position + 1)
        result = (sign, result, right)
    return result, position


def _atom(tokens: list[str], position: int) -> tuple[Tree, int]:
    part = tokens[position] if position < len(tokens) else ""
    if part == "(":
        result, position = _sum(tokens, position + 1)
        if position >= len(tokens) or tokens[position] != ")":
            message = "a bracket is never closed"
            raise FormulaError(message)
        return result, position + 1
    if part[:1].isdigit():
        return float(part), position + 1
    if part[:1].isalpha():
        return part, position + 1
    message = f"a number or field is missing before “{part}”" if part else "a number or field is missing at the end"
    raise FormulaError(message)


def _value(tree: Tree, values: Mapping[str, float]) -> float:
    if isinstance(tree, float):
        return tree
    if isinstance(tree, str):
        # what is not a number stays so in every sum, product and quotient, and comes out as no result
        return values.get(tree, math.nan)
    sign, left, right = tree
    first, second = _value(left, values), _value(right, values)
    match sign:
        case "+":
            return first + second
        case "-":
            return first - second
        case "*":
            return first * second
        case _:
            return first / second if second else math.nan
