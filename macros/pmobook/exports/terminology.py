"""What TBX-Basic can carry of a term: its words with their status, definitions, notes, examples and relations.

The same record of values is written by the export and made again by the import, so that the two can be compared.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pmobook.model.content import Entry
from pmobook.model.term import PartOfSpeech, Term
from pmobook.model.text import LocalisedText

PARTS_OF_SPEECH = {
    PartOfSpeech.NOUN: "noun",
    PartOfSpeech.VERB: "verb",
    PartOfSpeech.ADJECTIVE: "adjective",
    PartOfSpeech.PROPER_NOUN: "noun",
}
"""The picklist of TBX-Basic knows no proper nouns."""


_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, not even escaped."""


@dataclass(frozen=True, slots=True)
class AvoidedWord:
    """A deprecated word, and why, by language."""

    word: str
    why: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LanguageSection:
    """What is said of a concept in one language."""

    term: str = ""
    abbreviation: str = ""
    admitted: tuple[str, ...] = ()
    deprecated: tuple[AvoidedWord, ...] = ()
    definition: str = ""
    notes: str = ""
    examples: tuple[str, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether there is a word in this language; a section of TBX cannot stand without."""
        return bool(self.term or self.abbreviation or self.admitted or self.deprecated)


@dataclass(frozen=True, slots=True)
class Concept:
    """A term as TBX carries it."""

    id: str
    domain: str
    part_of_speech: str
    related: tuple[str, ...]
    sections: Mapping[str, LanguageSection]


def concept_of(term: Entry[Term], languages: tuple[str, ...], known: Mapping[str, Entry[Term]]) -> Concept:
    """Return what TBX carries of `term` in `languages`, the first being the default; `known` are those published."""
    record = term.record
    sections = {code: _section(record, code, languages[0]) for code in languages}
    return Concept(
        id=term.id,
        domain=term.group,
        part_of_speech=PARTS_OF_SPEECH[record.part_of_speech],
        related=tuple(each for each in record.related if each in known),
        sections={code: section for code, section in sections.items() if section.has_words},
    )


def _section(record: Term, code: str, default: str) -> LanguageSection:
    admitted = record.admitted.in_language(code, default) if record.admitted is not None else ()
    avoided = (item for item in record.deprecated if item.lang == code)
    return LanguageSection(
        term=_text(record.term, code, default),
        abbreviation=_text(record.abbreviation, code, default),
        admitted=tuple(map(in_xml, admitted)),
        deprecated=tuple(AvoidedWord(in_xml(item.term), _by_language(item.why, default)) for item in avoided),
        definition=_text(record.definition, code, default),
        notes=_text(record.notes, code, default),
        examples=tuple(text for item in record.examples if (text := _text(item, code, default))),
    )


def _text(text: LocalisedText | None, code: str, default: str) -> str:
    return in_xml(text.in_language(code, default) or "") if text is not None else ""


def _by_language(text: LocalisedText | None, default: str) -> dict[str, str]:
    return {code: in_xml(words) for words, code in text.items(default)} if text is not None else {}


def in_xml(text: str) -> str:
    """Return `text` without the control characters that XML cannot hold, and without spaces around it."""
    return _NOT_IN_XML.sub("", text).strip()
