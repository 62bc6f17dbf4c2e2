"""Both languages of the interface say the same things, with the same gaps to fill in."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from datetime import date
from operator import attrgetter

import pytest

from pmobook.words import CATALOGUES, Words, words_for
from pmobook.words.english import ENGLISH


def names_in(words: object, above: str = "") -> Iterator[str]:
    """Yield the names of all fields, those of an area behind its own: `review.title`."""
    for field in dataclasses.fields(words):  # type: ignore[arg-type]
        value = getattr(words, field.name)
        if dataclasses.is_dataclass(value):
            yield from names_in(value, f"{above}{field.name}.")
        else:
            yield above + field.name


FIELDS = list(names_in(ENGLISH))


@pytest.mark.parametrize("words", CATALOGUES.values(), ids=lambda words: words.code)
@pytest.mark.parametrize("field", FIELDS)
def test_catalogues_fit_each_other(words: Words, field: str) -> None:
    model, found = attrgetter(field)(ENGLISH), attrgetter(field)(words)
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


def test_months_are_written_out() -> None:
    days = [date(2027, month, 1) for month in (1, 5, 8, 12)]
    assert [ENGLISH.review.month(day) for day in days] == ["January 2027", "May 2027", "August 2027", "December 2027"]
    months = [words_for("id").review.month(day) for day in days]
    assert months == ["Januari 2027", "Mei 2027", "Agustus 2027", "Desember 2027"]


def test_english_counts_one() -> None:
    assert ENGLISH.paths_count(1) == "1 path"
    assert ENGLISH.terms_count(1_200) == "1,200 terms"
    assert words_for("id").paths_count(1) == "1 jalur belajar"


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert words_for("fr") is ENGLISH
