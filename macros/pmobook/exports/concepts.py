"""The glossary as concepts of SKOS (W3C Recommendation, 2009): statements, before they are written in a syntax.

Preferred words are prefLabels, admitted ones and abbreviations altLabels; deprecated words and irregular forms are
hiddenLabels, which searches find and nobody is shown. Domains are collections.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pmobook.exports.publication import Publication, changed_on, iri
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.term import Term
from pmobook.model.text import UNSPECIFIED, LocalisedText
from pmobook.pages.edition import address_of_item

SCHEME_ADDRESS = "glossary/"


@dataclass(frozen=True, slots=True)
class Iri:
    """A thing, by its address."""

    address: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a language; `UNSPECIFIED` for a name that belongs to none."""

    text: str
    language: str = UNSPECIFIED


Value = Iri | Text | date | bool
Statements = Mapping[str, tuple[Value, ...]]
"""What is said of a thing: values by property, such as `skos:prefLabel`; `rdf:type` says what it is."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A concept, a scheme or a collection, and what is said of it."""

    address: str
    statements: Statements


def things(publication: Publication) -> Iterator[Thing]:
    """Yield the scheme, its collections and its concepts."""
    hierarchy = Hierarchy(publication.library)
    yield _scheme(publication, hierarchy)
    yield from _collections(publication)
    for term in publication.library.terms:
        yield _concept(publication, hierarchy, term)


class Hierarchy:
    """The wider and related concepts of each, as SKOS wants them: both among what is published, and disjoint (S27)."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.broader = {term.id: self._published(term.record.broader, term.id) for term in library.terms}
        self._related: dict[str, set[str]] = {term.id: set() for term in library.terms}
        above = {term.id: self._above(term.id) for term in library.terms}
        for term in library.terms:
            for other in self._published(term.record.related, term.id):
                if other not in above[term.id] and term.id not in above[other]:
                    self._related[term.id].add(other)
                    self._related[other].add(term.id)

    def related(self, term_id: str) -> list[str]:
        """Return the ids of related concepts, in both directions."""
        return sorted(self._related[term_id])

    def _published(self, ids: Iterable[str], own_id: str) -> tuple[str, ...]:
        found = (self._library.find_term(each) for each in ids)
        published = (term.id for term in found if term is not None and self._library.is_published(term))
        return tuple(each for each in dict.fromkeys(published) if each != own_id)

    def _above(self, term_id: str) -> set[str]:
        seen: set[str] = set()
        open_ids = list(self.broader[term_id])
        while open_ids:
            each = open_ids.pop()
            if each not in seen:
                seen.add(each)
                open_ids += self.broader[each]
        return seen


def _scheme(publication: Publication, hierarchy: Hierarchy) -> Thing:
    editions = publication.editions.values()
    top = tuple(_address(publication, term_id) for term_id, wider in hierarchy.broader.items() if not wider)
    statements: dict[str, tuple[Value, ...]] = {
        "rdf:type": (Iri("skos:ConceptScheme"),),
        "dct:title": tuple(Text(publication.name(edition), edition.language) for edition in editions),
        "dct:modified": (publication.last_change.date(),),
        "skos:hasTopConcept": tuple(map(Iri, top)),
    }
    return Thing(_scheme_address(publication), statements)


def _collections(publication: Publication) -> Iterator[Thing]:
    library = publication.library
    for domain_id, domain in library.items("domain").items():
        members = tuple(Iri(_address(publication, term.id)) for term in library.terms if term.group == domain_id)
        statements: dict[str, tuple[Value, ...]] = {
            "rdf:type": (Iri("skos:Collection"),),
            "skos:prefLabel": _texts(publication, domain.title),
            "skos:definition": _texts(publication, domain.summary),
            "skos:member": members,
        }
        yield Thing(publication.address_in(publication.default, address_of_item("domain", domain_id)), statements)


def _concept(publication: Publication, hierarchy: Hierarchy, term: Entry[Term]) -> Thing:
    record, scheme = term.record, (Iri(_scheme_address(publication)),)
    broader = hierarchy.broader[term.id]
    changed = changed_on(term)
    successor = publication.library.find_term(record.replaced_by) if record.replaced_by is not None else None
    names = tuple(Text(f"{item.framework}: {item.name} ({item.match.value})") for item in record.equivalents)
    sources = tuple(Iri(iri(item.url)) if item.url else Text(item.title) for item in record.sources)
    statements: dict[str, tuple[Value, ...]] = {
        "rdf:type": (Iri("skos:Concept"),),
        "skos:inScheme": scheme,
        "skos:topConceptOf": () if broader else scheme,
        **_labels(publication, term),
        "skos:definition": _texts(publication, record.definition),
        "skos:scopeNote": _texts(publication, record.notes),
        "skos:example": tuple(text for item in record.examples for text in _texts(publication, item)),
        "skos:note": names,
        "skos:changeNote": tuple(text for item in record.changes for text in _texts(publication, item.note)),
        "skos:broader": tuple(Iri(_address(publication, each)) for each in broader),
        "skos:related": tuple(Iri(_address(publication, each)) for each in hierarchy.related(term.id)),
        "dct:source": sources,
        "dct:modified": (changed,) if changed is not None else (),
        "dct:isReplacedBy": (Iri(_address(publication, successor.id)),) if successor is not None else (),
        "owl:deprecated": (True,) if record.status is Status.DEPRECATED else (),
    }
    return Thing(_address(publication, term.id), statements)


def _labels(publication: Publication, term: Entry[Term]) -> dict[str, tuple[Value, ...]]:
    """Return the labels of a concept: no word is of two kinds in one language (S13)."""
    record, default = term.record, publication.library.settings.default_language
    preferred = [Text(text, code) for text, code in record.term.items(default)]
    short = [Text(text, code) for text, code in record.abbreviation.items(default)] if record.abbreviation else []
    admitted, forms = (
        [Text(word, code or default) for code, found in words.words.items() for word in found] if words else []
        for words in (record.admitted, record.forms)
    )
    avoided = [Text(item.term, item.lang) for item in record.deprecated]
    labels: dict[str, tuple[Value, ...]] = {}
    taken: set[Text] = set()
    for name, texts in (("prefLabel", preferred), ("altLabel", short + admitted), ("hiddenLabel", avoided + forms)):
        labels[f"skos:{name}"] = tuple(text for text in dict.fromkeys(texts) if text not in taken)
        taken.update(texts)
    return labels


def _texts(publication: Publication, text: LocalisedText | None) -> tuple[Text, ...]:
    """Return a text in each language that it is written in, as plain words."""
    default = publication.default
    return tuple(
        Text(publication.plain(publication.editions.get(code, default), words), code)
        for words, code in (text.items(default.language) if text is not None else ())
    )


def _address(publication: Publication, term_id: str) -> str:
    return publication.address_in(publication.default, f"{SCHEME_ADDRESS}{term_id}/")


def _scheme_address(publication: Publication) -> str:
    return publication.address_in(publication.default, SCHEME_ADDRESS)
