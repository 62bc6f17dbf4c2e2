"""A folder → its content: every entry, register and hand-written page, and what is wrong with the files."""

from pathlib import Path

from pmobook.model.content import Content, Entry, Register
from pmobook.model.entry import EntryRecord
from pmobook.model.problem import Problem, Severity
from pmobook.model.registers import REGISTERS, RegisterFile, RegisterItem
from pmobook.reading.composing import compose
from pmobook.reading.decoding import decode
from pmobook.reading.discovering import EntryFile, discover
from pmobook.reading.document import YamlDocument
from pmobook.reading.pages import read_pages
from pmobook.reading.texts import read_text


def read_content(root: Path) -> tuple[Content, list[Problem]]:
    """Read the knowledge base at `root`. Entries that do not fit their record are left out, with problems."""
    files, problems = discover(root)
    entries: list[Entry[EntryRecord]] = []
    for file in files:
        entry, found = read_entry(root, file)
        problems += found
        if entry is not None:
            entries.append(entry)
    registers: dict[str, Register] = {}
    for register in REGISTERS:
        registers[register.kind], found = _read_register(root, register)
        problems += found
    pages, found = read_pages(root)
    return Content(tuple(entries), registers, tuple(pages)), problems + found


def read_entry(root: Path, file: EntryFile) -> tuple[Entry[EntryRecord] | None, list[Problem]]:
    """Read one entry file."""
    text, problems = read_text(root, file.path)
    if text is None:
        return None, problems
    value, problems = compose(file.path, text)
    if value is None:
        return None, problems
    document = YamlDocument(file.path, text)
    record, found = decode(document, value, file.kind.record)
    if record is None:
        return None, problems + found
    return Entry(file.kind, file.id, file.group, record, document), problems


def _read_register(root: Path, register: RegisterFile) -> tuple[Register, list[Problem]]:
    nothing = Register(register.kind, {}, None)
    if not (root / register.path).exists():
        return nothing, []
    text, problems = read_text(root, register.path)
    if text is None:
        return nothing, problems
    value, found = compose(register.path, text)
    problems += found
    if value is None:
        return nothing, problems
    document = YamlDocument(register.path, text)
    record, found = decode(document, value, register.model)
    problems += found
    items: dict[str, RegisterItem] = {}
    for position, item in enumerate(getattr(record, register.key) if record else ()):
        if item.id in items:
            place = document.place_of((register.key, position, "id"))
            message = f"“{item.id}” is listed twice"
            problems.append(Problem(register.path, place.line, place.column, Severity.ERROR, "duplicate-id", message))
        items[item.id] = item
    return Register(register.kind, items, document), problems
