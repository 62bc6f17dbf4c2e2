"""The state of a knowledge base in numbers, counted here by other means."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.library.library import Library
from pmobook.library.share import Share
from pmobook.library.statistics import statistics_of
from tests.building import REPOSITORY

DAY = date(2026, 11, 24)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "tests/invalid/_base", tmp_path / "base")
    return tmp_path / "base"


def library_of(base: Path) -> Library:
    return load(base, today=DAY)[0]


def test_entries_are_counted_by_kind_and_status(base: Path) -> None:
    (base / "glossary/risk/new.yml").write_text("term: New\ndefinition: X\nstatus: draft\n", encoding="utf-8")
    kinds = statistics_of(library_of(base)).kinds
    assert kinds["term"] == {"approved": 4, "draft": 1}
    assert kinds["quiz"] == {"approved": 1}


def test_a_missing_translation_is_missing_in_the_share(base: Path) -> None:
    full = statistics_of(library_of(base)).translated
    assert full["en"] == full["id"] == Share(full["en"].total, full["en"].total)
    file = base / "glossary/risk/risk.yml"
    file.write_text(file.read_text(encoding="utf-8").replace(", id: Risiko", ""), encoding="utf-8")
    assert statistics_of(library_of(base)).translated["id"] == Share(full["id"].total - 1, full["id"].total)


@pytest.mark.parametrize(
    ("reviewed", "age"), [("2026-11-01", 6), ("2026-01-01", 12), ("2025-01-01", 24), ("2020-01-01", 25)]
)
def test_entries_are_counted_by_their_age(base: Path, reviewed: str, age: int) -> None:
    before = statistics_of(library_of(base)).ages
    file = base / "glossary/risk/risk.yml"
    text = f"{file.read_text(encoding='utf-8')}reviewed: {reviewed}\nreview_every: 12 months\n"
    file.write_text(text, encoding="utf-8")
    found = statistics_of(library_of(base))
    assert found.ages[age] == before[age] + 1
    assert found.ages[None] == before[None] - 1
    assert [entry.id for entry in found.overdue] == (["risk"] if age > 12 else [])


def test_a_term_that_nothing_uses_is_an_orphan_until_a_text_mentions_it(base: Path) -> None:
    lonely = "term: {en: Lonely word, id: Kata sepi}\ndefinition: {en: X., id: Y.}\n"
    (base / "glossary/risk/lonely.yml").write_text(lonely, encoding="utf-8")
    assert "lonely" in [entry.id for entry in statistics_of(library_of(base)).orphans]
    file = base / "glossary/risk/risk.yml"
    file.write_text(file.read_text(encoding="utf-8") + "notes: {en: Two lonely words., id: Z.}\n", encoding="utf-8")
    assert "lonely" not in [entry.id for entry in statistics_of(library_of(base)).orphans]


def test_a_deprecated_term_need_not_be_used(base: Path) -> None:
    lonely = "term: {en: Lonely word, id: Kata sepi}\ndefinition: {en: X., id: Y.}\n"
    gone = f"{lonely}status: deprecated\nreplaced_by: risk\n"
    (base / "glossary/risk/lonely.yml").write_text(gone, encoding="utf-8")
    assert "lonely" not in [entry.id for entry in statistics_of(library_of(base)).orphans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The PMV asks. The PMV waits. All PMVs count.", [("PMV", 3)]),
        ("We ask Finance Board, we ask Finance Board, we ask Finance Board.", [("Finance Board", 3)]),
        ("The PMV asks. The PMV waits.", []),
        ("See Risk, see Risk, see Risk.", []),
        ("On Monday, on Monday, on Monday.", []),
        ("In code `PMV`, `PMV` and `PMV`.", []),
        ("Finance asks. Finance waits. Finance counts.", []),
    ],
)
def test_words_that_look_like_terms(base: Path, text: str, found: list[tuple[str, int]]) -> None:
    file = base / "glossary/risk/risk.yml"
    notes = json.dumps(text)
    file.write_text(f"{file.read_text(encoding='utf-8')}notes: {{en: {notes}, id: Z.}}\n", encoding="utf-8")
    told = statistics_of(library_of(base)).undefined
    assert [(each.word, each.count) for each in told] == found
    assert all(each.language == "en" and each.paths == ("glossary/risk/risk.yml",) for each in told)


def test_the_command_prints_words_and_json(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--root", str(base)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "term: 4 approved" in told
    assert any(line.startswith("texts in id: 100 % (") for line in told)
    assert main(["stats", "--root", str(base), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == 1
    assert data["entries"]["term"] == {"approved": 4}
    assert {"kind": "term", "id": "sponsor", "path": "glossary/roles/sponsor.yml"} in data["untested"]
