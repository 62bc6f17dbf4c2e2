"""A YAML file that was read. Places are worked out when somebody asks, for most files have no problem."""

import re
from collections.abc import Iterator
from functools import cached_property

from pmobook.model.located import Place, Pointer
from pmobook.model.scanning import line_starts, places_at
from pmobook.reading.locating import Located, LocatedList, LocatedMapping, LocatedScalar, locate

_COMMENT = re.compile(r"[ \t]+#")


class YamlDocument:
    """The text of a YAML file whose syntax is known to be right. Pointers start at the value that `within` leads to."""

    def __init__(self, path: str, text: str, within: Pointer = ()) -> None:
        """Keep the text; nothing is looked for yet."""
        self.path = path
        self.text = text
        self.within = within
        self._marks: dict[tuple[int, str], list[int]] = {}

    @cached_property
    def root(self) -> Located:
        """The file's values with their places."""
        return locate(self.text)

    def part(self, within: Pointer) -> "YamlDocument":
        """Return the document as one whose pointers start at the value that `within` leads to, read no second time."""
        part = YamlDocument(self.path, self.text, (*self.within, *within))
        part.root = self.root
        return part

    def place_of(self, pointer: Pointer) -> Place:
        """Return where the value at `pointer` starts; parts of the pointer that lead nowhere are passed over."""
        *_, (value, _) = self._along(pointer)
        return value.place

    def place_of_key(self, pointer: Pointer) -> Place:
        """Return where the key that ends `pointer` stands; for a list's item, the item itself."""
        *_, (_, place) = self._along(pointer)
        return place

    def place_in_text(self, pointer: Pointer, mark: str, occurrence: int) -> Place:
        """Return where `mark` stands for the nth time (from 0) in the text at `pointer`, else the text's start."""
        *_, (value, _) = self._along(pointer)
        if not isinstance(value, LocatedScalar):
            return value.place
        offsets = self._marks_in(value, mark)
        return next(places_at(self._line_starts, offsets[occurrence : occurrence + 1]), value.place)

    def _marks_in(self, scalar: LocatedScalar, mark: str) -> list[int]:
        """Return where `mark` stands in a text: looked for once, however often it is asked for."""
        key = (scalar.start, mark)
        if key not in self._marks:
            pattern = re.compile(re.escape(mark))
            self._marks[key] = [found.start() for found in pattern.finditer(self.text, scalar.start, scalar.end)]
        return self._marks[key]

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.text)

    def comment_after(self, pointer: Pointer) -> bool:
        """Whether a comment follows the value at `pointer` in its line."""
        *_, (value, _) = self._along(pointer)
        return isinstance(value, LocatedScalar) and _COMMENT.match(self.text, value.end) is not None

    def _along(self, pointer: Pointer) -> Iterator[tuple[Located, Place]]:
        value = self.root
        yield value, value.place
        for part in (*self.within, *pointer):
            if isinstance(value, LocatedMapping) and part in value.values:
                place = value.keys[str(part)]
                value = value.values[str(part)]
                yield value, place
            elif isinstance(value, LocatedList) and isinstance(part, int) and part < len(value.items):
                value = value.items[part]
                yield value, value.place
