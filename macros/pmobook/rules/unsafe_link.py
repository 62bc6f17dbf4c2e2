"""Links in texts lead to http, https or mailto addresses or within the site; nothing else can run or hide there."""

import re
from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.library.walking import TextAt
from pmobook.model.links import is_safe_address
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, in_text

_ADDRESS = re.compile(
    r"\]\(\s*<?(?P<inline>[^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*<?(?P<defined>\S+)|<(?P<auto>[a-z][a-z0-9+.-]{1,31}:[^\s>]*)>",
    re.MULTILINE | re.IGNORECASE,
)

_HINT = "links lead to https://, http:// or mailto: addresses, or to a page of the site"


def check(library: Library) -> Iterator[Finding]:
    """Find link addresses with another scheme."""
    for holder, found in library.found_anywhere:
        if not isinstance(found, TextAt):
            continue
        for code, text in found.text.texts.items():
            if not _may_hold_one(text):
                continue
            pointer = (*found.pointer, code) if code else found.pointer
            for address, offset in _addresses(text):
                if not is_safe_address(address):
                    mark = (address, text.count(address, 0, offset))
                    yield in_text(holder, pointer, mark, f"“{address}” is not a safe address", _HINT)


def _may_hold_one(text: str) -> bool:
    """Whether there is any sign of an address: most texts have none, and need not be looked through."""
    return "](" in text or ":" in text or "&" in text


def _addresses(text: str) -> Iterator[tuple[str, int]]:
    for match in _ADDRESS.finditer(text):
        form = match.lastgroup or "inline"
        yield match[form], match.start(form)


RULE = Rule("unsafe-link", Severity.ERROR, check)
