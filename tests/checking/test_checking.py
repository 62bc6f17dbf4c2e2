"""A check that remembers an earlier one tells what a check of everything tells, whatever was edited in between."""

import os
import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest

from pmobook.checking import checking, fingerprints, surroundings
from pmobook.checking.record import decoded
from pmobook.commands.main import main
from pmobook.commands.remembered_check import record_of, remembered_check
from pmobook.loading import load, load_within
from tests.long_run import random_edits
from tests.test_invalid import CASES, INVALID

EDITS = random_edits(40, 2000)

DAY = date(2026, 11, 24)
TERM = "glossary/risk/risk.yml"


@pytest.fixture(autouse=True)
def _trust_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a file be known by its time at once; tests do not wait for two seconds."""
    monkeypatch.setattr(fingerprints, "_COARSEST_CLOCK", 0)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    shutil.copytree(INVALID / "_base", folder)
    return folder


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """Counts the checks of everything."""
    counted = Mock(side_effect=load_within)
    monkeypatch.setattr(checking, "load_within", counted)
    return counted


def told(base: Path, day: date = DAY, *, times: int = 2) -> None:
    """Check with what is remembered; each time what reading everything tells must be told."""
    record = base.parent / "record.json"
    wanted = load(base, today=day)[1]
    for _ in range(times):
        assert list(remembered_check(base, record, today=day)) == wanted


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base that one case after the other is laid over."""
    folder = tmp_path_factory.mktemp("cases") / "base"
    shutil.copytree(INVALID / "_base", folder)
    remembered_check(folder, folder.parent / "record.json", today=DAY)
    return folder


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_every_kind_of_problem_comes_and_goes(case: Path, spoilt: Path) -> None:
    names = sorted(path.relative_to(case) for path in case.rglob("*") if path.is_file() and path.name != "expected.txt")
    for name in names:
        target = spoilt / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(case / name, target)
        told(spoilt, times=1)
    for name in names:
        original = INVALID / "_base" / name
        if original.exists():
            shutil.copyfile(original, spoilt / name)
        else:
            (spoilt / name).unlink()
            with suppress(OSError):  # a folder that the base has too
                (spoilt / name).parent.rmdir()
    told(spoilt, times=1)


class Spoiler:
    """Edits the text of files at random, so that they are right and wrong by turns."""

    def __init__(self, base: Path, source: random.Random) -> None:
        self._base, self._source, self.day = base, source, DAY
        self._words = sorted({word for text in self._originals().values() for word in text.split() if len(word) > 2})

    def edit(self) -> str:
        edits: list[Callable[[], str]] = [self._change_line] * 8
        edits += [self._restore] * 4
        edits += [self._remove, self._copy, self._next_day, self._touch]
        return self._source.choice(edits)()

    def _originals(self) -> dict[str, str]:
        files = sorted(path for path in (INVALID / "_base").rglob("*") if path.is_file())
        return {str(path.relative_to(INVALID / "_base")): path.read_text(encoding="utf-8") for path in files}

    def _any_file(self) -> Path:
        return self._source.choice(sorted(path for path in self._base.rglob("*.*") if path.is_file()))

    def _change_line(self) -> str:
        path = self._any_file()
        lines = path.read_text(encoding="utf-8").splitlines() or [""]
        number = self._source.randrange(len(lines))
        words = lines[number].split(" ")
        words[self._source.randrange(len(words))] = self._source.choice([*self._words, ""])
        lines[number] = " ".join(words)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return f"{path.name}: {lines[number]}"

    def _restore(self) -> str:
        name, text = self._source.choice(sorted(self._originals().items()))
        (self._base / name).write_text(text, encoding="utf-8")
        return f"{name} restored"

    def _remove(self) -> str:
        path = self._any_file()
        path.unlink()
        return f"{path.name} removed"

    def _copy(self) -> str:
        path = self._any_file()
        new = path.with_name(f"{path.stem}-{self._source.randrange(3)}{path.suffix}")
        shutil.copyfile(path, new)
        return f"{new.name} made"

    def _touch(self) -> str:
        path = self._any_file()
        path.touch()
        return f"{path.name} touched"

    def _next_day(self) -> str:
        self.day += timedelta(days=100)
        return str(self.day)


RECIPE = "generate: [{from: terms, types: [term-to-definition], count: 2}]\n"


@pytest.mark.parametrize("recipe", ["", RECIPE], ids=["", "with-made-questions"])
def test_after_any_edit_the_same_is_told(base: Path, whole: Mock, recipe: str) -> None:
    with (base / "quizzes" / "risk-basics.yml").open("a", encoding="utf-8") as file:
        file.write(recipe)
    spoiler = Spoiler(base, random.Random(8))
    done: list[str] = []
    for _ in range(EDITS):
        done.append(spoiler.edit())
        try:
            told(base, spoiler.day)
        except AssertionError as error:
            error.add_note("\n".join(done))
            raise
    # many edits cannot be seen from other files, and second checks find nothing new
    assert whole.call_count < EDITS * 0.85, whole.call_count


def edited(base: Path, new: str, old: str = "definition:") -> None:
    path = base / TERM
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def known(base: Path, whole: Mock) -> Path:
    """A knowledge base that has been checked."""
    told(base)
    whole.reset_mock()
    return base


def test_nothing_is_written_where_nothing_changed(known: Path, whole: Mock) -> None:
    record = known.parent / "record.json"
    written = record.stat().st_mtime_ns
    told(known)
    assert whole.call_count == 0
    assert record.stat().st_mtime_ns == written


def test_a_change_that_others_do_not_see_is_checked_alone(known: Path, whole: Mock) -> None:
    edited(known, "notes: {en: 'A [[nowhere]]'}\ndefinition:")
    told(known)
    assert whole.call_count == 0


def test_a_new_name_has_everything_checked(known: Path, whole: Mock) -> None:
    edited(known, "admitted: {en: [peril], id: [mara]}\ndefinition:")
    told(known)
    assert whole.call_count == 1


def test_where_questions_are_made_of_meanings_a_new_one_has_everything_checked(base: Path, whole: Mock) -> None:
    with (base / "quizzes" / "risk-basics.yml").open("a", encoding="utf-8") as file:
        file.write(RECIPE)
    told(base)
    edited(base, "definition:\n  en: A long and", "definition:\n  en: Some")
    told(base)
    assert whole.call_count == 2
    edited(base, "notes: {en: A [[nowhere]], id: Ini}\ndefinition:".replace("A [[nowhere]]", "'A [[nowhere]]'"))
    told(base)
    assert whole.call_count == 2


def test_a_page_is_checked_without_the_entries(known: Path, whole: Mock) -> None:
    (known / "docs" / "index.md").write_text("# Home\n\n[[risk]] and [[nothing]]\n", encoding="utf-8")
    told(known)
    assert whole.call_count == 0


def test_a_file_that_was_written_just_now_is_read_again(
    base: Path, whole: Mock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingerprints, "_COARSEST_CLOCK", 3_600 * 10**9)
    told(base)
    times = (base / TERM).stat()
    edited(base, "ok", "ok" if "ok" in (base / TERM).read_text(encoding="utf-8") else "en")
    os.utime(base / TERM, ns=(times.st_atime_ns, times.st_mtime_ns))
    told(base)
    assert whole.call_count >= 1


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"format": 1}', '{"format": 0}', "\x00"])
def test_a_damaged_record_costs_nothing_but_time(known: Path, whole: Mock, damage: str) -> None:
    (known.parent / "record.json").write_text(damage, encoding="utf-8")
    told(known)
    assert whole.call_count == 1


def test_another_version_trusts_nothing(known: Path, whole: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surroundings, "_code", lambda: "another")
    told(known)
    assert whole.call_count == 1


def test_a_link_is_never_known_by_its_looks(known: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yml"
    (known / TERM).rename(elsewhere)
    (known / TERM).symlink_to(elsewhere)
    told(known)
    told(known)
    record = decoded((known.parent / "record.json").read_bytes())
    assert record is not None
    assert record.files[TERM].fingerprint == fingerprints.NONE


def test_links_among_pages_come_and_go(known: Path) -> None:
    link = known / "docs" / "elsewhere"
    link.symlink_to(known.parent)
    told(known)
    assert any(problem.path == "docs/elsewhere" for problem in load(known, today=DAY)[1])
    link.unlink()
    told(known)


def test_where_nothing_can_be_kept_the_check_is_whole(base: Path) -> None:
    (base.parent / "file").write_text("", encoding="utf-8")
    assert list(remembered_check(base, base.parent / "file" / "record.json", today=DAY)) == load(base, today=DAY)[1]


def test_the_record_lies_in_the_users_own_folder(tmp_path: Path, base: Path) -> None:
    found = record_of(base, {"XDG_CACHE_HOME": str(tmp_path / "cache")})
    assert found is not None
    assert found.is_relative_to(tmp_path / "cache" / "pmobook")
    other = record_of(tmp_path, {"XDG_CACHE_HOME": str(tmp_path / "cache")})
    assert found != other
    for relative in ("XDG_CACHE_HOME", "PMOBOOK_CACHE_DIR"):
        named = record_of(base, {relative: "here"})
        assert named is not None
        assert named.is_absolute()


def test_the_command_keeps_what_it_found_unless_told_otherwise(
    base: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PMOBOOK_CACHE_DIR", str(base.parent / "cache"))
    assert main(["check", "--root", str(base), "--no-cache"]) == 0
    assert not (base.parent / "cache").exists()
    assert main(["check", "--root", str(base)]) == 0
    assert [path.suffix for path in (base.parent / "cache").rglob("*") if path.is_file()] == [".json"]
    assert capsys.readouterr().out == ""
    assert not [path for path in base.rglob("*") if path.name.startswith(".")]
