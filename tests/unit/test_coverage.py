"""Which questions test which entries and parts."""

from pmobook import load
from pmobook.library.coverage import questions_by_subject
from tests.building import REPOSITORY


def test_a_question_tests_what_it_sends_its_reader_to() -> None:
    library, _ = load(REPOSITORY)
    found = questions_by_subject(library)
    quiz = next(quiz for quiz in library.quizzes if quiz.id == "risk-and-issues")
    for number, question in enumerate(quiz.record.questions, start=1):
        for reference in question.see:
            tested = found[reference.kind, reference.id, reference.anchor]
            assert (quiz.id, question.id, number) in {(t.quiz.id, t.question.id, t.number) for t in tested}


def test_a_question_about_a_step_tests_its_playbook_too() -> None:
    library, _ = load(REPOSITORY)
    found = questions_by_subject(library)
    parts = [key for key in found if key[2]]
    assert parts
    for kind, entry_id, part in parts:
        whole = {(t.quiz.id, t.question.id) for t in found[kind, entry_id, ""]}
        assert {(t.quiz.id, t.question.id) for t in found[kind, entry_id, part]} <= whole


def test_questions_made_from_the_data_count_too() -> None:
    library, _ = load(REPOSITORY)
    written = {(quiz.id, question.id) for quiz in library.quizzes for question in quiz.record.questions}
    tested = {(t.quiz.id, t.question.id) for found in questions_by_subject(library).values() for t in found}
    assert tested - written
