"""Writes the pages of entries, domains and phases, and the redirects of old ids."""

from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from pmobook.files import NewTree
from pmobook.model.content import AnyEntry
from pmobook.pages.edition import address_of
from pmobook.pages.feed import atom_feed
from pmobook.pages.popovers import popover_data
from pmobook.site.assets import styles_of
from pmobook.site.language_build import LanguageBuild
from pmobook.site.search_documents import document_of
from pmobook.site.shells import Shell, make_shell

TERMS_FILE = "words/terms.json"
"""What popovers show, once for all pages of a language; fetched when a reader first rests on a term."""


def publish_entries(build: LanguageBuild, config: MkDocsConfig) -> None:
    """Write every generated page of one language, and note it for the search."""
    tree = NewTree(Path(build.site_dir))
    shells: dict[tuple[str, int, tuple[str, ...]], Shell] = {}
    entries = {address_of(entry): entry for entry in build.generated_entries}
    for page in build.generated_pages():
        entry = entries.get(page.address)
        # the pages of entries have what their section has: looking through ten thousand of them would not be free
        styles = styles_of(page.section, "" if entry is not None else page.body)
        wanted = page.section, page.address.count("/"), styles
        shell = shells.get(wanted)
        if shell is None:
            shell = shells[wanted] = make_shell(*wanted, build, config)
        tree.write(f"{page.address}index.html", shell.fill(page).encode())
        build.search_documents.append(document_of(page, entry, build.edition))
    tree.write(TERMS_FILE, popover_data(build.edition).encode())
    feed = atom_feed(build.edition, build.site_url, config.site_name)
    tree.write("words/changes/feed.xml", feed.encode())
    for entry in build.edition.library.entries:
        for old in entry.record.redirects:
            tree.write(f"{entry.kind.section}/{old}/index.html", redirect(build, entry).encode())


def redirect(build: LanguageBuild, entry: AnyEntry) -> str:
    """Return the page at an old address: it leads to the new one without a script."""
    target = f"../../{address_of(entry)}"
    canonical = f"{build.site_url}{address_of(entry)}" if build.site_url else target
    name = escape(build.edition.name(entry))
    return (
        f'<!doctype html><html lang="{build.edition.language}"><head><meta charset="utf-8"><title>{name}</title>'
        f'<link rel="canonical" href="{escape(canonical)}"><meta name="robots" content="noindex">'
        f'<meta http-equiv="refresh" content="0; url={target}"></head>'
        f'<body><p><a href="{target}">{name}</a></p></body></html>\n'
    )
