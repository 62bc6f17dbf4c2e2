"""The contents list of a page, in the theme's own markup: cut from a page that the theme rendered once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs.structure.toc import AnchorLink, TableOfContents

from pmobook.pages.page import Heading, headings_of

SLOT_OPEN, SLOT_CLOSE = "pmobook-slot-", "-slot-end"
SLOT = re.compile(f"{SLOT_OPEN}([a-z]+){SLOT_CLOSE}")


def slot(name: str) -> str:
    """Return the text that marks the place of a value in what the theme renders."""
    return f"{SLOT_OPEN}{name}{SLOT_CLOSE}"


_ITEM_BELOW = re.compile(rf'<li class="md-nav__item">\s*<a href="#{slot("part")}".*?</li>', re.DOTALL)
_LIST_BELOW = re.compile(rf'<nav class="md-nav" aria-label="{slot("text")}">.*?</nav>', re.DOTALL)
_ITEM = re.compile(rf'<li class="md-nav__item">\s*<a href="#{slot("heading")}".*?</li>', re.DOTALL)


def slotted_contents() -> TableOfContents:
    """Return a contents list of one heading and one below it, all of slots, for the theme to render."""
    heading = AnchorLink(slot("text"), slot("heading"), 2)
    heading.children = [AnchorLink(slot("name"), slot("part"), 3)]
    top = AnchorLink(slot("title"), "_top", 1)
    top.children = [heading]
    return TableOfContents([top])


def fill(parts: tuple[str, ...], values: Mapping[str, str]) -> str:
    """Return text and the values of its slots, which take turns, joined in one pass: a value stays what it is."""
    return "".join(values[part] if position % 2 else part for position, part in enumerate(parts))


@dataclass(frozen=True, slots=True)
class ContentsList:
    """An item of the list, with slots for `heading`, `text` and `below`, and the list below it: `text` and `items`."""

    item: tuple[str, ...]
    below: tuple[str, ...]

    def of(self, headings: Iterable[Heading]) -> str:
        """Return the HTML of the items for `headings`."""
        return "".join([self._item(heading) for heading in headings])

    def _item(self, heading: Heading) -> str:
        below = fill(self.below, {"text": heading.title, "items": self.of(heading.below)}) if heading.below else ""
        return fill(self.item, {"heading": heading.id, "text": heading.title, "below": below})


def cut_contents_list(html: str) -> tuple[str, ContentsList | None]:
    """Return the page with a slot for its contents, and how they are made; None where the theme shows none."""
    below = _LIST_BELOW.search(_ITEM_BELOW.sub(slot("items"), html))
    item = _ITEM.search(_LIST_BELOW.sub(slot("below"), html))
    if below is None or item is None:
        return html, None
    contents = ContentsList(tuple(SLOT.split(item[0])), tuple(SLOT.split(below[0])))
    return _ITEM.sub(slot("contents"), _LIST_BELOW.sub("", html)), contents


def contents_of(title: str, body: str) -> TableOfContents:
    """Return the contents of a generated body for the theme to render: its title, and below it the headings."""
    top = AnchorLink(title, "_top", 1)
    top.children = [_anchor(heading, 2) for heading in headings_of(body)]
    return TableOfContents([top])


def _anchor(heading: Heading, level: int) -> AnchorLink:
    anchor = AnchorLink(heading.title, heading.id, level)
    anchor.children = [_anchor(below, level + 1) for below in heading.below]
    return anchor
