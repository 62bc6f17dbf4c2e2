"""A deck for Anki: for each term and language a card each way, word to meaning and meaning to word.

The ids of deck, model and notes come from the ids of the terms, so that a second import updates the first. Anki takes
a note for newer by its time, which is that of the glossary's last change.
"""

import hashlib
import html
import itertools
import json
import sqlite3
from typing import TYPE_CHECKING

from pmobook.exports.archive import archive
from pmobook.exports.publication import Publication
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.term import Term
from pmobook.pages.edition import Edition

if TYPE_CHECKING:
    import genanki

_ID_BITS = 30
"""Anki takes ids for milliseconds and wants them positive; genanki advises this size."""

_STYLE = (
    ".card {font-family: sans-serif; font-size: 20px; text-align: center; color: black; background: white}\n"
    ".nightMode.card {color: white; background: #2f2f31}\n"
    ".word {font-weight: bold}\n"
)


def export(publication: Publication) -> dict[str, bytes]:
    """Return glossary.apkg."""
    import genanki  # noqa: PLC0415 - slow to import, and only this format needs it

    model = _model(publication)
    deck = genanki.Deck(_stable_id("deck"), publication.name(publication.default))
    for term in publication.library.terms:
        if term.record.status is not Status.DEPRECATED:
            deck.add_note(_note(publication, model, term))
    database = _database(genanki.Package(deck), publication.last_change.timestamp())
    return {"glossary.apkg": archive({"collection.anki2": database, "media": json.dumps({}).encode()})}


def _database(package: "genanki.Package", time: float) -> bytes:
    """Return the collection as an SQLite file, made in memory; ids count up from `time`."""
    with sqlite3.connect(":memory:") as connection:
        package.write_to_db(connection.cursor(), time, itertools.count(int(time * 1000)))
        connection.commit()
        data: bytes = connection.serialize()
    connection.close()
    return data


def _stable_id(name: str) -> int:
    digest = hashlib.sha256(f"pmobook/{name}".encode()).digest()
    return int.from_bytes(digest) % (1 << _ID_BITS) + (1 << _ID_BITS)


def _model(publication: Publication) -> "genanki.Model":
    import genanki  # noqa: PLC0415 - as above

    codes = list(publication.editions)
    fields = ["Id", *(f"{part} {code}" for code in codes for part in ("Word", "Meaning"))]
    cards = [card for code in codes for card in _cards(code)]
    return genanki.Model(
        _stable_id("/".join(["model", *codes])),
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
