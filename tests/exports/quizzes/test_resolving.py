"""What a question says once it is resolved: in one language, with whole links, and in no order but its own."""

import re
from html import escape

import pytest

from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.resolved_quiz import Choices, Number, Pairs, Sequence, Words
from pmobook.exports.quizzes.resolving import resolved_quizzes
from pmobook.library.generating.questions import questions_by_quiz
from tests.exports.quizzes.conftest import resolved


def test_questions_are_those_of_the_page_and_in_its_order(repository: Publication) -> None:
    questions = repository.library.derived(questions_by_quiz)
    found = resolved(repository, "en")
    assert {quiz: [question.id for question in found[quiz].questions] for quiz in found} == {
        quiz: [question.id for question in asked] for quiz, asked in questions.items()
    }


@pytest.mark.parametrize(("language", "start"), [("en", ""), ("id", "id/")])
def test_links_are_whole_and_in_the_language(seven_types: Publication, language: str, start: str) -> None:
    question = resolved(seven_types, language)["seven"].questions[0]
    assert set(re.findall(r'href="([^"]*)"', question.feedback)) == {f"https://example.org/{start}glossary/risk/"}


def test_a_link_to_a_step_names_the_playbook_and_the_step(repository: Publication) -> None:
    feedback = {
        (quiz.id, question.id): question.feedback
        for quiz in resolved(repository, "en").values()
        for question in quiz.questions
    }
    for quiz, questions in repository.library.derived(questions_by_quiz).items():
        for question in questions:
            for reference in question.see:
                playbook = repository.library.find(reference.kind, reference.id)
                if reference.kind == "playbook" and reference.anchor and not reference.label and playbook is not None:
                    assert f">{escape(repository.default.name(playbook))}: " in feedback[quiz, question.id]


def test_what_is_asked_does_not_lead_away(hostile: Publication) -> None:
    quiz = resolved(hostile, "en")["signs"]
    assert "<a " not in quiz.questions[0].prompt.html
    assert "a *link*" in quiz.questions[0].prompt.html


def test_a_site_without_an_address_has_no_links_within_it(hostile: Publication) -> None:
    unpublished = Publication(hostile.library, "")
    for edition in unpublished.editions.values():
        links = re.findall(r'href="([^"]*)"', repr(list(resolved_quizzes(unpublished, edition))))
        assert {link.split("?")[0] for link in links} <= {"https://example.org/"}


def test_what_is_not_translated_says_so_and_is_marked(hostile: Publication) -> None:
    question = next(each for each in resolved(hostile, "id")["signs"].questions if each.id == "only-in-english")
    assert not question.is_translated
    assert question.prompt.html == '<div lang="en"><p>Nobody translated this.</p></div>'


def test_each_type_has_its_answer(seven_types: Publication) -> None:
    answers = {question.id: question.answer for question in resolved(seven_types, "id")["seven"].questions}
    assert answers["word"] == Words(("daftar risiko", "risk register", "risk log"))
    assert answers["figure"] == Number(750.5, 0.5)
    sequence, pairs = answers["sequence"], answers["pairs"]
    assert isinstance(sequence, Sequence)
    assert [item.text.plain for item in sequence.items] == ["Temukan", "Catat", "Sepakati tanggapan"]
    assert sequence.mixed != sequence.items
    assert sequence.places == ("Urutan ke-1", "Urutan ke-2", "Urutan ke-3")
    assert isinstance(pairs, Pairs)
    assert [(left.id, right.id) for left, right in pairs.matched] == [
        (one, one) for one in ("sponsor", "manager", "team")
    ]


def test_numbers_stand_in_their_own_order(seven_types: Publication) -> None:
    quizzes = resolved(seven_types, "en")
    numbers, pool = quizzes["numbers"].questions[0].answer, quizzes["pool"].questions[0].answer
    assert isinstance(numbers, Choices)
    assert isinstance(pool, Choices)
    assert (numbers.is_shuffled, pool.is_shuffled) == (False, True)
