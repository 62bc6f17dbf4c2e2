"""Both languages of the interface say the same things, with the same gaps to fill in."""

import dataclasses
import re
from collections.abc import Mapping
from datetime import date

import pytest

from pmobook.words import CATALOGUES, Words, words_for
from pmobook.words.english import ENGLISH

FIELDS = [field.name for field in dataclasses.fields(Words)]


@pytest.mark.parametrize("words", CATALOGUES.values(), ids=lambda words: words.code)
@pytest.mark.parametrize("field", FIELDS)
def test_catalogues_fit_each_other(words: Words, field: str) -> None:
    model, found = getattr(ENGLISH, field), getattr(words, field)
    if isinstance(model, str):
        assert found
        assert set(re.findall(r"{\w+}", found)) == set(re.findall(r"{\w+}", model))
    elif isinstance(model, Mapping):
        assert found.keys() == model.keys()
        assert all(found.values())


@pytest.mark.parametrize(
    ("language", "day", "minutes", "number"),
    [("en", "2 Nov 2026", "1 h 30 min", "12,345"), ("id", "2 Nov 2026", "1 jam 30 menit", "12.345")],
)
def test_dates_and_numbers_as_the_language_writes_them(language: str, day: str, minutes: str, number: str) -> None:
    words = words_for(language)
    assert words.date(date(2026, 11, 2)) == day
    assert words.minutes(90) == minutes
    assert words.number(12_345) == number


def test_indonesian_months() -> None:
    days = [words_for("id").date(date(2026, month, 17)).split()[1] for month in (5, 8, 10, 12)]
    assert days == ["Mei", "Agu", "Okt", "Des"]


def test_english_counts_one() -> None:
    assert ENGLISH.paths_count(1) == "1 path"
    assert ENGLISH.terms_count(1_200) == "1,200 terms"
    assert words_for("id").paths_count(1) == "1 jalur belajar"


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert words_for("fr") is ENGLISH
