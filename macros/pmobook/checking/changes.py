"""Check again what has changed, as long as no other file can tell the difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pmobook.checking.distant import DistantEntries
from pmobook.checking.fingerprints import NONE
from pmobook.checking.look import Look
from pmobook.checking.state import UNREAD, Checked, CheckedFile, checked_file, digest
from pmobook.library.focus import FocusedLibrary
from pmobook.loading import Surroundings
from pmobook.model.content import AnyEntry, Content, Unread
from pmobook.model.kinds import KINDS
from pmobook.model.problem import Problem
from pmobook.reading.discovering import EntryFile
from pmobook.reading.loading import read_entry
from pmobook.reading.pages import PAGES, read_pages
from pmobook.reading.texts import read_text
from pmobook.rules.engine import run_rules_of_one_entry
from pmobook.rules.registry import RULES

_COMPARING = frozenset(rule.id for rule in RULES if rule.compares_all)


def recheck(seen: Look, earlier: Checked) -> Checked | None:
    """Return what is found now, by what was `seen` and what is changed since the `earlier` check.

    Returns `earlier` itself where nothing has changed, and None where problems may have changed in other files too, so
    that all have to be checked.
    """
    if seen.digest != earlier.surroundings:
        return None
    changes = _Changes(seen.surroundings, earlier)
    for file in seen.surroundings.discovery.files:
        looks = seen.fingerprints[file.path]
        is_told_by_look = looks == earlier.files[file.path].fingerprint != NONE
        if not is_told_by_look and not changes.look_into(file, looks):
            return None
    are_pages_changed = seen.pages == NONE or seen.pages != earlier.pages
    if not changes.files and not are_pages_changed:
        return earlier
    return changes.renewed(seen.pages, are_pages_changed=are_pages_changed)


@dataclass
class _Changes:
    """The files that are not as they were. `entries` and `found` are what was read of those that say something new."""

    surroundings: Surroundings
    earlier: Checked
    files: dict[str, CheckedFile] = field(default_factory=dict)
    entries: dict[str, AnyEntry | None] = field(default_factory=dict)
    found: list[Problem] = field(default_factory=list)

    def look_into(self, file: EntryFile, fingerprint: str) -> bool:
        """Read a file that may have changed. Returns whether nobody else can tell the difference."""
        before = self.earlier.files[file.path]
        text, _ = read_text(self.surroundings.root, file.path)
        if text is not None and digest(text) == before.digest:
            if fingerprint != before.fingerprint:
                self.files[file.path] = before._replace(fingerprint=fingerprint)
            return True
        entry, found = read_entry(self.surroundings.root, file)
        after = checked_file(entry, fingerprint, is_asked=self.earlier.is_asked)
        self.files[file.path] = after
        self.entries[file.path] = entry
        self.found += found
        return after.face == before.face and not self._is_compared(file.path)

    def _is_compared(self, path: str) -> bool:
        """Whether a file had a problem that comes of a comparison: its place in the file may be another one now."""
        return any(problem.path == path and problem.rule in _COMPARING for problem in self.earlier.problems)

    def renewed(self, pages: str, *, are_pages_changed: bool) -> Checked:
        """Return the earlier check with the problems of what has changed found anew."""
        read, found = read_pages(self.surroundings.root) if are_pages_changed else ([], [])
        inside = tuple(entry for entry in self.entries.values() if entry is not None)
        registers = self.surroundings.registers
        content = Content(inside, registers.registers, tuple(read), self._unread())
        settings, today = self.surroundings.settings, self.surroundings.today
        library = FocusedLibrary(content, settings, today, *_Distance(self).maps())
        by_rules = run_rules_of_one_entry(library)

        def is_new(problem: Problem) -> bool:
            return problem.path in self.entries or (are_pages_changed and problem.path.startswith(f"{PAGES}/"))

        kept = (problem for problem in self.earlier.problems if not is_new(problem))
        anew = (problem for problem in (*self.found, *found, *by_rules) if is_new(problem))
        return self.earlier.renewed(self.files, pages, tuple(sorted({*kept, *anew})))

    def _unread(self) -> Unread:
        discovery, registers = self.surroundings.discovery, self.surroundings.registers
        unread = {(file.kind.name, file.id) for file in discovery.files if self.earlier.files[file.path].face == UNREAD}
        return Unread(discovery.unread | unread, registers.unread)


class _Distance:
    """Every entry that could be read, changed or not; each is read when a rule asks for it."""

    def __init__(self, changes: _Changes) -> None:
        self._changes = changes
        self._read: dict[str, AnyEntry | None] = dict(changes.entries)

    def maps(self) -> tuple[Mapping[str, Mapping[str, AnyEntry]], Mapping[tuple[str, str], AnyEntry]]:
        """Return the entries by kind and id, and by old ids, as in a whole library."""
        ids: dict[str, dict[str, EntryFile]] = {kind.name: {} for kind in KINDS}
        redirects: dict[tuple[str, str], EntryFile] = {}
        for file, kept in self._readable():
            ids[file.kind.name].setdefault(file.id, file)
            for old in kept.redirects:
                redirects.setdefault((file.kind.name, old), file)
        by_kind = {kind: DistantEntries(files, self._entry) for kind, files in ids.items()}
        return by_kind, DistantEntries(redirects, self._entry)

    def _readable(self) -> Iterator[tuple[EntryFile, CheckedFile]]:
        for file in self._changes.surroundings.discovery.files:
            kept = self._changes.earlier.files[file.path]
            if kept.face != UNREAD:
                yield file, kept

    def _entry(self, file: EntryFile) -> AnyEntry:
        if file.path not in self._read:
            self._read[file.path], _ = read_entry(self._changes.surroundings.root, file)
        entry = self._read[file.path]
        if entry is None:
            raise KeyError(file.id)
        return entry
