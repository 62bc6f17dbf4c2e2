"""The navigation: named in the language of the build, with domains and phases below their sections."""

from collections.abc import Mapping

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from pmobook.pages.edition import address_of_item
from pmobook.pages.page_sets import STANDING_PAGES
from pmobook.site.language_build import LanguageBuild

REGISTER_BELOW: Mapping[str, str] = {"glossary": "domain", "playbooks": "phase"}
"""Which register's pages stand below which section."""


def add_registers(nav: Navigation, config: MkDocsConfig, build: LanguageBuild) -> None:
    """Add links to the pages of domains and phases to the sections of glossary and playbooks."""
    del config
    for section_address, kind in REGISTER_BELOW.items():
        section = section_of(nav, section_address)
        if section is None:
            continue
        for item in build.edition.library.items(kind).values():
            # the theme writes titles into its pages as they are
            title = escape(build.edition.shown(item.title).text)
            link = Link(title, address_of_item(kind, item.id))
            link.parent = section
            section.children.append(link)


def add_standing_pages(nav: Navigation, build: LanguageBuild) -> None:
    """Add links to the pages that every site has to their sections, before domains and phases."""
    for page in STANDING_PAGES:
        section = section_of(nav, page.section)
        if section is None or not page.in_navigation:
            continue
        link = Link(page.heading(build.edition.words)[0], page.address)
        link.parent = section
        section.children.append(link)


def section_of(nav: Navigation, address: str) -> Section | None:
    """Return the section of the navigation that the index page of `address` opens."""
    page = index_page_of(nav, address)
    return page.parent if page is not None and isinstance(page.parent, Section) else None


def index_page_of(nav: Navigation, address: str) -> Page | None:
    """Return the index page at `address` as it stands in the navigation."""
    return next((page for page in nav.pages if page.file.src_uri == f"{address}/index.md"), None)


def name_sections(nav: Navigation) -> None:
    """Name each section as its index page is named, so that it is in the language of the page."""
    _name(nav.items)


def _name(items: list[StructureItem]) -> None:
    for item in items:
        if isinstance(item, Section):
            first = item.children[0] if item.children else None
            if isinstance(first, Page) and first.is_index and first.title:
                item.title = str(first.title)
            _name(item.children)
