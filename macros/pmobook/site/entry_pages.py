"""Writes the pages of entries, domains and phases, and the redirects of old ids."""

from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from pmobook.files import NewTree
from pmobook.library.designations import DesignationStatus, designations
from pmobook.model.content import AnyEntry
from pmobook.pages.edition import address_of
from pmobook.pages.page import EntryPage
from pmobook.site.language_build import LanguageBuild
from pmobook.site.search_document import SearchDocument
from pmobook.site.shells import Shell, make_shell


def publish_entries(build: LanguageBuild, config: MkDocsConfig) -> None:
    """Write every generated page of one language, and note it for the search."""
    tree = NewTree(Path(build.site_dir))
    shells: dict[str, Shell] = {}
    entries = {address_of(entry): entry for entry in build.generated_entries}
    for page in build.generated_pages():
        shell = shells.get(page.section)
        if shell is None:
            shell = shells[page.section] = make_shell(page.section, build, config)
        tree.write(f"{page.address}index.html", shell.fill(page).encode())
        build.search_documents.append(search_document(page, entries.get(page.address), build))
    for entry in build.edition.library.entries:
        for old in entry.record.redirects:
            tree.write(f"{entry.kind.section}/{old}/index.html", redirect(build, entry).encode())


def search_document(page: EntryPage, entry: AnyEntry | None, build: LanguageBuild) -> SearchDocument:
    """Return what the search knows of a generated page."""
    edition = build.edition
    group = edition.library.items("domain").get(entry.group) if entry is not None and entry.group else None
    return SearchDocument(
        address=edition.prefix + page.address,
        language=edition.language,
        kind=entry.kind.name if entry is not None else page.address.partition("/")[0].removesuffix("s"),
        group=edition.shown(group.title).text if group is not None else "",
        title=page.title,
        summary=page.description,
        body=page.body,
        avoided=_avoided(entry, build) if entry is not None and entry.kind.name == "term" else (),
    )


def _avoided(entry: AnyEntry, build: LanguageBuild) -> tuple[str, ...]:
    term = build.edition.library.find_term(entry.id)
    if term is None:
        return ()
    found = designations(term, build.edition.default)
    return tuple(item.word for item in found if item.status is DesignationStatus.DEPRECATED)


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
