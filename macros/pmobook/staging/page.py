"""A page as a Markdown file: front matter for the theme, and the finished HTML."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from pmobook.pages.page import Heading
from pmobook.staging.fragment import as_one_block

_OF_ANOTHER_THEME = {"template"}
"""Front matter of hand-written pages that names files which only the theme of today has."""


@dataclass(frozen=True, slots=True)
class StagedPage:
    """A page at `address`, below the root of its language.

    `title` and `description` are plain text, `html` is what stands on the page. `languages` are the addresses of the
    page in every language, `written` is the front matter that an author has written, and `edit_url` is empty where
    nobody knows how to edit the page. `site_root` leads to the root of the site, which all languages share.
    """

    address: str
    title: str
    description: str
    html: str
    headings: tuple[Heading, ...]
    site_root: str
    languages: tuple[Mapping[str, object], ...] = ()
    edit_url: str = ""
    written: Mapping[str, object] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The path of the file: a folder for each page, so that relative links hold whatever generator builds them."""
        return f"{self.address}index.md"

    def markdown(self) -> bytes:
        """Return the file. Front matter is JSON, which is YAML too; title and description are escaped for HTML.

        Material's templates and those of its successor write both into the page as they are.
        """
        written = {name: value for name, value in self.written.items() if name not in _OF_ANOTHER_THEME}
        front_matter = {
            **written,
            "title": escape(self.title),
            "description": escape(self.description),
            "contents": _contents(self.headings),
            "languages": self.languages,
            "site_root": self.site_root,
            "edit_url": escape(self.edit_url),
        }
        lines = [f"{json.dumps(name)}: {_json(value)}" for name, value in front_matter.items()]
        return "\n".join(["---", *lines, "---", "", as_one_block(self.html)]).encode()


def _contents(headings: Iterable[Heading]) -> list[dict[str, object]]:
    """Return headings as both themes name them: `title` in the one is `content` in the other."""
    return [
        {
            "url": f"#{heading.id}",
            "title": heading.title,
            "content": heading.title,
            "children": _contents(heading.below),
        }
        for heading in headings
    ]


def _json(value: object) -> str:
    """Return a value as JSON; a day, which YAML knows and JSON does not, as its text."""
    return json.dumps(value, ensure_ascii=False, default=str)
