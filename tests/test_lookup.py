"""`pmobook lookup`: a word of the glossary, by any of its names."""

import json

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.library.library import Library
from pmobook.library.lookup import look_up
from tests.test_lint import BASE


@pytest.fixture(scope="module")
def words() -> Library:
    return load(BASE)[0]


@pytest.mark.parametrize(
    ("word", "language", "found", "is_exact"),
    [
        ("risk", "", ["risk"], True),
        ("RISK  REGISTER", "", ["risk-register"], True),
        ("risk-register", "", ["risk-register"], True),
        ("risk log", "", ["risk-register"], True),
        ("daftar risiko", "", ["risk-register"], True),
        ("KPI", "", ["kpi"], True),
        ("steerco", "", ["steering-committee"], True),
        ("risk registers", "", ["risk-register"], True),
        ("risikonya", "", ["risk"], True),
        ("stakehoder", "", ["stakeholder"], False),
        ("daftar risiko", "en", [], False),
        ("xylophone", "", [], False),
    ],
)
def test_words(words: Library, word: str, language: str, found: list[str], is_exact: bool) -> None:  # noqa: FBT001 - a parameter
    answers = look_up(words, word, language)
    assert [answer.term.id for answer in answers][: len(found) or None] == found
    assert any(answer.is_exact for answer in answers) is is_exact


def lookup(*arguments: str) -> int:
    return main(["lookup", "--root", str(BASE), *arguments])


def test_the_answer_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert lookup("danger", "list") == 0
    assert capsys.readouterr().out == (
        "Risk register\n"
        "  A word of the documents.\n"
        "  Indonesian: Daftar risiko, register risiko\n"
        "  Say: Risk register, risk log\n"
        "  Not: danger list\n"
        "  glossary/risk-register/\n"
    )


def test_the_answer_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert lookup("risk-register", "--lang", "id") == 0
    assert capsys.readouterr().out.startswith("Daftar risiko\n  Kata dalam dokumen.\n")


def test_near_words_are_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert lookup("stakehoder") == 1
    assert capsys.readouterr().out.startswith("There is no term “stakehoder”. The nearest:\n\nStakeholder\n")
    assert lookup("xylophone") == 1
    assert capsys.readouterr().out == "There is no term “xylophone”, and none like it.\n"


def test_the_answer_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert lookup("KPI", "--format", "json", "--lang", "id") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["id"], row["match"], row["term"]) == ("kpi", "deprecated", "Indikator kinerja utama")
    assert row["address"] == "id/glossary/kpi/"
    assert {"word": "IKU", "language": "id", "status": "abbreviation"} in row["designations"]
    assert lookup("xylophone", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("arguments", [("risk", "--lang", "fr"), ("risk", "--root", "nowhere")])
def test_wrong_use(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert lookup(*arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1
