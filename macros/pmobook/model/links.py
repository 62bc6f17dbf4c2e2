"""Which link addresses are safe to publish."""

import html
import re
from urllib.parse import unquote

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f]")
_SAFE_SCHEMES = ("http:", "https:", "mailto:")


def is_safe_address(address: str) -> bool:
    """Whether `address` is http, https, mailto or within the site, also after browsers have undone escapes."""
    for form in (address, html.unescape(address), unquote(html.unescape(address))):
        shown = _INVISIBLE.sub("", form).lower()
        if shown.startswith(("//", "\\", "/\\")):
            return False
        if _SCHEME.match(shown) and not shown.startswith(_SAFE_SCHEMES):
            return False
    return True


def is_internal_address(address: str) -> bool:
    """Whether `address` leads to a page of the site itself."""
    return is_safe_address(address) and not _SCHEME.match(address)
