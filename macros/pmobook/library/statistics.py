"""The state of a knowledge base in numbers: what an editor looks at before deciding what to do next."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pmobook.library.coverage import coverage_of
from pmobook.library.library import Library
from pmobook.library.review import is_overdue
from pmobook.library.share import Share
from pmobook.library.undefined_words import UndefinedWord, undefined_words
from pmobook.library.walking import TextAt
from pmobook.model.content import AnyEntry
from pmobook.model.entry import Status
from pmobook.model.kinds import KINDS, TERM
from pmobook.model.text import UNSPECIFIED, Markup

AGES = (6, 12, 24)
"""Months since the last review by which entries are counted: half a year, a year, two."""

_DAYS_IN_MONTH = 365.25 / 12


@dataclass(frozen=True, slots=True)
class Statistics:
    """The numbers. `kinds` counts entries by kind and status, drafts too; all else is about published ones.

    `translated` is the share of texts that each language has; `tested` the share of entries of a kind, and of steps,
    that some question is about; `ages` counts entries by months since their review, None for those without one.
    """

    kinds: Mapping[str, Mapping[str, int]]
    translated: Mapping[str, Share]
    tested: Mapping[str, Share]
    ages: Mapping[int | None, int]
    overdue: tuple[AnyEntry, ...]
    orphans: tuple[AnyEntry, ...]
    untested: tuple[AnyEntry, ...]
    undefined: tuple[UndefinedWord, ...]


def statistics_of(library: Library) -> Statistics:
    """Return the numbers of a library, as of its day."""
    coverage = library.derived(coverage_of)
    return Statistics(
        kinds={
            kind.name: Counter(entry.record.status.value for entry in library.by_kind[kind.name].values())
            for kind in KINDS
        },
        translated=_translated(library),
        tested={kind: found.share for kind, found in coverage.items()},
        ages=_ages(library),
        overdue=tuple(entry for entry in library.entries if is_overdue(entry.record, library.today)),
        orphans=tuple(_orphans(library)),
        untested=tuple(subject.entry for found in coverage.values() for subject in found.untested if not subject.step),
        undefined=undefined_words(library),
    )


def _translated(library: Library) -> Mapping[str, Share]:
    """Return how many of all texts each language has; a value that needs no translation is no text."""
    default = library.settings.default_language
    texts = [
        found.text
        for entry, found in library.found
        if isinstance(found, TextAt) and library.is_published(entry)
        if not (found.markup is Markup.VALUE and UNSPECIFIED in found.text.texts)
        if found.pointer[0] != "abbreviation"
    ]
    there = Counter(code or default for text in texts for code in text.texts)
    return {code: Share(there[code], len(texts)) for code in library.settings.languages}


def _ages(library: Library) -> Mapping[int | None, int]:
    counts: Counter[int | None] = Counter()
    for entry in library.entries:
        reviewed = entry.record.reviewed
        if reviewed is None:
            counts[None] += 1
            continue
        months = (library.today - reviewed).days / _DAYS_IN_MONTH
        counts[next((age for age in AGES if months <= age), AGES[-1] + 1)] += 1
    return {age: counts[age] for age in (*AGES, AGES[-1] + 1, None)}


def _orphans(library: Library) -> Iterator[AnyEntry]:
    """Yield the terms that nothing refers to and whose names no text mentions; nobody should use a deprecated one."""
    used = library.uses_by_target.keys() | library.mentions_by_target.keys()
    kept = (term for term in library.terms if term.record.status is not Status.DEPRECATED)
    unused = [term for term in kept if term.key not in used]
    mentioned = _mentioned(library) if unused else frozenset()
    yield from (term for term in unused if term.id not in mentioned)


def _mentioned(library: Library) -> frozenset[str]:
    """Return the ids of the terms that the text of another entry mentions."""
    default = library.settings.default_language
    return frozenset(
        occurrence.name.term_id
        for entry, found in library.found
        if isinstance(found, TextAt) and library.is_published(entry)
        for text, language in found.text.items(default)
        if language in library.dictionaries
        for occurrence in library.dictionaries[language].occurrences(text)
        if entry.key != (TERM.name, occurrence.name.term_id)
    )
