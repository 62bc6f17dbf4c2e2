"""The part of Markdown that turns mentions of terms into links, in entries and in hand-written pages alike."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from pmobook.pages.mentions import Mention, MentionFinder

_LAST = -10
"""Priority: behind the last of Python-Markdown's own (0) and of MkDocs' (-1), which would check our addresses."""

SWITCH = re.compile(r"<!--\s*pmobook:\s*(?P<off>no-)?links\s*-->")
"""Ends linking, or lets it go on."""

_INLINE = frozenset(
    ["abbr", "b", "cite", "del", "em", "i", "ins", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"]
)
_HEADINGS = frozenset(["caption", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary", "th"])
_CODE = frozenset(["code", "kbd", "math", "pre", "samp", "script", "style", "svg"])
_UNTOUCHED = _CODE | frozenset(["a", "button", "img", "option", "select", "textarea"])
_TITLE_CLASS = "admonition-title"

_CLOSED_BY_TAG = (_HEADINGS | _UNTOUCHED) - {"img"}
_SWITCH_OR_TAG = re.compile(rf"{SWITCH.pattern}|<(?P<closes>/)?(?P<tag>[a-zA-Z][a-zA-Z0-9]*)\b[^>]*>")

_NEW_BLOCK = "\n\n"
OBJECT = "\ufffc"
"""Unicode's OBJECT REPLACEMENT CHARACTER: something that is no text stands here."""

_STASHED = re.compile("\x02(?:wzxhzdk:(?P<number>\\d+))?[^\x03]*\x03")
"""What Python-Markdown puts in the place of raw HTML until the end (util.HTML_PLACEHOLDER), and its other marks."""


class _Text(NamedTuple):
    """A piece of text of the tree: the text of `owner` (`parent` is None), or what follows it within `parent`."""

    owner: Element
    parent: Element | None
    text: str


class MentionExtension(Extension):
    """Links what `finder` finds; it is set for each text, and where it is None, nothing is linked."""

    def __init__(self) -> None:
        super().__init__()
        self.finder: MentionFinder | None = None

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the part that links."""
        md.treeprocessors.register(MentionLinks(md, self), "pmobook-mentions", _LAST)


class MentionLinks(Treeprocessor):
    """Links the mentions of a text with the finder of its extension."""

    def __init__(self, md: markdown.Markdown, extension: MentionExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Link what is found."""
        finder = self._extension.finder
        if finder is None:
            return
        pieces = list(_pieces(root, None))
        written = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
        text = _STASHED.sub(lambda match: OBJECT * len(match[0]), written)
        found = finder.mentions(text)
        if found:
            off = list(self._passages_without_links(written))
            _link(pieces, [mention for mention in found if not any(mention.start in passage for passage in off)])

    def _passages_without_links(self, written: str) -> Iterator[range]:
        """Yield what comments switch off, and what stands within raw HTML such as `<kbd>` in the midst of Markdown."""
        is_off, depth, begin = False, 0, 0
        for placeholder in _STASHED.finditer(written):
            was_off = is_off or depth > 0
            for mark in _SWITCH_OR_TAG.finditer(self._raw_html(placeholder["number"])):
                if mark["tag"] is None:
                    is_off = mark["off"] is not None
                elif mark["tag"].lower() in _CLOSED_BY_TAG:
                    depth = max(depth - 1, 0) if mark["closes"] else depth + 1
            if was_off and not (is_off or depth):
                yield range(begin, placeholder.start())
            elif not was_off:
                begin = placeholder.end()
        if is_off or depth:
            yield range(begin, len(written))

    def _raw_html(self, number: str | None) -> str:
        blocks = self.md.htmlStash.rawHtmlBlocks
        block = blocks[int(number)] if number is not None and int(number) < len(blocks) else ""
        return block if isinstance(block, str) else ""


def _pieces(element: Element, parent: Element | None) -> Iterator[_Text | str]:
    """Yield the texts in `element` and behind it, in order, and between them what stands for everything else."""
    is_inline = element.tag in _INLINE
    if element.tag == "br":
        yield "\n"
    elif element.tag in _UNTOUCHED:
        yield OBJECT
    elif element.tag in _HEADINGS or element.get("class") == _TITLE_CLASS:
        yield _NEW_BLOCK
    else:
        if not is_inline:
            yield _NEW_BLOCK
        if element.text:
            yield _Text(element, None, element.text)
        for child in element:
            yield from _pieces(child, element)
        if not is_inline:
            yield _NEW_BLOCK
    if parent is not None and element.tail:
        yield _Text(element, parent, element.tail)


def _link(pieces: list[_Text | str], mentions: list[Mention]) -> None:
    """Put the links in, from the end to the start, so that what comes before keeps its place."""
    end = sum(len(piece if isinstance(piece, str) else piece.text) for piece in pieces)
    remaining = list(mentions)
    for piece in reversed(pieces):
        text = piece if isinstance(piece, str) else piece.text
        start = end - len(text)
        within: list[Mention] = []
        while remaining and remaining[-1].end > start:
            mention = remaining.pop()
            # a mention that runs over a change of style is left as it is
            if mention.start >= start and mention.end <= end:
                within.insert(0, mention._replace(start=mention.start - start, end=mention.end - start))
        if within and isinstance(piece, _Text):
            _split(piece, within)
        end = start


def _split(piece: _Text, mentions: list[Mention]) -> None:
    text = piece.text
    links = [mention.element(text[mention.start : mention.end]) for mention in mentions]
    ends = [following.start for following in mentions[1:]] + [len(text)]
    for link, mention, end in zip(links, mentions, ends, strict=True):
        link.tail = text[mention.end : end]
    before = text[: mentions[0].start]
    if piece.parent is None:
        piece.owner.text = before
        piece.owner[:0] = links
    else:
        piece.owner.tail = before
        position = list(piece.parent).index(piece.owner) + 1
        piece.parent[position:position] = links
