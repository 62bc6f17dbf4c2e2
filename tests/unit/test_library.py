"""The library: what refers to what, questions made from the data, and reviews."""

from datetime import date

import pytest

from pmobook import load
from pmobook.library.generating.distractors import distractors
from pmobook.library.generating.questions import quiz_questions
from pmobook.library.library import Library
from pmobook.library.review import add_months
from pmobook.model.quiz import ChoiceQuestion
from pmobook.pages.sorting import first_letter, sort_key
from tests.building import REPOSITORY


@pytest.fixture(scope="module")
def library() -> Library:
    found, problems = load(REPOSITORY)
    assert problems == []
    return found


def test_old_ids_find_the_entry(library: Library) -> None:
    old = [(entry, redirect) for entry in library.entries for redirect in entry.record.redirects]
    assert old
    for entry, redirect in old:
        assert library.find(entry.kind.name, redirect) is entry


def test_uses_are_found_the_other_way_round(library: Library) -> None:
    uses = library.uses_by_target["template", "raid-log"]
    assert ("playbook", "manage-raid") in {use.source.key for use in uses}
    assert all(use.source.key != ("template", "raid-log") for use in uses)


def test_generated_questions_are_the_same_every_time_and_have_one_right_answer(library: Library) -> None:
    again, _ = load(REPOSITORY)
    made = 0
    for quiz in library.quizzes:
        questions = quiz_questions(library, quiz)
        assert questions == quiz_questions(again, again.by_kind["quiz"][quiz.id])  # type: ignore[arg-type]
        assert len({question.id for question in questions}) == len(questions)
        for question in questions[len(quiz.record.questions) :]:
            made += 1
            assert question.see
            if isinstance(question, ChoiceQuestion):
                assert sum(choice.correct for choice in question.choices) == 1
                assert len({str(choice.text) for choice in question.choices}) == len(question.choices)
    # here every count is kept, or the rule too-few-questions had said so
    recipes = [recipe for quiz in library.quizzes for recipe in quiz.record.generate]
    assert made >= sum(recipe.count or 1 for recipe in recipes)


def test_wrong_options_are_neighbours_and_never_wider_or_narrower(library: Library) -> None:
    for term in library.terms:
        for other in distractors(library, term):
            assert other.group == term.group
            assert other.id not in term.record.broader
            assert term.id not in other.record.broader


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 2), 12, date(2027, 11, 2)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_sorting_ignores_case_and_accents() -> None:
    assert sorted(["zebra", "Éclair", "echo", "Alpha"], key=sort_key) == ["Alpha", "echo", "Éclair", "zebra"]
    assert first_letter("élan") == "E"
    assert first_letter("5S") == "#"
