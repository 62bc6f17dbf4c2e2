"""Problems are values: everything that can be wrong with the content is one of these."""

from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How much a problem matters: an error stops the build, a warning only `check --strict`."""

    ERROR = 0
    WARNING = 1

    @property
    def word(self) -> str:
        """The lower-case word that stands in a problem line."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where it is, and what to do about it.

    `path` is relative to the root of the knowledge base, with `/`; `line` and `column` count from 1.
    Problems sort by place, so that a report reads from the top of a file to its end.
    """

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    message: str
    hint: str = ""


def has_errors(problems: "list[Problem] | tuple[Problem, ...]") -> bool:
    """Whether any of `problems` stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)
