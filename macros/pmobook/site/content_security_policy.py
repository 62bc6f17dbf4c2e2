"""The Content-Security-Policy of the pages (https://www.w3.org/TR/CSP3/), and what of a page it would not let run."""

import logging
import re
from collections.abc import Iterator

from mkdocs.structure.pages import Page

POLICY = (
    "default-src 'self'; "
    # Pagefind's search is WebAssembly, which counts as evaluated unless it is allowed by itself
    "script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self'; "
    # the icons of the theme's style sheets are addresses of this kind
    "img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'"
)
"""Everything from the site itself, nothing from within a page. `frame-ancestors` cannot be said in a page."""

_LOG = logging.getLogger("mkdocs.plugins.pmobook")

_ATTRIBUTE = r"""(?:[^<>"']|"[^"]*"|'[^']*')*?"""
_BLOCKED = re.compile(
    rf"""<(?:
        (?P<script>script)(?=[\s>])(?!{_ATTRIBUTE}\ssrc=)(?!{_ATTRIBUTE}\stype=["']application/(?:ld\+)?json)
      | (?P<style>style)[\s>]
      | [a-z][\w-]*{_ATTRIBUTE}\s(?P<attribute>style|on[a-z]+)=
      | (?:(?:script|img|iframe|audio|video|source|embed){_ATTRIBUTE}\ssrc=|link\srel="stylesheet"\shref=)
        ["']?(?P<elsewhere>(?:https?:)?//[^"'\s>]+)
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def warn_of_blocked_parts(html: str, page: Page) -> None:
    """Warn, as MkDocs does, of what the finished `html` of a hand-written page holds in vain."""
    for part in blocked_by_policy(html):
        path = page.file.edit_uri or page.file.src_uri
        hint = "put it into a file of the site, and name that under extra_javascript or extra_css"
        _LOG.warning("%s: browsers ignore “%s” under the site's Content-Security-Policy; %s", path, part, hint)


def blocked_by_policy(html: str) -> Iterator[str]:
    """Yield, once each, what a page holds that browsers will not run or load: `<style>`, `onclick=`, an address.

    A page that does not have the policy is left alone.
    """
    if POLICY not in html:
        return
    found = (match.lastgroup and (match.lastgroup, match[match.lastgroup]) for match in _BLOCKED.finditer(html))
    for kind, text in dict.fromkeys(pair for pair in found if pair):
        yield {"script": "<script>", "style": "<style>", "attribute": f"{text}="}.get(kind, text)
