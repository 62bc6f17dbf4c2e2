"""The questions of all quizzes as one table: a row for each question and language in which it is asked.

Texts stand there as they are written, with their marks and references, so that a table can be read back. Where a cell
says something of several choices, sides or items, each has a line `id: text`. What `answer` holds depends on the type:

| type | `choices` | `answer` |
| --- | --- | --- |
| single, multiple | the options | the ids of the right ones, with spaces between |
| true-false | nothing | `true` or `false` |
| match | the pairs, as `id: left = right` | nothing |
| order | the items in the right order | nothing |
| text | nothing | every accepted answer in the language, one a line |
| number | nothing | the number, with a decimal point |
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pmobook.exports.publication import Publication, one_line
from pmobook.exports.quizzes.moodle_values import decimal
from pmobook.exports.written import written_reference
from pmobook.library.generating.questions import questions_by_quiz
from pmobook.model.quiz import (
    ChoiceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Pair,
    Question,
    TextQuestion,
    TrueFalseQuestion,
)
from pmobook.model.text import LocalisedText, LocalisedWords

HEADINGS = (
    *("quiz", "id", "type", "language", "prompt", "choices", "answer", "feedback", "explanation", "see"),
    *("difficulty", "tolerance", "unit"),
)


class _Cells(NamedTuple):
    """The cells that differ from type to type."""

    choices: str = ""
    answer: str = ""
    feedback: str = ""
    tolerance: str = ""
    unit: str = ""


class _Reader(NamedTuple):
    """Reads texts in one language; what is not translated is empty."""

    language: str
    default: str

    def text(self, text: LocalisedText) -> str:
        return text.in_language(self.language, self.default) or ""

    def words(self, words: LocalisedWords) -> str:
        return "\n".join(map(one_line, words.in_language(self.language, self.default)))

    def lines(self, texts: Iterable[tuple[str, LocalisedText]]) -> str:
        return "\n".join(f"{name}: {one_line(self.text(text))}" for name, text in texts)

    def pairs(self, pairs: Iterable[Pair]) -> str:
        sides = ((pair.id, one_line(self.text(pair.left)), one_line(self.text(pair.right))) for pair in pairs)
        # a sign of equality within the left side is written as an entity of HTML, which reads the same
        return "\n".join(f"{name}: {left.replace(' = ', ' &#61; ')} = {right}" for name, left, right in sides)


def written_questions(publication: Publication) -> list[list[str]]:
    """Return a row of texts for each question that stands in the file of a quiz, and each language."""
    quizzes = publication.library.quizzes
    return list(_rows(publication, ((quiz.id, question) for quiz in quizzes for question in quiz.record.questions)))


def made_questions(publication: Publication) -> list[list[str]]:
    """Return a row of texts for each question that is made from the data, and each language."""
    questions = publication.library.derived(questions_by_quiz)
    quizzes = publication.library.quizzes
    made = ((quiz.id, each) for quiz in quizzes for each in questions[quiz.id][len(quiz.record.questions) :])
    return list(_rows(publication, made))


def _rows(publication: Publication, questions: Iterable[tuple[str, Question]]) -> Iterator[list[str]]:
    settings = publication.library.settings
    readers = [_Reader(code, settings.default_language) for code in settings.languages]
    for quiz, question in questions:
        for reader in readers:
            if reader.text(question.prompt):
                yield [quiz, *_row(reader, question)]


def _row(reader: _Reader, question: Question) -> list[str]:
    cells = _cells(reader, question)
    return [
        *(question.id, question.type, reader.language, reader.text(question.prompt)),
        *(cells.choices, cells.answer, cells.feedback, reader.text(question.explanation)),
        "\n".join(map(written_reference, question.see)),
        *(question.difficulty.value, cells.tolerance, cells.unit),
    ]


def _cells(reader: _Reader, question: Question) -> _Cells:
    match question:
        case ChoiceQuestion():
            return _Cells(
                choices=reader.lines((choice.id, choice.text) for choice in question.choices),
                answer=" ".join(choice.id for choice in question.choices if choice.correct),
                feedback=reader.lines((choice.id, choice.why) for choice in question.choices),
            )
        case TrueFalseQuestion():
            return _Cells(answer="true" if question.answer else "false", feedback=reader.text(question.why))
        case MatchQuestion():
            return _Cells(choices=reader.pairs(question.pairs))
        case OrderQuestion():
            return _Cells(choices=reader.lines((item.id, item.text) for item in question.items))
        case TextQuestion():
            return _Cells(answer=reader.words(question.accept))
        case NumberQuestion():
            return _number(reader, question)


def _number(reader: _Reader, question: NumberQuestion) -> _Cells:
    return _Cells(
        answer=decimal(question.answer),
        tolerance=decimal(question.tolerance) if question.tolerance else "",
        # a unit that is written once is the same in every language
        unit=question.unit.shown_in(reader.language, reader.default).text if question.unit is not None else "",
    )
