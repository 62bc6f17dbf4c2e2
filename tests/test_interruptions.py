"""Killed at any write, or on a disk that is full from any write on: the last good site and every source stay whole."""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from pmobook.commands.main import main
from pmobook.files import write_files
from pmobook.site.output import OutputFolder
from tests.building import REPOSITORY, built

BASE = Path(__file__).parent / "invalid" / "_base"
CONFIGURATION = """\
site_name: Small
theme: {name: material, font: false}
plugins:
  - pmobook: {languages: [en, id], exports: [], downloads: false}
  - macros: {modules: [pmobook], on_undefined: strict, on_error_fail: true}
"""
KILLED = -9
NOWHERE = 0
"""No write at all: the program comes to its end."""
Point = int | str


@dataclass(frozen=True)
class Run:
    """A program that is broken off in some way at some point."""

    how: str
    point: Point
    command: list[str]


@dataclass(frozen=True)
class Ended:
    """How it ended."""

    code: int
    output: str
    writes: int


def broken_off(runs: list[Run]) -> list[Ended]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.interrupting"],
        cwd=REPOSITORY,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        input=json.dumps([asdict(run) for run in runs]).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return [Ended(**each) for each in json.loads(done.stdout)]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def shown(folder: Path) -> dict[str, bytes]:
    """What others see in a folder: hidden files may be left beside the place of a file that was being written."""
    return {name: data for name, data in contents(folder).items() if not Path(name).name.startswith(".")}


def make_source(folder: Path) -> None:
    """A small knowledge base in which `format` has much to do."""
    shutil.copytree(BASE, folder)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    for path in folder.glob("glossary/*/*.yml"):
        path.write_text(path.read_text(encoding="utf-8").replace(": {", ":   {"), encoding="utf-8")


TABLE = "id,domain,term.en,term.id,definition.en,definition.id\nissue,risk,Issue,Masalah,A new text.,Teks baru.\n"
COMMANDS = {
    "format": ["format", "--root", "ROOT"],
    "rename": ["rename", "term", "risk", "peril", "--root", "ROOT"],
    "remove": ["remove", "path", "new-project-manager", "--root", "ROOT"],
    "new": ["new", "playbook", "plan-the-week", "--root", "ROOT"],
    "import": ["import", "ROOT/table.csv", "--write", "--root", "ROOT"],
    "export": ["export", "csv", "--output", "ROOT/export", "--root", "ROOT"],
    "init": ["init", "ROOT/new", "--empty", "--name", "Ours", "--languages", "en", "--repository", ""],
}
EVERY = {"format", "rename"}
"""Commands that are broken off at each of their writes; the others at a few of them, spread over all."""


def make_folder(folder: Path) -> Path:
    make_source(folder)
    (folder / "table.csv").write_text(TABLE, encoding="utf-8")
    return folder


def run_in(folder: Path, name: str, how: str, point: Point) -> Run:
    """The command, in a knowledge base that is made for it."""
    make_folder(folder)
    return Run(how, point, ["pmobook", *(part.replace("ROOT", str(folder)) for part in COMMANDS[name])])


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[tuple[Run, Ended]]]]:
    """A folder, and all runs of each command: below `NAME/HOW-POINT` lies what each left."""
    base = tmp_path_factory.mktemp("commands")
    whole = [run_in(base / name / "kill-0", name, "kill", NOWHERE) for name in COMMANDS]
    ended = dict(zip(COMMANDS, broken_off(whole), strict=True))
    named: list[tuple[str, Run]] = []
    for name, end in ended.items():
        assert end.code == 0, end.output
        every = range(1, end.writes + 1)
        few = every[:: -(-len(every) // 5)]
        points = [
            *(("kill", point) for point in (every if name in EVERY else few)),
            *(("full", point) for point in few),
        ]
        named += [(name, run_in(base / name / f"{how}-{point}", name, how, point)) for how, point in points]
    found: dict[str, list[tuple[Run, Ended]]] = {name: [] for name in COMMANDS}
    for (name, run), end in zip(named, broken_off([run for _, run in named]), strict=True):
        found[name].append((run, end))
    return base, found


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_broken_off_leaves_every_file_whole(
    broken: tuple[Path, dict[str, list[tuple[Run, Ended]]]], name: str, tmp_path: Path
) -> None:
    base, found = broken
    before, after = contents(make_folder(tmp_path / "untouched")), contents(base / name / "kill-0")
    everything = sorted(path.relative_to(tmp_path / "untouched") for path in (tmp_path / "untouched").rglob("*"))
    assert before != after
    for run, end in found[name]:
        folder = base / name / f"{run.how}-{run.point}"
        if run.how == "kill":
            assert end.code == KILLED
            seen = shown(folder)
            assert all(seen[path] in {before.get(path), after.get(path)} for path in seen)
            # nothing is lost: what goes is taken away only after all else is there
            assert after.keys() <= seen.keys() or before.keys() <= seen.keys()
        elif end.code == 0:  # all that needs room was done before
            assert contents(folder) == after
        else:
            assert end.code == 2
            assert sorted(path.relative_to(folder) for path in folder.rglob("*")) == everything
            assert contents(folder) == before
            told = end.output.splitlines()
            assert told[-1].startswith("pmobook: ")
            assert told[-1].endswith("cannot be written: No space left on device")
            assert len(told) == 1 or name == "import"  # which says before what would change


# a build ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def changed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base with its site, one of whose terms was changed afterwards."""
    folder = tmp_path_factory.mktemp("small") / "small"
    make_source(folder)
    built(folder)
    (folder / "glossary" / "risk" / "hazard.yml").write_text(
        "term: {en: Hazard, id: Bahaya}\ndefinition: {en: A text., id: Teks.}\n", encoding="utf-8"
    )
    return folder


IN_THE_MIDDLE = 300
"""A write among the pages: there are some 570 before the two sites are exchanged."""


def test_a_build_that_is_broken_off_leaves_the_last_good_site(changed_site: Path, tmp_path: Path) -> None:
    old = contents(changed_site / "site")
    runs = []
    points: list[tuple[str, Point]] = [("kill", NOWHERE), ("kill", IN_THE_MIDDLE), ("kill", "exchange")]
    points += [("kill", "exchanged"), ("full", 1), ("full", IN_THE_MIDDLE)]
    for how, point in points:
        folder = tmp_path / f"{how}-{point}"
        shutil.copytree(changed_site, folder)
        runs.append(Run(how, point, ["mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]))
    whole, *ended = broken_off(runs)
    assert whole.code == 0, whole.output
    new = contents(tmp_path / "kill-0" / "site")
    assert new != old
    assert [end.code for end in ended] == [KILLED, KILLED, KILLED, 1, 1]
    left = [contents(tmp_path / f"{how}-{point}" / "site") for how, point in points[1:]]
    assert [site == old for site in left] == [True, True, False, True, True]
    assert left[2] == new
    for end in ended[3:]:
        assert end.output.startswith("pmobook: the site could not be written: ")
        assert end.output.endswith("No space left on device; the last good site is as it was\n")
        assert end.output.count("\n") == 1
    assert {path.name for path in (tmp_path / f"full-{IN_THE_MIDDLE}").glob(".site*")} == {".site.pages.json"}

    half = tmp_path / f"kill-{IN_THE_MIDDLE}"
    assert (half / ".site.next" / "glossary").is_dir()
    assert contents(built(half)) == new
    assert {path.name for path in half.glob(".site*")} == {".site.pages.json"}


# a folder that nobody may write to ---------------------------------------------------------------------------------

OBEYING = """import ctypes, os, sys
for capability in (1, 2):  # to write, and to read, what permissions forbid; only root has them
    ctypes.CDLL(None).prctl(24, capability)  # drop it for programs that are started from here
os.execv(sys.executable, [sys.executable, "-m", *sys.argv[1:]])
"""


def run_obeying(folder: Path, *command: str) -> tuple[int, str]:
    """Run a module, bound by permissions even as root."""
    done = subprocess.run(
        [sys.executable, "-c", OBEYING, *command],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def read_only(changed_site: Path, tmp_path: Path) -> Iterator[Path]:
    """A knowledge base with its site, of which nothing may be written."""
    folder = tmp_path / "small"
    shutil.copytree(changed_site, folder)
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for each in folders:
        each.chmod(0o555)
    yield folder
    for each in folders:
        each.chmod(0o755)


def test_a_read_only_folder_is_told_in_one_line(read_only: Path) -> None:
    before = contents(read_only)
    told: dict[str, tuple[int, str]] = {
        "mkdocs": (1, "pmobook: the site could not be written: "),
        "format": (2, "pmobook: glossary/risk/hazard.yml cannot be written: Permission denied\n"),
        "rename": (2, "pmobook: glossary/risk/peril.yml cannot be written: Permission denied\n"),
        "new": (2, "pmobook: playbooks/plan-the-week.yml cannot be written: Permission denied\n"),
        "remove": (2, "pmobook: playbooks/paths/new-project-manager.yml cannot be written: Permission denied\n"),
    }
    for name, (code, beginning) in told.items():
        command = [part.replace("ROOT", ".") for part in COMMANDS.get(name, [])]
        done = run_obeying(read_only, *(["pmobook", *command] if command else ["mkdocs", "build", "--quiet"]))
        assert done[0] == code, done
        assert done[1].startswith(beginning), done
        assert done[1].endswith(("Permission denied\n", "Permission denied; the last good site is as it was\n")), done
        assert done[1].count("\n") == 1, done
        assert contents(read_only) == before


# the parts -------------------------------------------------------------------------------------------------------


def test_a_file_that_grows_beyond_what_the_disk_takes_is_not_half_written(tmp_path: Path) -> None:
    old, new = tmp_path / "old.yml", tmp_path / "deep" / "new.yml"
    old.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="too large") as raised:
            write_files({new: b"fits", old: b"x" * 100_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert raised.value.filename == str(old)
    assert list(tmp_path.iterdir()) == [old]
    assert old.read_bytes() == b"old"


def test_a_file_keeps_who_may_read_it(tmp_path: Path) -> None:
    private, new = tmp_path / "private.md", tmp_path / "new.md"
    private.write_bytes(b"old")
    private.chmod(0o600)
    assert write_files({private: b"new", new: b"new"}) == [private, new]
    assert [path.stat().st_mode & 0o777 for path in (private, new)] == [0o600, 0o644]


def test_ctrl_c_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    make_source(tmp_path / "small")
    before = contents(tmp_path / "small")
    monkeypatch.setattr(Path, "replace", interrupt)
    assert main(["format", "--root", str(tmp_path / "small")]) == 130
    assert capsys.readouterr().err == "pmobook: interrupted\n"
    assert contents(tmp_path / "small") == before


def test_a_site_that_was_moved_away_by_a_killed_build_is_put_back(tmp_path: Path) -> None:
    # as on a system that cannot exchange two folders, between the two renames
    (tmp_path / ".site.old").mkdir()
    (tmp_path / ".site.old" / "index.html").write_text("the last good one")
    output = OutputFolder(tmp_path / "site")
    output.begin()
    output.discard()
    assert (tmp_path / "site" / "index.html").read_text() == "the last good one"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
