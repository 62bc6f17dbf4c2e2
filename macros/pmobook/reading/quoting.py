"""How a text is put in quotes: the advice for most mistakes in YAML."""

import re
from typing import NamedTuple

from pmobook.reading.broken import Broken


class Mistake(NamedTuple):
    """The offset of a mistake, a hint, and other words than the parser's where those mislead."""

    at: int
    hint: str
    message: str = ""


CHECK_INDENTATION = "check the indentation of this line"
QUOTE_EACH = {
    "{": "put each text within { } in quotes: {en: 'Scope: what is in', id: '…'}",
    "[": "put each text within [ ] in quotes: ['…', '…']",
}
"""The advice for a text within brackets, by the bracket."""

FIELD = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[\w-]+) *:(?: +(?P<value>.*))?$")
"""A line that gives a field and perhaps its value."""

_ITEM = re.compile(r"^(?P<lead>\s*(?:- +)+)(?P<value>.*)$")
_NEEDS_QUOTES = tuple("[]{}&*!|>%@`\"',")


def quoting_hint(broken: Broken) -> str:
    """Return how the value of the line is put in quotes, if it has a character that YAML gives a meaning."""
    match = FIELD.match(broken.line) or _ITEM.match(broken.line)
    value = (match["value"] or "").strip() if match else ""
    if not match or not (value.startswith(_NEEDS_QUOTES) or ": " in value or value.endswith(":")):
        return ""
    if value.startswith(("{", "[")) and not value.startswith("[["):
        return QUOTE_EACH[value[0]]
    key = f"{match['key']}: " if match.re is FIELD else ""
    return f"put the text in quotes: {match['lead'].lstrip()}{key}'…'"
