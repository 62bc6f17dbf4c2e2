"""Links of pages that leave the site: to the site in a new window, to what is in the package itself, or none at all."""

import re
from collections.abc import Mapping
from html import unescape

from markupsafe import Markup, escape

from pmobook.pages.finished import finished

SITE = "https://pmobook-site.invalid/"
"""What links to pages of the site begin with until they are settled: an address that nobody can have (RFC 2606)."""

_WHOLE_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_LINK = re.compile(
    r'<a(?P<before>(?: [^<>]*)?) href="(?P<address>[^"<>]*)"(?P<after>[^<>]*)>(?P<name>.*?)</a>', re.DOTALL
)


def settled(html: str, site: str, inside: Mapping[str, str]) -> Markup:
    """Return the HTML of a page with its links settled.

    `site` is the address of the language's pages, empty where it is not known: then their links are plain words.
    `inside` says for addresses below it which part of the page shows the same. Links elsewhere open a new window too,
    for the learner would lose the place in the learning system.
    """

    def link(match: re.Match[str]) -> str:
        address = unescape(match["address"])
        if address.startswith("#"):
            return match[0]
        target = address.removeprefix(SITE)
        if target != address:
            if target in inside:
                return f'<a{match["before"]} href="#{escape(inside[target])}"{match["after"]}>{match["name"]}</a>'
            if not site:
                return match["name"]
            address = site + target
        # what an author has written relative to a page of the site leads nowhere from here
        if not _WHOLE_ADDRESS.match(address):
            return match["name"]
        new = ' target="_blank" rel="noopener noreferrer"'
        return f'<a{match["before"]} href="{escape(address)}"{match["after"]}{new}>{match["name"]}</a>'

    return finished(_LINK.sub(link, html))  # the pieces are those of rendered HTML
