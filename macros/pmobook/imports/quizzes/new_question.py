"""A proposed question → the values of a new one. What we ask of every question and the file does not say is left open.

Nothing is made up for it: a text is `???`, and the place to read again is the quiz itself, which helps nobody.
`pmobook check` tells both, and refuses to publish them.
"""

from collections.abc import Iterator
from typing import Any

from pmobook.imports.quizzes.proposed import Part, ProposedQuestion
from pmobook.model.unwritten import UNWRITTEN

Values = dict[str, Any]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def new_question(question: ProposedQuestion, quiz_id: str, default: str) -> Values:
    """Return what the file of the quiz `quiz_id` says of a question that is new in it.

    `default` is the language of plain texts: a unit needs no translation where it is the same in every language.
    """
    code = question.language
    return {
        "id": question.id,
        "type": question.type,
        "prompt": {code: question.prompt},
        **_asked(question, code, default),
        "explanation": {code: question.explanation or UNWRITTEN},
        "see": list(question.see) or [f"[[quiz:{quiz_id}]]"],
        **({"difficulty": question.difficulty} if question.difficulty else {}),
    }


def missing(question: ProposedQuestion) -> list[str]:
    """Return what a new question leaves open, in words for a report."""
    without_why = [
        part_id for part_id, part in zip(part_ids(question.parts), question.parts, strict=True) if not part.why
    ]
    is_choice = question.type in {"single", "multiple"}
    found = [f"why of {', '.join(without_why)}"] if is_choice and without_why else []
    found += ["why"] if question.type == "true-false" and not question.why else []
    found += [] if question.explanation else ["explanation"]
    return [*found, *([] if question.see else ["see"])]


def one_line(text: str) -> str:
    """Return a text as it stands in a field of one line."""
    return " ".join(text.split())


def part_ids(parts: tuple[Part, ...]) -> list[str]:
    """Return the ids of parts: their own, else letters, else numbers behind them."""
    return [part.id or _letter(position) for position, part in enumerate(parts)]


def _letter(position: int) -> str:
    turn, at = divmod(position, len(_LETTERS))
    return _LETTERS[at] + (str(turn + 1) if turn else "")


def _asked(question: ProposedQuestion, code: str, default: str) -> Values:
    """Return the fields of the question's own type."""
    if question.type in {"single", "multiple"}:
        return {"choices": list(_choices(question, code))}
    identified = list(zip(part_ids(question.parts), question.parts, strict=True))
    if question.type == "match":
        return {
            "pairs": [
                {"id": part_id, "left": {code: one_line(part.text)}, "right": {code: one_line(part.right)}}
                for part_id, part in identified
            ]
        }
    if question.type == "order":
        return {"items": [{"id": part_id, "text": {code: one_line(part.text)}} for part_id, part in identified]}
    if question.type == "true-false":
        return {"answer": question.answer, "why": {code: one_line(question.why) or UNWRITTEN}}
    if question.number is None:
        return {"accept": {code: list(question.accept)}}
    number = question.number
    tolerance = {} if number.tolerance == "0" else {"tolerance": _numeral(number.tolerance)}
    text = number.unit if code == default else {code: number.unit}
    unit = {"unit": text} if number.unit else {}
    return {"answer": _numeral(number.answer), **tolerance, **unit}


def _choices(question: ProposedQuestion, code: str) -> Iterator[Values]:
    for part_id, part in zip(part_ids(question.parts), question.parts, strict=True):
        right = {"correct": True} if part.correct else {}
        why = one_line(part.why) or UNWRITTEN
        yield {"id": part_id, "text": {code: one_line(part.text)}, **right, "why": {code: why}}


def _numeral(text: str) -> int | float:
    return float(text) if "." in text else int(text)
