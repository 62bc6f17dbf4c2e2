"""The report for people: `path:line:column: severity[rule-id] message`, then the hint."""

from collections.abc import Sequence

from pmobook.model.problem import Problem


def text_report(problems: Sequence[Problem]) -> str:
    """Write one problem a line, each with its hint in the line below; nothing where there is no problem."""
    return "".join(_lines(problem) for problem in problems)


def _lines(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    hint = f"  hint: {problem.hint}\n" if problem.hint else ""
    return f"{place}: {problem.severity.word}[{problem.rule}] {problem.message}\n{hint}"
