"""What holds of every reader, whatever it reads."""

import re
from collections.abc import Iterable

from pmobook.model.problem import Problem
from pmobook.reports.text import text_report

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""All that some format takes for the end of a line: YAML knows five of them, editors two."""


def check_told(problems: Iterable[Problem]) -> None:
    """Every problem has a place, fits a line, and can be printed."""
    found = sorted(problems)
    for problem in found:
        assert problem.line >= 1, problem
        assert problem.column >= 1, problem
        assert problem.message.strip(), problem
        assert "\n" not in f"{problem.path}{problem.message}{problem.hint}", problem
    text_report(found).encode()


def check_placed(problems: Iterable[Problem], data: bytes) -> None:
    """The place of every problem is within the text `data`, or just behind its end."""
    found = list(problems)
    check_told(found)
    if not found:
        return
    lines = _LINE_END.split(data.decode("utf-8", errors="replace"))
    longest = max(map(len, data.decode("utf-8", errors="replace").split("\n")))
    for problem in found:
        assert problem.line <= len(lines), problem
        assert problem.column <= longest + 1, problem
