"""The files of templates on the site: listed with their sizes, and made again only where something changed."""

import json
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from pmobook import load
from pmobook.downloads.all_files import all_files
from pmobook.downloads.files import make_files
from pmobook.downloads.resolved import ResolvedTemplate
from pmobook.exports.publication import Publication
from pmobook.library.downloads import Download
from pmobook.site import template_files as cache
from pmobook.site.template_files import template_files
from tests.building import REPOSITORY, build, built
from tests.downloads.conftest import KNOWLEDGE_BASE

SITE_URL = "https://pmo.example.org/handbook/"
LINK = re.compile(r'<a href="([^"]+)" hreflang="(\w+)" download>(\w+)</a> <span class="pmo-muted">([^<]+)</span>')


def test_the_site_serves_the_files_of_every_template(site: Path) -> None:
    library, _ = load(REPOSITORY)
    for name, data in all_files(Publication(library, SITE_URL)).items():
        _, language, file = name.split("/")
        folder = file.rpartition(".")[0].removesuffix("-sample")
        prefix = "" if language == "en" else f"{language}/"
        assert (site / f"{prefix}templates/{folder}/{file}").read_bytes() == data, name


@pytest.mark.parametrize(("language", "words"), [("", ("Blank", "Sample")), ("id/", ("Kosong", "Contoh"))])
def test_a_page_lists_its_files_in_both_languages(site: Path, language: str, words: tuple[str, str]) -> None:
    page = site / f"{language}templates/raid-log/index.html"
    found = LINK.findall(page.read_text(encoding="utf-8"))
    assert len(found) == 12
    assert [code for _, code, _, _ in found[:4]] == (
        ["en", "en", "id", "id"] if not language else ["id", "id", "en", "en"]
    )
    for href, _, word, size in found:
        target = (page.parent / href).resolve()
        assert target.is_file(), href
        assert word == words["-sample" in href]
        assert size == f"{max(1, round(target.stat().st_size / 1000))}\N{NO-BREAK SPACE}kB"


@pytest.fixture
def knowledge_base(tmp_path: Path) -> Path:
    """A copy of the knowledge base of the downloads."""
    return shutil.copytree(KNOWLEDGE_BASE, tmp_path / "knowledge_base")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates whose files were made since, with their languages."""
    names: list[str] = []

    def note(template: ResolvedTemplate, downloads: Iterable[Download]) -> dict[str, bytes]:
        names.append(f"{template.language}/{template.id}")
        return make_files(template, downloads)

    monkeypatch.setattr(cache, "make_files", note)
    return names


def write(root: Path, site: Path, address: str = SITE_URL) -> dict[str, bytes]:
    """Write the files into `site`, those that it has as the previous one taken over."""
    library, _ = load(root)
    site.mkdir(exist_ok=True)
    files = template_files(library, address, site)
    files.write(site)
    return dict(files.files)


def test_only_what_changed_is_made_again(knowledge_base: Path, tmp_path: Path, made: list[str]) -> None:
    site = tmp_path / "site"
    first = write(knowledge_base, site)
    assert len(made) == 10
    del made[:]
    assert write(knowledge_base, site) == first
    assert made == []

    edit(knowledge_base / "playbooks/templates/every-field.yml", "In your own words", "In our own words")
    second = write(knowledge_base, site)
    assert made == ["en/every-field"]
    assert {name for name in second if second[name] != first[name]} == {
        name for name in first if name.startswith("templates/every-field/")
    }


def test_a_term_that_a_template_names_makes_it_again(knowledge_base: Path, tmp_path: Path, made: list[str]) -> None:
    site = tmp_path / "site"
    write(knowledge_base, site)
    del made[:]
    edit(knowledge_base / "glossary/words/risk.yml", "en: Risk,", "en: Hazard,")
    write(knowledge_base, site)
    assert made == ["en/vendor-scorecard"]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_another_address_makes_all_again(knowledge_base: Path, tmp_path: Path, made: list[str]) -> None:
    site = tmp_path / "site"
    write(knowledge_base, site)
    write(knowledge_base, site, "https://other.example.org/")
    assert len(made) == 20


def test_a_file_that_somebody_changed_is_made_again(knowledge_base: Path, tmp_path: Path, made: list[str]) -> None:
    site = tmp_path / "site"
    first = write(knowledge_base, site)
    del made[:]
    os.truncate(site / "templates/every-type/every-type.xlsx", 100)
    (site / "id/templates/signs/signs.csv").unlink()
    assert write(knowledge_base, site) == first
    assert sorted(made) == ["en/every-type", "id/signs"]
    assert (site / "templates/every-type/every-type.xlsx").read_bytes() == first["templates/every-type/every-type.xlsx"]


@pytest.mark.parametrize(
    "stamp", ["", "[]", "{}", '{"templates": 3, "files": 4}', '{"templates": {}, "files": []}', "\0"]
)
def test_a_damaged_stamp_makes_all_again(knowledge_base: Path, tmp_path: Path, made: list[str], stamp: str) -> None:
    site = tmp_path / "site"
    write(knowledge_base, site)
    (site / "templates" / "pmobook-input.json").write_text(stamp, encoding="utf-8")
    write(knowledge_base, site)
    assert len(made) == 20
    assert json.loads((site / "templates" / "pmobook-input.json").read_bytes())["files"]


def test_another_release_makes_all_again(
    knowledge_base: Path, tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    write(knowledge_base, site)
    monkeypatch.setattr(cache, "_maker", lambda: "another release")
    write(knowledge_base, site)
    assert len(made) == 20


def test_a_site_can_do_without(tmp_path: Path) -> None:
    shutil.copytree(KNOWLEDGE_BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Signs\n", encoding="utf-8")
    configuration = "site_name: Signs\ntheme: {name: material}\nplugins:\n- pmobook: {downloads: false, exports: []}\n"
    (tmp_path / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    site = built(tmp_path)
    assert not [path for path in site.rglob("*") if path.suffix in {".docx", ".xlsx", ".csv", ".md"}]
    assert 'id="download"' not in (site / "templates" / "signs" / "index.html").read_text(encoding="utf-8")

    edit(tmp_path / "mkdocs.yml", "downloads: false", "downloads: perhaps")
    assert "downloads" in build(tmp_path).output
