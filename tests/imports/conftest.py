"""Knowledge bases to import into, and a short way to do it."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.exports.registry import export
from pmobook.exports.written import Written, written
from pmobook.model.kinds import CONTENT_FOLDERS
from tests.building import REPOSITORY
from tests.exports.conftest import HOSTILE, publication_of

_ELSEWHERE = re.compile(r"\[\[(?:playbook|template|quiz|path):(?P<id>[a-z0-9-]+)[^\]|]*(?:\|(?P<label>[^\]]*))?\]\]")
"""A reference to what is no term."""

Terms = dict[str, tuple[str, Written]]


@dataclass(frozen=True)
class Told:
    """How an import ended and what it said."""

    code: int
    out: str
    error: str


class Base:
    """A copy of a knowledge base that a test may change."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys

    def exported(self, form: str) -> Path:
        """Export the glossary as it is now, and return the file."""
        files = export(form, publication_of(self.root))
        ((name, data),) = ((name, data) for name, data in files.items() if name.startswith("glossary."))
        file = self.root / name
        file.write_bytes(data)
        return file

    def bring_in(self, file: Path, *options: str) -> Told:
        self._capsys.readouterr()
        code = main(["import", str(file), "--root", str(self.root), *options])
        found = self._capsys.readouterr()
        return Told(code, found.out, found.err)

    def texts(self) -> dict[str, str]:
        """Every file of the glossary."""
        files = sorted((self.root / "glossary").rglob("*.yml"))
        return {str(file.relative_to(self.root)): file.read_text(encoding="utf-8") for file in files}

    def terms(self) -> Terms:
        """What every published term says, plain texts taken for the default language's."""
        library, _ = load(self.root)
        default = library.settings.default_language
        return {term.id: (term.group, written(term.record, default)) for term in library.terms}

    def without_terms(self) -> None:
        for file in (self.root / "glossary").rglob("[!_]*.yml"):
            file.unlink()


def _copy(source: Path, target: Path) -> Path:
    for folder in CONTENT_FOLDERS:
        if (source / folder).is_dir():
            shutil.copytree(source / folder, target / folder)
    shutil.copy(source / "mkdocs.yml", target / "mkdocs.yml")
    return target


@pytest.fixture(params=[REPOSITORY, HOSTILE], ids=["repository", "hostile"])
def base(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Base:
    """The glossary of this repository, and the one full of signs."""
    return Base(_copy(request.param, tmp_path), capsys)


@pytest.fixture
def hostile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Base:
    """The glossary full of signs."""
    return Base(_copy(HOSTILE, tmp_path), capsys)


def _terms_alone(source: Path, target: Path) -> Path:
    """Copy the terms without what else refers to them and they to it, which takes six times as long to read."""
    shutil.copytree(source / "glossary", target / "glossary")
    for file in (target / "glossary").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(_ELSEWHERE.sub(lambda found: found["label"] or found["id"], text), encoding="utf-8")
    shutil.copy(source / "mkdocs.yml", target / "mkdocs.yml")
    return target


@pytest.fixture
def repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Base:
    """The glossary of this repository, by itself."""
    return Base(_terms_alone(REPOSITORY, tmp_path), capsys)


@pytest.fixture(params=[REPOSITORY, HOSTILE], ids=["repository", "hostile"])
def glossary(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Base:
    """Either glossary, by itself."""
    return Base((_terms_alone if request.param == REPOSITORY else _copy)(request.param, tmp_path), capsys)


@pytest.fixture
def small(root: Path, capsys: pytest.CaptureFixture[str]) -> Base:
    """A small knowledge base, in which a term was called otherwise."""
    with (root / "glossary/risk/risk.yml").open("a", encoding="utf-8") as term:
        term.write("redirects: [peril]\n")
    return Base(root, capsys)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small knowledge base with one quiz."""
    return Path(shutil.copytree(REPOSITORY / "tests/invalid/_base", tmp_path / "base"))
