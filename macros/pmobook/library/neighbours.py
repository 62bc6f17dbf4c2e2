"""Neighbours: the entries that the page of a term can say anything about."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry


class Neighbourhood:
    """Who is a neighbour of whom in `library`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def of(self, entry: AnyEntry) -> list[AnyEntry]:
        """Return the entries that `entry` refers to, then those that refer to it, each in the order of the uses."""
        uses = self._library.uses_by_target.get(entry.key, ())
        return [*self._targets.get(entry.key, ()), *(use.source for use in uses)]

    @cached_property
    def _targets(self) -> Mapping[tuple[str, str], list[AnyEntry]]:
        targets: defaultdict[tuple[str, str], list[AnyEntry]] = defaultdict(list)
        for use in self._library.uses:
            target = self._library.find(use.target.kind, use.target.id)
            if target is not None:
                targets[use.source.key].append(target)
        return targets
