"""What is downloaded in these tests: this repository's templates, and a knowledge base of every type and many signs."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pmobook import load
from pmobook.downloads.files import make_files
from pmobook.downloads.resolved import ResolvedTemplate
from pmobook.downloads.resolving import resolved
from pmobook.exports.publication import Publication
from pmobook.library.downloads import downloads_of
from pmobook.model.content import Entry
from pmobook.model.problem import has_errors
from pmobook.model.template import Template
from pmobook.reading.site_address import read_site_address
from tests.building import REPOSITORY

KNOWLEDGE_BASE = Path(__file__).parent / "knowledge_base"
LANGUAGES = ("en", "id")
LongText = Callable[[str], "Made"]
"""Makes the files of a register, or of a document, whose sample holds a text."""


@dataclass(frozen=True)
class Made:
    """The files of one template in one language, by their names, beside what they were made from."""

    entry: Entry[Template]
    template: ResolvedTemplate
    files: dict[str, bytes]

    def file(self, ending: str) -> bytes:
        """Return a file by the end of its name, such as `-sample.docx`."""
        return self.files[f"{self.entry.id}{ending}"]


def publication_of(root: Path, address: str | None = None) -> Publication:
    library, problems = load(root)
    assert not has_errors(problems), problems
    return Publication(library, read_site_address(root) if address is None else address)


def made_of(publication: Publication) -> dict[tuple[str, str], Made]:
    """Return what is made of each template, by its id and language."""
    found = {}
    for code, edition in publication.editions.items():
        for entry in publication.library.templates:
            template = resolved(publication, edition, entry)
            found[entry.id, code] = Made(entry, template, make_files(template, downloads_of(entry)))
    return found


@pytest.fixture(scope="session")
def repository() -> dict[tuple[str, str], Made]:
    """The files of this repository's templates."""
    return made_of(publication_of(REPOSITORY))


@pytest.fixture(scope="session")
def made() -> dict[tuple[str, str], Made]:
    """The files of the knowledge base beside these tests."""
    return made_of(publication_of(KNOWLEDGE_BASE))


@pytest.fixture
def long_text(tmp_path: Path) -> LongText:
    """A register with a single column, whose sample is a given text."""
    return lambda text: _with_text(tmp_path, "layout: register\nfields:\n- {id: a, label: A, type: long-text}\n", text)


@pytest.fixture
def long_document(tmp_path: Path) -> LongText:
    """A document with a single section of free text, whose sample is a given text."""
    return lambda text: _with_text(tmp_path, "layout: document\nsections:\n- {id: a, title: A}\n", text)


def _with_text(folder: Path, fields: str, text: str) -> Made:
    shutil.copytree(KNOWLEDGE_BASE, folder, dirs_exist_ok=True)
    head = "title: Long\nsummary: Long.\n"
    sample = f"samples:\n- a: {json.dumps(text, ensure_ascii=False)}\n"
    (folder / "playbooks" / "templates" / "long.yml").write_text(f"{head}{fields}{sample}", encoding="utf-8")
    return made_of(publication_of(folder))["long", "en"]
