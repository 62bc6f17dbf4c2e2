"""JSON as a program reads it."""

import json
from typing import Any

from pmobook.exports.json_files import export
from pmobook.exports.publication import Publication


def read(publication: Publication, name: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads(export(publication)[name])


def test_every_kind_has_a_file_with_a_schema_version(publication: Publication) -> None:
    library = publication.library
    expected = {
        "glossary.json": ("terms", library.terms),
        "playbooks.json": ("playbooks", library.playbooks),
        "templates.json": ("templates", library.templates),
        "quizzes.json": ("quizzes", library.quizzes),
        "paths.json": ("paths", library.paths),
    }
    assert set(export(publication)) == {*expected, "stats.json", "review.json"}
    for name, (key, entries) in expected.items():
        found = read(publication, name)
        assert found["schema"] == 1
        assert found["languages"] == ["en", "id"]
        assert [item["id"] for item in found[key]] == [entry.id for entry in entries]


def test_a_term_is_complete(repository: Publication) -> None:
    found = {term["id"]: term for term in read(repository, "glossary.json")["terms"]}["risk-register"]
    assert found["term"] == {"en": "Risk register", "id": "Daftar risiko"}
    assert found["domain"] == "risk"
    assert found["status"] == "approved"
    assert found["review_every"] == "12 months"
    assert found["deprecated"][0]["severity"] == "error"
    assert found["addresses"] == {
        "en": "https://pmobook.example.org/glossary/risk-register/",
        "id": "https://pmobook.example.org/id/glossary/risk-register/",
    }


def test_plain_texts_are_given_in_the_default_language(hostile: Publication) -> None:
    found = {term["id"]: term for term in read(hostile, "glossary.json")["terms"]}
    assert found["second"]["term"] == {"en": "Second"}
    assert found["equals"]["forms"]["en"] == ["null", "no", "1.0", "2026-01-01"]


def test_registers_come_along(repository: Publication) -> None:
    domains = read(repository, "glossary.json")["domains"]
    assert [domain["id"] for domain in domains] == list(repository.library.items("domain"))
    playbooks = read(repository, "playbooks.json")
    assert playbooks["phases"]
    assert playbooks["functions"]


def test_quizzes_hold_their_generated_questions(repository: Publication) -> None:
    quizzes = {quiz["id"]: quiz for quiz in read(repository, "quizzes.json")["quizzes"]}
    entry = repository.library.find_quiz("start-up")
    assert entry is not None
    ids = [question["id"] for question in quizzes["start-up"]["questions"]]
    assert ids[: len(entry.record.questions)] == [question.id for question in entry.record.questions]
    assert "order-of-steps-run-a-kick-off" in ids[len(entry.record.questions) :]
