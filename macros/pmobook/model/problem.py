"""Problems are values: everything that can be wrong with the content is one of these."""

import re
from dataclasses import dataclass
from enum import IntEnum

_UNPRINTABLE = re.compile(r"(?<!\s)\s*[\x00-\x1f\x7f-\x9f\u2028\u2029][\s\x00-\x1f\x7f-\x9f]*")
"""Line ends and control characters: they would break the one line of a problem, or play tricks on a terminal.

Only the first of some spaces begins a match, so that a million of them are looked at once.
"""


class Severity(IntEnum):
    """How much a problem matters: an error fails, a warning only under `--strict`, a suggestion never."""

    ERROR = 0
    WARNING = 1
    SUGGESTION = 2

    @property
    def word(self) -> str:
        """The lower-case word that stands in a problem line."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where it is, and what to do about it.

    `path` is relative to the root of the knowledge base, with `/`; `line` and `column` count from 1.
    Problems sort by place, so that a report reads from the top of a file to its end. The texts that messages quote are
    put into one line.
    """

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    message: str
    hint: str = ""

    def __post_init__(self) -> None:
        """Make every part fit for a line of a report."""
        for name in ("path", "message", "hint"):
            object.__setattr__(self, name, _UNPRINTABLE.sub(" ", getattr(self, name)))


def has_errors(problems: "list[Problem] | tuple[Problem, ...]") -> bool:
    """Whether any of `problems` stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)
