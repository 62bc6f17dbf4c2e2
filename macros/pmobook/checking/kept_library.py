"""A library that is kept while its files are edited: of each state only what changed is read and checked again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pmobook.checking.changes import recheck
from pmobook.checking.fingerprints import NONE
from pmobook.checking.look import Look, look
from pmobook.checking.state import Checked, CheckedFile, checked_file, digest
from pmobook.library.library import Library
from pmobook.library.succession import following
from pmobook.loading import collection_paused, load_within
from pmobook.model.content import AnyEntry
from pmobook.model.problem import Problem
from pmobook.reading.discovering import EntryFile
from pmobook.reading.loading import ReadEntry, read_entry
from pmobook.reading.pages import PAGES
from pmobook.reading.texts import read_text
from pmobook.rules import too_few_questions
from pmobook.rules.engine import run_rules
from pmobook.rules.rule import Finding


@dataclass(frozen=True)
class Step:
    """A state of the library, and how it came of the one before.

    `edited` are the entries that changed, by path, where nothing else did; else None.
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
        are_pages_same = seen.pages == before.checked.pages != NONE
        if again is not None and are_pages_same:
            edited = _edited(seen, before.checked, again)
            after = following(before.library, edited) if edited else before.library
            if edited is not None and after.derived(_too_few) == before.library.derived(_too_few):
                return Step(after, again, edited)
        if are_pages_same and seen.digest == before.checked.surroundings:
            renewed = _with_entries_renewed(seen, before)
            if renewed is not None:
                return renewed
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


def _with_entries_renewed(seen: Look, before: Step) -> Step | None:
    """Check everything, of which only what changed is read. None where an entry came or went, or pages have problems.

    What has a problem is read once more, for a problem does not say whether it was found by reading or by a rule.
    """
    surroundings, known = seen.surroundings, before.checked.files
    told = {problem.path for problem in before.checked.problems}
    if any(path.startswith(f"{PAGES}/") for path in told):
        return None
    there = {entry.path for entry in before.library.content.entries}
    problems = [*surroundings.problems, *surroundings.discovery.problems, *surroundings.registers.problems]
    edited: dict[str, AnyEntry] = {}
    files: dict[str, CheckedFile] = {}
    for file in surroundings.discovery.files:
        looks = seen.fingerprints[file.path]
        if looks == known[file.path].fingerprint != NONE and file.path not in told:
            continue
        entry, found = read_entry(surroundings.root, file)
        if entry is None or file.path not in there:
            return None
        problems += found
        files[file.path] = checked_file(entry, looks, is_asked=False)
        if files[file.path].digest != known[file.path].digest:
            edited[file.path] = entry
    library = following(before.library, edited)
    found_now = tuple(sorted({*problems, *run_rules(library)}))
    return Step(library, before.checked.renewed(files, seen.pages, found_now), edited)


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
