"""What the search knows of generated pages: the words of the entry itself, without the page around them."""

from collections.abc import Iterator

from pmobook.library.designations import Designation, DesignationStatus
from pmobook.model.content import AnyEntry
from pmobook.model.kinds import QUIZ, TERM
from pmobook.model.text import Markup
from pmobook.pages.edition import Edition, address_of
from pmobook.pages.markdown import plain
from pmobook.pages.page import EntryPage
from pmobook.site.search_document import SearchDocument

_KIND_OF_FOLDER = {"domains": "domain", "phases": "phase"}
_LEFT_OUT = {"term", "abbreviation", "definition", "title", "summary", "examples"}
"""Fields that the metadata of a document holds already; and examples, whose words are about something else."""


def document_of_page(page: EntryPage, edition: Edition) -> SearchDocument:
    """Return what the search knows of a page that is of no single entry: a domain, a phase, a way into the glossary."""
    kind = _KIND_OF_FOLDER.get(page.address.partition("/")[0], "page")
    address = edition.prefix + page.address
    return SearchDocument(address, edition.language, kind, "", page.title, page.description, page.description)


def document_of_entry(entry: AnyEntry, edition: Edition) -> SearchDocument:
    """Return what the search knows of an entry: nothing but its own words, its kind and its domain."""
    names = _designations(entry, edition)
    summary = plain(edition.description(entry).text)
    return SearchDocument(
        address=edition.prefix + address_of(entry),
        language=edition.language,
        kind=entry.kind.name,
        group=_group(entry, edition),
        title=edition.name(entry),
        summary=summary,
        # Pagefind leaves out a page without text: where there is nothing but the summary, it is said again
        text=" ".join(_texts(entry, edition)) or summary,
        names="|".join([name.word for name in names if name.status is not DesignationStatus.DEPRECATED]),
        avoided="|".join([name.word for name in names if name.status is DesignationStatus.DEPRECATED]),
    )


def _designations(entry: AnyEntry, edition: Edition) -> tuple[Designation, ...]:
    """Return every word for a term, in all languages: the reader may know the other one."""
    return edition.library.designations[entry.id] if entry.kind is TERM else ()


def _group(entry: AnyEntry, edition: Edition) -> str:
    domain = edition.library.items("domain").get(entry.group)
    return edition.shown(domain.title).text if domain is not None else ""


def _texts(entry: AnyEntry, edition: Edition) -> Iterator[str]:
    """Yield the texts of an entry; of a quiz only title and summary, for a search must not give answers away."""
    for found in edition.library.texts_by_entry.get(entry.key, ()):
        is_answer = entry.kind is QUIZ and found.pointer[0] == "questions"
        if found.markup is not Markup.VALUE and found.pointer[0] not in _LEFT_OUT and not is_answer:
            yield plain(edition.shown(found.text).text)
