"""What MkDocs makes of one language before any theme: hand-written and index pages, other files, the navigation."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Link, Navigation, Section, get_navigation
from mkdocs.structure.pages import Page

from pmobook.pages.edition import Edition
from pmobook.pages.page import Heading
from pmobook.site.alternates import address_of_page
from pmobook.site.host_files import EntryFile
from pmobook.site.language_build import LanguageBuild
from pmobook.site.navigation import name_sections
from pmobook.staging.project import NavigationItem

_PLAIN_THEME = {"name": "mkdocs"}
"""Comes with MkDocs, and none of it is used: pages are staged without the theme of the site being installed."""

_LEFT_OUT = {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}


@dataclass(frozen=True)
class HostPages:
    """One language as MkDocs has it in memory."""

    config: MkDocsConfig
    build: LanguageBuild
    pages: tuple[Page, ...]
    files: Files

    @property
    def theme(self) -> dict[str, Any]:
        """The options of the theme as mkdocs.yml writes them."""
        written = self.config.user_configs[0].get("theme") or {}
        return dict(written) if isinstance(written, dict) else {}

    def other_files(self) -> Iterator[tuple[str, bytes]]:
        """Yield path and content of images, scripts and all else that is no page."""
        for file in self.files:
            is_page = file.is_documentation_page() or isinstance(file, EntryFile)
            if not is_page and file.inclusion not in _LEFT_OUT:
                yield file.dest_uri, file.content_bytes

    def navigation(self) -> list[NavigationItem]:
        """Return the navigation: titles with paths of Markdown files, addresses, or what is below them."""
        return [_item(item) for item in self.build.nav.items]


def read_host_pages(configuration: Path, edition: Edition, site_url: str) -> HostPages:
    """Return the pages of the language of `edition`, after macros, references and links to terms.

    `site_url` is the address of that language, or empty.

    Raises MkDocsException, or SystemExit with what is wrong already printed, as a build of the site does.
    """
    config = load_config(str(configuration), theme=_PLAIN_THEME, site_url=site_url)
    plugin: Any = config.plugins.get("pmobook")
    if plugin is None:
        message = f"{configuration.name} does not name pmobook among its plugins"
        raise ConfigurationError(message)
    plugin.stage(edition)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        return _read(config.plugins.on_config(config), plugin)
    finally:
        config.plugins.on_shutdown()


def _read(config: MkDocsConfig, plugin: Any) -> HostPages:  # noqa: ANN401 - importing its class would make a circle
    config.plugins.on_pre_build(config=config)
    files = config.plugins.on_files(get_files(config), config=config)
    set_exclusions(files, config)
    nav: Navigation = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    pages = tuple(
        _rendered(file.page or Page(None, file, config), config, files) for file in files.documentation_pages()
    )
    for page in pages:
        page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    name_sections(nav)
    return HostPages(config, plugin.build, pages, files)


def headings_of_page(page: Page) -> tuple[Heading, ...]:
    """Return the headings of a page below its title, two levels of them, as those of generated pages are."""
    top = list(page.toc)
    found = top[0].children if top and top[0].level == 1 else top
    return tuple(
        Heading(heading.id, heading.title, tuple(Heading(below.id, below.title) for below in heading.children))
        for heading in found
    )


def _rendered(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Take a page through the steps that MkDocs takes it through, in its order."""
    page = config.plugins.on_pre_page(page, config=config, files=files)
    page.read_source(config)
    page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
    page.render(config, files)
    page.content = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)
    return page


def _item(item: StructureItem) -> NavigationItem:
    title = str(item.title or "")
    if isinstance(item, Section):
        return {title: [_item(child) for child in item.children]}
    if isinstance(item, Page):
        return {title: f"{address_of_page(item)}index.md"}
    if isinstance(item, Link):
        is_ours = "://" not in item.url and item.url.endswith("/") and not item.url.startswith("/")
        return {title: f"{item.url}index.md" if is_ours else item.url}
    message = f"an item of the navigation of another kind: {item!r}"
    raise TypeError(message)
