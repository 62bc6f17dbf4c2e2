"""A library in which rules see a few entries as its content, and all others only where these refer to them."""

from dataclasses import dataclass
from functools import cached_property

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry


@dataclass(frozen=True)
class FocusedLibrary(Library):
    """A library whose content is what is in focus; `by_kind` and `redirects` lead to every entry."""

    def published(self, kind: str) -> tuple[AnyEntry, ...]:
        """Return the entries of `kind` in focus that have a page."""
        return tuple(entry for entry in self._by_their_id if entry.kind.name == kind and self.is_published(entry))

    @cached_property
    def _by_their_id(self) -> tuple[AnyEntry, ...]:
        """The entries in focus without those whose id another one has, which nobody finds by it."""
        return tuple(entry for entry in self.content.entries if self.by_kind[entry.kind.name].get(entry.id) is entry)
