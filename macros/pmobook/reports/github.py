"""The report for GitHub Actions: workflow commands that mark the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from pmobook.model.problem import Problem, Severity

_LEVELS = {Severity.SUGGESTION: "notice"}
"""The platform's words where they are not ours."""

_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def github_report(problems: Sequence[Problem], guides: str = "") -> str:
    """Write one workflow command a line. `guides` is the address below which the pages of rules lie, if any."""
    return "".join(_command(problem, guides) for problem in problems)


def _command(problem: Problem, guides: str) -> str:
    properties = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.rule}
    listed = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items())
    message = f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message
    if guides:
        message += f"\n{guides}{problem.rule}/"
    return f"::{_LEVELS.get(problem.severity, problem.severity.word)} {listed}::{_escaped(message, _IN_MESSAGE)}\n"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)
