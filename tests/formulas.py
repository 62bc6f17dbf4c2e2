"""The cases of tests/golden/formulas.txt, for the tests of both who work formulas out: Python and the browser."""

from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parent / "golden" / "formulas.txt"


@dataclass(frozen=True)
class Case:
    """A formula, the values of its fields, and what it comes to; empty for no result."""

    formula: str
    values: dict[str, float]
    result: str


def read_cases() -> list[Case]:
    """Return the cases, in the order of the file."""
    cases = []
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            formula, given, result = (part.strip() for part in line.split("|"))
            values = {name: float(number) for name, number in (pair.split("=") for pair in given.split())}
            cases.append(Case(formula, values, result))
    return cases
