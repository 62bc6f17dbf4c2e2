"""Places in files: what a problem line points to."""

from dataclasses import dataclass
from typing import Protocol

Pointer = tuple[str | int, ...]
"""The way from the root of a file to one of its values: keys and positions in lists."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both from 1."""

    line: int
    column: int


class Document(Protocol):
    """A file that was read, able to say where each of its values stands."""

    @property
    def path(self) -> str:
        """The file, relative to the root, with `/`."""

    @property
    def text(self) -> str:
        """What the file holds."""

    def place_of(self, pointer: Pointer) -> Place:
        """Return where the value at `pointer` starts; parts of the pointer that lead nowhere are passed over."""

    def place_of_key(self, pointer: Pointer) -> Place:
        """Return where the key that ends `pointer` stands; for a list's item, the item itself."""

    def place_in_text(self, pointer: Pointer, mark: str, occurrence: int) -> Place:
        """Return where `mark` stands for the nth time (from 0) in the text at `pointer`, else the text's start."""
