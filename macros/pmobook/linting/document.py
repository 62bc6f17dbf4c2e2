"""A document as the rules see it: passages of running text, with everything else blanked out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

from pmobook.model.located import Place

BLANK = "\ufffc"
"""Unicode's OBJECT REPLACEMENT CHARACTER: something that is no running text stands here."""


class Span(NamedTuple):
    """A stretch of a passage, from `start` up to `end`."""

    start: int
    end: int


def lies_in(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether anything between `start` and `end` is within one of `spans`, which are in order and apart."""
    position = bisect_left(spans, (end,))
    return position > 0 and spans[position - 1].end > start


@dataclass(frozen=True)
class Passage:
    """Running text. In a paginated format it is one paragraph, whose number is `paragraph`; else the whole file.

    What stands in `kept` is looked at and never rewritten; `headings` may have other capitals than sentences.
    """

    text: str
    paragraph: int = 0
    kept: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()

    def place_of(self, offset: int) -> Place:
        """Return the line and column of a character; for a paragraph, its number and the character's."""
        if self.paragraph:
            return Place(self.paragraph, offset + 1)
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]


@dataclass(frozen=True, slots=True)
class InlineWaiver:
    """A waiver within the document; it holds from `offset` on, in the only passage of its format."""

    rule: str
    words: str
    reason: str
    offset: int


@dataclass(frozen=True, slots=True)
class Document:
    """What was read of a file."""

    path: str
    passages: tuple[Passage, ...]
    waivers: tuple[InlineWaiver, ...] = ()
    language: str = ""
    """The language that the document itself names, if it does."""


class Change(NamedTuple):
    """Words of a passage, given by its position among the passages, that are replaced by others."""

    passage: int
    start: int
    end: int
    words: str


class DamagedError(Exception):
    """The file is not what its name says; the message is one line."""


class Format(Protocol):
    """A format of documents: how it is read, and how changes are written into it."""

    def read(self, path: str, data: bytes) -> Document:
        """Return the document. Raises DamagedError, or UnicodeDecodeError where a text is not UTF-8."""

    def rewrite(self, data: bytes, changes: Sequence[Change]) -> bytes:
        """Return `data` with `changes`, which do not overlap; all else stays byte for byte."""
