"""The item rules stay silent where they must, tell chance from habit, and find little in questions made from the data.

What they find is in `tests/invalid/`; a case of `tests/valid/RULE/` looks alike and is well. Its files are laid over
`tests/invalid/_base/`.
"""

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from pmobook import load
from pmobook.library.generating.fair_options import fair_options
from pmobook.library.generating.questions import questions_by_quiz
from pmobook.library.library import Library, build_library
from pmobook.model.quiz import ChoiceQuestion, Quiz
from pmobook.model.text import LocalisedText
from pmobook.reports.text import text_report
from pmobook.rules.bank import most_by_chance
from pmobook.rules.engine import run_rules
from pmobook.rules.registry import RULES
from tests.building import REPOSITORY

TESTS = Path(__file__).parent
BASE = TESTS / "invalid" / "_base"
CASES = sorted((TESTS / "valid").iterdir())

ITEM_RULES = tuple(rule for rule in RULES if rule.id in {"longest-is-key", *(case.name for case in CASES)})

OF_THE_WORDS = {"absolute-option", "vague-option"}
"""Definitions say “usually” and “always” of the thing itself; none of them is made to be ruled out."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_good_questions_pass(case: Path, tmp_path: Path) -> None:
    root = tmp_path / "base"
    shutil.copytree(BASE, root)
    shutil.copytree(case, root, dirs_exist_ok=True)
    _, problems = load(root)
    assert text_report(problems) == ""


def test_every_case_belongs_to_a_rule_with_bad_examples_too() -> None:
    assert {case.name for case in CASES} <= {path.name for path in (TESTS / "invalid").iterdir()}


@pytest.mark.parametrize(("questions", "too_many"), [(6, 6), (10, 9), (20, 14), (100, 49)])
def test_chance_has_a_limit(questions: int, too_many: int) -> None:
    limit = most_by_chance([1 / 3] * questions)
    assert too_many - 1 <= limit < too_many


def test_a_few_questions_tell_nothing() -> None:
    assert most_by_chance([1 / 3] * 5) >= 5


def test_wrong_options_are_chosen_so_that_the_right_one_does_not_stand_out() -> None:
    def chosen(prompt: str, right: str, candidates: list[str]) -> tuple[str, ...]:
        return fair_options(library, text(prompt), right, candidates, text)

    library, _ = load(BASE)
    assert chosen("Which?", "A list of risks", ["One", "Two", "A list of dates"]) == ("One", "A list of dates")
    assert chosen("What keeps benefits?", "benefits log", ["risks log", "dates log", "benefits"]) == (
        "risks log",
        "benefits",
    )
    assert chosen("Which?", "Issue", ["Risk", "Issue", "Date"]) == ("Risk", "Date")


def test_where_nothing_fairer_is_there_the_nearest_are_taken() -> None:
    library, _ = load(BASE)
    assert fair_options(library, text("Which?"), "A very long name", ["One", "Two", "Six"], text) == ("One", "Two")
    assert fair_options(library, text("Which?"), "Name", ["One"], text) == ()


def text(words: str) -> LocalisedText:
    return LocalisedText({"en": words, "id": words})


def test_questions_made_from_the_data_are_as_well_made_as_written_ones() -> None:
    library, _ = load(REPOSITORY)
    written = with_generated_as_written(library)
    choices = sum(
        isinstance(question, ChoiceQuestion) for quiz in written.quizzes for question in quiz.record.questions
    )
    found = Counter(problem.rule for problem in run_rules(written, ITEM_RULES))
    # names of terms are as long as they are, and share words with their meaning
    by_name = {rule: found.pop(rule, 0) for rule in ("longest-is-key", "echo-in-key")}
    assert set(found) <= OF_THE_WORDS
    assert by_name["longest-is-key"] <= choices / 100
    assert by_name["echo-in-key"] <= choices / 10


def with_generated_as_written(library: Library) -> Library:
    """Return the library with the questions that quizzes make from the data in place of those that are written."""
    made = library.derived(questions_by_quiz)
    entries = []
    for entry in library.content.entries:
        if isinstance(entry.record, Quiz):
            questions = made[entry.id][len(entry.record.questions) :]
            record = entry.record.model_copy(update={"questions": questions, "generate": ()})
            entries.append(replace(entry, record=record))
        else:
            entries.append(entry)
    return build_library(replace(library.content, entries=tuple(entries)), library.settings, library.today)
