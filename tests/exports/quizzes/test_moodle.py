"""Moodle XML as moodle_xml_parser reads it, and, for that knows multiple choice alone, as Moodle's importer would.

What the importer (`question/format/xml/format.php`) looks for in each type is read here with ElementTree.
"""

import html
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from moodle_xml_parser.parser import parse_bytes

from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.moodle import export
from pmobook.exports.quizzes.moodle_values import category_of, id_number
from pmobook.exports.quizzes.resolved_quiz import (
    Answer,
    Choices,
    Number,
    Pairs,
    ResolvedQuestion,
    ResolvedQuiz,
    RichText,
    Sequence,
    TrueFalse,
    Words,
)
from tests.exports.conftest import publication_of
from tests.exports.quizzes.conftest import RECURRING, resolved

GRADES = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111)
"""The shares that Moodle accepts for an answer, besides smaller ones; those with a minus are the same."""

LONGEST_ID_NUMBER = 100


def questions_in(publication: Publication, language: str) -> Iterator[tuple[ResolvedQuiz, ResolvedQuestion, Element]]:
    """Yield each question with the element that stands for it; categories must stand where a quiz begins."""
    elements = iter(fromstring(export(publication)[f"moodle/quizzes.{language}.xml"]).findall("question"))
    for quiz in resolved(publication, language).values():
        assert next(elements).findtext("category/text") == category_of(quiz)
        for question in quiz.questions:
            yield quiz, question, next(elements)
    assert next(elements, None) is None


@pytest.mark.parametrize("language", ["en", "id"])
def test_choices_as_a_parser_of_others_reads_them(quizzes: Publication, language: str) -> None:
    read: list[Any] = parse_bytes(export(quizzes)[f"moodle/quizzes.{language}.xml"])["multichoice"]
    asked = [question for quiz in resolved(quizzes, language).values() for question in quiz.questions]
    choices = [(question, question.answer) for question in asked if isinstance(question.answer, Choices)]
    for (question, answer), found in zip(choices, read, strict=True):
        assert found.name == as_parsed(question.prompt.plain)
        assert found.text_pre_parse == as_parsed(question.prompt.html)
        assert found.general_feedback == as_parsed(question.feedback)
        assert (found.single, found.shuffle_answers) == (answer.is_single, answer.is_shuffled)
        for option, answered in zip(answer.options, found.options, strict=True):
            assert answered.answer == as_parsed(option.text.html)
            assert answered.feedback == as_parsed(option.why.html)
            assert (answered.score_fraction > 0) == option.is_right


def as_parsed(text: str) -> str:
    """Return a text as moodle_xml_parser gives it: without the marks of CDATA, and unescaped once more."""
    return html.unescape(text.strip().replace("<![CDATA[", "").replace("]]>", ""))


@pytest.mark.parametrize("language", ["en", "id"])
def test_each_question_says_all_that_it_says_here(quizzes: Publication, language: str) -> None:
    for _, question, found in questions_in(quizzes, language):
        assert found.findtext("questiontext/text") == question.prompt.html
        assert found.findtext("generalfeedback/text") == question.feedback
        assert found.findtext("tags/tag/text") == question.difficulty
        assert {found.find(part).get("format") for part in ("questiontext", "generalfeedback")} == {"html"}  # type: ignore[union-attr]
        assert seen(found) == expected(question.answer), question.id


def expected(answer: Answer) -> object:
    match answer:
        case Choices() as choices:
            return "multichoice", [(option.text.html, option.why.html) for option in choices.options]
        case TrueFalse() as statement:
            shares = ("100", "0") if statement.is_true else ("0", "100")
            return "truefalse", [(share, why) for share, why in zip(shares, [statement.why.html] * 2, strict=True)]
        case Pairs() as pairs:
            return "matching", [(left.text.html, right.text.plain) for left, right in pairs.matched]
        case Sequence() as sequence:
            return "ordering", [(str(place), item.text.html) for place, item in enumerate(sequence.items, start=1)]
        case Words() as words:
            return "shortanswer", [("100", word.replace("*", "\\*")) for word in words.accepted]
        case Number() as number:
            return "numerical", [(number.answer, number.tolerance)]


def seen(found: Element) -> object:
    kind, answers = found.get("type"), found.findall("answer")
    match kind:
        case "multichoice":
            return kind, [(answer.findtext("text"), answer.findtext("feedback/text")) for answer in answers]
        case "truefalse":
            assert [answer.findtext("text") for answer in answers] == ["true", "false"]
            return kind, [(answer.get("fraction"), answer.findtext("feedback/text")) for answer in answers]
        case "matching":
            pairs = found.findall("subquestion")
            return kind, [(pair.findtext("text"), pair.findtext("answer/text")) for pair in pairs]
        case "ordering":
            assert found.findtext("selecttype") == "ALL"
            assert found.findtext("gradingtype") == "ABSOLUTE_POSITION"
            return kind, [(answer.get("fraction"), answer.findtext("text")) for answer in answers]
        case "shortanswer":
            return kind, [(answer.get("fraction"), answer.findtext("text")) for answer in answers]
        case "numerical":
            numbers = ((answer.findtext("text", ""), answer.findtext("tolerance", "")) for answer in answers)
            return kind, [(float(number), float(tolerance)) for number, tolerance in numbers]
    raise AssertionError(kind)


def test_shares_are_those_that_moodle_knows_and_all_that_is_right_is_everything(quizzes: Publication) -> None:
    for _, question, found in questions_in(quizzes, "en"):
        if isinstance(question.answer, Choices):
            shares = [float(answer.get("fraction", "")) for answer in found.findall("answer")]
            assert {abs(share) for share in shares} <= {0, *GRADES}
            right = [share for share in shares if share > 0]
            assert sum(right) == pytest.approx(100, abs=0.0001)
            # a mistake costs as much as a right choice is worth, and in a single question nothing
            assert {share for share in shares if share <= 0} <= {0 if question.answer.is_single else -right[0]}


def test_id_numbers_are_short_and_there_once(quizzes: Publication) -> None:
    for language in quizzes.editions:
        root = fromstring(export(quizzes)[f"moodle/quizzes.{language}.xml"])
        numbers = [found.text or "" for found in root.iter("idnumber")]
        assert len(set(numbers)) == len(numbers)
        assert max(map(len, numbers)) <= LONGEST_ID_NUMBER


def test_long_ids_stay_apart() -> None:
    first, second = id_number("en", "q" * 80, "a" * 79 + "1"), id_number("en", "q" * 80, "a" * 79 + "2")
    assert first != second
    assert len(first) == len(second) == LONGEST_ID_NUMBER


def test_slashes_are_part_of_a_name() -> None:
    quiz = ResolvedQuiz("q", "en", "A/B", "/Tanda/", RichText("", ""), 80, 1, is_shuffled=True, questions=())
    assert category_of(quiz) == "$course$/top/A//B (en)/ //Tanda// "


def test_nothing_runs(hostile: Publication) -> None:
    for data in export(hostile).values():
        texts = [found.findtext("text", "") for found in fromstring(data).iter() if found.get("format") == "html"]
        assert any("&lt;" in text for text in texts)
        assert not [text for text in texts if "<script" in text or "<b>" in text or "<!--" in text]


def test_where_there_is_no_quiz_there_is_no_file() -> None:
    assert export(publication_of(RECURRING)) == {}
