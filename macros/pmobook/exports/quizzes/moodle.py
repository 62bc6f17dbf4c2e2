"""Moodle XML: one file a language, which fills the question bank with a category for each quiz.

Every question has an id number that stays, made of language, quiz and question, by which it can be found again. Moodle
itself never changes a question by importing: it adds those of a further import beside the first, without id numbers, so
the old category is emptied before. Ordering questions are of the type that Moodle brings along since version 4.4.

Answers to type in are compared without regard to capitals; other than on our pages, spaces, accents and hyphens count.
"""

from html import escape

from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.moodle_values import category_of, decimal, id_number, literal_word, percentage
from pmobook.exports.quizzes.resolved_quiz import (
    Choices,
    Number,
    Pairs,
    ResolvedQuestion,
    ResolvedQuiz,
    Sequence,
    TrueFalse,
    Words,
)
from pmobook.exports.quizzes.resolving import resolved_quizzes

_LONGEST_NAME = 250
"""Characters that Moodle's database keeps of a question's name are 255; an ellipsis takes one more."""

_PARTS_ARE_COUNTED = "<shownumcorrect></shownumcorrect>\n"
"""Learners are told how many parts of their answer are right."""


def export(publication: Publication) -> dict[str, bytes]:
    """Return moodle/quizzes.LANGUAGE.xml for each language; nothing where there is no quiz."""
    files = {}
    for code, edition in publication.editions.items():
        quizzes = "".join(map(_quiz, resolved_quizzes(publication, edition)))
        if quizzes:
            text = f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{quizzes}</quiz>\n'
            files[f"moodle/quizzes.{code}.xml"] = text.encode()
    return files


def _quiz(quiz: ResolvedQuiz) -> str:
    category = (
        f'<question type="category">\n<category>{_text(category_of(quiz))}</category>\n'
        f"{_html('info', quiz.summary.html)}<idnumber>{id_number(quiz.language, quiz.id)}</idnumber>\n</question>\n"
    )
    return category + "".join(_question(quiz, question) for question in quiz.questions)


def _question(quiz: ResolvedQuiz, question: ResolvedQuestion) -> str:
    kind, answer = _answer(question)
    return (
        f'<question type="{kind}">\n<name>{_text(_name(question.prompt.plain))}</name>\n'
        f"{_html('questiontext', question.prompt.html)}{_html('generalfeedback', question.feedback)}"
        "<defaultgrade>1.0000000</defaultgrade>\n<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n"
        f"<idnumber>{id_number(quiz.language, quiz.id, question.id)}</idnumber>\n{answer}"
        f"<tags>\n<tag>{_text(question.difficulty)}</tag>\n</tags>\n</question>\n"
    )


def _answer(question: ResolvedQuestion) -> tuple[str, str]:
    """Return the name of Moodle's type, and the elements that only it has."""
    match question.answer:
        case Choices() as choices:
            return "multichoice", _choices(choices)
        case TrueFalse() as statement:
            return "truefalse", _true_false(statement)
        case Pairs() as pairs:
            return "matching", _pairs(pairs)
        case Sequence() as sequence:
            return "ordering", _sequence(sequence)
        case Words() as words:
            right = (_option("100", literal_word(word)) for word in words.accepted)
            return "shortanswer", f"<usecase>0</usecase>\n{''.join(right)}"
        case Number() as number:
            tolerance = f"<tolerance>{decimal(number.tolerance)}</tolerance>\n"
            return "numerical", _option("100", decimal(number.answer), more=tolerance)


def _choices(choices: Choices) -> str:
    head = (
        f"<single>{_truth(choices.is_single)}</single>\n<shuffleanswers>{_truth(choices.is_shuffled)}</shuffleanswers>\n"
        f"<answernumbering>none</answernumbering>\n{'' if choices.is_single else _PARTS_ARE_COUNTED}"
    )
    return head + "".join(
        _option(percentage(choices, option), option.text.html, option.why.html, kind="html")
        for option in choices.options
    )


def _true_false(statement: TrueFalse) -> str:
    return "".join(
        _option("100" if value == statement.is_true else "0", _truth(value), statement.why.html)
        for value in (True, False)
    )


def _pairs(pairs: Pairs) -> str:
    rows = (
        f'<subquestion format="html">\n{_text(left.text.html)}\n<answer>{_text(right.text.plain)}</answer>\n'
        "</subquestion>\n"
        for left, right in pairs.matched
    )
    return f"<shuffleanswers>true</shuffleanswers>\n{_PARTS_ARE_COUNTED}{''.join(rows)}"


def _sequence(sequence: Sequence) -> str:
    """Return the items; as on our pages, an item in its place is a part that is right."""
    items = (_option(str(place), item.text.html, kind="html") for place, item in enumerate(sequence.items, start=1))
    return (
        "<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>\n"
        f"<selectcount>{len(sequence.items)}</selectcount>\n<gradingtype>ABSOLUTE_POSITION</gradingtype>\n"
        f"<showgrading>SHOW</showgrading>\n<numberingstyle>none</numberingstyle>\n{_PARTS_ARE_COUNTED}{''.join(items)}"
    )


def _option(fraction: str, text: str, feedback: str = "", *, kind: str = "plain_text", more: str = "") -> str:
    return (
        f'<answer fraction="{fraction}" format="{kind}">\n{_text(text)}\n{more}{_html("feedback", feedback)}</answer>\n'
    )


def _html(name: str, html: str) -> str:
    return f'<{name} format="html">\n{_text(html)}\n</{name}>\n'


def _text(text: str) -> str:
    return f"<text>{escape(text, quote=False)}</text>"


def _name(prompt: str) -> str:
    return prompt if len(prompt) <= _LONGEST_NAME else f"{prompt[:_LONGEST_NAME].rstrip()}…"


def _truth(value: bool) -> str:  # noqa: FBT001 - it is written, not switched by
    return "true" if value else "false"
