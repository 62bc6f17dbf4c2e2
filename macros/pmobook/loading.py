"""A folder → its library and everything that is wrong with it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from pmobook.library.library import Library, build_library
from pmobook.model.problem import Problem, Severity
from pmobook.reading.loading import read_content
from pmobook.reading.settings import CONFIGURATION, read_settings
from pmobook.rules.engine import run_rules


def load(
    root: str | Path, *, configuration: str = CONFIGURATION, today: date | None = None
) -> tuple[Library, list[Problem]]:
    """Read and check the knowledge base at `root`, whose settings are in the file `configuration`.

    Reviews are overdue as of `today`, else of the real day. Returns the library of all entries that could be read, and
    all problems, sorted by place.
    """
    with _collection_paused():
        return _load(Path(root), configuration, today or date.today())  # noqa: DTZ011 - the reader's calendar day


def _load(root: Path, configuration: str, today: date) -> tuple[Library, list[Problem]]:
    settings, problems = read_settings(root, configuration)
    content, found = read_content(root)
    library = build_library(content, settings, today)
    problems += found + run_rules(library)
    if not content.entries and not problems:
        message = "there is no entry: glossary/, playbooks/ and quizzes/ hold none"
        problems.append(Problem(".", 1, 1, Severity.ERROR, "no-entries", message, "is this the right folder?"))
    return library, sorted(set(problems))


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Pause the garbage collector: reading makes a million objects that all stay, and looking through them again and
    again costs a third of the time at 10,000 entries.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
