"""Questions about two terms that are easily confused: a sentence tells them apart, with gaps for their names."""

import re
from collections.abc import Iterator

from pmobook.library.designations import DesignationStatus
from pmobook.library.generating.distractors import distractors, is_askable
from pmobook.library.generating.wording import meaning, name, rank, shown, texts
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.quiz import Choice, ChoiceQuestion, Question
from pmobook.model.reference import Reference
from pmobook.model.term import Term
from pmobook.model.text import LocalisedText

_KIND = "not-to-be-confused-with"

_ARTICLE = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
"""An English article before a gap would say whether a vowel follows."""

_MARKUP = re.compile(r"\[\[|[`*\\]")
"""What a gap could fall into; sentences with it are not asked for."""

_Pair = tuple[Entry[Term], Entry[Term]]


def not_to_be_confused_with(library: Library, term: Entry[Term]) -> Question | None:
    """Return the question which of two terms is which, by the first difference of `term` that can be asked for.

    Where both terms tell how they differ, one of the two sentences is asked for: each would answer the other.
    """
    for other, difference in _differences(library, term):
        is_theirs = other.id < term.id and any(back is term for back, _ in _differences(library, other))
        wrong = next((each for each in distractors(library, term) if each is not other), None)
        if wrong is not None and not is_theirs:
            return _question(library, (term, other), wrong, difference)
    return None


def _differences(library: Library, term: Entry[Term]) -> Iterator[tuple[Entry[Term], LocalisedText]]:
    """Yield the terms that `term` is told apart from, where the sentence names both in every language."""
    for contrast in term.record.contrast:
        other = library.find_term(contrast.term)
        if other is None or other is term or not is_askable(other):
            continue
        is_wider_or_narrower = other.id in term.record.broader or term.id in other.record.broader
        codes = library.settings.languages
        if not is_wider_or_narrower and all(
            _gapped(library, (term, other), contrast.difference, code) for code in codes
        ):
            yield other, contrast.difference


def _gapped(library: Library, pair: _Pair, difference: LocalisedText, code: str) -> str:
    """Return the sentence with (1) for the first term and (2) for the second; empty if it does not name both."""
    sentence = shown(library, difference, code)
    gaps = {term.id: f"({number})" for number, term in enumerate(pair, start=1)}
    parts: list[str] = []
    end = 0
    for found in library.dictionaries[code].occurrences(sentence):
        gap = gaps.get(found.name.term_id)
        if gap is not None and found.name.designation.status is not DesignationStatus.DEPRECATED:
            parts += (_ARTICLE.sub("", sentence[end : found.start]), gap)
            end = found.end
    parts.append(sentence[end:])
    is_whole = set(gaps.values()) <= set(parts) and not _MARKUP.search(sentence)
    return "".join(parts) if is_whole and not _gives_away(library, pair, "".join(parts), code) else ""


def _gives_away(library: Library, pair: _Pair, rest: str, code: str) -> bool:
    """Whether a name is still to be read, such as in the longer name of another term."""
    words = (word for term in pair for word in library.designations[term.id] if word.language == code)
    return any(re.search(rf"\b{re.escape(word.word)}\b", rest, re.IGNORECASE) for word in words)


def _question(library: Library, terms: _Pair, wrong: Entry[Term], difference: LocalisedText) -> Question:
    term, other = terms
    first, second = sorted(terms, key=lambda each: rank(_KIND, term.id, other.id, each.id))
    # any of these, so that nothing that the options share tells the right one
    thirds = ((wrong, second), (first, wrong), (wrong, first), (second, wrong))
    third = min(thirds, key=lambda pair: rank(term.id, *(each.id for each in pair)))
    choices = [
        Choice(
            id=_id_of((first, second)), text=_named(library, (first, second)), correct=True, why=meaning(library, term)
        ),
        Choice(
            id=_id_of((second, first)),
            text=_named(library, (second, first)),
            why=texts(library, lambda words, _: words.why_not_swapped),
        ),
        Choice(id=_id_of(third), text=_named(library, third), why=meaning(library, wrong)),
    ]
    return ChoiceQuestion(
        id=f"{_KIND}-{term.id}",
        type="single",
        prompt=texts(
            library,
            lambda words, code: words.ask_difference.format(
                difference=_gapped(library, (first, second), difference, code)
            ),
        ),
        choices=tuple(sorted(choices, key=lambda choice: rank(_KIND, term.id, choice.id))),
        explanation=difference,
        see=(Reference("term", term.id), Reference("term", other.id)),
    )


def _id_of(pair: _Pair) -> str:
    return "-and-".join(term.id for term in pair)


def _named(library: Library, pair: _Pair) -> LocalisedText:
    first, second = pair
    return texts(
        library,
        lambda words, code: words.two_terms.format(
            first=name(library, first, code), second=name(library, second, code)
        ),
    )
