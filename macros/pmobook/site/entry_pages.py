"""Writes the pages of entries, domains and phases, and the redirects of old ids."""

from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from pmobook.files import NewTree
from pmobook.model.content import AnyEntry
from pmobook.pages.edition import Edition, address_of
from pmobook.pages.entries import entry_page
from pmobook.pages.feed import atom_feed
from pmobook.pages.popovers import TERMS_FILE, popover_data
from pmobook.site.assets import styles_of
from pmobook.site.ingredients import Ingredients
from pmobook.site.language_build import ENTRY_BASE, LanguageBuild
from pmobook.site.progress import with_progress
from pmobook.site.search_document import SearchSource
from pmobook.site.search_documents import document_of_entry, document_of_page
from pmobook.site.shells import Shell, ShellKind, make_shell


def publish_entries(build: LanguageBuild, config: MkDocsConfig) -> "Shells":
    """Write every generated page of one language, and note it for the search. Returns the shells of the pages."""
    tree = NewTree(Path(build.site_dir))
    shells = Shells(build, config)
    _publish_each_entry(build, tree, shells)
    for page in build.pages_of_no_entry():
        shell = shells.of(page.section, page.address, page.body)
        tree.write(f"{page.address}index.html", shell.fill(page))
        build.search_sources.append(SearchSource.of(document_of_page(page, build.edition)))
    for name, data in files_of_language(build, config.site_name):
        tree.write(name, data)
    return shells


def files_of_language(build: LanguageBuild, site_name: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of what lies beside the pages: terms for popovers, feed, redirects of old ids."""
    yield TERMS_FILE, popover_data(build.edition).encode()
    yield "words/changes/feed.xml", atom_feed(build.edition, build.site_url, site_name).encode()
    for entry in build.edition.library.entries:
        for old in entry.record.redirects:
            yield f"{entry.kind.section}/{old}/index.html", redirect(build, entry).encode()


def search_source(entry: AnyEntry, edition: Edition, ingredients: Ingredients) -> SearchSource:
    """Return what the search is to know of an entry."""
    make = partial(document_of_entry, entry, edition)
    return SearchSource(edition.prefix + address_of(entry), ingredients.of_search_document(entry), make)


class Shells:
    """The shells of one language, each made when it is first wanted."""

    def __init__(self, build: LanguageBuild, config: MkDocsConfig) -> None:
        """Remember what shells are made of."""
        self._build, self._config = build, config
        self._made: dict[ShellKind, Shell] = {}
        self._of_entries: dict[str, Shell] = {}

    def of(self, section: str, address: str, body: str) -> Shell:
        """Return the shell for the page at `address`, below a section, with the style sheets that `body` needs."""
        return self._get(ShellKind(section, address.count("/"), styles_of(section, body)))

    def of_entry(self, entry: AnyEntry) -> Shell:
        """Return the shell for the page of an entry. It has the style sheets of its section, whatever stands in it."""
        section = entry.kind.section
        found = self._of_entries.get(section)
        if found is None:
            has_form = self._build.edition.library.settings.admin
            kind = ShellKind(section, address_of(entry).count("/"), styles_of(section), has_form)
            found = self._of_entries[section] = self._get(kind)
        return found

    def _get(self, wanted: ShellKind) -> Shell:
        found = self._made.get(wanted)
        if found is None:
            found = self._made[wanted] = make_shell(wanted, self._build, self._config)
        return found


def _publish_each_entry(build: LanguageBuild, tree: NewTree, shells: Shells) -> None:
    edition, earlier, prefix = build.edition, build.earlier, build.edition.prefix
    ingredients = Ingredients(edition)
    renderer = build.renderer(ENTRY_BASE)
    for entry in with_progress(build.generated_entries, f"pages ({edition.language})"):
        address = address_of(entry)
        shell = shells.of_entry(entry)
        made_of = ingredients.of_page(entry, shell.digest)
        name = f"{address}index.html"
        if not made_of:
            tree.write(name, shell.fill(entry_page(renderer, entry)))
        elif not earlier.take(tree, prefix, name, made_of):
            earlier.write(tree, prefix, name, shell.fill(entry_page(renderer, entry)), made_of)
        build.search_sources.append(search_source(entry, edition, ingredients))


def redirect(build: LanguageBuild, entry: AnyEntry) -> str:
    """Return the page at an old address: it leads to the new one without a script."""
    target = f"../../{address_of(entry)}"
    canonical = f"{build.site_url}{address_of(entry)}" if build.site_url else target
    name = escape(build.edition.name(entry))
    policy = f'<meta http-equiv="Content-Security-Policy" content="{build.policy}">' if build.policy else ""
    return (
        f'<!doctype html><html lang="{build.edition.language}"><head><meta charset="utf-8">{policy}'
        f"<title>{name}</title>"
        f'<link rel="canonical" href="{escape(canonical)}"><meta name="robots" content="noindex">'
        f'<meta http-equiv="refresh" content="0; url={target}"></head>'
        f'<body><p><a href="{target}">{name}</a></p></body></html>\n'
    )
