"""Mentions of terms in the texts of a page: which become links, and which of those stay."""

import re
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from pmobook.library.matching.dictionary import WordDictionary
from pmobook.model.kinds import TERM
from pmobook.model.settings import Linking

_FOUND = ' data-found="1"'
"""Marks a link that nobody wrote, until it is decided whether it stays. Python-Markdown sorts attributes: so do we."""

_SECTION_OR_LINK = re.compile(
    r"<(?:h[1-6]|fieldset)\b"  # a heading begins a section, and so does each question of a quiz
    rf'|<a class="pmo-term"(?P<found>{_FOUND})? data-term="(?P<term>[^"]+)"[^>]*>(?P<words>[^<]*)</a>'
)


class Mention(NamedTuple):
    """A mention that can become a link, and where it stands in its text."""

    start: int
    end: int
    term_id: str
    href: str

    def element(self, words: str) -> Element:
        """Return the link, around `words`, marked as found."""
        link = Element("a", {"class": "pmo-term", "data-found": "1", "data-term": self.term_id, "href": self.href})
        link.text = words
        return link


@dataclass(frozen=True, slots=True)
class MentionFinder:
    """Finds the mentions in the texts of one page. `base` leads from it to the root of its language, and `own_term`
    is the id of the term that the page is about, or nothing.
    """

    dictionary: WordDictionary
    base: str
    own_term: str

    def mentions(self, text: str) -> list[Mention]:
        """Return the mentions in `text` that can become links, in order."""
        return [
            Mention(found.start, found.end, found.name.term_id, f"{self.base}{TERM.section}/{found.name.term_id}/")
            for found in self.dictionary.occurrences(text)
            if found.name.is_linked and found.name.term_id != self.own_term
        ]

    def linked(self, text: str) -> str:
        """Return `text`, which is HTML without any tag or entity, with its mentions as links, marked as found."""
        parts: list[str] = []
        end = 0
        for found in self.mentions(text):
            link = f'<a class="pmo-term"{_FOUND} data-term="{found.term_id}" href="{found.href}">'
            parts += [text[end : found.start], link, text[found.start : found.end], "</a>"]
            end = found.end
        return "".join([*parts, text[end:]]) if parts else text


def with_links_chosen(html: str, linking: Linking) -> str:
    """Return the finished `html` of a page: of the links that were found, those stay that `linking` asks for.

    Links that somebody wrote all stay; where they come first, what is found after them in the section does not.
    """
    if _FOUND not in html:
        return html
    linked: set[str] = set()

    def choose(match: re.Match[str]) -> str:
        term = match["term"]
        if term is None:
            linked.clear()
            return match[0]
        stays = match["found"] is None or term not in linked or linking is Linking.ALL
        linked.add(term)
        return match[0].replace(_FOUND, "", 1) if stays else match["words"]

    return _SECTION_OR_LINK.sub(choose, html)
