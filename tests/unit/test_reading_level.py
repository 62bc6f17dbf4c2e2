"""English definitions can be read by most adults: on average at most grade 12 by Flesch-Kincaid.

Formula: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of new readability formulas for Navy
enlisted personnel", Research Branch Report 8-75 (1975): 0.39 x words per sentence + 11.8 x syllables per word - 15.59.
Syllables are counted as groups of vowels, without a silent ending; the table below says for which words that is right.
"""

import re
from statistics import fmean

import pytest

from pmobook import load
from tests.building import REPOSITORY

HIGHEST_AVERAGE = 12
HIGHEST = 16
"""A single definition may be harder than the average, but no harder than a paper for scholars."""

_WORD = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:(?<![aeiouyl])e|(?<=[aeiouy]l)e|(?<![aeioutd])ed|(?<![aeiouschxzg])es)$")
"""Endings that are not spoken: the e of time and rule (not of table), planned (not needed), times (not phases)."""

_APART = re.compile(r"i(?=ed|ent)|u(?=al|ate)|e(?=a[nt][ec])|y(?=i)")
"""A vowel that does not melt into the next one: studi-ed, actu-al, cre-ate, carry-ing."""


def syllables(word: str) -> int:
    """Count the syllables of an English word: at least one; a figure counts as one."""
    spoken = _APART.sub(lambda match: f"{match[0]}-", word.lower())
    return max(1, len(_VOWELS.findall(_SILENT.sub("", spoken))))


def grade(text: str) -> float:
    """Return how many years of school reading `text` takes, by Flesch-Kincaid."""
    words = _WORD.findall(text)
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "risk scope tasks done used changed planned make times rules plan whole those paid cost work 15"),
        (2, "project sponsor table agreed needed decide issue people simple phases budget charter"),
        (
            3,
            "decided expected organised resources deliver agreement decision actual benefit assumption important",
        ),
        (4, "authority contingency operation accountable temporary"),
        (5, "organisation capability"),
    ],
)
def test_syllables(count: int, words: str) -> None:
    wrong = {word: found for word in words.split() if (found := syllables(word)) != count}
    assert wrong == {}


def test_the_formula() -> None:
    # six words of one syllable in one sentence
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade("The cat sat. The mat lay.") == pytest.approx(0.39 * 3 + 11.8 - 15.59)


def test_definitions_are_plain_english() -> None:
    library, _ = load(REPOSITORY)
    grades = {term.id: grade(term.record.definition.texts["en"]) for term in library.terms}
    assert fmean(grades.values()) <= HIGHEST_AVERAGE
    assert {term_id: found for term_id, found in grades.items() if found > HIGHEST} == {}
