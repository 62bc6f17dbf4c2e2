"""The removal of an entry to which nothing refers any more."""

from collections.abc import Iterator
from typing import NamedTuple

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.located import Place


class Referrer(NamedTuple):
    """A place that refers to an entry."""

    path: str
    place: Place
    written: str
    """The id as it stands there, which may be an old one."""


def referrers(library: Library, entry: AnyEntry) -> list[Referrer]:
    """Return every place outside an entry that refers to it, drafts included, in the order of files and lines."""
    return sorted(set(_referrers(library, entry)), key=lambda each: (each.path, each.place.line, each.place.column))


def _referrers(library: Library, entry: AnyEntry) -> Iterator[Referrer]:
    ids = {entry.id, *entry.record.redirects}
    for use in library.uses_anywhere:
        if use.target.kind == entry.kind.name and use.target.id in ids and use.source.path != entry.path:
            yield Referrer(use.source.path, use.place, use.target.id)
    for mention in library.mentions:
        if mention.target.kind == entry.kind.name and mention.target.id in ids:
            yield Referrer(mention.path, mention.place, mention.target.id)
