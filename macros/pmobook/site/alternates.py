"""The same page in the other languages: for the language switch, and for search engines."""

from dataclasses import dataclass
from typing import cast

from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

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


def with_alternates(context: TemplateContext, build: LanguageBuild, page: Page | None) -> TemplateContext:
    """Return what the templates know, with the address of a page that MkDocs renders, and its other languages.

    The page for what is not there has none.
    """
    found = alternates(build, address_of_page(page), base_of_page(page)) if page is not None else []
    # the host's type lists its own keys only, but it is a dict, and templates read ours from it
    address = build.edition.prefix + address_of_page(page) if page is not None else ""
    return cast("TemplateContext", {**context, "pmobook_alternates": found, "pmobook_address": address})


def address_of_page(page: Page) -> str:
    """Return the address of a page below the root of its language; empty for the home page."""
    return "" if page.url in {".", "./"} else page.url


def base_of_page(page: Page) -> str:
    """Return the way from a page to the root of its language, such as `../`."""
    return "../" * address_of_page(page).count("/")


def _site_root(build: LanguageBuild) -> str:
    url = build.site_url
    if not url:
        return ""
    url = url.rstrip("/") + "/"
    return url.removesuffix(build.edition.prefix) if not build.is_default else url
