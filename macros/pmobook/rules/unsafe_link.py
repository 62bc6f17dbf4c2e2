"""Links in texts lead to http, https or mailto addresses or within the site; nothing else can run or hide there."""

import re
from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.library.walking import TextAt
from pmobook.model.problem import Severity
from pmobook.model.links import is_safe_address
from pmobook.rules.rule import Finding, Rule, at_value

_ADDRESS = re.compile(
    r"\]\(\s*<?(?P<inline>[^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*<?(?P<defined>\S+)|<(?P<auto>[a-z][a-z0-9+.-]{1,31}:[^\s>]*)>",
    re.MULTILINE | re.IGNORECASE,
)


def check(library: Library) -> Iterator[Finding]:
    """Find link addresses with another scheme."""
    for entry, found in library.found:
        if not isinstance(found, TextAt):
            continue
        for code, text in found.text.texts.items():
            if ":" not in text and "&" not in text:
                continue
            for match in _ADDRESS.finditer(text):
                address = match["inline"] or match["defined"] or match["auto"] or ""
                if not is_safe_address(address):
                    pointer = (*found.pointer, code) if code else found.pointer
                    hint = "links lead to https://, http:// or mailto: addresses, or to a page of the site"
                    yield at_value(entry, pointer, f"“{address}” is not a safe address", hint)


RULE = Rule("unsafe-link", Severity.ERROR, check)
