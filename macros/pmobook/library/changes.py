"""The public change notes of all entries, as one stream."""

from dataclasses import dataclass

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.entry import Change


@dataclass(frozen=True, slots=True)
class EntryChange:
    """A change note together with its entry."""

    entry: AnyEntry
    change: Change


def changes_of(library: Library) -> list[EntryChange]:
    """Return the change notes of all published entries, newest first, those of one day in the order of their ids."""
    found = [EntryChange(entry, change) for entry in library.entries for change in entry.record.changes]
    return sorted(found, key=lambda item: (-item.change.date.toordinal(), item.entry.key))
