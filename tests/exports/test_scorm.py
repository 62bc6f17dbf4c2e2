"""Packages by SCORM 1.2 as a learning system takes them in: their manifest by ADL's own schemas, and their files."""

import io
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from pmobook.exports.publication import Publication
from pmobook.exports.scorm.export import export
from pmobook.exports.scorm.links import SITE, settled
from pmobook.model.settings import Settings
from tests.browser.conftest import QUIZ_SITE
from tests.exports.conftest import publication_of
from tests.exports.scorm_schemas import manifest_schema

NAMES = {"cp": "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2"}
NEW_WINDOW = ' target="_blank" rel="noopener noreferrer"'
SIGNS = """<b>&"quoted"]]> – ünïcödé"""


@pytest.fixture(scope="module")
def quizzes() -> Publication:
    return publication_of(QUIZ_SITE)


@pytest.fixture(scope="module")
def packages(quizzes: Publication) -> dict[str, dict[str, bytes]]:
    return {name: unpacked(data) for name, data in export(quizzes).items()}


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest_of(files: dict[str, bytes]) -> Any:  # noqa: ANN401 - lxml carries no types
    return etree.fromstring(files["imsmanifest.xml"], etree.XMLParser(resolve_entities=False, no_network=True))


def found(manifest: Any, path: str) -> list[str]:  # noqa: ANN401 - as above
    return [str(value) for value in manifest.xpath(path, namespaces=NAMES)]


def test_each_quiz_and_path_has_a_package_in_each_language(packages: dict[str, dict[str, bytes]]) -> None:
    entries = ("path-newcomer", "quiz-numbers", "quiz-pool", "quiz-seven", "quiz-twin")
    assert list(packages) == [f"scorm/{entry}.{language}.zip" for entry in entries for language in ("en", "id")]


def test_manifests_are_valid_by_the_schemas_of_adl(packages: dict[str, dict[str, bytes]]) -> None:
    for files in packages.values():
        manifest_schema().assertValid(manifest_of(files))


def test_the_schemas_notice_a_fault(packages: dict[str, dict[str, bytes]]) -> None:
    manifest = manifest_of(packages["scorm/quiz-seven.en.zip"])
    manifest.find(".//{*}resource").attrib.pop("identifier")
    assert not manifest_schema().validate(manifest)


def test_a_manifest_lies_at_the_root_and_names_every_other_file(packages: dict[str, dict[str, bytes]]) -> None:
    for files in packages.values():
        first, *others = files
        assert first == "imsmanifest.xml"
        assert found(manifest_of(files), "//cp:file/@href") == others
        assert found(manifest_of(files), "//cp:resource[@adlcp:scormtype='sco']/@href") == ["index.html"]


def test_a_quiz_is_passed_at_its_pass_mark_and_a_path_has_none(packages: dict[str, dict[str, bytes]]) -> None:
    marks = {name: found(manifest_of(files), "//adlcp:masteryscore/text()") for name, files in packages.items()}
    assert marks["scorm/quiz-seven.en.zip"] == ["60"]
    assert marks["scorm/path-newcomer.en.zip"] == []


def test_a_new_package_has_the_identifiers_of_the_one_before(tmp_path: Path) -> None:
    shutil.copytree(QUIZ_SITE, tmp_path, dirs_exist_ok=True)
    quiz = tmp_path / "quizzes" / "seven.yml"
    quiz.write_text(quiz.read_text("utf-8").replace("en: All seven", f"en: '{SIGNS}'"), encoding="utf-8")
    before, after = (
        manifest_of(unpacked(export(publication_of(root))["scorm/quiz-seven.en.zip"])) for root in (QUIZ_SITE, tmp_path)
    )
    manifest_schema().assertValid(after)
    assert found(after, "//cp:item/cp:title/text()") == [SIGNS]
    assert found(after, "//@identifier") == found(before, "//@identifier")
    assert len(set(found(before, "//@identifier"))) == 4


def test_a_site_serves_packages_only_where_it_is_told_to() -> None:
    assert "scorm" not in Settings().exports
    assert Settings(exports=("scorm",)).exports == ("scorm",)


def test_the_same_content_makes_the_same_bytes() -> None:
    assert export(publication_of(QUIZ_SITE)) == export(publication_of(QUIZ_SITE))


def test_this_repositorys_packages_are_valid(repository: Publication) -> None:
    packages = export(repository)
    assert len(packages) == 2 * (len(repository.library.quizzes) + len(repository.library.paths))
    for data in packages.values():
        manifest_schema().assertValid(manifest_of(unpacked(data)))


def test_a_page_loads_nothing_but_its_package(packages: dict[str, dict[str, bytes]]) -> None:
    for files in packages.values():
        page = files["index.html"].decode()
        loaded = re.findall(r'(?:src|<link [^>]*href)="([^"]*)"', page)
        assert [name for name in loaded if name not in files] == ["data:,"]
        assert "default-src &#39;none&#39;" in page
        assert not re.search(r' style="|<script>|<style| on\w+="', page)
        assert b"://" not in files["style.css"] + files["package.js"] + files["colours.js"]


def test_reading_again_opens_the_site_in_a_new_window(packages: dict[str, dict[str, bytes]]) -> None:
    page = packages["scorm/quiz-seven.id.zip"]["index.html"].decode()
    assert f'Baca lagi: <a href="https://example.org/id/glossary/risk/"{NEW_WINDOW}>Risiko</a>' in page


def test_without_the_address_of_a_site_there_are_no_links_to_it(quizzes: Publication) -> None:
    homeless = replace(quizzes, address="")
    page = unpacked(export(homeless)["scorm/quiz-seven.en.zip"])["index.html"].decode()
    assert "<a " not in page
    assert "Read again: Risk</p>" in page


def test_a_path_leads_to_its_quizzes_within_the_package(packages: dict[str, dict[str, bytes]]) -> None:
    page = packages["scorm/path-newcomer.en.zip"]["index.html"].decode()
    assert '<section id="quiz-seven">' in page
    assert '<a href="#quiz-seven">All seven</a>' in page
    assert "example.org/quizzes/" not in page


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="#one">One</a>', '<a href="#one">One</a>'),
        (f'<a class="x" href="{SITE}quizzes/seven/">Seven</a>', '<a class="x" href="#quiz-seven">Seven</a>'),
        (
            f'<a href="{SITE}glossary/a/?b&amp;c" data-x="y">A <em>b</em></a>',
            f'<a href="https://s/glossary/a/?b&amp;c" data-x="y"{NEW_WINDOW}>A <em>b</em></a>',
        ),
        (
            '<a href="https://elsewhere.example/">E</a>',
            f'<a href="https://elsewhere.example/"{NEW_WINDOW}>E</a>',
        ),
        ('<a href="../beside/">B</a>', "B"),
        ("<abbr>A</abbr><a>without</a>", "<abbr>A</abbr><a>without</a>"),
    ],
)
def test_links_are_settled(link: str, expected: str) -> None:
    assert settled(link, "https://s/", {"quizzes/seven/": "quiz-seven"}) == expected
