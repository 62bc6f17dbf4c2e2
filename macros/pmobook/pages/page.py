"""A finished page: what a host needs in order to publish it."""

import re
from dataclasses import dataclass

_HEADING = re.compile(
    r'<h2 id="(?P<id>[^"]+)"[^>]*>(?P<title>.*?)</h2>'
    r'|<h3><a class="pmo-anchor" href="#(?P<part>[^"]+)">(?P<name>.*?)</a></h3>',
    re.DOTALL,
)
"""A second-level heading; or a third-level one that leads to the part it heads, such as a step, by its own link."""

_NOTE_OR_TAG = re.compile(r'\s*<span class="pmo-untranslated".*?</span>|<[^>]+>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page, and those one level below it; `title` is HTML text without tags."""

    id: str
    title: str
    below: tuple["Heading", ...] = ()


@dataclass(frozen=True, slots=True)
class EntryPage:
    """The page of an entry, domain or phase. `body` is HTML; `title` and `description` are plain text.

    `section` names the kind's index page, below which the page stands. `edit_path` is the file that an editor changes.
    """

    address: str
    section: str
    title: str
    description: str
    body: str
    edit_path: str

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body, for the contents list."""
        return headings_of(self.body)


def headings_of(body: str) -> tuple[Heading, ...]:
    """Return the second-level headings of an HTML body in order, each with the parts below it that have an address."""
    found: list[tuple[str, str, list[Heading]]] = []
    for match in _HEADING.finditer(body):
        if match["id"]:
            found.append((match["id"], _text(match["title"]), []))
        elif found:
            found[-1][2].append(Heading(match["part"], _text(match["name"])))
    return tuple(Heading(heading_id, title, tuple(below)) for heading_id, title, below in found)


def _text(html: str) -> str:
    return " ".join((_NOTE_OR_TAG.sub("", html) if "<" in html else html).split())
