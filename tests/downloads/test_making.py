"""Which files there are, that two are the same byte for byte, and what their formulas come to."""

import hashlib
import sys
from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.downloads.all_files import all_files
from pmobook.library.computed import fields_of, formulas, results
from pmobook.library.downloads import downloads_of
from tests.building import REPOSITORY, run
from tests.downloads.conftest import KNOWLEDGE_BASE, LANGUAGES, Made, publication_of

Collection = dict[tuple[str, str], Made]


@pytest.mark.parametrize(
    ("template", "endings"),
    [
        ("project-charter", (".docx", "-sample.docx", ".md", "-sample.md")),
        ("kick-off-agenda", (".docx", "-sample.docx", ".md", "-sample.md")),
        ("raid-log", (".xlsx", "-sample.xlsx", ".csv", "-sample.csv", ".md", "-sample.md")),
        ("raci-matrix", (".xlsx", "-sample.xlsx", ".csv", "-sample.csv", ".md", "-sample.md")),
    ],
)
def test_each_layout_has_its_formats(repository: Collection, template: str, endings: tuple[str, ...]) -> None:
    for language in LANGUAGES:
        assert list(repository[template, language].files) == [f"{template}{ending}" for ending in endings]


def test_a_template_without_a_sample_is_had_blank_only(tmp_path: Path) -> None:
    folder = tmp_path / "playbooks" / "templates"
    folder.mkdir(parents=True)
    text = "title: Plain\nsummary: Plain.\nlayout: form\nsections:\n- {id: a, title: A}\n"
    (folder / "plain.yml").write_text(text, encoding="utf-8")
    library, _ = load(tmp_path)
    (entry,) = library.templates
    assert [download.name for download in downloads_of(entry)] == ["plain.docx", "plain.md"]


def test_hashes_times_and_places_do_not_matter(tmp_path: Path) -> None:
    done = run(
        *("pmobook", "export", "templates", "--root", str(KNOWLEDGE_BASE), "--output", "out"),
        folder=tmp_path,
        PYTHONHASHSEED="7",
        TZ="Asia/Jakarta",
        PYTHONPATH=":".join(sys.path),
    )
    assert done.code == 0, done.output
    written = {path.relative_to(tmp_path / "out").as_posix(): path for path in (tmp_path / "out").rglob("*.*")}
    expected = all_files(publication_of(KNOWLEDGE_BASE))
    assert {name: digest(path.read_bytes()) for name, path in written.items()} == {
        name: digest(data) for name, data in expected.items()
    }
    assert "templates/id/vendor-scorecard-sample.xlsx" in expected


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_content_with_errors_makes_no_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "playbooks" / "templates"
    folder.mkdir(parents=True)
    (folder / "bad.yml").write_text("title: Bad\n", encoding="utf-8")
    assert main(["export", "templates", "--root", str(tmp_path), "--output", str(tmp_path / "out")]) == 1
    assert "missing-field" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_formulas_come_after_those_that_they_use(made: Collection) -> None:
    fields = fields_of(made["vendor-scorecard", "en"].entry.record)
    order = list(formulas(tuple(reversed(fields))))
    assert order.index("net") < min(order.index("per-unit"), order.index("saved"))
    assert order.index("score") < order.index("share")


def test_results_are_those_of_the_sample(made: Collection) -> None:
    record = made["vendor-scorecard", "en"].entry.record
    first, second, third = (results(fields_of(record), sample) for sample in record.samples)
    assert (first["score"], first["net"]) == ("6", "420000000")
    # no price for each of no units, but a score; without units and service neither
    assert (second["per-unit"], second["score"]) == ("", "9")
    assert set(third.values()) == {""}


def test_a_formula_that_can_never_have_a_result_has_none() -> None:
    library, _ = load(REPOSITORY / "tests" / "invalid" / "bad-formula" / "uses-itself")
    (entry,) = library.templates
    assert formulas(fields_of(entry.record)) == {}
