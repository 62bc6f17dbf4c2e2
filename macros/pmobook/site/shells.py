"""Shells: a page that the theme rendered once, with slots in it, which every entry's page is filled into.

Measured at 10,000 entries in two languages: about 3 s of CPU, against 25 s for a render of the theme per entry and 45 s
for MkDocs' whole way. Values go in by joining, in one pass, so that a slot's name within a value stays text.
"""

from dataclasses import dataclass
from functools import cached_property
from html import escape

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page

from pmobook.pages.page import EntryPage
from pmobook.site.alternates import alternates, base_of_page
from pmobook.site.contents_list import SLOT, ContentsList, cut_contents_list, slot, slotted_contents
from pmobook.site.ingredients import digest
from pmobook.site.language_build import LanguageBuild
from pmobook.site.navigation import index_page_of

_HAS_TITLE = "<!--<h1-->"
"""Tells Material that the content brings its own first-level heading."""

_REQUIRED = frozenset({"title", "description", "body", "contents"})
_OPTIONAL = frozenset({"address", "edit"})
"""A site in one language and without an address of its own says nowhere where a page stands."""


@dataclass(frozen=True, slots=True)
class ShellKind:
    """Which pages share a shell: those of a section that lie `depth` folders below the root of the language.

    `styles` are the style sheets that they have beside the common one; `has_form` says that the web editor has a form
    for each of them.
    """

    section: str
    depth: int
    styles: tuple[str, ...]
    has_form: bool = False


@dataclass(frozen=True)
class Shell:
    """A rendered page cut at its slots: text and slot names take turns, starting with text."""

    parts: tuple[str, ...]
    contents: ContentsList
    edit_root: str

    def fill(self, page: EntryPage) -> bytes:
        """Return the HTML of `page` in UTF-8."""
        values = {
            "address": page.address,
            "title": escape(page.title),
            "description": escape(page.description),
            "body": page.body,
            "edit": escape(self.edit_root + page.edit_path),
            "contents": self.contents.of(page.headings),
        }
        filled = self._encoded.copy()
        for position, name in self._slots:
            filled[position] = values[name].encode()
        return b"".join(filled)

    @cached_property
    def _encoded(self) -> list[bytes]:
        """The parts in UTF-8: the navigation is long, and encoding it once is enough."""
        return [part.encode() for part in self.parts]

    @cached_property
    def _slots(self) -> tuple[tuple[int, str], ...]:
        return tuple((position, name) for position, name in enumerate(self.parts) if position % 2)

    @cached_property
    def digest(self) -> bytes:
        """What tells the shell from every other one."""
        contents = (*self.contents.item, "", *self.contents.below, self.edit_root)
        return digest([*self._encoded, b"", *map(str.encode, contents)])


def make_shell(kind: ShellKind, build: LanguageBuild, config: MkDocsConfig) -> Shell:
    """Render the shell for the pages of a kind. Raises PluginError where the theme lost one of its slots."""
    page = _page(kind.section, kind.depth, build, config)
    page.meta.update(pmobook_styles=kind.styles, pmobook_has_form=kind.has_form)
    html = _render(page, index_page_of(build.nav, kind.section), build, config).replace(_HAS_TITLE, "")
    html, contents = cut_contents_list(html)
    parts = tuple(SLOT.split(html))
    found = set(parts[1::2])
    missing = _REQUIRED - found
    if contents is None or missing or found - _REQUIRED - _OPTIONAL:
        message = f"the theme does not show: {', '.join(sorted(missing))}; its templates have changed"
        raise PluginError(message)
    return Shell(parts, contents, edit_root(config))


def edit_root(config: MkDocsConfig) -> str:
    """Return the address below which the files of the repository are edited, or nothing."""
    if not config.repo_url or not config.edit_uri:
        return ""
    docs = "docs/"
    return f"{config.repo_url.rstrip('/')}/{config.edit_uri.removesuffix(docs).strip('/')}/"


def _page(section: str, depth: int, build: LanguageBuild, config: MkDocsConfig) -> Page:
    file = File.generated(config, f"{section}/_shell.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    # as deep as the pages it stands for, and beside none of them: its links hold for every section
    file.url = "_shell/" * depth
    page = Page(slot("title"), file, config)
    page.content = _HAS_TITLE + slot("body")
    page.meta = {"description": slot("description")}
    page.toc = slotted_contents()
    page.canonical_url = f"{build.site_url}{slot('address')}" if build.site_url else None
    page.edit_url = slot("edit") if edit_root(config) else None
    index = index_page_of(build.nav, section)
    page.parent = index.parent if index is not None else None
    return page


def _render(page: Page, index: Page | None, build: LanguageBuild, config: MkDocsConfig) -> str:
    if index is not None:
        index.active = True
    try:
        context = get_context(build.nav, build.files.documentation_pages(), config, page)
        context = config.plugins.on_page_context(context, page=page, config=config, nav=build.nav)
        address = build.edition.prefix + slot("address")
        own = {"pmobook_alternates": alternates(build, slot("address"), base_of_page(page)), "pmobook_address": address}
        html = build.environment.get_template("main.html").render({**context, **own})
    finally:
        if index is not None:
            index.active = False
    return str(config.plugins.on_post_page(html, page=page, config=config))
