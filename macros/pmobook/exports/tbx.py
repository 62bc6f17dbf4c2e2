"""TBX-Basic (ISO 30042:2019, style DCA): the concepts of `terminology` as a document that translation tools read."""

from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from pmobook.exports.publication import Publication
from pmobook.exports.terminology import Concept, LanguageSection, concept_of, in_xml

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ID_PREFIX = "term-"
"""Ids of XML may not begin with a digit, as ours may."""

STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
"""The picklist of administrativeStatus."""

Element = Any
"""An element of lxml, which carries no types."""

_MAKE = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})


def export(publication: Publication) -> dict[str, bytes]:
    """Return glossary.tbx."""
    library = publication.library
    languages = library.settings.languages
    known = {term.id: term for term in library.terms}
    concepts = (_concept(concept_of(term, languages, known)) for term in library.terms)
    attributes = {"type": "TBX-Basic", "style": "dca", XML_LANG: languages[0]}
    root = _MAKE.tbx(_header(publication), _MAKE.text(_MAKE.body(*concepts)), **attributes)
    return {"glossary.tbx": bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))}


def _header(publication: Publication) -> Element:
    edition = publication.default
    source = publication.description(edition) or publication.name(edition)
    title = _MAKE.titleStmt(_MAKE.title(in_xml(publication.name(edition))))
    return _MAKE.tbxHeader(_MAKE.fileDesc(title, _MAKE.sourceDesc(_MAKE.p(in_xml(source)))))


def _concept(concept: Concept) -> Element:
    related = (_MAKE.ref(each, type="crossReference", target=ID_PREFIX + each) for each in concept.related)
    sections = (_section(concept, code, section) for code, section in concept.sections.items())
    subject = _MAKE.descrip(concept.domain, type="subjectField")
    return _MAKE.conceptEntry(subject, *related, *sections, id=ID_PREFIX + concept.id)


def _section(concept: Concept, code: str, section: LanguageSection) -> Element:
    definition = [_MAKE.descrip(section.definition, type="definition")] if section.definition else []
    notes = [_MAKE.note(section.notes)] if section.notes else []
    return _MAKE.langSec(*definition, *notes, *_terms(concept, section), **{XML_LANG: code})


def _terms(concept: Concept, section: LanguageSection) -> Iterator[Element]:
    """Yield the words of a section, the preferred one first, with the examples."""
    part_of_speech = _note("partOfSpeech", concept.part_of_speech)
    if section.term:
        examples = (_MAKE.descrip(example, type="context") for example in section.examples)
        yield _term(section.term, "preferred", _note("termType", "fullForm"), part_of_speech, *examples)
    if section.abbreviation:
        yield _term(section.abbreviation, "preferred", _note("termType", "abbreviation"))
    for word in section.admitted:
        yield _term(word, "admitted")
    for avoided in section.deprecated:
        why = (_MAKE.note(text, **{XML_LANG: code}) for code, text in avoided.why.items())
        yield _term(avoided.word, "deprecated", *why)


def _term(word: str, status: str, *more: Element) -> Element:
    return _MAKE.termSec(_MAKE.term(word), _note("administrativeStatus", STATUSES[status]), *more)


def _note(category: str, value: str) -> Element:
    return _MAKE.termNote(value, type=category)
