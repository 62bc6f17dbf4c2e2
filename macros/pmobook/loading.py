"""A folder → its library and everything that is wrong with it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pmobook.library.library import Library, build_library
from pmobook.model.problem import Problem, Severity
from pmobook.model.settings import Settings
from pmobook.reading.discovering import Discovery, discover
from pmobook.reading.loading import EntryReader, ReadRegisters, read_content, read_entry, read_registers
from pmobook.reading.settings import CONFIGURATION, read_settings
from pmobook.rules.engine import run_rules


def load(
    root: str | Path, *, configuration: str = CONFIGURATION, today: date | None = None
) -> tuple[Library, list[Problem]]:
    """Read and check the knowledge base at `root`, whose settings are in the file `configuration`.

    Reviews are overdue as of `today`, else of the real day. Returns the library of all entries that could be read, and
    all problems, sorted by place.
    """
    with collection_paused():
        return load_within(read_surroundings(Path(root), configuration, today))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every entry of the knowledge base at `root` is checked against, read before any of them.

    `problems` are those of the settings; the listing of the files and the registers have their own.
    """

    root: Path
    settings: Settings
    today: date
    discovery: Discovery
    registers: ReadRegisters
    problems: tuple[Problem, ...]


def read_surroundings(root: Path, configuration: str, today: date | None) -> Surroundings:
    """Read the settings and registers, and list the entry files."""
    settings, problems = read_settings(root, configuration)
    day = today or date.today()  # noqa: DTZ011 - the reader's calendar day
    return Surroundings(root, settings, day, discover(root), read_registers(root), tuple(problems))


def load_within(surroundings: Surroundings, read: EntryReader = read_entry) -> tuple[Library, list[Problem]]:
    """Read and check all entries and pages; as `load`, with the garbage collector as it is."""
    content, found = read_content(surroundings.root, surroundings.discovery, surroundings.registers, read)
    library = build_library(content, surroundings.settings, surroundings.today)
    problems = [*surroundings.problems, *found, *run_rules(library)]
    if not content.entries and not problems:
        message = "there is no entry: glossary/, playbooks/ and quizzes/ hold none"
        problems.append(Problem(".", 1, 1, Severity.ERROR, "no-entries", message, "is this the right folder?"))
    return library, sorted(set(problems))


@contextmanager
def collection_paused() -> Iterator[None]:
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
