"""The command, and what holds for every format: it names its files, and makes the same bytes of the same content."""

import hashlib
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from pmobook import load
from pmobook.commands import export as command
from pmobook.commands.main import main
from pmobook.exports.publication import Publication
from pmobook.exports.registry import FORMATS, export
from pmobook.exports.web import web_files
from pmobook.model.settings import ExportFormat
from pmobook.reading.site_address import read_site_address
from tests.building import REPOSITORY, run
from tests.exports.conftest import HOSTILE, publication_of


def test_the_command_and_the_settings_know_every_format() -> None:
    assert tuple(FORMATS) == command.FORMATS == get_args(ExportFormat)


def test_a_site_serves_what_is_for_learning_systems_only_where_it_is_asked_for(
    hostile: Publication, tmp_path: Path
) -> None:
    assert not [path for path in web_files(hostile) if path.startswith(("api/moodle", "api/gift", "api/qti"))]
    shutil.copytree(HOSTILE, tmp_path, dirs_exist_ok=True)
    configuration = (HOSTILE / "mkdocs.yml").read_text(encoding="utf-8")
    asked = configuration.replace("[en, id]", "[en, id]\n      exports: [moodle, qti]")
    (tmp_path / "mkdocs.yml").write_text(asked, encoding="utf-8")
    assert list(web_files(publication_of(tmp_path))) == [
        "api/moodle/quizzes.en.xml",
        "api/moodle/quizzes.id.xml",
        "api/qti/en/signs.zip",
        "api/qti/id/signs.zip",
    ]


EXPORTING_ALL = """
from tests.exports.test_command import HOSTILE, FORMATS, digest, export, hostile_on_a_day
for name in FORMATS:
    for path, data in export(name, hostile_on_a_day()).items():
        print(name, path, digest(data))
"""


def hostile_on_a_day() -> Publication:
    """The same day everywhere: what is due and how old everything is goes by the calendar of who asks."""
    library, _ = load(HOSTILE, today=date(2026, 11, 24))
    return Publication(library, read_site_address(HOSTILE))


def test_hashes_times_and_places_do_not_matter(tmp_path: Path) -> None:
    done = run(
        *("-c", EXPORTING_ALL),
        folder=tmp_path,
        PYTHONHASHSEED="7",
        TZ="Asia/Jakarta",
        PYTHONPATH=":".join([str(REPOSITORY), *sys.path]),
    )
    assert done.code == 0, done.output
    assert done.output.splitlines() == [
        f"{name} {path} {digest(data)}" for name in FORMATS for path, data in export(name, hostile_on_a_day()).items()
    ]


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_it_names_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csv", "--root", str(HOSTILE), "--output", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'glossary.csv'}\n{tmp_path / 'quizzes.csv'}\n"


def test_drafts_stay_at_home(hostile: Publication) -> None:
    for name in FORMATS:
        for path, data in export(name, hostile).items():
            assert b"Unready" not in data, path


def test_content_with_errors_is_not_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "glossary" / "x").mkdir(parents=True)
    (tmp_path / "glossary" / "x" / "bad.yml").write_text("term: Bad\n", encoding="utf-8")
    assert main(["export", "csv", "--root", str(tmp_path), "--output", str(tmp_path / "out")]) == 1
    assert "missing-field" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--root", "nowhere"], "there is no folder nowhere"),
        (["--root", str(HOSTILE), "--output", str(HOSTILE / "mkdocs.yml")], "cannot be written"),
    ],
)
def test_wrong_use_is_one_line(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csv", *arguments]) == 2
    error = capsys.readouterr().err.splitlines()[-1]
    assert error.startswith("pmobook: ")
    assert told in error


def test_checking_does_not_wait_for_what_exports_need(tmp_path: Path) -> None:
    program = (
        "import sys; from pmobook.commands.main import main; main(['check', '--root', sys.argv[1]]);"
        "slow = ('openpyxl', 'xlsxwriter', 'genanki', 'lxml', 'markdown');"
        "print('loaded:', [name for name in slow if name in sys.modules])"
    )
    (tmp_path / "main.py").write_text(program, encoding="utf-8")
    done = run("main", str(HOSTILE), folder=tmp_path, PYTHONPATH=":".join(["", *sys.path]))
    assert done.output.endswith("loaded: []\n"), done.output
