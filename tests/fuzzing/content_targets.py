"""Readers of the content: entries, registers, settings, waivers, hand-written pages, references and formulas.

Each function takes the bytes of a file, and returns where the reader keeps its promises.
"""

import os
import re
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from pmobook.editing.formatting import formatted
from pmobook.library.formula import FormulaError, evaluate, names_in, parsed
from pmobook.library.library import build_library
from pmobook.library.walking import ReferenceAt, TextAt, walk
from pmobook.model.content import Content, Entry
from pmobook.model.entry import EntryRecord
from pmobook.model.kinds import KINDS
from pmobook.model.links import is_safe_address
from pmobook.model.problem import Problem
from pmobook.model.reference import REFERENCE, Reference
from pmobook.model.registers import REGISTERS
from pmobook.model.scanning import find_references, without_code
from pmobook.model.settings import Settings
from pmobook.model.values import ID_PATTERN
from pmobook.reading.composing import compose
from pmobook.reading.discovering import discover
from pmobook.reading.lint_waivers import WAIVER_FILE, read_lint_waivers
from pmobook.reading.loading import read_content, read_entry, read_registers
from pmobook.reading.pages import read_pages
from pmobook.reading.settings import CONFIGURATION, read_settings
from pmobook.reading.site_address import read_site_address
from pmobook.rules.engine import run_rules
from tests.fuzzing.deepness import goes_on
from tests.fuzzing.invariants import check_placed

_TODAY = date(2026, 11, 2)
_PATHS = {kind.folder: f"{kind.folder}/{'risk/' if kind.grouped else ''}some-entry.yml" for kind in KINDS}
_REGISTER_PATHS = frozenset(register.path for register in REGISTERS)


@cache
def _folder() -> Path:
    """Return a folder for the file that is read: in memory where the system has a memory file system."""
    memory = Path("/dev/shm")
    holder = tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
    _HELD.append(holder)
    return Path(holder.name)


_HELD: list[tempfile.TemporaryDirectory[str]] = []
"""What is taken away when the process ends."""


def _alone(path: str, data: bytes) -> Path:
    """Return a folder that holds nothing but a file of these bytes."""
    root = _folder() / path.replace("/", "-")
    file = root / path
    if not root.is_dir():
        file.parent.mkdir(parents=True)
    with open(file, "wb", buffering=0) as stream:  # noqa: PTH123 - a hundred thousand times over
        os.write(stream.fileno(), data)
    return root


def _meant(data: bytes) -> str:
    """Return the path that the comment in the first line gives the file; of a term where there is none."""
    first = data.partition(b"\n")[0].removeprefix(b"\xef\xbb\xbf").removeprefix(b"# ").decode("utf-8", errors="replace")
    first = first.strip()
    return first if first in _REGISTER_PATHS else _PATHS.get(_folder_of(first), _PATHS["glossary"])


def _folder_of(path: str) -> str:
    """Return the longest folder of a kind that holds `path`."""
    return max((folder for folder in _PATHS if path.startswith(f"{folder}/")), key=len, default="")


def entry(data: bytes) -> None:
    """Entries and registers: read, checked by every rule, and written in the canonical layout."""
    path = _meant(data)
    root = _alone(path, data)
    content, problems = _read(root)
    check_placed(problems, data)
    if not problems:
        assert content.entries or content.registers
    if goes_on(data):
        assert _read(root)[1] == problems
        check_placed(run_rules(build_library(content, Settings(), _TODAY)), data)
        for found in content.entries if not problems else ():
            _check_entry(found)


def _read(root: Path) -> tuple[Content, list[Problem]]:
    return read_content(root, discover(root), read_registers(root), read_entry)


def _check_entry(found: Entry[EntryRecord]) -> None:
    record = found.record
    assert type(record).model_validate(compose(found.path, found.document.text)[0]) == record
    for each in walk(record):
        if isinstance(each, TextAt):
            for text in each.text.items("en"):
                list(find_references(text.text))
        if isinstance(each, ReferenceAt):
            assert str(each.reference).startswith("[[")
    new = formatted(found.document.text, type(record), ("en", "id"))
    assert formatted(new, type(record), ("en", "id")) == new


def settings(data: bytes) -> None:
    """Settings in mkdocs.yml, which may have anchors and tags."""
    root = _alone(CONFIGURATION, data)
    found, problems = read_settings(root)
    check_placed(problems, data)
    assert Settings.model_validate(found) == found
    assert isinstance(read_site_address(root), str)


def waivers(data: bytes) -> None:
    """Waivers of documents."""
    found, problems = read_lint_waivers(_alone(WAIVER_FILE, data))
    check_placed(problems, data)
    for placed in found:
        assert placed.place.line >= 1
        assert placed.waiver.files


def page(data: bytes) -> None:
    """Hand-written pages with calls of macros."""
    pages, problems = read_pages(_alone("docs/page.md", data))
    check_placed(problems, data)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    places = [call.place for each in pages for call in each.calls]
    places += [placed.place for each in pages for placed in each.references]
    assert all(1 <= place.line <= lines for place in places)


def reference(data: bytes) -> None:
    """References in a text, and addresses of links."""
    text = data.decode("utf-8", errors="replace")
    assert len(without_code(text)) == len(text)
    for offset, found in find_references(text):
        assert text.startswith("[[", offset)
        if re.fullmatch(ID_PATTERN, found.id):
            match = REFERENCE.fullmatch(str(found))
            assert match is not None
            assert Reference.from_match(match) == Reference(found.kind, found.id, found.anchor)
    if is_safe_address(text):
        assert not text.lower().startswith(("javascript:", "data:", "vbscript:", "//"))


def formula(data: bytes) -> None:
    """Formulas of templates, with and without values: `formula | name=value …`."""
    text, _, given = data.decode("utf-8", errors="replace").partition("|")
    try:
        names = names_in(text)
        assert parsed(text) == parsed(f" {text} ")
    except FormulaError:
        return
    numbers = [_number(part) for part in given.replace("=", " ").split()]
    values = dict(zip(names, (number for number in numbers if number is not None), strict=False))
    result = evaluate(text, values)
    assert not result or abs(float(result)) < 1e21
    assert "e" not in result


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
