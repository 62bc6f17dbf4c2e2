"""The deck as Anki itself imports it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from pmobook.exports.anki import export
from pmobook.exports.publication import Publication
from tests.exports.conftest import HOSTILE, publication_of


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def bring_in(collection: Collection, folder: Path, deck: bytes) -> None:
    package = folder / "deck.apkg"
    package.write_bytes(deck)
    request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
    collection.import_anki_package(request)


def notes(collection: Collection) -> dict[str, dict[str, str]]:
    found = (collection.get_note(note) for note in collection.find_notes(""))
    return {note["Id"]: dict(note.items()) for note in found}


def test_each_term_has_a_card_each_way_in_each_language(
    repository: Publication, collection: Collection, tmp_path: Path
) -> None:
    bring_in(collection, tmp_path, export(repository)["glossary.apkg"])
    terms = [term for term in repository.library.terms if not term.is_deprecated]
    assert set(notes(collection)) == {term.id for term in terms}
    assert collection.card_count() == 4 * len(terms)


def test_cards_ask_for_the_meaning_and_for_the_word(
    repository: Publication, collection: Collection, tmp_path: Path
) -> None:
    bring_in(collection, tmp_path, export(repository)["glossary.apkg"])
    (note,) = collection.find_notes('"Id:kpi"')
    sides = [(re.sub(r"<[^>]+>", "", card.question()), card.answer()) for card in collection.get_note(note).cards()]
    questions = [re.sub(r"(?s)\.card.*?\}\s*|\..*?\}\s*", "", question).strip() for question, _ in sides]
    assert questions[0].endswith("Key performance indicator (KPI)")
    assert questions[1].endswith("whether an objective that really matters is being met.")
    assert questions[2].endswith("Indikator kinerja utama (IKU)")
    assert "Key performance indicator (KPI)" in sides[1][1]


def test_what_is_not_translated_has_no_card(hostile: Publication, collection: Collection, tmp_path: Path) -> None:
    bring_in(collection, tmp_path, export(hostile)["glossary.apkg"])
    (note,) = collection.find_notes('"Id:second"')
    assert len(collection.get_note(note).cards()) == 2


def test_signs_are_text(hostile: Publication, collection: Collection, tmp_path: Path) -> None:
    bring_in(collection, tmp_path, export(hostile)["glossary.apkg"])
    assert "&lt;script&gt;" in notes(collection)["equals"]["Meaning en"]


def test_a_second_import_updates_the_first(collection: Collection, tmp_path: Path) -> None:
    bring_in(collection, tmp_path, export(publication_of(HOSTILE))["glossary.apkg"])
    before = {card: collection.get_card(card).nid for card in collection.find_cards("")}

    changed = tmp_path / "changed"
    for source in HOSTILE.rglob("*.yml"):
        target = changed / source.relative_to(HOSTILE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    file = changed / "glossary" / "signs" / "second.yml"
    text = file.read_text(encoding="utf-8").replace("in the default language", "with a new meaning")
    file.write_text(f"{text}reviewed: 2026-03-02\n", encoding="utf-8")
    bring_in(collection, tmp_path, export(publication_of(changed))["glossary.apkg"])

    assert notes(collection)["second"]["Meaning en"] == "A term with a new meaning alone."
    assert {card: collection.get_card(card).nid for card in collection.find_cards("")} == before
