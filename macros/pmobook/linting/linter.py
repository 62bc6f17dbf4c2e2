"""One document, all rules: what they find, what waivers set aside, and what can be repaired."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pmobook.library.library import Library
from pmobook.linting.document import Change, Document, Format
from pmobook.linting.formats.markdown import Markdown
from pmobook.linting.formats.plain import PlainText
from pmobook.linting.formats.word import Word
from pmobook.linting.language import language_of
from pmobook.linting.reading import Reading
from pmobook.linting.registry import DOCUMENT_RULES
from pmobook.linting.rule import Finding
from pmobook.linting.waivers import Waived, Waiver, inline_waivers, problems_of_waivers
from pmobook.model.problem import Problem

_FORMATS: dict[str, Callable[[], Format]] = {"md": Markdown, "markdown": Markdown, "docx": Word}
MOST_PASSES = 8
"""Passes of repairing: each rule's repair can call for another one's (new words, then their capitals), not for more."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked for: the language of the document (empty: the one it seems to be in), waivers, and repairs."""

    language: str = ""
    waivers: tuple[Waiver, ...] = ()
    fix: bool = False


@dataclass(frozen=True, slots=True)
class Linted:
    """What became of a document: its problems, the waivers that had a use, and its bytes, repaired if asked for."""

    problems: tuple[Problem, ...]
    used: frozenset[Waiver]
    data: bytes


def format_of(path: str) -> Format:
    """Return the format that the ending of a file's name says; anything else is plain text."""
    return _FORMATS.get(path.rsplit(".", 1)[-1].lower(), PlainText)()


def lint(library: Library, path: str, data: bytes, wishes: Wishes) -> Linted:
    """Look at the document at `path`, whose bytes are `data`.

    Where it is to be repaired, the problems are those that are left. Raises DamagedError or UnicodeDecodeError where
    the file cannot be read.
    """
    form = format_of(path)
    used: set[Waiver] = set()
    for _ in range(MOST_PASSES if wishes.fix else 0):
        found, passed = _look(library, form.read(path, data), wishes)
        used |= passed
        changes = _apart([finding.change for _, finding in found if finding.change is not None])
        if not changes:
            break
        data = form.rewrite(data, changes)
    document = form.read(path, data)
    found, passed = _look(library, document, wishes)
    problems = [_problem(document, rule, finding) for rule, finding in found]
    # offsets move while words are replaced, so that a waiver is known by its words
    of_use = {(waiver.rule, waiver.words) for waiver in used | passed}
    own = inline_waivers(document)
    problems += problems_of_waivers(own, [waiver for waiver in own if (waiver.rule, waiver.words) in of_use])
    return Linted(tuple(sorted(set(problems))), frozenset(used | passed), data)


def _look(library: Library, document: Document, wishes: Wishes) -> tuple[list[tuple[str, Finding]], set[Waiver]]:
    """Return what the rules find and no waiver sets aside, and the waivers that set something aside."""
    settings = library.settings
    code = wishes.language or language_of(document, settings.languages, settings.default_language)
    reading = Reading(document, library, code)
    waived = Waived([*inline_waivers(document), *wishes.waivers])
    found: list[tuple[str, Finding]] = []
    used: set[Waiver] = set()
    for rule in DOCUMENT_RULES:
        for finding in rule.check(reading):
            covering = waived.covering(rule.id, finding)
            used.update(covering)
            if not covering:
                found.append((rule.id, finding))
    return found, used


def _apart(changes: Sequence[Change]) -> list[Change]:
    """Return those of `changes` that do not overlap; of two that do, the one that comes first in the list."""
    taken: list[Change] = []
    for change in changes:
        position = bisect_left(taken, change)
        if not any(_overlap(change, other) for other in taken[max(position - 1, 0) : position + 1]):
            taken.insert(position, change)
    return taken


def _overlap(change: Change, other: Change) -> bool:
    return change.passage == other.passage and change.start < other.end and other.start < change.end


def _problem(document: Document, rule: str, finding: Finding) -> Problem:
    place = document.passages[finding.named.passage].place_of(finding.named.found.start)
    return Problem(document.path, place.line, place.column, finding.severity, rule, finding.message, finding.hint)
