"""Entries that are read only where somebody asks for one, but are all listed."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from pmobook.model.content import AnyEntry
from pmobook.reading.discovering import EntryFile

K = TypeVar("K")


class DistantEntries(Mapping[K, AnyEntry]):
    """Entries by id, or by whatever leads to one; each is read when it is first asked for."""

    def __init__(self, files: Mapping[K, EntryFile], read: Callable[[EntryFile], AnyEntry]) -> None:
        """List the files; `read` makes an entry of one."""
        self._files, self._read = files, read

    def __getitem__(self, key: K) -> AnyEntry:
        """Return the entry. Raises KeyError where there is none."""
        return self._read(self._files[key])

    def __iter__(self) -> Iterator[K]:
        """Yield what leads to an entry, in the order of the files."""
        return iter(self._files)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._files)
