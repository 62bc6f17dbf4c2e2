"""The report for GitHub Actions: workflow commands that mark the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from pmobook.model.problem import Problem, Severity

_LEVELS = {Severity.SUGGESTION: "notice"}
"""The platform's words where they are not ours."""

_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def github_report(problems: Sequence[Problem]) -> str:
    """Write one workflow command a line."""
    return "".join(_command(problem) for problem in problems)


def _command(problem: Problem) -> str:
    properties = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.rule}
    listed = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items())
    message = f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message
    return f"::{_LEVELS.get(problem.severity, problem.severity.word)} {listed}::{_escaped(message, _IN_MESSAGE)}\n"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)
