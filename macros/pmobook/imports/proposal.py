"""What a file proposes for a term, and how a fault in it is told."""

from collections.abc import Mapping
from dataclasses import dataclass

from pmobook.exports.table import Column
from pmobook.exports.written import Written
from pmobook.model.problem import Problem, Severity

Values = Mapping[Column, Written]
"""The value proposed for each column, None to take it away; a column that is not named stays as it is."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A term as a file has it. `line` is its row or line there; `version` tells from which state it was exported."""

    id: str
    domain: str
    values: Values
    line: int
    version: str = ""


def fault(path: str, line: int, column: int, message: str, hint: str = "") -> Problem:
    """Return the problem of a file that cannot be taken as it is, at a line and column from 1."""
    return Problem(path, line, column, Severity.ERROR, "import", message, hint)


def conflict(path: str, line: int, message: str, hint: str = "") -> Problem:
    """Return the problem of a term that the file and the content see differently."""
    return Problem(path, line, 1, Severity.ERROR, "import-conflict", message, hint)
