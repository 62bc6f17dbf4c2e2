"""A folder → its content: every entry, register and hand-written page, and what is wrong with the files."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
from pmobook.reading.discovering import Discovery, EntryFile
from pmobook.reading.document import YamlDocument
from pmobook.reading.pages import read_pages
from pmobook.reading.texts import read_text

R = TypeVar("R", bound=Record)

ReadEntry = tuple[Entry[EntryRecord] | None, list[Problem]]
EntryReader = Callable[[Path, EntryFile], ReadEntry]
"""What makes an entry of a file: None where it cannot be read, and the problems."""


@dataclass(frozen=True, slots=True)
class ReadRegisters:
    """The registers that are there and right, the kinds of those that are there and wrong, and the problems."""

    registers: Mapping[str, Register]
    unread: frozenset[str]
    problems: tuple[Problem, ...]


def read_content(
    root: Path, discovery: Discovery, registers: ReadRegisters, read: EntryReader
) -> tuple[Content, list[Problem]]:
    """Read the entries that `discovery` lists and the hand-written pages below `root`.

    Entries that do not fit their record are left out, with problems; those of `discovery` and `registers` are told
    too. `read` makes an entry of a file.
    """
    problems = [*discovery.problems, *registers.problems]
    entries: list[Entry[EntryRecord]] = []
    unread = set(discovery.unread)
    for file in discovery.files:
        entry, found = read(root, file)
        problems += found
        if entry is not None:
            entries.append(entry)
        else:
            unread.add((file.kind.name, file.id))
    pages, found = read_pages(root)
    without = Unread(frozenset(unread), registers.unread)
    return Content(tuple(entries), registers.registers, tuple(pages), without), problems + found


def read_entry(root: Path, file: EntryFile) -> ReadEntry:
    """Read one entry file."""
    record, document, problems = _read_record(root, file.path, file.kind.record)
    if record is None or document is None:
        return None, problems
    return Entry(file.kind, file.id, file.group, record, document), problems


def read_registers(root: Path) -> ReadRegisters:
    """Read the registers below `root`."""
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
    return ReadRegisters(registers, frozenset(unread), tuple(problems))


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
