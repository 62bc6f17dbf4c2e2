"""GIFT, the text format of Moodle that other quiz tools read too: one file for each quiz and language.

The comment above a question names its id and its difficulty in the way that Moodle reads them. GIFT knows no question
of ordering (Moodle alone has an extension), so items are matched with their places. Of what is matched only the left
side can be HTML.
"""

from collections.abc import Iterator

from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.moodle_values import category_of, decimal, id_number, literal_word, percentage
from pmobook.exports.quizzes.resolved_quiz import (
    Answer,
    Choices,
    Number,
    Option,
    Pairs,
    ResolvedQuestion,
    ResolvedQuiz,
    Sequence,
    TrueFalse,
    Words,
)
from pmobook.exports.quizzes.resolving import resolved_quizzes

_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"} | {"\n": "\\n"})
"""Signs with a meaning in GIFT, and the line end: a blank line would end the question."""


def export(publication: Publication) -> dict[str, bytes]:
    """Return gift/LANGUAGE/QUIZ.txt for each language and quiz."""
    return {
        f"gift/{code}/{quiz.id}.txt": "\n".join(_lines(quiz)).encode()
        for code, edition in publication.editions.items()
        for quiz in resolved_quizzes(publication, edition)
    }


def _lines(quiz: ResolvedQuiz) -> Iterator[str]:
    yield f"$CATEGORY: {category_of(quiz)}"
    yield ""
    for question in quiz.questions:
        yield f"// [id:{id_number(quiz.language, quiz.id, question.id)}] [tag:{question.difficulty}]"
        yield f"::{question.id}::[html]{_html(question.prompt.html)}{{"
        yield from _answer(question.answer)
        yield f"{_general(question)}}}"
        yield ""


def _general(question: ResolvedQuestion) -> str:
    return f"####{_html(question.feedback)}"


def _answer(answer: Answer) -> Iterator[str]:
    match answer:
        case Choices() as choices:
            yield from (_option(choices, option) for option in choices.options)
        case TrueFalse() as statement:
            # one feedback for the wrong answer and one for the right: ours says why, whichever was chosen
            why = _html(statement.why.html)
            yield f"{'TRUE' if statement.is_true else 'FALSE'}#{why}#{why}"
        case Pairs() as pairs:
            yield from (_pair(left.text.html, right.text.plain) for left, right in pairs.matched)
        case Sequence() as sequence:
            yield from (
                _pair(item.text.html, place) for item, place in zip(sequence.items, sequence.places, strict=True)
            )
        case Words() as words:
            yield from (f"={_word(word)}" for word in words.accepted)
        case Number() as number:
            tolerance = f":{decimal(number.tolerance)}" if number.tolerance else ""
            yield f"#{decimal(number.answer)}{tolerance}"


def _option(choices: Choices, option: Option) -> str:
    """Return a choice. A single right one has a sign of its own, for Moodle reads no shares of three digits."""
    has_one = sum(each.is_right for each in choices.options) == 1
    sign = ("=" if option.is_right else "~") if has_one else f"~%{percentage(choices, option)}%"
    return f"{sign}{_html(option.text.html)}#{_html(option.why.html)}"


def _pair(left: str, right: str) -> str:
    """Return a pair; the arrow between its sides cannot be escaped, so one within the right side is drawn."""
    return f"={_html(left)} -> {right.replace('->', '→').translate(_ESCAPED)}"


def _html(html: str) -> str:
    """Return HTML that begins neither like a share (`%50%`) nor like the name of a format (`[plain]`)."""
    opening = {"%": "&#37;", "[": "&#91;"}.get(html[:1])
    return (opening + html[1:] if opening else html).translate(_ESCAPED)


def _word(word: str) -> str:
    """Return an accepted word, which is no HTML; the name of its format keeps its own first sign from being one."""
    shown = literal_word(word.replace("->", "→")).translate(_ESCAPED)
    return f"[plain]{shown}" if word.startswith(("%", "[")) else shown
