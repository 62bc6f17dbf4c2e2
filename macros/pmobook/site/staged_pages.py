"""The pages of one language as they are staged: with the style sheets, script and links that the theme adds now."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import chain
from typing import TypedDict

from pmobook.pages.edition import address_of
from pmobook.pages.entries import entry_page
from pmobook.pages.page import EntryPage
from pmobook.pages.popovers import TERMS_FILE
from pmobook.site.alternates import address_of_page, alternates
from pmobook.site.assets import asset_path, styles_of
from pmobook.site.entry_pages import search_source
from pmobook.site.host_pages import HostPages, headings_of_page
from pmobook.site.ingredients import Ingredients
from pmobook.site.language_build import ENTRY_BASE, LanguageBuild
from pmobook.site.reporting import report_address
from pmobook.site.search_document import SearchSource
from pmobook.site.search_documents import document_of_page
from pmobook.site.shells import edit_root
from pmobook.site.web_editor import FOLDER
from pmobook.staging.page import StagedPage


class _Framed(TypedDict):
    address: str
    title: str
    description: str
    html: str
    site_root: str
    languages: tuple[dict[str, object], ...]


def staged_pages(host: HostPages) -> Iterator[StagedPage]:
    """Yield every page of a language, and note the generated ones for the search."""
    build = host.build
    forms = build.generated_entries if build.edition.library.settings.admin else ()
    frame = _Frame(build, report_address(host.config.repo_url or ""), frozenset(address_of(entry) for entry in forms))
    for page in host.pages:
        found = EntryPage(
            address=address_of_page(page),
            section=page.file.src_uri.removesuffix("/index.md"),
            title=str(page.title or ""),
            description=str(page.meta.get("description") or ""),
            body=page.content or "",
            edit_path="",
        )
        yield StagedPage(
            **frame.around(found), headings=headings_of_page(page), edit_url=page.edit_url or "", written=page.meta
        )
    edits = edit_root(host.config)
    for found in chain(_entries(build), _pages_of_no_entry(build)):
        edit_url = edits + found.edit_path if edits else ""
        yield StagedPage(**frame.around(found), headings=found.headings, edit_url=edit_url)


def _entries(build: LanguageBuild) -> Iterator[EntryPage]:
    ingredients = Ingredients(build.edition)
    for entry in build.generated_entries:
        build.search_sources.append(search_source(entry, build.edition, ingredients))
        yield entry_page(build.renderer(ENTRY_BASE), entry)


def _pages_of_no_entry(build: LanguageBuild) -> Iterator[EntryPage]:
    for page in build.pages_of_no_entry():
        build.search_sources.append(SearchSource.of(document_of_page(page, build.edition)))
        yield page


@dataclass(frozen=True)
class _Frame:
    """What the site's own theme puts around the pages of a language.

    `reports` begins the address of a report, and `forms` are the pages for which the web editor has a form.
    """

    build: LanguageBuild
    reports: str
    forms: frozenset[str]

    def around(self, page: EntryPage) -> _Framed:
        """Return what a staged page has of a page, whether it was generated or written by hand."""
        edition = self.build.edition
        site_root = "../" * (edition.prefix + page.address).count("/")
        styles = ("pmobook.css", *styles_of(page.section, page.body))
        links = [f'<link rel="stylesheet" href="{site_root}{asset_path(name)}">' for name in styles]
        return {
            "address": page.address,
            "title": page.title,
            "description": page.description,
            "html": "\n".join([*links, page.body, *self._below(page, site_root)]),
            "site_root": site_root,
            "languages": tuple(self._languages(page)),
        }

    def _below(self, page: EntryPage, site_root: str) -> Iterator[str]:
        words, base = self.build.edition.words, "../" * page.address.count("/")
        address = self.build.edition.prefix + page.address
        if self.reports and address:
            href = escape(self.reports + address)
            yield f'<p class="pmo-suggest"><a href="{href}">{escape(words.suggest_change)}</a></p>'
        if page.address in self.forms:
            href = f"{site_root}{FOLDER}#{address}"
            yield f'<p class="pmo-suggest"><a href="{href}">{escape(words.edit_in_browser)}</a></p>'
        yield (
            f'<script type="module" src="{site_root}{asset_path("entry.js")}" data-terms="{base}{TERMS_FILE}"'
            f' data-open="{escape(words.popover_open)}"></script>'
        )

    def _languages(self, page: EntryPage) -> Iterator[dict[str, object]]:
        words = self.build.edition.words
        for found in alternates(self.build, page.address, "../" * page.address.count("/")):
            name = words.languages.get(found.language, found.name)
            yield {
                "language": found.language,
                "name": found.name,
                "title": words.switch_language.format(language=name),
                "href": found.href,
                "url": found.url,
                "current": found.is_current,
            }
