"""The deck of questions as Anki itself imports it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection

from pmobook.exports.anki import export
from pmobook.exports.publication import Publication
from pmobook.library.generating.questions import questions_by_quiz
from tests.exports.conftest import HOSTILE, publication_of
from tests.exports.quizzes.conftest import RECURRING
from tests.exports.test_anki import bring_in, notes


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def test_each_question_has_a_card_in_each_language(
    seven_types: Publication, collection: Collection, tmp_path: Path
) -> None:
    bring_in(collection, tmp_path, export(seven_types)["quizzes.apkg"])
    questions = seven_types.library.derived(questions_by_quiz)
    ids = {f"{quiz}/{question.id}" for quiz, asked in questions.items() for question in asked}
    assert set(notes(collection)) == ids
    assert collection.card_count() == 2 * len(ids)
    assert "PMO::Quizzes" in [deck.name for deck in collection.decks.all_names_and_ids()]


def test_the_answer_says_which_is_right_and_why(
    seven_types: Publication, collection: Collection, tmp_path: Path
) -> None:
    bring_in(collection, tmp_path, export(seven_types)["quizzes.apkg"])
    note = notes(collection)["seven/one"]
    assert note["Question en"] == (
        "<p>What may happen, and would matter?</p><ul><li>A risk</li><li>An issue</li><li>A sponsor</li></ul>"
    )
    assert "<b>Right.</b> A risk — It has not happened yet." in note["Answer en"]
    assert "<b>Belum tepat.</b> Masalah — Sudah terjadi." in note["Answer id"]
    assert 'Read again: <a href="https://example.org/glossary/risk/">Risk</a>' in note["Answer en"]


def test_what_is_not_translated_has_no_card(hostile: Publication, collection: Collection, tmp_path: Path) -> None:
    bring_in(collection, tmp_path, export(hostile)["quizzes.apkg"])
    note = notes(collection)["signs/only-in-english"]
    assert (note["Question id"], note["Answer id"]) == ("", "")
    assert "1e-07" in note["Answer en"]


def test_a_second_import_adds_nothing(seven_types: Publication, collection: Collection, tmp_path: Path) -> None:
    deck = export(seven_types)["quizzes.apkg"]
    bring_in(collection, tmp_path, deck)
    before = {card: collection.get_card(card).nid for card in collection.find_cards("")}
    bring_in(collection, tmp_path, deck)
    assert {card: collection.get_card(card).nid for card in collection.find_cards("")} == before


def test_a_changed_question_updates_its_card(collection: Collection, tmp_path: Path) -> None:
    bring_in(collection, tmp_path, export(publication_of(HOSTILE))["quizzes.apkg"])
    before = {card: collection.get_card(card).nid for card in collection.find_cards("")}
    changed = tmp_path / "changed"
    for source in HOSTILE.rglob("*.yml"):
        target = changed / source.relative_to(HOSTILE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    file = changed / "quizzes" / "signs.yml"
    text = file.read_text(encoding="utf-8").replace("Only one of these", "Just one of these")
    file.write_text(f"{text}reviewed: 2026-03-02\n", encoding="utf-8")
    bring_in(collection, tmp_path, export(publication_of(changed))["quizzes.apkg"])
    assert "Just one of these" in notes(collection)["signs/one-of-many"]["Question en"]
    assert {card: collection.get_card(card).nid for card in collection.find_cards("")} == before


def test_where_there_is_no_quiz_there_is_no_deck() -> None:
    assert list(export(publication_of(RECURRING))) == ["glossary.apkg"]
