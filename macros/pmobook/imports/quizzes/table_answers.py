"""The cells of a row that hold the answers → those of a question, by its type."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from pmobook.imports.quizzes.proposed import LeftOutError, Part, ProposedNumber, ProposedQuestion, shortened
from pmobook.imports.quizzes.weighted import number, plain_number, with_pairs

Cells = Mapping[str, str]
"""The texts of a row by column, empty where there is none."""

_LINE = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*):(?:\s+(?P<text>.+))?")
_SIDES = " = "
_EQUALS = ("&#61;", "=")
"""How a sign of equality is written within a side, and what it is."""

_TRUTHS = {"true": True, "false": False}


def _lines(cell: str) -> list[tuple[str, str]]:
    """Return ids and texts of the lines of a cell; where no line has an id, each line is one without."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    found = [(line, _LINE.fullmatch(line)) for line in lines]
    if not any(match for _, match in found):
        return [("", line) for line in lines]
    joined: list[tuple[str, str]] = []
    for line, match in found:
        if match:
            joined.append((match["id"], (match["text"] or "").strip()))
        elif joined:
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {line}")
        else:
            message = f"“{shortened(line)}” stands before the first id"
            raise LeftOutError(message)
    ids = [part_id for part_id, _ in joined]
    if len({*ids}) < len(ids):
        message = f"an id is there twice: {', '.join(ids)}"
        raise LeftOutError(message)
    return joined


def _choices(question: ProposedQuestion, cells: Cells, losses: list[str]) -> ProposedQuestion:
    parts = _parts(cells["choices"])
    right, why = cells["answer"].split(), dict(_lines(cells["feedback"]))
    ids, named = {part.id for part in parts}, {*right}
    unknown = named - ids
    if unknown or not right:
        message = f"no choice has the id “{min(unknown)}”" if unknown else "no choice is right"
        raise LeftOutError(message)
    if question.type == "single" and len(right) > 1:
        message = f"it is single, and {len(right)} choices are right"
        raise LeftOutError(message)
    losses += [f"the feedback “{shortened(why[each])}”" for each in why if each not in ids]
    parts = [replace(part, correct=part.id in named, why=why.get(part.id, "")) for part in parts]
    return replace(question, parts=tuple(parts))


def _parts(cell: str) -> list[Part]:
    parts = [Part(text, id=part_id) for part_id, text in _lines(cell)]
    if len(parts) < 2:  # noqa: PLR2004 - a choice or an order is of two things at least
        message = "choices: it needs two of them, each in a line “id: text”"
        raise LeftOutError(message)
    return parts


def _pairs(question: ProposedQuestion, cells: Cells, losses: list[str]) -> ProposedQuestion:
    sides = [(part, part.text.partition(_SIDES)) for part in _parts(cells["choices"])]
    wrong = next((part.text for part, (_, sign, right) in sides if not sign or not right.strip()), "")
    if wrong:
        message = f"choices: “{shortened(wrong)}” is no pair “left = right”"
        raise LeftOutError(message)
    pairs = [
        replace(part, text=left.strip().replace(*_EQUALS), right=right.strip()) for part, (left, _, right) in sides
    ]
    return with_pairs(_without_feedback(question, cells, losses), pairs, losses)


def _order(question: ProposedQuestion, cells: Cells, losses: list[str]) -> ProposedQuestion:
    return replace(_without_feedback(question, cells, losses), parts=tuple(_parts(cells["choices"])))


def _truth(question: ProposedQuestion, cells: Cells, losses: list[str]) -> ProposedQuestion:
    del losses
    answer = _TRUTHS.get(cells["answer"].lower())
    if answer is None:
        message = f"the answer “{shortened(cells['answer'])}” is neither true nor false"
        raise LeftOutError(message)
    return replace(question, answer=answer, why=cells["feedback"])


def _accepted(question: ProposedQuestion, cells: Cells, losses: list[str]) -> ProposedQuestion:
    accept = tuple(dict.fromkeys(line.strip() for line in cells["answer"].split("\n") if line.strip()))
    if not accept:
        message = "no answer is right"
        raise LeftOutError(message)
    return replace(_without_feedback(question, cells, losses), accept=accept)


def _numeric(question: ProposedQuestion, cells: Cells, losses: list[str]) -> ProposedQuestion:
    answer, off = number(cells["answer"]), number(cells["tolerance"] or "0")
    if answer is None or off is None or off < 0:
        message = f"“{shortened(cells['answer'])}” with the tolerance “{shortened(cells['tolerance'])}” is no number"
        raise LeftOutError(message)
    found = ProposedNumber(plain_number(answer), plain_number(off), cells["unit"])
    return replace(_without_feedback(question, cells, losses), number=found)


def _without_feedback(question: ProposedQuestion, cells: Cells, losses: list[str]) -> ProposedQuestion:
    if cells["feedback"]:
        losses.append(f"the feedback “{shortened(cells['feedback'])}”, for which this type has no place")
    return question


_Answered = Callable[[ProposedQuestion, Cells, list[str]], ProposedQuestion]
ANSWERED: Mapping[str, _Answered] = {
    "single": _choices,
    "multiple": _choices,
    "true-false": _truth,
    "match": _pairs,
    "order": _order,
    "text": _accepted,
    "number": _numeric,
}
"""What reads the answers of each type; what is lost is added to the list. Each raises LeftOutError."""
