"""The files of a new knowledge base: settings, workflows and forms, and the content that it begins with."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pmobook.editing.formatting import formatted
from pmobook.editing.layout import Layout
from pmobook.editing.schemas import schema_files
from pmobook.editing.shapes import Shape
from pmobook.editing.values import in_languages
from pmobook.model.kinds import KINDS
from pmobook.model.registers import REGISTERS
from pmobook.model.values import Record
from pmobook.reading.commented import read_commented
from pmobook.version import __version__

FILLED_IN = frozenset({"mkdocs.yml", "README.md", "requirements.txt"})
"""Files with braces that are filled in; all others are taken as they are."""

LANGUAGES_OF_CONTENT = ("en", "id")
"""The languages of the content that comes with pmobook."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the new knowledge base is called, its languages (the default one first) and its repository, if any."""

    name: str
    languages: Sequence[str]
    repository: str = ""


def settings_files(wishes: Wishes, files: Mapping[str, str], pages: Sequence[str]) -> dict[str, str]:
    """Return the files that every new knowledge base gets, made of `files`, and schemas for its languages.

    `pages` are the hand-written pages below docs/ that stand in a section of the navigation.
    """
    values = {
        "name": json.dumps(wishes.name, ensure_ascii=False),
        "languages": ", ".join(wishes.languages),
        "version": __version__,
        "repository": _repository(wishes.repository),
        "start": _section("Start", pages, "start/"),
        "contribute": _section("Contribute", pages, "contribute/"),
    }
    plain = {**values, "name": wishes.name}
    made = {
        path: text.format(**(values if path == "mkdocs.yml" else plain)) if path in FILLED_IN else text
        for path, text in files.items()
    }
    return {**made, **schema_files(wishes.languages)}


def _section(name: str, pages: Sequence[str], folder: str) -> str:
    """Return a section of the navigation with the pages of a folder, its index first; nothing where there are none."""
    found = sorted(
        (page for page in pages if page.startswith(folder)), key=lambda page: (page != f"{folder}index.md", page)
    )
    return "".join([f"  - {name}:\n", *(f"      - {page}\n" for page in found)]) if found else ""


def _repository(address: str) -> str:
    if not address:
        return ""
    return f"repo_url: {json.dumps(address)}\nedit_uri: edit/main/docs/\n"


def content_in(languages: Sequence[str], files: Mapping[str, str]) -> dict[str, str]:
    """Return content files with their texts in `languages` only, and pages that stand for a language where they do.

    Of the pages, `page.md` is in the first language of the content; one in another language takes its place where that
    is the default.
    """
    found = {}
    for path, text in files.items():
        record = _record_of(path)
        if record is not None:
            found[path] = _in_languages(text, record, languages)
        elif (kept := _page_path(path, languages)) is not None:
            found[kept] = text
    return found


def in_layout(languages: Sequence[str], files: Mapping[str, str]) -> dict[str, str]:
    """Return content files as `pmobook format` writes them."""
    records = {path: _record_of(path) for path in files}
    return {
        path: formatted(text, record, languages) if (record := records[path]) is not None else text
        for path, text in files.items()
    }


def _in_languages(text: str, record: type[Record], languages: Sequence[str]) -> str:
    file, shape = read_commented(text), Shape((record,))
    root = in_languages(file.root, shape, languages, LANGUAGES_OF_CONTENT)
    return Layout(languages).text(file._replace(root=root), shape)


def _page_path(path: str, languages: Sequence[str]) -> str | None:
    """Return where a page of the content goes; None where its language is not wanted."""
    stem, _, ending = path.rpartition(".")
    base, _, language = stem.rpartition(".")
    if ending != "md" or language not in LANGUAGES_OF_CONTENT:
        language, base = LANGUAGES_OF_CONTENT[0], stem
    if language not in languages:
        return None
    return f"{base}.{ending}" if language == languages[0] else f"{base}.{language}.{ending}"


def _record_of(path: str) -> type[Record] | None:
    """Return what the YAML file at `path` holds; None for a page."""
    if not path.endswith(".yml"):
        return None
    register = next((register.model for register in REGISTERS if register.path == path), None)
    if register is not None:
        return register
    folder = path.rpartition("/")[0]
    return next(
        (kind.record for kind in KINDS if (folder.rpartition("/")[0] if kind.grouped else folder) == kind.folder), None
    )
