"""Looking up a word: the terms that it names, else those whose names are most like it."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from pmobook.library.designations import Designation, DesignationStatus, folded
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.term import Term

_ENOUGH_LIKE = 0.6
"""difflib's own default: below it suggestions confuse more than they help."""

_RANK = {status: rank for rank, status in enumerate(DesignationStatus)}

MOST_NEAR = 5
"""So many near terms are shown: more than fit a glance are no answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A term that a word leads to, by which of its names, and whether the word is that name or only like it."""

    term: Entry[Term]
    designation: Designation
    is_exact: bool


def look_up(library: Library, word: str, language: str = "") -> list[Answer]:
    """Return the terms for `word`: of that name (preferred ones first) or id, else with it as a form, else the nearest.

    With a `language`, only names in that language count.
    """
    named = [
        (term, designation)
        for term in library.terms
        for designation in library.designations[term.id]
        if language in {"", designation.language}
    ]
    exact = [Answer(*pair, is_exact=True) for pair in named if folded(pair[1].word) == folded(word)]
    exact.sort(key=lambda answer: _RANK[answer.designation.status])
    by_id = library.find_term(folded(word))
    if by_id is not None and not exact:
        exact = [Answer(*pair, is_exact=True) for pair in named if pair[0] is by_id][:1]
    return _one_for_each(exact or _by_form(library, word, language)) or _nearest(named, word)


def _by_form(library: Library, word: str, language: str) -> list[Answer]:
    """Return the terms of which `word` is an inflected form."""
    found: list[Answer] = []
    for code, dictionary in library.dictionaries.items():
        for occurrence in dictionary.occurrences(word) if language in {"", code} else ():
            term = library.find_term(occurrence.name.term_id)
            if term is not None and word[occurrence.start : occurrence.end] == word.strip():
                found.append(Answer(term, occurrence.name.designation, is_exact=True))
    return found


def _nearest(named: list[tuple[Entry[Term], Designation]], word: str) -> list[Answer]:
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded(word))
    scored: list[tuple[float, Entry[Term], Designation]] = []
    for term, designation in named:
        matcher.set_seq1(folded(designation.word))
        # the quick ratios are upper bounds, and a hundred times cheaper
        if matcher.real_quick_ratio() >= _ENOUGH_LIKE and matcher.quick_ratio() >= _ENOUGH_LIKE:
            scored.append((matcher.ratio(), term, designation))
    scored = [each for each in scored if each[0] >= _ENOUGH_LIKE]
    scored.sort(key=lambda each: (-each[0], each[1].id))
    return _one_for_each([Answer(term, designation, is_exact=False) for _, term, designation in scored])[:MOST_NEAR]


def _one_for_each(answers: list[Answer]) -> list[Answer]:
    """Keep the first answer for each term."""
    first: dict[str, Answer] = {}
    for answer in answers:
        first.setdefault(answer.term.id, answer)
    return list(first.values())
