"""New texts of entries, checked as a whole with everything else before any of them is written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pmobook.library.library import Library, build_library
from pmobook.model.content import AnyEntry, Entry
from pmobook.model.kinds import Kind
from pmobook.model.problem import Problem, Severity
from pmobook.reading.composing import compose
from pmobook.reading.decoding import decode
from pmobook.reading.document import YamlDocument
from pmobook.reading.texts import MAX_BYTES
from pmobook.rules.engine import run_rules


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry as it would be written. `group` is a term's domain; `path` is relative to the root."""

    kind: Kind
    id: str
    group: str
    path: str
    text: str


def problems_after(new: Sequence[NewEntry], library: Library, before: Sequence[Problem]) -> list[Problem]:
    """Return the errors that the content would have with `new` and has not `before`, with places in the new files."""
    entries: list[AnyEntry] = []
    problems: list[Problem] = []
    for each in new:
        entry, found = _read(each)
        problems += found
        if entry is not None:
            entries.append(entry)
    if problems:
        return sorted(problems)
    changed = {entry.path for entry in entries}
    kept = (entry for entry in library.content.entries if entry.path not in changed)
    content = replace(library.content, entries=tuple(sorted((*kept, *entries), key=lambda entry: entry.path)))
    found = run_rules(build_library(content, library.settings, library.today))
    known = {_what(problem) for problem in before}
    # a file that stays as it is has an error no more than before where it had one, whatever is said of it now
    faulty = {_where(problem) for problem in before if problem.path not in changed}
    errors = (each for each in found if each.severity is Severity.ERROR)
    return sorted(each for each in errors if _what(each) not in known and _where(each) not in faulty)


def _read(new: NewEntry) -> tuple[AnyEntry | None, list[Problem]]:
    size = len(new.text.encode())
    if size > MAX_BYTES:
        message = f"the file would have {size:,} bytes; at most {MAX_BYTES:,} are read"
        hint = "bring it in in parts, each into an entry of its own"
        return None, [Problem(new.path, 1, 1, Severity.ERROR, "too-large", message, hint)]
    document = YamlDocument(new.path, new.text)
    value, problems = compose(document.path, document.text)
    record, faults = decode(document, value, new.kind.record)
    entry = Entry(new.kind, new.id, new.group, record, document) if record is not None else None
    return entry, [*problems, *faults]


def _where(problem: Problem) -> tuple[str, int, int, str]:
    return problem.path, problem.line, problem.column, problem.rule


def _what(problem: Problem) -> tuple[str, str, str]:
    """Return what tells a problem from others wherever its line has moved."""
    return problem.path, problem.rule, problem.message
