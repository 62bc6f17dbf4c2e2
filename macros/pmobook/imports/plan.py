"""What an import would do: the new texts of files, checked as a whole before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pmobook.imports.merging import Merged
from pmobook.imports.splicing import new_text
from pmobook.imports.yaml_text import entry_text
from pmobook.library.library import Library, build_library
from pmobook.model.content import AnyEntry, Entry
from pmobook.model.kinds import TERM
from pmobook.model.problem import Problem, Severity
from pmobook.reading.composing import compose
from pmobook.reading.decoding import decode
from pmobook.reading.document import YamlDocument
from pmobook.rules.engine import run_rules


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file as it would be written, and the term that it holds."""

    merged: Merged
    text: str


def planned(merged: Sequence[Merged], languages: Sequence[str]) -> list[NewFile]:
    """Return the files of the terms that change; `languages` are those of the site."""
    return [NewFile(each, _text(each, languages)) for each in merged]


def _text(merged: Merged, languages: Sequence[str]) -> str:
    document = merged.entry.document if merged.entry is not None else None
    if not isinstance(document, YamlDocument):
        return entry_text(merged.values, languages)
    changed = frozenset(each.column.field for each in merged.differences)
    return new_text(document.text, merged.values, changed, languages)


def problems_after(files: Sequence[NewFile], library: Library, before: Sequence[Problem]) -> list[Problem]:
    """Return the errors that the content would have with `files` and has not `before`, with places in the new files."""
    entries: list[AnyEntry] = []
    problems: list[Problem] = []
    for file in files:
        document = YamlDocument(file.merged.path, file.text)
        value, found = compose(document.path, document.text)
        record, faults = decode(document, value, TERM.record)
        problems += [*found, *faults]
        if record is not None:
            entries.append(Entry(TERM, file.merged.id, file.merged.path.split("/")[1], record, document))
    if problems:
        return sorted(problems)
    changed = {entry.path for entry in entries}
    kept = (entry for entry in library.content.entries if entry.path not in changed)
    content = replace(library.content, entries=tuple(sorted((*kept, *entries), key=lambda entry: entry.path)))
    found = run_rules(build_library(content, library.settings, library.today))
    known = {_what(problem) for problem in before}
    return sorted(each for each in found if each.severity is Severity.ERROR and _what(each) not in known)


def _what(problem: Problem) -> tuple[str, str, str]:
    """Return what tells a problem from others wherever its line has moved."""
    return problem.path, problem.rule, problem.message
