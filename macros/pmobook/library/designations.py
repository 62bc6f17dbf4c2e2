"""Designations: the words that name a concept, with their status after ISO 30042."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pmobook.model.content import Entry
from pmobook.model.located import Pointer
from pmobook.model.term import Term


class DesignationStatus(StrEnum):
    """ISO 30042 administrative status, with the abbreviation told apart."""

    PREFERRED = "preferred"
    ABBREVIATION = "abbreviation"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Designation:
    """A word that names a term in one language, and where its file says so."""

    word: str
    language: str
    status: DesignationStatus
    pointer: Pointer


def designations(term: Entry[Term], default: str) -> Iterator[Designation]:
    """Yield every designation of `term`; `default` is the language of plain strings."""
    record = term.record
    for field, text, status in (
        ("term", record.term, DesignationStatus.PREFERRED),
        ("abbreviation", record.abbreviation, DesignationStatus.ABBREVIATION),
    ):
        for code, word in text.texts.items() if text is not None else ():
            yield Designation(word, code or default, status, (field, code) if code else (field,))
    for code, words in record.admitted.words.items() if record.admitted is not None else ():
        for position, word in enumerate(words):
            pointer: Pointer = ("admitted", code, position) if code else ("admitted", position)
            yield Designation(word, code or default, DesignationStatus.ADMITTED, pointer)
    for position, item in enumerate(record.deprecated):
        yield Designation(item.term, item.lang, DesignationStatus.DEPRECATED, ("deprecated", position, "term"))


def folded(word: str) -> str:
    """Return `word` as it is compared with others: without case, with single spaces."""
    return " ".join(word.casefold().split())


def uncapitalised(name: str) -> str:
    """Return `name` with a small first letter, unless it begins with an abbreviation (RAID log, PMO)."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    return name[:1].lower() + name[1:] if first[1:].islower() else name
