"""A folder → its content: every entry, register and hand-written page, and what is wrong with the files."""

import os
from pathlib import Path
from typing import TypeVar

from pmobook.model.content import Content, Entry, Register, Unread
from pmobook.model.entry import EntryRecord
from pmobook.model.problem import Problem, Severity
from pmobook.model.registers import REGISTERS, RegisterFile, RegisterItem
from pmobook.model.values import Record
from pmobook.reading.composing import compose
from pmobook.reading.cut_off import cut_off_texts
from pmobook.reading.decoding import decode
from pmobook.reading.discovering import EntryFile, discover
from pmobook.reading.document import YamlDocument
from pmobook.reading.pages import read_pages
from pmobook.reading.texts import read_text

R = TypeVar("R", bound=Record)


def read_content(root: Path) -> tuple[Content, list[Problem]]:
    """Read the knowledge base at `root`. Entries that do not fit their record are left out, with problems."""
    discovery = discover(root)
    problems = list(discovery.problems)
    entries: list[Entry[EntryRecord]] = []
    unread = set(discovery.unread)
    for file in discovery.files:
        entry, found = read_entry(root, file)
        problems += found
        if entry is not None:
            entries.append(entry)
        else:
            unread.add((file.kind.name, file.id))
    registers, unread_registers, found = _read_registers(root)
    problems += found
    pages, found = read_pages(root)
    content = Content(tuple(entries), registers, tuple(pages), Unread(frozenset(unread), frozenset(unread_registers)))
    return content, problems + found


def read_entry(root: Path, file: EntryFile) -> tuple[Entry[EntryRecord] | None, list[Problem]]:
    """Read one entry file."""
    record, document, problems = _read_record(root, file.path, file.kind.record)
    if record is None or document is None:
        return None, problems
    return Entry(file.kind, file.id, file.group, record, document), problems


def _read_registers(root: Path) -> tuple[dict[str, Register], set[str], list[Problem]]:
    """Return the registers that are there and right, the kinds of those that are there and wrong, and the problems."""
    registers: dict[str, Register] = {}
    unread: set[str] = set()
    problems: list[Problem] = []
    for file in REGISTERS:
        if not os.path.lexists(root / file.path):
            continue
        register, found = _read_register(root, file)
        problems += found
        if register is not None:
            registers[file.kind] = register
        else:
            unread.add(file.kind)
    return registers, unread, problems


def _read_register(root: Path, file: RegisterFile) -> tuple[Register | None, list[Problem]]:
    record, document, problems = _read_record(root, file.path, file.model)
    if record is None or document is None:
        return None, problems
    items: dict[str, RegisterItem] = {}
    for position, item in enumerate(getattr(record, file.key)):
        if items.setdefault(item.id, item) is not item:
            place = document.place_of((file.key, position, "id"))
            message = f"“{item.id}” is listed twice"
            problems.append(Problem(file.path, place.line, place.column, Severity.ERROR, "duplicate-id", message))
    return Register(file.kind, items, record, document), problems


def _read_record(root: Path, path: str, model: type[R]) -> tuple[R | None, YamlDocument | None, list[Problem]]:
    text, problems = read_text(root, path)
    if text is None:
        return None, None, problems
    value, problems = compose(path, text)
    if value is None:
        return None, None, problems
    document = YamlDocument(path, text)
    record, found = decode(document, value, model)
    return record, document, [*problems, *found, *cut_off_texts(document, value, model)]
