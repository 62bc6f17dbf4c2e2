"""A finished page: what a host needs in order to publish it."""

import re
from dataclasses import dataclass

_HEADING = re.compile(r'<h2 id="(?P<id>[^"]+)"[^>]*>(?P<title>.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page; `title` is HTML text without tags."""

    id: str
    title: str


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
        """The second-level headings of the body, for the contents list."""
        return headings_of(self.body)


def headings_of(body: str) -> tuple[Heading, ...]:
    """Return the second-level headings of an HTML body, in order."""
    return tuple(
        Heading(match["id"], " ".join(_TAG.sub("", match["title"]).split())) for match in _HEADING.finditer(body)
    )
