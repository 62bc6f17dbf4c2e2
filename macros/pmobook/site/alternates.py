"""The same page in the other languages: for the language switch, and for search engines."""

from dataclasses import dataclass
from typing import Any

from mkdocs.structure.pages import Page

from pmobook.pages.edition import Edition
from pmobook.site.language_build import LanguageBuild
from pmobook.words import words_for


@dataclass(frozen=True, slots=True)
class Alternate:
    """A language in which the page can be read. `href` is relative to the page, `url` absolute or empty."""

    language: str
    name: str
    href: str
    url: str
    is_current: bool


def alternates(build: LanguageBuild, address: str, root: str) -> list[Alternate]:
    """Return the page at `address` in every language; `root` leads from it to the root of its own language."""
    library = build.edition.library
    site = _site_root(build)
    found = []
    for language in library.settings.languages:
        prefix = Edition(library, language).prefix
        up = "" if build.is_default else "../"
        is_current = language == build.edition.language
        href = f"{root}{address}" if is_current else f"{root}{up}{prefix}{address}"
        url = f"{site}{prefix}{address}" if site else ""
        found.append(Alternate(language, words_for(language).name, href or "./", url, is_current))
    return found


def alternates_context(build: LanguageBuild, page: Page | None) -> dict[str, Any]:
    """Return what the templates need for the language switch of a page that MkDocs renders."""
    if page is None:
        return {"pmobook_alternates": []}
    address = "" if page.url in {".", "./"} else page.url
    root = "../" * address.rstrip("/").count("/") + ("../" if address else "")
    return {"pmobook_alternates": alternates(build, address, root), "pmobook_address": address}


def _site_root(build: LanguageBuild) -> str:
    url = build.site_url
    if not url:
        return ""
    url = url.rstrip("/") + "/"
    return url.removesuffix(build.edition.prefix) if not build.is_default else url
