"""`pmobook format`: the canonical layout keeps every value and comment."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmobook import load
from pmobook.commands.main import main
from pmobook.editing.formatting import formatted
from pmobook.model.content import AnyEntry
from pmobook.model.term import Term
from pmobook.reading.composing import compose
from tests.building import REPOSITORY

CASES = sorted(path for path in (REPOSITORY / "tests" / "golden" / "format").iterdir() if path.is_dir())
LANGUAGES = ("en", "id")
ENTRIES = load(REPOSITORY)[0].content.entries


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_gets_its_canonical_layout(case: Path) -> None:
    before, after = ((case / name).read_text(encoding="utf-8") for name in ("before.yml", "after.yml"))
    assert formatted(before, Term, LANGUAGES) == after
    assert formatted(after, Term, LANGUAGES) == after


@given(entry=st.sampled_from(ENTRIES), data=st.data())
def test_every_comment_stays_wherever_it_stands(entry: AnyEntry, data: st.DataObject) -> None:
    text = (REPOSITORY / entry.path).read_text(encoding="utf-8")
    plain = formatted(text, entry.kind.record, LANGUAGES)
    lines = plain.splitlines()
    numbers = data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=4, unique=True))
    for number in sorted(numbers, reverse=True):
        lines.insert(number, f"# above {number}")
    commented = "".join(f"{line}\n" for line in lines)
    if compose("", commented) != compose("", plain):
        return  # the line stands within a text, where it is no comment
    new = formatted(commented, entry.kind.record, LANGUAGES)
    assert compose("", new) == compose("", plain)
    assert formatted(new, entry.kind.record, LANGUAGES) == new
    assert all(f"# above {number}" in new for number in numbers)


def test_the_content_of_this_repository_is_in_its_layout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["format", "--check", "--root", str(REPOSITORY)]) == 0, capsys.readouterr().out


def test_check_tells_what_would_change_and_changes_nothing(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["format", "--root", str(base)]) == 0
    capsys.readouterr()
    file = base / "glossary/risk/risk.yml"
    text = file.read_text(encoding="utf-8") + "\n\n"
    file.write_text(text, encoding="utf-8")
    assert main(["format", "--check", "--root", str(base)]) == 1
    assert capsys.readouterr().out == "glossary/risk/risk.yml: not in its layout; run pmobook format\n"
    assert file.read_text(encoding="utf-8") == text
    assert main(["format", "--root", str(base)]) == 0
    assert main(["format", "--check", "--root", str(base)]) == 0


def test_a_broken_file_is_told_and_left_alone(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["format", "--root", str(base)]) == 0
    capsys.readouterr()
    broken = base / "glossary/risk/risk.yml"
    broken.write_text("term: [Risk\n", encoding="utf-8")
    other = base / "glossary/risk/issue.yml"
    other.write_text(other.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert main(["format", "--root", str(base)]) == 1
    told = capsys.readouterr()
    assert told.out == "glossary/risk/issue.yml: written\n"
    assert told.err.startswith("glossary/risk/risk.yml:1:")
    assert broken.read_text(encoding="utf-8") == "term: [Risk\n"


def test_a_duplicate_key_is_not_lost(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = base / "glossary/risk/risk.yml"
    text = file.read_text(encoding="utf-8") + "owner: Other\n"
    file.write_text(text, encoding="utf-8")
    assert main(["format", "--root", str(base)]) == 1
    assert "error[duplicate-key]" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == text


def test_one_file_can_be_named(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("risk", "issue"):
        file = base / f"glossary/risk/{name}.yml"
        file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert main(["format", str(base / "glossary/risk/risk.yml"), "--root", str(base)]) == 0
    assert capsys.readouterr().out == "glossary/risk/risk.yml: written\n"
    assert main(["format", "docs/index.md", "--root", str(base)]) == 2
    assert "is no file of the content" in capsys.readouterr().err
