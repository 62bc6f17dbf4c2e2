"""The report for people: `path:line:column: severity[rule-id] message`, then the hint."""

from collections.abc import Sequence

from pmobook.model.problem import Problem


def text_report(problems: Sequence[Problem], guides: str = "") -> str:
    """Write one problem a line, each with its hint in the line below; nothing where there is no problem.

    `guides` is the address below which the pages of rules lie, for a terminal: there the rule is a link to its page.
    """
    return "".join(_lines(problem, guides) for problem in problems)


def _lines(problem: Problem, guides: str) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    rule = _link(f"{guides}{problem.rule}/", problem.rule) if guides else problem.rule
    hint = f"  hint: {problem.hint}\n" if problem.hint else ""
    return f"{place}: {problem.severity.word}[{rule}] {problem.message}\n{hint}"


def _link(address: str, text: str) -> str:
    """Return a link as terminals know it (OSC 8); those that do not, show the text alone."""
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"
