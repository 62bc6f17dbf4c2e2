"""A library that is kept while its files are edited: of each state only what changed is read and checked again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pmobook.checking.changes import recheck
from pmobook.checking.fingerprints import NONE
from pmobook.checking.look import Look, look
from pmobook.checking.state import Checked, digest
from pmobook.library.library import Library
from pmobook.library.succession import following
from pmobook.loading import collection_paused, load_within
from pmobook.model.content import AnyEntry
from pmobook.model.problem import Problem
from pmobook.reading.discovering import EntryFile
from pmobook.reading.loading import ReadEntry, read_entry
from pmobook.reading.texts import read_text
from pmobook.rules import too_few_questions
from pmobook.rules.rule import Finding


@dataclass(frozen=True)
class Step:
    """A state of the library, and how it came of the one before.

    `edited` are the entries that changed, by path, where nothing else did, and none of their faces; else None.
    """

    library: Library
    checked: Checked
    edited: Mapping[str, AnyEntry] | None = None

    @property
    def problems(self) -> list[Problem]:
        """All problems, sorted by place."""
        return list(self.checked.problems)


def first_step(root: Path, configuration: str, today: date | None) -> Step:
    """Load the library at `root`, as `load` does."""
    with collection_paused():
        seen = look(root, configuration, today)
        return _whole(seen, {}, {})


def next_step(before: Step, root: Path, configuration: str, today: date | None) -> Step:
    """Load the library at `root` again: it and its problems are always those that `load` finds."""
    with collection_paused():
        seen = look(root, configuration, today)
        again = recheck(seen, before.checked)
        if again is not None and again.pages == before.checked.pages != NONE:
            edited = _edited(seen, before.checked, again)
            after = following(before.library, edited) if edited else before.library
            if edited is not None and after.derived(_too_few) == before.library.derived(_too_few):
                return Step(after, again, edited)
        problems = {problem.path for problem in before.checked.problems}
        entries = {entry.path: entry for entry in before.library.content.entries if entry.path not in problems}
        return _whole(seen, entries, {path: before.checked.files[path].digest for path in entries})


def _too_few(library: Library) -> tuple[Finding, ...]:
    """Return the recipes for which the data is too little: this rule alone looks at all of other entries."""
    return tuple(too_few_questions.check(library))


def _edited(seen: Look, before: Checked, again: Checked) -> dict[str, AnyEntry] | None:
    """Read the entries that were found to be changed; None where one of them changed once more, or cannot be read."""
    edited: dict[str, AnyEntry] = {}
    for file in seen.surroundings.discovery.files:
        found = again.files[file.path]
        if found is before.files[file.path] or found.digest == before.files[file.path].digest != "":
            continue
        entry, _ = read_entry(seen.surroundings.root, file)
        if entry is None or digest(entry.document.text) != found.digest:
            return None
        edited[file.path] = entry
    return edited


def _whole(seen: Look, entries: Mapping[str, AnyEntry], digests: Mapping[str, str]) -> Step:
    """Check everything; `entries` are those that had no problem, with the digests of their texts."""

    def read(root: Path, file: EntryFile) -> ReadEntry:
        entry = entries.get(file.path)
        if entry is not None:
            text, _ = read_text(root, file.path)
            if text is not None and digest(text) == digests[file.path]:
                return entry, []
        return read_entry(root, file)

    library, problems = load_within(seen.surroundings, read)
    return Step(library, seen.checked(library, problems, is_kept=True))
