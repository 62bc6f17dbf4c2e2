"""Markdown's links in linear time: however many brackets are left open, a text is not searched again for each of them.

Python-Markdown looks for the end of every `[` and of every `](` by walking through the rest of the text. Here the
brackets of a text are paired once, and what no browser would take for an address is no link.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import markdown
from markdown.inlinepatterns import (
    LINK_RE,
    REFERENCE_RE,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)

_BRACKET = re.compile(r"[\[\]]")
_LONGEST_DESTINATION = 2_100
"""Characters of an address, with its title: browsers took 2,083 at most for many years, and servers still do."""

_LONGEST_LABEL = 999
"""Characters of the label of a reference, as in CommonMark."""


def pairs_of(text: str) -> dict[int, int]:
    """Return which bracket closes each `[` of a text, both told by how far they are from its end.

    One that is never closed is not there.
    """
    pairs: dict[int, int] = {}
    still_open: list[int] = []
    for bracket in _BRACKET.finditer(text):
        to_end = len(text) - bracket.start()
        if bracket[0] == "[":
            still_open.append(to_end)
        elif still_open:
            pairs[still_open.pop()] = to_end
    return pairs


class _Paired(InlineProcessor):
    """Finds the text in brackets among the pairs of the whole text."""

    _paired = ""
    _pairs: Mapping[int, int] = MappingProxyType({})

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - Python-Markdown's name
        """Return the text from `index` up to the closing bracket, the place behind that, and whether there is one."""
        # a link that was found before is a placeholder now, but what comes behind it is the same, and so are its pairs
        if not self._paired.endswith(data[index - 1 :]):
            self._paired, self._pairs = data, pairs_of(data)
        to_end = self._pairs.get(len(data) - index + 1)
        if to_end is None:
            return "", index, False
        end = len(data) - to_end
        return data[index:end], end + 1, True


class Links(_Paired, LinkInlineProcessor):
    """`[words](address "title")`."""

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 - as above
        """Return address, title, the place behind the link, and whether there is one."""
        end = index + _LONGEST_DESTINATION
        return super().getLink(data[:end], index) if ")" in data[index:end] else ("", None, index, False)


class _OfReferences(_Paired):
    """Looks no further where a text defines no addresses, or where a label is longer than any."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - as above
        """Return the text in brackets as above, where it may be the label of a reference."""
        if not self.md.references:
            return "", index, False
        text, end, is_closed = super().getText(data, index)
        return text, end, is_closed and len(text) <= _LONGEST_LABEL


class References(_OfReferences, ReferenceInlineProcessor):
    """`[words][label]`."""


class ShortReferences(_OfReferences, ShortReferenceInlineProcessor):
    """`[label]`."""


def pair_brackets(md: markdown.Markdown) -> None:
    """Let `md` find its links in this way."""
    processors: tuple[tuple[str, Any, str, int], ...] = (
        ("reference", References, REFERENCE_RE, 170),
        ("link", Links, LINK_RE, 160),
        ("short_reference", ShortReferences, REFERENCE_RE, 130),
    )
    for name, processor, pattern, priority in processors:
        # a name that is there already is registered anew
        md.inlinePatterns.register(processor(pattern, md), name, priority)
