"""What the search knows of generated pages: the words of the entry itself, without the page around them."""

from collections.abc import Iterator

from pmobook.library.designations import Designation, DesignationStatus, designations
from pmobook.model.content import AnyEntry
from pmobook.model.kinds import QUIZ, TERM
from pmobook.model.text import Markup
from pmobook.pages.edition import Edition
from pmobook.pages.markdown import plain
from pmobook.pages.page import EntryPage
from pmobook.site.search_document import SearchDocument


def document_of(page: EntryPage, entry: AnyEntry | None, edition: Edition) -> SearchDocument:
    """Return what the search knows of a generated page; `entry` is None for the page of a domain or phase."""
    address = edition.prefix + page.address
    if entry is None:
        kind = page.address.partition("/")[0].removesuffix("s")
        return SearchDocument(address, edition.language, kind, "", page.title, page.description, page.description)
    names = _designations(entry, edition)
    return SearchDocument(
        address=address,
        language=edition.language,
        kind=entry.kind.name,
        group=_group(entry, edition),
        title=page.title,
        summary=page.description,
        text=" ".join(_texts(entry, edition)),
        names=tuple(name.word for name in names),
        avoided=tuple(name.word for name in names if name.status is DesignationStatus.DEPRECATED),
    )


def _designations(entry: AnyEntry, edition: Edition) -> list[Designation]:
    """Return every word for a term, in all languages: the reader may know the other one."""
    term = edition.library.find_term(entry.id) if entry.kind is TERM else None
    return list(designations(term, edition.default)) if term is not None else []


def _group(entry: AnyEntry, edition: Edition) -> str:
    domain = edition.library.items("domain").get(entry.group)
    return edition.shown(domain.title).text if domain is not None else ""


def _texts(entry: AnyEntry, edition: Edition) -> Iterator[str]:
    """Yield the texts of an entry; of a quiz only title and summary, for a search must not give answers away."""
    for found in edition.library.texts_by_entry.get(entry.key, ()):
        is_answer = entry.kind is QUIZ and found.pointer[0] == "questions"
        if found.markup is not Markup.VALUE and not is_answer:
            yield plain(edition.shown(found.text).text)
