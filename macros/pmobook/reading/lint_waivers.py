"""`.pmobook-lint.yml` → its waivers with their places."""

from pathlib import Path
from typing import NamedTuple

from pmobook.model.lint_waiver import LintWaiver
from pmobook.model.located import Place
from pmobook.model.problem import Problem, Severity
from pmobook.reading.composing import compose
from pmobook.reading.decoding import decode
from pmobook.reading.document import YamlDocument
from pmobook.reading.texts import read_text

WAIVER_FILE = ".pmobook-lint.yml"


class PlacedWaiver(NamedTuple):
    """A waiver and where it stands."""

    path: str
    place: Place
    waiver: LintWaiver


def read_lint_waivers(folder: Path) -> tuple[list[PlacedWaiver], list[Problem]]:
    """Read the waivers beside the documents of `folder`; none where there is no such file.

    Its path is relative to the working directory where it is below that, as those of the documents are.
    """
    if not (folder / WAIVER_FILE).is_file():
        return [], []
    file = folder / WAIVER_FILE
    path = (file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file).as_posix()
    text, problems = read_text(folder, WAIVER_FILE)
    if text is None:
        return [], [_at(path, problem) for problem in problems]
    value, problems = compose(path, text)
    if value is None:
        return [], problems
    if not isinstance(value, list):
        message = "this is not a list of waivers"
        return [], [
            *problems,
            Problem(path, 1, 1, Severity.ERROR, "wrong-type", message, "each begins with “- files:”"),
        ]
    waivers: list[PlacedWaiver] = []
    whole = YamlDocument(path, text)
    for position, item in enumerate(value):
        document = whole.part((position,))
        waiver, found = decode(document, item, LintWaiver)
        problems += found
        if waiver is not None:
            waivers.append(PlacedWaiver(path, document.place_of(()), waiver))
    return waivers, problems


def _at(path: str, problem: Problem) -> Problem:
    return Problem(path, problem.line, problem.column, problem.severity, problem.rule, problem.message, problem.hint)
