"""HTML of question texts → Markdown as entries have it: emphasis, lists, links and code. The rest is named as lost."""

import re
from html.parser import HTMLParser

from pmobook.imports.quizzes.markdown_signs import escaped, no_block
from pmobook.imports.quizzes.proposed import shortened
from pmobook.model.links import is_safe_address

_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*"}
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_BLOCKS = frozenset(
    {"p", "div", "br", "hr", "ul", "ol", "li", "blockquote", "table", "tr", "caption", "dl", "dt", "dd"}
)
_WITHOUT_TEXT = {"img": "the picture", "svg": "the picture", "input": "the field", "embed": "the embedded object"}
_WITH_OTHER_TEXT = {
    "script": "the script",
    "style": "",
    "audio": "the recording",
    "video": "the film",
    "iframe": "the embedded page",
    "object": "the embedded object",
    "math": "the formula",
    "select": "the field",
    "textarea": "the field",
}
_LOST_LOOKS = {"sub": "that a text is set below the line", "sup": "that a text is set above the line"}
_TRANSPARENT = frozenset({"span", "a", "u", "small", "font", "pre", "del", "ins", "strike", "s", "tbody", "thead"})
KNOWN_TAGS = _TRANSPARENT.union(
    _EMPHASIS, _CODE, _HEADINGS, _CELLS, _BLOCKS, _WITHOUT_TEXT, _WITH_OTHER_TEXT, _LOST_LOOKS
)
"""The tags by which a text is known to be HTML."""

_DECLARATION = re.compile(r"<!--|<[!?]")

_DEEPEST = 40
"""Marks within marks: no text of words has so many, and each costs a copy of what is in it."""


def html_markdown(text: str, losses: list[str]) -> str:
    """Return the Markdown of a piece of HTML, however broken. What cannot be said in it is added to `losses`."""
    reader = _Reader(losses)
    reader.feed(_whole_tags(text))
    reader.close()
    reader.end_block()
    return reader.written()


def _whole_tags(text: str) -> str:
    """Return HTML without comments and declarations, and with whatever no `>` ends as plain text.

    Python's parser raises an AssertionError at some declarations, and looks through the rest of the text again for each
    tag that is not ended.
    """
    parts: list[str] = []
    behind = 0
    for match in _DECLARATION.finditer(text):
        if match.start() < behind:
            continue
        closing = "-->" if match[0] == "<!--" else ">"
        end = text.find(closing, match.end())
        parts.append(text[behind : match.start()])
        # as browsers do: what never ends lasts to the end
        behind = end + len(closing) if end >= 0 else len(text)
    parts.append(text[behind:])
    whole, sign, rest = "".join(parts).rpartition(">")
    return f"{whole}{sign}{rest.replace('<', '&lt;')}"


class _Reader(HTMLParser):
    def __init__(self, losses: list[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._losses = losses
        self._blocks: list[tuple[int, str]] = []
        self._list = 0
        self._open: list[tuple[str, str, list[str]]] = [("", "", [])]
        self._lists: list[int | None] = []
        self._marker = ""
        self._skipped: list[str] = []
        self._is_verbatim = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _WITHOUT_TEXT or tag in _WITH_OTHER_TEXT:
            self._lose(tag, given)
        elif self._skipped or self._is_verbatim:
            return
        elif tag in _BLOCKS or tag in _HEADINGS or tag == "pre":
            self._begin_block(tag)
        if tag in _LOST_LOOKS:
            self._losses.append(_LOST_LOOKS[tag])
        if (tag in _EMPHASIS or tag in _CODE or tag in {"a", *_HEADINGS}) and len(self._open) < _DEEPEST:
            self._open.append((tag, given.get("href") or "", []))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._skipped:
            del self._skipped[self._skipped.index(tag) :]
        elif self._skipped or (self._is_verbatim and tag != "pre"):
            return
        elif tag == "pre":
            self._end_verbatim()
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.end_block()
            self._marker = ""
            if tag in {"ul", "ol"} and self._lists:
                self._lists.pop()
        elif tag in _CELLS:
            self._put(" ")
        elif any(tag == each for each, _, _ in self._open):
            self._close_down_to(tag)

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            is_code = self._is_verbatim or any(tag in _CODE for tag, _, _ in self._open)
            self._put(data if is_code else escaped(data))

    def _put(self, text: str) -> None:
        self._open[-1][2].append(text)

    def _lose(self, tag: str, given: dict[str, str | None]) -> None:
        what = _WITHOUT_TEXT.get(tag) or _WITH_OTHER_TEXT.get(tag, "")
        name = given.get("alt") or given.get("title") or (given.get("src") or "").rpartition("/")[2][:60]
        if what and not self._skipped:
            self._losses.append(f"{what} “{shortened(name)}”" if name else what)
        if tag in _WITH_OTHER_TEXT and len(self._skipped) < _DEEPEST:
            self._skipped.append(tag)

    def _begin_block(self, tag: str) -> None:
        self.end_block()
        if tag in {"ul", "ol"}:
            self._list += not self._lists
            self._lists.append(1 if tag == "ol" else None)
        elif tag == "table":
            self._losses.append("the table; its rows became paragraphs")
        elif tag == "pre":
            self._is_verbatim = True
        elif tag == "li":
            self._marker = self._next_marker()

    def _next_marker(self) -> str:
        count = self._lists[-1] if self._lists else None
        if count is None:
            return "- "
        self._lists[-1] = count + 1
        return f"{count}. "

    def end_block(self) -> None:
        """Write down the paragraph or item that was read so far."""
        self._close_down_to("")
        text = " ".join("".join(self._open[0][2]).split())
        self._open[0][2].clear()
        if text:
            # what follows in an item stands indented below it; four columns a level, as Python-Markdown wants it
            is_in_item = bool(self._lists) and any(of_list == self._list for of_list, _ in self._blocks[-1:])
            level = min(len(self._lists) - 1, _DEEPEST) if is_in_item else 0
            marker = self._marker or ("" if not self._lists else "    " if is_in_item else "- ")
            self._blocks.append((self._list if self._lists else 0, "    " * level + marker + no_block(text)))
            self._marker = ""

    def _end_verbatim(self) -> None:
        text = "".join(part for _, _, parts in self._open for part in parts).strip("\n")
        self._open = [("", "", [])]
        self._is_verbatim = False
        if text.strip():
            fence = "~~~~" if "```" in text else "```"
            self._blocks.append((0, f"{fence}\n{text}\n{fence}"))

    def _close_down_to(self, tag: str) -> None:
        """Close the marks that are open, innermost first, until one for `tag` is."""
        while len(self._open) > 1:
            name, address, parts = self._open.pop()
            self._put(self._marked(name, address, "".join(parts)))
            if name == tag:
                return

    def _marked(self, tag: str, address: str, text: str) -> str:
        inner = text.strip()
        if not inner:
            return text
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        if tag in _CODE:
            ticks = "``" if "`" in inner else "`"
            padding = " " if inner.startswith("`") or inner.endswith("`") else ""
            return f"{before}{ticks}{padding}{inner}{padding}{ticks}{after}"
        if tag == "a":
            return f"{before}{self._link(inner, address)}{after}"
        mark = "**" if tag in _HEADINGS else _EMPHASIS[tag]
        return f"{before}{mark}{inner}{mark}{after}"

    def _link(self, text: str, address: str) -> str:
        address = address.strip()
        if re.fullmatch(r"(https?|mailto):[^\s()<>]+", address) and is_safe_address(address):
            return f"[{text}]({address})"
        if address:
            self._losses.append(f"the link to “{shortened(address)}”")
        return text

    def written(self) -> str:
        """Return all blocks: items of a list stand close, all else apart."""
        pieces: list[str] = []
        before = 0
        for of_list, text in self._blocks:
            pieces.append(("\n" if of_list and of_list == before else "\n\n" if pieces else "") + text)
            before = of_list
        return "".join(pieces)
