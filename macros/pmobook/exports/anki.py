"""Decks for Anki: the terms, and the questions of quizzes.

For each term and language there is a card each way, word to meaning and meaning to word. The ids of deck, model and
notes come from the ids of the terms, so that a second import updates the first.
"""

import html
from typing import TYPE_CHECKING

from pmobook.exports.anki_package import STYLE, anki_package, stable_id
from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.cards import last_change, question_deck
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.term import Term
from pmobook.pages.edition import Edition

if TYPE_CHECKING:
    import genanki

_STYLE = f"{STYLE}.word {{font-weight: bold}}\n"


def export(publication: Publication) -> dict[str, bytes]:
    """Return glossary.apkg, and quizzes.apkg where there is a question."""
    files = {"glossary.apkg": anki_package(_term_deck(publication), publication.last_change)}
    questions = question_deck(publication)
    return files | ({"quizzes.apkg": anki_package(questions, last_change(publication))} if questions.notes else {})


def _term_deck(publication: Publication) -> "genanki.Deck":
    import genanki  # noqa: PLC0415 - slow to import, and only this format needs it

    model = _model(publication)
    deck = genanki.Deck(stable_id("deck"), publication.name(publication.default))
    for term in publication.library.terms:
        if term.record.status is not Status.DEPRECATED:
            deck.add_note(_note(publication, model, term))
    return deck


def _model(publication: Publication) -> "genanki.Model":
    import genanki  # noqa: PLC0415 - as above

    codes = list(publication.editions)
    fields = ["Id", *(f"{part} {code}" for code in codes for part in ("Word", "Meaning"))]
    cards = [card for code in codes for card in _cards(code)]
    return genanki.Model(
        stable_id("/".join(["model", *codes])),
        "pmobook",
        fields=[{"name": name} for name in fields],
        templates=cards,
        css=_STYLE,
    )


def _cards(code: str) -> list[dict[str, str]]:
    word, meaning = f'<div class="word">{{{{Word {code}}}}}</div>', f"<div>{{{{Meaning {code}}}}}</div>"
    return [
        _card(f"{code}: word → meaning", code, word, meaning),
        _card(f"{code}: meaning → word", code, meaning, word),
    ]


def _card(name: str, code: str, question: str, answer: str) -> dict[str, str]:
    """Return a card that exists only where the term has both a word and a meaning in the language."""
    both = (f"{{{{#Word {code}}}}}{{{{#Meaning {code}}}}}", f"{{{{/Meaning {code}}}}}{{{{/Word {code}}}}}")
    return {"name": name, "qfmt": question.join(both), "afmt": f"{{{{FrontSide}}}}<hr id=answer>{answer}"}


def _note(publication: Publication, model: "genanki.Model", term: Entry[Term]) -> "genanki.Note":
    import genanki  # noqa: PLC0415 - as above

    fields = [term.id]
    for edition in publication.editions.values():
        fields += [_word(publication, edition, term), _field(publication.narrow_text(edition, term.record.definition))]
    return genanki.Note(
        model, fields, guid=genanki.guid_for("pmobook", term.id), tags=[term.group] if term.group else []
    )


def _word(publication: Publication, edition: Edition, term: Entry[Term]) -> str:
    name = publication.narrow_text(edition, term.record.term)
    short = publication.narrow_text(edition, term.record.abbreviation)
    return _field(f"{name} ({short})" if name and short and short != name else name)


def _field(text: str) -> str:
    return html.escape(text)
