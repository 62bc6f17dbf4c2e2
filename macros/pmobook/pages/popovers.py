"""What a popover shows of each term, and a flashcard asks: its names, its short definition, its domain."""

import json

from pmobook.library.designations import DesignationStatus
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.term import Term
from pmobook.pages.edition import Edition
from pmobook.pages.markdown import plain

TERMS_FILE = "words/terms.json"
"""Once for all pages of a language; fetched when a reader first rests on a term, or takes up the flashcards."""

_ALSO_RIGHT = (DesignationStatus.ADMITTED, DesignationStatus.ABBREVIATION)


def popover_data(edition: Edition) -> str:
    """Return JSON: for each term id a list of plain texts.

    Its name, the other languages' names, its short definition, its domain (empty where it is no longer used, and so not
    to be learned), and further names, parted by `|`, by which readers of this language may call it, if there are any.
    """
    data = {term.id: _shown(edition, term) for term in edition.library.terms}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def is_learned(term: Entry[Term]) -> bool:
    """Whether there are flashcards of a term."""
    return term.record.status is not Status.DEPRECATED


def _shown(edition: Edition, term: Entry[Term]) -> list[str]:
    name = edition.name(term)
    names = term.record.term.items(edition.default)
    others = [found.text for found in names if found.language != edition.language and found.text != name]
    short = term.record.short or term.record.definition
    domain = term.group if is_learned(term) else ""
    row = [name, ", ".join(others), plain(edition.shown(short).text), domain]
    further = [
        found.word
        for found in edition.library.designations[term.id]
        if found.language == edition.language and found.status in _ALSO_RIGHT
    ]
    return [*row, "|".join(further)] if further else row
