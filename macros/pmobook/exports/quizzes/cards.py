"""The questions of quizzes as notes for Anki: a card for each language, with the answer and its reasons behind it.

The ids of deck, model and notes come from those of quizzes and questions, so that a second import updates the first.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from pmobook.exports.anki_package import STYLE, stable_id
from pmobook.exports.publication import Publication, changed_on
from pmobook.exports.quizzes.resolved_quiz import (
    Answer,
    Choices,
    Number,
    Pairs,
    ResolvedQuestion,
    Sequence,
    TrueFalse,
    Words,
)
from pmobook.exports.quizzes.resolving import resolved_quizzes
from pmobook.pages.edition import Edition

if TYPE_CHECKING:
    import genanki

_STYLE = f"{STYLE}.card {{text-align: start; max-width: 40em; margin-inline: auto}}\nli {{margin-block: 0.3em}}\n"


def question_deck(publication: Publication) -> "genanki.Deck":
    """Return the deck of the questions of all quizzes; where there is none it has no notes."""
    import genanki  # noqa: PLC0415 - slow to import, and only this format needs it

    edition = publication.default
    model = _model(list(publication.editions))
    name = f"{publication.name(edition)}::{edition.words.sections['quizzes']}"
    deck = genanki.Deck(stable_id("quizzes"), name)
    for (quiz, question), sides in _sides(publication).items():
        fields = [f"{quiz}/{question}"]
        fields += [side for code in publication.editions for side in sides.get(code, ("", ""))]
        deck.add_note(
            genanki.Note(model, fields, guid=genanki.guid_for("pmobook", "quiz", quiz, question), tags=[quiz])
        )
    return deck


def last_change(publication: Publication) -> datetime:
    """Return the start of the last day that a quiz, or a term of which it may ask, names as that of a change."""
    days = [day for quiz in publication.library.quizzes if (day := changed_on(quiz)) is not None]
    return max([publication.last_change, *(datetime.combine(day, datetime.min.time(), UTC) for day in days)])


def _sides(publication: Publication) -> dict[tuple[str, str], dict[str, tuple[str, str]]]:
    """Return front and back of each question that is asked in a language, by quiz and question, then by language."""
    found: defaultdict[tuple[str, str], dict[str, tuple[str, str]]] = defaultdict(dict)
    for code, edition in publication.editions.items():
        for quiz in resolved_quizzes(publication, edition):
            for question in quiz.questions:
                if question.is_translated:
                    found[quiz.id, question.id][code] = (_front(edition, question), _back(edition, question))
    return found


def _model(codes: list[str]) -> "genanki.Model":
    import genanki  # noqa: PLC0415 - as above

    fields = ["Id", *(f"{part} {code}" for code in codes for part in ("Question", "Answer"))]
    cards = [
        {
            "name": f"{code}: question → answer",
            "qfmt": f"{{{{#Question {code}}}}}{{{{Question {code}}}}}{{{{/Question {code}}}}}",
            "afmt": f"{{{{FrontSide}}}}<hr id=answer>{{{{Answer {code}}}}}",
        }
        for code in codes
    ]
    return genanki.Model(
        stable_id("/".join(["quiz model", *codes])),
        "pmobook quiz",
        fields=[{"name": name} for name in fields],
        templates=cards,
        css=_STYLE,
    )


def _front(edition: Edition, question: ResolvedQuestion) -> str:
    several = isinstance(question.answer, Choices) and not question.answer.is_single
    hint = f"<p>{escape(edition.words.quizzing.choose_several)}</p>" if several else ""
    return question.prompt.html + hint + _offered(question.answer)


def _offered(answer: Answer) -> str:
    """Return what the learner has to choose from or to put in order."""
    match answer:
        case Choices() as choices:
            return _list("ul", (option.text.html for option in choices.options))
        case TrueFalse() as statement:
            return _list("ul", map(escape, (statement.true, statement.false)))
        case Pairs() as pairs:
            lefts, rights = (left.text.html for left, _ in pairs.matched), (side.text.html for side in pairs.mixed)
            return f"{_list('ul', lefts)}<p>→</p>{_list('ul', rights)}"
        case Sequence() as sequence:
            return _list("ul", (item.text.html for item in sequence.mixed))
        case Words() | Number():
            return ""


def _back(edition: Edition, question: ResolvedQuestion) -> str:
    return _answer(edition, question.answer) + question.feedback


def _answer(edition: Edition, answer: Answer) -> str:
    words = edition.words.quizzing
    match answer:
        case Choices() as choices:
            return _list(
                "ul",
                (
                    f"<b>{escape(words.right if option.is_right else words.wrong)}</b> {option.text.html} — "
                    f"{option.why.html}"
                    for option in choices.options
                ),
            )
        case TrueFalse() as statement:
            named = statement.true if statement.is_true else statement.false
            return f"<p><b>{escape(named)}</b> — {statement.why.html}</p>"
        case Pairs() as pairs:
            return _list("ul", (f"{left.text.html} → {right.text.html}" for left, right in pairs.matched))
        case Sequence() as sequence:
            return _list("ol", (item.text.html for item in sequence.items))
        case Words() as accepted:
            return _list("ul", map(escape, accepted.accepted))
        case Number() as number:
            tolerance = f" (± {words.decimal(number.tolerance)})" if number.tolerance else ""
            return f"<p><b>{escape(words.decimal(number.answer))}</b>{tolerance}</p>"


def _list(tag: str, items: Iterable[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"
