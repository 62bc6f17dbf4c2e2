"""GIFT as others read it: every question with its text, its answers, what they are worth, and the reasons."""

import re
from typing import Any

import pytest

from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.gift import export
from pmobook.exports.quizzes.resolved_quiz import (
    Answer,
    Choices,
    Number,
    Option,
    Pairs,
    ResolvedQuestion,
    Sequence,
    TrueFalse,
    Words,
)
from tests.exports.conftest import publication_of
from tests.exports.quizzes.conftest import RECURRING, resolved
from tests.exports.quizzes.gift_parsers import read_with_pegjs, read_with_pygiftparser

Read = list[tuple[ResolvedQuestion, Any]]


def questions_of(publication: Publication) -> list[list[ResolvedQuestion]]:
    """Return the questions of each file, in the order of the files."""
    found = {
        f"gift/{code}/{quiz.id}.txt": list(quiz.questions)
        for code in publication.editions
        for quiz in resolved(publication, code).values()
    }
    assert list(found) == list(export(publication))
    return list(found.values())


@pytest.fixture(scope="module")
def by_pegjs(quizzes: Publication, tmp_path_factory: pytest.TempPathFactory) -> Read:
    texts = [data.decode() for data in export(quizzes).values()]
    read = read_with_pegjs(texts, tmp_path_factory.mktemp("pegjs"))
    return [
        (question, found)
        for questions, (category, *rest) in zip(questions_of(quizzes), read, strict=True)
        for question, found in zip(questions, rest, strict=True)
        if category["type"] == "Category"
    ]


@pytest.fixture(scope="module")
def by_pygiftparser(quizzes: Publication, tmp_path_factory: pytest.TempPathFactory) -> Read:
    texts = [data.decode() for data in export(quizzes).values()]
    read = read_with_pygiftparser(texts, tmp_path_factory.mktemp("pygiftparser"))
    pairs = zip(questions_of(quizzes), read, strict=True)
    return [
        (question, answered)
        for questions, found in pairs
        for question, answered in zip(questions, found, strict=True)
        if is_within_reach(question)
    ]


def as_html(html: str) -> str:
    """Return HTML as it reads: a first sign that GIFT would take for one of its own is written as a number."""
    return re.sub(r"^&#(\d+);", lambda match: chr(int(match[1])), html.strip())


def test_each_question_has_its_id_its_name_and_its_text(by_pegjs: Read) -> None:
    for question, found in by_pegjs:
        assert found["title"] == question.id
        assert found["id"].endswith(question.id)
        assert found["tags"] == [question.difficulty]
        assert found["stem"] == {"format": "html", "text": question.prompt.html}
        assert found["globalFeedback"] == {"format": "html", "text": question.feedback}
        assert not found["hasEmbeddedAnswers"]


def test_each_answer_is_what_it_was(by_pegjs: Read) -> None:
    for question, found in by_pegjs:
        assert seen_by_pegjs(found) == expected(question.answer), question.id


def expected(answer: Answer) -> object:
    """Return what a reader should find of an answer: what is matched on the right is plain text."""
    match answer:
        case Choices() as choices:
            return [(option.text.html, worth(choices, option), option.why.html) for option in choices.options]
        case TrueFalse() as statement:
            return statement.is_true, statement.why.html, statement.why.html
        case Pairs() as pairs:
            return [(left.text.html, right.text.plain.replace("->", "→")) for left, right in pairs.matched]
        case Sequence() as sequence:
            return [(item.text.html, place) for item, place in zip(sequence.items, sequence.places, strict=True)]
        case Words() as words:
            # a star stands for anything in Moodle, unless a stroke is before it
            return [word.replace("*", "\\*").replace("->", "→") for word in words.accepted]
        case Number() as number:
            return number.answer, number.tolerance


def worth(choices: Choices, option: Option) -> object:
    """Return the share of a choice; a single right one is marked as such, the others then say nothing."""
    right = sum(each.is_right for each in choices.options)
    if right == 1:
        return "right" if option.is_right else ""
    return pytest.approx((1 if option.is_right else -1) * 100 / right, abs=0.00001)


def seen_by_pegjs(found: dict[str, Any]) -> object:
    match found["type"]:
        case "MC":
            return [
                (as_html(choice["text"]["text"]), share_of(choice), as_html(choice["feedback"]["text"]))
                for choice in found["choices"]
            ]
        case "TF":
            return found["isTrue"], found["trueFeedback"]["text"], found["falseFeedback"]["text"]
        case "Matching":
            return [(pair["subquestion"]["text"], unescaped(pair["subanswer"])) for pair in found["matchPairs"]]
        case "Short":
            return [choice["text"]["text"] for choice in found["choices"]]
        case "Numerical":
            number = found["choices"]
            return number["number"], number.get("range", 0)
    raise AssertionError(found["type"])


def share_of(choice: dict[str, Any]) -> float | str:
    return choice["weight"] if choice["weight"] is not None else "right" if choice["isCorrect"] else ""


def unescaped(text: str) -> str:
    """Return a text without its escapes, of which each parser leaves some."""
    return re.sub(r"&&0(\d\d);", lambda match: chr(int(match[1])), text)


def without_strokes(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], text)


def test_a_second_parser_reads_the_same(by_pygiftparser: Read) -> None:
    for question, found in by_pygiftparser:
        assert found.title == question.id
        assert found.markup == "html"
        assert found.valid
        assert without_strokes(found.text) == question.prompt.html
        assert without_strokes(found.generalFeedback) == question.feedback
        assert type(found.answers).__name__ in CLASSES[type(question.answer)], question.id


def is_within_reach(question: ResolvedQuestion) -> bool:
    """Whether pygiftparser reads it: for it an escaped brace ends an answer, and no number is negative.

    Before an n it takes a stroke for a line end, even one that is escaped itself.
    """
    number = question.answer
    is_negative = isinstance(number, Number) and number.answer < 0
    return not is_negative and not any(sign in repr(question) for sign in ("{", "}", "\\\\"))


CLASSES = {
    Choices: ("SelectSet", "MultipleChoicesSet"),
    TrueFalse: ("TrueFalseSet",),
    Pairs: ("MatchingSet",),
    Sequence: ("MatchingSet",),
    Words: ("ShortSet",),
    Number: ("NumericAnswerSet",),
}


def test_the_second_parser_reads_the_same_choices(by_pygiftparser: Read) -> None:
    asked = [(question.answer, found) for question, found in by_pygiftparser if isinstance(question.answer, Choices)]
    assert asked
    for choices, found in asked:
        right = sum(option.is_right for option in choices.options)
        for option, answer in zip(choices.options, found.answers.answers, strict=True):
            assert as_html(without_strokes(answer.answer)) == option.text.html
            assert as_html(without_strokes(answer.feedback)) == option.why.html
            lost = 0 if right == 1 else -100 / right
            assert answer.fraction == pytest.approx(100 / right if option.is_right else lost, abs=0.00001)


def test_a_line_says_one_thing(seven_types: Publication) -> None:
    text = export(seven_types)["gift/en/seven.txt"].decode()
    assert text.startswith("$CATEGORY: $course$/top/PMO (en)/All seven\n\n// [id:en.seven.one] [tag:understand]\n")
    assert "\n=Find it -> Place 1\n=Write it down -> Place 2\n" in text
    assert "\n#750.5:0.5\n" in text


def test_where_there_is_no_quiz_there_is_no_file() -> None:
    assert export(publication_of(RECURRING)) == {}
