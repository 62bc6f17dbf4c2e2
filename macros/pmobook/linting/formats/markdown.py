"""Markdown: its prose is running text; code, front matter, addresses, HTML tags and template code are not."""

import re
from collections.abc import Iterator

from pmobook.linting.document import BLANK, Document, InlineWaiver, Passage, Span
from pmobook.linting.formats.plain import PlainText, decoded
from pmobook.model.reference import REFERENCE

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_LANGUAGE = re.compile(r"^(?:lang|language):[ \t]*['\"]?(?P<code>[a-z]{2,3})", re.MULTILINE)
_CODE_BLOCKS = (
    ("```", re.compile(r"^(?P<fence>[ \t>]*```+)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)", re.DOTALL | re.MULTILINE)),
    ("~~~", re.compile(r"^(?P<fence>[ \t>]*~~~+)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)", re.DOTALL | re.MULTILINE)),
    ("\n    ", re.compile(r"(?:(?<=\n\n)|(?<=\n\r\n))(?: {4}[^\n]*(?:\n|\Z))+")),
    ("\n\t", re.compile(r"(?:(?<=\n\n)|(?<=\n\r\n))(?:\t[^\n]*(?:\n|\Z))+")),
)
# within one paragraph
_CODE_SPAN = ("`", re.compile(r"`(?P<more>`*)(?!`)(?:(?!\n\s*\n).)+?(?<!`)`(?P=more)(?!`)", re.DOTALL))
_NOT_PROSE = (
    *_CODE_BLOCKS,
    ("<!--", re.compile(r"<!--.*?-->", re.DOTALL)),
    _CODE_SPAN,
    ("</", re.compile(r"<(?P<raw>code|kbd|pre|samp|script|style)\b.*?</(?P=raw)>", re.DOTALL)),
    ("<", re.compile(r"</?[a-zA-Z][^<>]*>")),
    ("{{", re.compile(r"\{\{.*?\}\}", re.DOTALL)),
    ("{%", re.compile(r"\{%.*?%\}", re.DOTALL)),
    ("[[", REFERENCE),
    ("](", re.compile(r"\]\([^()\n]*\)")),
    ("][", re.compile(r"\]\[[^\[\]]*\]")),
    ("]:", re.compile(r"^[ ]{0,3}\[[^\[\]]+\]:[^\n]*", re.MULTILINE)),
)
"""What is blanked out, in this order: code, comments, HTML tags, template code, references, and addresses of links.

Each comes with a sign without which it is not looked for.
"""

_BRACKETS = re.compile(r"\[(?P<words>[^\[\]]*)\](?P<target>[(\[])?")
_HEADINGS = (
    (re.compile("#"), re.compile(r"\n {0,3}#{1,6}[ \t][^\n]*")),
    (re.compile(r"\n=+[ \t]*\r?$", re.MULTILINE), re.compile(r"^[^\n]+(?=\n=+[ \t]*\r?$)", re.MULTILINE)),
    (re.compile(r"\n-+[ \t]*\r?$", re.MULTILINE), re.compile(r"^[^\n]+(?=\n-+[ \t]*\r?$)", re.MULTILINE)),
    (re.compile("!!!"), re.compile(r"^[ ]*!!![^\n]*", re.MULTILINE)),
)
"""Headings and titles of admonitions, each with a sign without which it is not looked for."""

_WAIVER = re.compile(
    r"<!--\s*pmobook:\s*allow\s+(?P<rule>[\w-]+)\s+[\"“](?P<words>[^\"”]*)[\"”]\s*(?:(?:—|–|--?)\s*(?P<reason>.*?))?\s*-->",
    re.DOTALL,
)


class Markdown(PlainText):
    """A Markdown file in UTF-8."""

    def read(self, path: str, data: bytes) -> Document:
        """Return its prose as one passage, as long as the file; links keep their words, which are not rewritten."""
        text = decoded(data)
        front = _FRONT_MATTER.match(text)
        language = _LANGUAGE.search(front[0]) if front else None
        prose = text if front is None else _blanked(front[0]) + text[front.end() :]
        for sign, pattern in _NOT_PROSE:
            if sign in prose:
                prose = pattern.sub(lambda match: _blanked(match[0]), prose)
        passage = Passage(prose, kept=tuple(_links(text)), headings=tuple(sorted(_headings(prose))))
        return Document(path, (passage,), tuple(_waivers(text)), language["code"] if language else "")


def _waivers(text: str) -> Iterator[InlineWaiver]:
    """Yield the waivers, in order; one within code is an example."""
    found = list(_WAIVER.finditer(text))
    patterns = [pattern for _, pattern in (*_CODE_BLOCKS, _CODE_SPAN)] if found else []
    code = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    for match in found:
        if not any(start < match.start() < end for start, end in code):
            yield InlineWaiver(match["rule"], match["words"], match["reason"] or "", match.start())


def _blanked(text: str) -> str:
    """Return as many blanks as `text` has characters, with its line ends."""
    return re.sub(r"[^\r\n]", BLANK, text) if "\n" in text else BLANK * len(text)


def _links(text: str) -> Iterator[Span]:
    """Yield where links stand: brackets with an address, or with words that the document gives an address elsewhere."""
    for match in _BRACKETS.finditer(text):
        if match["target"] or f"\n[{match['words']}]:" in text:
            yield Span(*match.span())


def _headings(text: str) -> Iterator[Span]:
    for sign, pattern in _HEADINGS:
        if sign.search(text):
            # a line end before the text, so that its first line begins as all others do
            yield from (Span(match.start() - 1, match.end() - 1) for match in pattern.finditer(f"\n{text}"))
