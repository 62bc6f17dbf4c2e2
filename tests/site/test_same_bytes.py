"""Two builds of one commit are the same byte for byte, whatever the machine, the place and the people around them."""

import gzip
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pmobook.site import search_index
from pmobook.site.search_document import SearchDocument, SearchSource
from pmobook.site.search_index import write_search_index
from pmobook.site.search_index_order import put_in_order
from tests.building import built

CONTENT = Path(__file__).parent.parent / "invalid" / "_base"
CONFIGURATION = """\
site_name: Same
site_url: https://example.org/
theme: {name: material, font: false}
plugins:
  - pmobook:
      languages: [en, id]
      exports: [json, csv, xlsx, skos, tbx, vale, anki, llms, icalendar, scorm, moodle, gift, qti]
  - macros: {modules: [pmobook], on_undefined: strict, on_error_fail: true}
"""
FORM = """\
title: {en: Risk form, id: Formulir risiko}
summary: {en: Describes one risk., id: Menjelaskan satu risiko.}
layout: form
sections:
  - id: what
    title: {en: What may happen, id: Apa yang mungkin terjadi}
    fields:
      - {id: risk, label: {en: Risk, id: Risiko}}
samples:
  - {risk: {en: Late delivery, id: Kiriman terlambat}}
"""
EVENING_IN_LONDON = "1790013600"  # 2026-09-21, 18:00 UTC: already the next day at +14, and morning at -11
FAR_WEST = {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
FAR_EAST = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "2",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
}


def git(folder: Path, *arguments: str) -> None:
    who = {
        "GIT_AUTHOR_NAME": "An editor",
        "GIT_AUTHOR_EMAIL": "editor@example.org",
        "GIT_AUTHOR_DATE": "2026-03-01T23:30+07:00",
    }
    who |= {"GIT_COMMITTER_NAME": "An editor", "GIT_COMMITTER_EMAIL": "editor@example.org"}
    subprocess.run(["git", "-C", str(folder), *arguments], env={**os.environ, **who}, check=True, capture_output=True)


def committed(folder: Path) -> Path:
    """A small knowledge base as one commit, from which every kind of file is made."""
    shutil.copytree(CONTENT, folder)
    playbooks = folder / "playbooks"
    (playbooks / "templates" / "risk-form.yml").write_text(FORM, encoding="utf-8")
    with (playbooks / "run-a-kick-off.yml").open("a", encoding="utf-8") as playbook:
        playbook.write("cadence: weekly\n")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "Beginnings: a “first” text")
    return folder


def copied_backwards(source: Path, target: Path) -> Path:
    """Copy file by file in the opposite order, so that the system lists them otherwise, and for nobody else to read."""
    before = os.umask(0o077)
    try:
        for path in sorted((path for path in source.rglob("*") if path.is_file()), reverse=True):
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    finally:
        os.umask(before)
    return target


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_of_one_commit_are_identical(tmp_path: Path) -> None:
    first = committed(tmp_path / "first")
    second = copied_backwards(first, tmp_path / "a longer way" / "té" / "second")
    one = files_of(built(first, SOURCE_DATE_EPOCH=EVENING_IN_LONDON, **FAR_WEST))
    before = os.umask(0o027)
    try:
        other = files_of(built(second, SOURCE_DATE_EPOCH=EVENING_IN_LONDON, **FAR_EAST))
    finally:
        os.umask(before)
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    kinds = {Path(name).suffix for name in one}
    assert kinds >= {
        ".html",
        ".docx",
        ".xlsx",
        ".gz",
        ".apkg",
        ".zip",
        ".ics",
        ".tbx",
        ".ttl",
        ".pf_filter",
        ".pf_meta",
    }


# an index apart --------------------------------------------------------------------------------------------------


def document(number: int) -> SearchSource:
    language = "en" if number % 2 else "id"
    kind, group = f"kind {number % 12}", f"group {number % 30}"
    return SearchSource.of(
        SearchDocument(f"{language}/{number}/", language, kind, group, f"Title {number}", "", "A text.")
    )


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """The search index of sixty pages with a dozen kinds and thirty groups."""
    write_search_index(tmp_path, [document(number) for number in range(60)], tmp_path / "nothing")
    return tmp_path / "pagefind"


def test_filters_and_languages_of_the_search_index_are_sorted(index: Path, tmp_path: Path) -> None:
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert list(entry["languages"]) == ["en", "id"]
    assert all((index / f"pagefind.{language['hash']}.pf_meta").is_file() for language in entry["languages"].values())
    shown = [gzip.decompress(path.read_bytes()) for path in index.glob("filter/en_*")]
    groups = next(content for content in shown if b"group" in content)
    named = re.findall(rb"group \d+", groups)
    assert len(named) == 15
    assert named == sorted(named)
    again = tmp_path / "again"
    write_search_index(again, [document(number) for number in range(60)], tmp_path / "nothing")
    assert files_of(again / "pagefind") == files_of(index)


@pytest.mark.parametrize(
    "content",
    [b"", b"not packed", gzip.compress(b"no mark"), gzip.compress(b"pagefind_dcd\x9f\xff")],
    ids=["empty", "not packed", "no mark", "no list"],
)
def test_an_index_of_another_make_is_left_alone(index: Path, content: bytes) -> None:
    next(index.glob("*.pf_meta")).write_bytes(content)
    before = files_of(index)
    put_in_order(index)
    assert files_of(index) == before


@pytest.mark.parametrize(
    "change", [Path.unlink, lambda fragment: shutil.copyfile(fragment, fragment.with_stem("en_0"))]
)
def test_an_index_with_other_fragments_than_it_lists_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object]
) -> None:
    monkeypatch.setattr(search_index, "put_in_order", lambda _: None)
    write_search_index(tmp_path, [document(number) for number in range(60)], tmp_path / "nothing")
    index = tmp_path / "pagefind"
    change(next(index.glob("fragment/*")))
    before = files_of(index)
    put_in_order(index)
    assert files_of(index) == before


def test_every_listed_fragment_is_there_under_its_name(index: Path) -> None:
    listed = {
        name.decode()
        for path in index.glob("*.pf_meta")
        for name in re.findall(rb"(?:en|id)_[a-z2-7]{5}[0-9a-f]{2}(?![0-9a-f])", gzip.decompress(path.read_bytes()))
    }
    assert len(listed) == 60
    assert {path.stem for path in index.glob("fragment/*")} == listed
