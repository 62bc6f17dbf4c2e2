"""A folder → its library and everything that is wrong with it."""

from datetime import date
from pathlib import Path

from pmobook.library.library import Library, build_library
from pmobook.model.problem import Problem, Severity
from pmobook.model.settings import Settings
from pmobook.reading.loading import read_content
from pmobook.reading.settings import read_settings
from pmobook.rules.engine import run_rules


def load(
    root: str | Path, settings: Settings | None = None, *, today: date | None = None
) -> tuple[Library, list[Problem]]:
    """Read and check the knowledge base at `root`.

    `settings` are those of its mkdocs.yml unless given; reviews are overdue as of `today`, else of the real day.
    Returns the library of all entries that could be read, and all problems, sorted by place.
    """
    folder = Path(root)
    problems: list[Problem] = []
    if settings is None:
        settings, problems = read_settings(folder)
    content, found = read_content(folder)
    library = build_library(content, settings, today or date.today())  # noqa: DTZ011 - a reader's calendar day
    problems += found + run_rules(library)
    if not content.entries and not problems:
        message = "there is no entry: glossary/, playbooks/ and quizzes/ hold none"
        problems.append(Problem(".", 1, 1, Severity.ERROR, "no-entries", message, "is this the right folder?"))
    return library, sorted(set(problems))
