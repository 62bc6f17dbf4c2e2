"""Markdown of entries → HTML that is safe to publish: raw HTML is text, links lead nowhere dangerous."""

import html
import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from pmobook.model.links import is_internal_address, is_safe_address
from pmobook.model.reference import REFERENCE, Reference
from pmobook.pages.brackets import pair_brackets
from pmobook.pages.deep_lists import bound_lists
from pmobook.pages.mention_links import OBJECT, SWITCH, MentionExtension
from pmobook.pages.mentions import MentionFinder

RenderReference = Callable[[Reference, bool], Element | str]
"""Makes the link for a reference; the second argument says whether it begins a sentence."""

_PLAIN_LINE = re.compile(r"(?![\s#>+=|:~-]|\d+[.)])[^\\`*_\[\]<>&!{}\n\r]+")
"""A line in which Markdown can find nothing to do: most of them, and a hundred times cheaper to write out."""

_MARK = re.compile(r"(?<!\\)(?:\*+(?=\S)|(?<=\S)\*+|`|(?<!\w)_(?=\S)|(?<=\S)_(?!\w))")
"""The signs of emphasis and code; a star between spaces is a star."""

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
"""A link or picture; it ends at the next bracket of its kind, so that none left open is searched to the end."""

_SENTENCE_END = re.compile(r"(^|[.!?:…]['\"”’)]?\s+|\n)$")


def is_plain_line(text: str) -> bool:
    """Whether Markdown would change nothing in `text`."""
    return _PLAIN_LINE.fullmatch(text) is not None and "  " not in text


def _written(link: Element) -> str:
    """Return a link as HTML; ElementTree takes twenty times as long to write so little."""
    attributes = "".join([f' {name}="{html.escape(value)}"' for name, value in link.items()])
    return f"<a{attributes}>{html.escape(link.text or '', quote=False)}</a>"


def has_only_references(text: str) -> bool:
    """Whether Markdown would find nothing in `text` but our references."""
    return OBJECT not in text and is_plain_line(REFERENCE.sub(lambda match: match["label"] or "x", text))


def begins_sentence(before: str) -> bool:
    """Whether what comes after the text `before` begins a sentence."""
    return _SENTENCE_END.search(before) is not None


class MarkdownRenderer:
    """Turns Markdown into HTML, with references made by `render_reference` and internal links below `base`.

    Where a text comes with a finder, the terms that it mentions are linked, marked as found.
    """

    def __init__(self, render_reference: RenderReference, base: str) -> None:
        self._render_reference = render_reference
        self._mentions = MentionExtension()
        ours = [EntryMarkdown(render_reference, base), self._mentions]
        # a style attribute would not count under the policy of the pages
        tables = TableExtension(use_align_attribute=True)
        self._prose = markdown.Markdown(extensions=[tables, "fenced_code", *ours])
        self._line = markdown.Markdown(extensions=ours)
        self._line.parser.blockprocessors = Registry()
        self._line.parser.blockprocessors.register(ParagraphProcessor(self._line.parser), "paragraph", 10)

    def line(self, text: str, finder: MentionFinder | None = None) -> str:
        """Return the HTML of a sentence or two, without a paragraph around it."""
        if is_plain_line(text):
            return text if finder is None else finder.linked(text)
        if has_only_references(text):
            return self._with_references(text, finder)
        converted = self._convert(self._line, " ".join(text.split()), finder)
        return converted.removeprefix("<p>").removesuffix("</p>")

    def prose(self, text: str, finder: MentionFinder | None = None) -> str:
        """Return the HTML of paragraphs, lists, tables and code."""
        if is_plain_line(text):
            return f"<p>{text if finder is None else finder.linked(text)}</p>"
        if has_only_references(text):
            return f"<p>{self._with_references(text, finder)}</p>"
        return self._convert(self._prose, text, finder)

    def _with_references(self, text: str, finder: MentionFinder | None) -> str:
        """Return the HTML of a text in which Markdown would find nothing but references."""
        made: list[str] = []

        def put_aside(match: re.Match[str]) -> str:
            rendered = self._render_reference(Reference.from_match(match), begins_sentence(text[: match.start()]))
            made.append(html.escape(rendered, quote=False) if isinstance(rendered, str) else _written(rendered))
            return OBJECT

        shown = REFERENCE.sub(put_aside, text)
        pieces = (shown if finder is None else finder.linked(shown)).split(OBJECT)
        return "".join([piece + link for piece, link in zip(pieces, [*made, ""], strict=True)])

    def _convert(self, md: markdown.Markdown, text: str, finder: MentionFinder | None) -> str:
        self._mentions.finder = finder
        return md.reset().convert(text)


class EntryMarkdown(Extension):
    """References, and nothing that an entry must not do: no raw HTML, headings, images or dangerous links."""

    def __init__(self, render_reference: RenderReference, base: str) -> None:
        super().__init__()
        self._render_reference, self._base = render_reference, base

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the parts."""
        md.preprocessors.deregister("html_block")
        for name in ("html", "image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        for name in ("hashheader", "setextheader"):
            md.parser.blockprocessors.deregister(name)
        bound_lists(md)
        pair_brackets(md)
        md.inlinePatterns.register(ReferencePattern(md, self._render_reference), "pmobook-reference", 185)
        md.inlinePatterns.register(SwitchPattern(SWITCH.pattern, md), "pmobook-switch", 184)
        md.treeprocessors.register(SafeLinks(md, self._base), "pmobook-links", 5)


class ReferencePattern(InlineProcessor):
    """`[[risk]]` and its kin, wherever Markdown looks for links (so not in code)."""

    def __init__(self, md: markdown.Markdown, render_reference: RenderReference) -> None:
        super().__init__(REFERENCE.pattern, md)
        self._render_reference = render_reference

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name and loose types
        self, m: re.Match[str], data: str
    ) -> tuple[Any, int, int]:
        """Replace one reference."""
        made = self._render_reference(Reference.from_match(m), begins_sentence(data[: m.start()]))
        if isinstance(made, str):
            # put aside until the end: a word that is not to be a link must not be found again as a mention
            made = self.md.htmlStash.store(html.escape(made, quote=False))
        return made, m.start(), m.end()


class SwitchPattern(InlineProcessor):
    """The one comment that an entry's text may hold: it switches the linking of mentions off and on."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name and loose types
        self, m: re.Match[str], data: str
    ) -> tuple[Any, int, int]:
        """Put the comment aside, where the links look for it."""
        del data
        return self.md.htmlStash.store(m[0]), m.start(), m.end()


class SafeLinks(Treeprocessor):
    """Takes the address off links that are not safe, and makes addresses from the site's root relative."""

    def __init__(self, md: markdown.Markdown, base: str) -> None:
        super().__init__(md)
        self._base = base

    def run(self, root: Element) -> None:
        """Look at every link."""
        for link in root.iter("a"):
            address = link.get("href", "")
            if not is_safe_address(address):
                del link.attrib["href"]
            elif address.startswith("/") and is_internal_address(address):
                link.set("href", self._base + address.lstrip("/"))


def plain(text: str) -> str:
    """Return Markdown `text` as plain words; references without a label keep their id's words."""
    if is_plain_line(text):
        return text
    text = REFERENCE.sub(lambda match: match["label"] or match["id"].replace("-", " "), text)
    text = SWITCH.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _MARK.sub("", text)
    return html.unescape(" ".join(re.sub(r"\\([\\`*_{}\[\]()#+.!-])", r"\1", text).split()))
