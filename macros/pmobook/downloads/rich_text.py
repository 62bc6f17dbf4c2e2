"""Markdown as paragraphs with runs of formatted text, which is how a word processor holds it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from lxml import html

from pmobook.model.reference import Reference
from pmobook.pages.markdown import MarkdownRenderer, is_plain_line

_Element = Any
"""An element of lxml, which carries no types."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one format; `address` is where it leads to, empty for nowhere."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `depth` is 0 outside of lists, 1 in a list, 2 in a list within a list.

    `list_number` tells numbered lists apart, counted from 1; it is 0 for bullets.
    """

    runs: tuple[Run, ...]
    depth: int = 0
    list_number: int = 0


def line(markdown: str) -> tuple[Run, ...]:
    """Return a sentence or two as runs."""
    if is_plain_line(markdown):
        return (Run(markdown),)
    return _trimmed(_runs(_parsed(_renderer().line(markdown)), Run("")))


def paragraphs(markdown: str) -> list[Paragraph]:
    """Return a text as paragraphs; quotes lose their frame, and a row of a table becomes a line with tabs."""
    if is_plain_line(markdown):
        return [Paragraph((Run(markdown),))]
    return [paragraph for paragraph in _Blocks().of(_parsed(_renderer().prose(markdown))) if paragraph.runs]


@cache
def _renderer() -> MarkdownRenderer:
    """Return the Markdown of entries; references have been replaced before, so that none is found."""
    return MarkdownRenderer(_words_of, "")


def _words_of(reference: Reference, begins_sentence: bool) -> str:  # noqa: FBT001 - a callback of the renderer
    del begins_sentence
    return reference.label or reference.id


def _parsed(text: str) -> _Element:
    return html.fragment_fromstring(text, create_parent="div")


_BLOCKS = frozenset({"p", "ul", "ol", "pre", "blockquote", "table", "thead", "tbody", "tr"})
"""The elements that begin a paragraph; the renderer makes no others, but for `li`, `td` and `th` within them."""


class _Blocks:
    """Goes through blocks, and counts the numbered lists."""

    def __init__(self) -> None:
        self._numbered = 0

    def of(self, parent: _Element, item: Paragraph = Paragraph(())) -> Iterator[Paragraph]:
        """Yield the paragraphs in `parent`, each of the kind of `item`."""
        runs = list(_text_run(parent.text, Run("")))
        for child in parent:
            if child.tag in _BLOCKS:
                yield replace(item, runs=_trimmed(runs))
                yield from self._block(child, item)
                runs = list(_text_run(child.tail, Run("")))
            else:
                runs += _inline(child, Run(""))
        yield replace(item, runs=_trimmed(runs))

    def _block(self, block: _Element, item: Paragraph) -> Iterator[Paragraph]:
        if block.tag in {"ul", "ol"}:
            self._numbered += block.tag == "ol"
            kind = Paragraph((), item.depth + 1, self._numbered if block.tag == "ol" else 0)
            for child in block:
                yield from self.of(child, kind)
        elif block.tag == "pre":
            for each in block.text_content().rstrip("\n").split("\n"):
                yield replace(item, runs=(Run(each, code=True),))
        elif block.tag == "tr":
            yield replace(item, runs=(Run("\t".join(cell.text_content().strip() for cell in block)),))
        else:
            yield from self.of(block, item)


def _runs(element: _Element, form: Run) -> Iterator[Run]:
    """Yield what is in `element`; `form` is the format of what is around it."""
    yield from _text_run(element.text, form)
    for child in element:
        yield from _inline(child, form)


def _inline(child: _Element, form: Run) -> Iterator[Run]:
    """Yield an element within a line and the text after it; a comment, whose tag is no name, holds no words."""
    if child.tag == "br":
        yield replace(form, text="\n")
    elif isinstance(child.tag, str):
        inner = replace(
            form,
            bold=form.bold or child.tag == "strong",
            italic=form.italic or child.tag == "em",
            code=form.code or child.tag == "code",
            address=child.get("href", form.address),
        )
        yield from _runs(child, inner)
    yield from _text_run(child.tail, form)


def _text_run(text: str | None, form: Run) -> Iterator[Run]:
    if text:
        yield replace(form, text=text.replace("\n", " "))


def _trimmed(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return `runs` without spaces around them all."""
    found = list(runs)
    while found and not found[0].text.strip():
        del found[0]
    while found and not found[-1].text.strip():
        del found[-1]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)
