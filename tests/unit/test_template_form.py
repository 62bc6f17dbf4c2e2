"""What the page of a template tells the script that lets a reader fill it in."""

import re
from typing import Any

import pytest

from pmobook.model.template import Template
from pmobook.pages.template import panel_ids
from pmobook.pages.template_form import fields_hash, is_raci
from pmobook.pages.template_values import money_fields, number_shown
from pmobook.words import words_for

PART = {"type": "choice", "options": [{"value": "accountable", "label": "A"}, {"value": "informed", "label": "I"}]}


def template(**fields: Any) -> Template:  # noqa: ANN401 - whatever the YAML of a template holds
    return Template.model_validate({"title": "T", "summary": "S", "layout": "matrix", **fields})


def test_a_matrix_of_parts_is_a_raci() -> None:
    columns = [{"id": "activity", "label": "Activity"}, {"id": "a", "label": "A", **PART}]
    assert not is_raci(template(fields=columns))
    assert is_raci(template(fields=[*columns, {"id": "b", "label": "B", **PART}]))
    assert not is_raci(template(layout="register", fields=[*columns, {"id": "b", "label": "B", **PART}]))


def test_the_hash_of_fields_changes_with_ids_and_not_with_their_order_or_words() -> None:
    first, second = {"id": "first", "label": "First"}, {"id": "second", "label": "Second"}
    before = fields_hash(template(fields=[first, second]))
    assert before == fields_hash(template(fields=[second, {**first, "label": "Number one"}]))
    assert before != fields_hash(template(fields=[first]))
    free = {"id": "free", "title": "Free"}
    assert fields_hash(template(sections=[free])) != fields_hash(template(sections=[{**free, "id": "other"}]))


def test_sums_of_money_are_money() -> None:
    fields = [
        {"id": "budget", "label": "Budget", "type": "money"},
        {"id": "days", "label": "Days", "type": "number"},
        {"id": "half", "label": "Half", "type": "formula", "formula": "rate / 2"},
        {"id": "rate", "label": "Rate", "type": "formula", "formula": "budget / days"},
        {"id": "weeks", "label": "Weeks", "type": "formula", "formula": "days / 5"},
    ]
    assert money_fields(template(fields=fields)) == {"budget", "rate", "half"}


@pytest.mark.parametrize(
    ("language", "text", "grouped", "shown"),
    [
        ("en", "480000000", True, "480,000,000"),
        ("id", "480000000", True, "480.000.000"),
        ("id", "-1500.5", True, "-1.500,5"),
        ("id", "1500.5", False, "1500,5"),
        ("id", "2026", False, "2026"),
        ("id", "about 5", True, "about 5"),
        ("en", "", True, ""),
    ],
)
def test_numbers_as_the_language_writes_them(language: str, text: str, *, grouped: bool, shown: str) -> None:
    assert number_shown(words_for(language), text, grouped=grouped) == shown


def test_the_address_of_a_section_is_never_that_of_a_tab() -> None:
    record = template(layout="document", sections=[{"id": "sample", "title": "Sample"}])
    assert panel_ids(record) == {"fill-in": "fill-in", "sample": "sample-part", "download": "download"}


@pytest.mark.parametrize("name", words_for("en").filling.said)
def test_sentences_of_the_script_have_the_same_gaps_in_both_languages(name: str) -> None:
    english, indonesian = (re.findall(r"{\w+}", words_for(code).filling.said[name]) for code in ("en", "id"))
    assert sorted(english) == sorted(indonesian)
