"""Markdown: its prose is running text; code, front matter, addresses, HTML tags and template code are not."""

import re
from collections.abc import Callable, Iterable, Iterator

from pmobook.linting.document import BLANK, Document, InlineWaiver, Passage, Span
from pmobook.linting.formats.plain import PlainText, decoded
from pmobook.model.reference import REFERENCE
from pmobook.model.scanning import Stretch, code_spans, fenced_blocks, lies_in

Find = Callable[[str], Iterator[Stretch]]
"""What finds some kind of stretch of a text, in order."""

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_LANGUAGE = re.compile(r"^(?:lang|language):[ \t]*['\"]?(?P<code>[a-z]{2,3})", re.MULTILINE)
_FENCE = re.compile(r"^[ \t>]*(?:```+|~~~+)", re.MULTILINE)
_INDENTED = re.compile(r"(?:(?<=\n\n)|(?<=\n\r\n))(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+")
_VERBATIM = re.compile(r"<(code|kbd|pre|samp|script|style)\b")


def _indented(text: str) -> Iterator[Stretch]:
    return (match.span() for match in _INDENTED.finditer(text))


def _spans(text: str) -> Iterator[Stretch]:
    return code_spans(text, 0, len(text))


def _between(opening: str, closing: str) -> Find:
    """Return what finds all between two signs; where nothing closes any more, nothing further is looked for."""

    def find(text: str) -> Iterator[Stretch]:
        start = text.find(opening)
        while start >= 0 and (end := text.find(closing, start + len(opening))) >= 0:
            yield start, end + len(closing)
            start = text.find(opening, end + len(closing))

    return find


def _verbatim(text: str) -> Iterator[Stretch]:
    """Yield HTML elements whose text is no prose, each up to the end of its own kind."""
    behind = 0
    never_closed: set[str] = set()
    for match in _VERBATIM.finditer(text):
        if match.start() < behind or match[1] in never_closed:
            continue
        closing = f"</{match[1]}>"
        end = text.find(closing, match.end())
        if end < 0:
            never_closed.add(match[1])
        else:
            behind = end + len(closing)
            yield match.start(), behind


def _all(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Find:
    compiled = re.compile(pattern, flags)
    return lambda text: (match.span() for match in compiled.finditer(text))


_CODE: tuple[tuple[str, Find], ...] = (
    ("", lambda text: fenced_blocks(text, _FENCE)),
    ("", _indented),
    ("`", _spans),
)
_NOT_PROSE: tuple[tuple[str, Find], ...] = (
    *_CODE[:2],
    ("<!--", _between("<!--", "-->")),
    *_CODE[2:],
    ("</", _verbatim),
    ("<", _all(r"</?[a-zA-Z][^<>]*>")),
    ("{{", _between("{{", "}}")),
    ("{%", _between("{%", "%}")),
    ("[[", _all(REFERENCE.pattern)),
    ("](", _all(r"\]\([^()\n]*\)")),
    ("][", _all(r"\]\[[^\[\]]*\]")),
    ("]:", _all(r"^[ ]{0,3}\[[^\[\]]+\]:[^\n]*", re.MULTILINE)),
)
"""What is blanked out, in this order: code, comments, HTML tags, template code, references, and addresses of links.

Each comes with a sign without which it is not looked for. Each takes time in proportion to the text, whatever it says:
a pattern such as `<!--.*?-->` would look through the rest of the text for every `<!--` that nothing closes.
"""

_BRACKETS = re.compile(r"\[(?P<words>[^\[\]]*)\](?P<target>[(\[])?")
_ADDRESSED = re.compile(r"\n\[([^\[\]]*)\]:")
_HEADINGS = (
    (re.compile("#"), re.compile(r"\n {0,3}#{1,6}[ \t][^\n]*")),
    (re.compile(r"\n=+[ \t]*\r?$", re.MULTILINE), re.compile(r"^[^\n]+(?=\n=+[ \t]*\r?$)", re.MULTILINE)),
    (re.compile(r"\n-+[ \t]*\r?$", re.MULTILINE), re.compile(r"^[^\n]+(?=\n-+[ \t]*\r?$)", re.MULTILINE)),
    (re.compile("!!!"), re.compile(r"^[ ]*!!![^\n]*", re.MULTILINE)),
)
"""Headings and titles of admonitions, each with a sign without which it is not looked for."""

_COMMENT = _between("<!--", "-->")
_WAIVER = re.compile(
    r"<!--\s*pmobook:\s*allow\s+(?P<rule>[\w-]+)\s+[\"“](?P<words>[^\"”]*)[\"”](?P<rest>.*)-->", re.DOTALL
)
_REASON = re.compile(r"(?:—|–|--?)(?P<reason>.*)", re.DOTALL)


class Markdown(PlainText):
    """A Markdown file in UTF-8."""

    def read(self, path: str, data: bytes) -> Document:
        """Return its prose as one passage, as long as the file; links keep their words, which are not rewritten."""
        text = decoded(data)
        front = _FRONT_MATTER.match(text)
        language = _LANGUAGE.search(front[0]) if front else None
        prose = text if front is None else _blanked(front[0]) + text[front.end() :]
        for sign, find in _NOT_PROSE:
            if sign in prose:
                prose = _without(prose, find(prose))
        passage = Passage(prose, kept=tuple(_links(text)), headings=tuple(sorted(_headings(prose))))
        return Document(path, (passage,), tuple(_waivers(text)), language["code"] if language else "")


def _waivers(text: str) -> Iterator[InlineWaiver]:
    """Yield the waivers, in order; one within code is an example."""
    comments = [(start, _WAIVER.fullmatch(text, start, end)) for start, end in _COMMENT(text)]
    found = [(start, match) for start, match in comments if match is not None]
    code = [list(find(text)) for _, find in _CODE] if found else []
    for start, match in found:
        rest = match["rest"].strip()
        reason = _REASON.fullmatch(rest)
        if (reason or not rest) and not any(lies_in(start, stretches) for stretches in code):
            yield InlineWaiver(match["rule"], match["words"], reason["reason"].strip() if reason else "", start)


def _without(text: str, stretches: Iterable[Stretch]) -> str:
    """Return `text` with all `stretches`, which are in order, blanked out."""
    parts: list[str] = []
    end = 0
    for start, stop in stretches:
        parts += [text[end:start], _blanked(text[start:stop])]
        end = stop
    return "".join([*parts, text[end:]])


def _blanked(text: str) -> str:
    """Return as many blanks as `text` has characters, with its line ends."""
    return re.sub(r"[^\r\n]", BLANK, text) if "\n" in text else BLANK * len(text)


def _links(text: str) -> Iterator[Span]:
    """Yield where links stand: brackets with an address, or with words that the document gives an address elsewhere."""
    addressed = set(_ADDRESSED.findall(text))
    for match in _BRACKETS.finditer(text):
        if match["target"] or match["words"] in addressed:
            yield Span(*match.span())


def _headings(text: str) -> Iterator[Span]:
    for sign, pattern in _HEADINGS:
        if sign.search(text):
            # a line end before the text, so that its first line begins as all others do
            yield from (Span(match.start() - 1, match.end() - 1) for match in pattern.finditer(f"\n{text}"))
