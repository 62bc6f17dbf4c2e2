"""The data that every site serves: the very files of the exports, at fixed addresses."""

import json
import os
import zipfile
from pathlib import Path

from pmobook import load
from pmobook.exports.publication import Publication
from pmobook.exports.registry import export
from pmobook.exports.web import AT_THE_ROOT
from tests.building import REPOSITORY, built
from tests.exports.conftest import HOSTILE

SITE_URL = "https://pmo.example.org/handbook/"
ADDRESSES = (
    *("glossary.json", "playbooks.json", "templates.json", "quizzes.json", "paths.json"),
    *("glossary.csv", "glossary.xlsx", "glossary.ttl", "glossary.jsonld", "glossary.tbx", "glossary.apkg"),
    *("quizzes.csv", "quizzes.apkg", "made-questions.csv"),
)


def test_each_kind_of_data_has_its_address(site: Path) -> None:
    for name in ADDRESSES:
        assert (site / "api" / name).is_file(), name
    for name in ("llms.txt", "llms-full.txt", "id/llms.txt", "id/llms-full.txt"):
        assert (site / name).is_file(), name
    assert json.loads((site / "api" / "glossary.json").read_bytes())["schema"] == 1


def test_they_are_the_files_of_the_exports(site: Path) -> None:
    library, _ = load(REPOSITORY)
    publication = Publication(library, SITE_URL)
    for name in library.settings.exports:
        if name != "vale":
            folder = "" if name in AT_THE_ROOT else "api/"
            for path, data in export(name, publication).items():
                assert (site / f"{folder}{path}").read_bytes() == data, path


def test_the_style_for_vale_is_one_package(site: Path) -> None:
    with zipfile.ZipFile(site / "api" / "pmobook.zip") as package:
        assert "pmobook/.vale.ini" in package.namelist()
        assert all(name.startswith("pmobook/") for name in package.namelist())


def test_only_what_changed_is_made_anew(tmp_path: Path) -> None:
    for source in (*HOSTILE.rglob("*.yml"),):
        target = tmp_path / source.relative_to(HOSTILE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Signs\ntheme: {name: material}\nplugins:\n  - pmobook: {languages: [en, id]}\n", encoding="utf-8"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Signs\n", encoding="utf-8")
    site = built(tmp_path)
    made = (site / "api" / "glossary.csv").read_bytes()

    os.truncate(site / "api" / "glossary.csv", 3)
    site = built(tmp_path)
    assert (site / "api" / "glossary.csv").read_bytes() == made[:3]

    second = tmp_path / "glossary" / "signs" / "second.yml"
    second.write_text(second.read_text(encoding="utf-8").replace("alone", "only"), encoding="utf-8")
    site = built(tmp_path)
    assert b"in the default language only" in (site / "api" / "glossary.csv").read_bytes()
