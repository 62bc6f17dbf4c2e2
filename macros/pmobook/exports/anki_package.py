"""What all decks for Anki have in common: ids that stay, and a package that is the same for the same content.

Anki takes a note for newer by its time, which is that of the content's last change.
"""

import hashlib
import itertools
import json
import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from pmobook.exports.archive import archive

if TYPE_CHECKING:
    import genanki

_ID_BITS = 30
"""Anki takes ids for milliseconds and wants them positive; genanki advises this size."""

STYLE = (
    ".card {font-family: sans-serif; font-size: 20px; text-align: center; color: black; background: white}\n"
    ".nightMode.card {color: white; background: #2f2f31}\n"
)
"""What the cards of all decks look like."""


def stable_id(name: str) -> int:
    """Return the id of a deck or model, which stays as long as its name."""
    digest = hashlib.sha256(f"pmobook/{name}".encode()).digest()
    return int.from_bytes(digest) % (1 << _ID_BITS) + (1 << _ID_BITS)


def anki_package(deck: "genanki.Deck", changed: datetime) -> bytes:
    """Return a deck as an .apkg file whose notes were last changed at that time."""
    import genanki  # noqa: PLC0415 - slow to import, and only these formats need it

    database = _database(genanki.Package(deck), changed.timestamp())
    return archive({"collection.anki2": database, "media": json.dumps({}).encode()})


def _database(package: "genanki.Package", time: float) -> bytes:
    """Return the collection as an SQLite file, made in memory; ids count up from `time`."""
    with sqlite3.connect(":memory:") as connection:
        package.write_to_db(connection.cursor(), time, itertools.count(int(time * 1000)))
        connection.commit()
        data: bytes = connection.serialize()
    connection.close()
    return data
