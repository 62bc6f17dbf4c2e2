"""Answers with weights, as Moodle thinks of them → our types of question, and what these cannot say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from pmobook.imports.quizzes.proposed import LeftOutError, Part, ProposedNumber, ProposedQuestion, shortened

WHOLE = Decimal(100)
"""Percent: the weight of an answer that is right."""

NOTHING = Decimal(0)
"""Percent: the weight of an answer that is wrong."""

_LEAST = Decimal("1e-40")
"""Percent: the least weight above nothing that is read."""

_WILDCARD = re.compile(r"(?<!\\)\*")
"""A star stands for anything in an answer to type in, unless it is escaped."""

_ROUNDED = Decimal("0.1")
"""Percent: Moodle writes a third as 33.33333, people as 33.3."""

_LONGEST_NUMBER = 40
"""Signs: more than any measured value has, and few enough that none becomes infinite."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, how much of the mark it is worth in percent, and what is said to who gives it."""

    text: str
    weight: Decimal
    feedback: str = ""


def percent(text: str) -> Decimal:
    """Return a weight as it is written. Raises LeftOutError where it is none."""
    found = number(text)
    if found is None:
        message = f"“{shortened(text)}” is no weight in percent"
        raise LeftOutError(message)
    return found


def number(text: str) -> Decimal | None:
    """Return a decimal number of a usual length; None where `text` is none."""
    try:
        found = Decimal(text.strip()) if len(text.strip()) <= _LONGEST_NUMBER else None
    except InvalidOperation:
        return None
    return found if found is not None and found.is_finite() and abs(found.adjusted()) <= _LONGEST_NUMBER else None


def plain_number(value: Decimal) -> str:
    """Return a number without an exponent and without zeros that say nothing."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def with_choices(
    question: ProposedQuestion, answers: Sequence[Answer], losses: list[str], *, single: bool
) -> ProposedQuestion:
    """Return the question with choices; `single` where one answer can be given. What is lost is added to `losses`.

    Raises LeftOutError where it would have too few choices, or none that is right.
    """
    lowest = WHOLE if single else _LEAST
    right = [answer for answer in answers if answer.weight >= lowest]
    if len(answers) < 2:  # noqa: PLR2004 - a choice is between two things at least
        message = "a question of choices needs two of them"
        raise LeftOutError(message)
    if not all(answer.text for answer in answers):
        message = "one of the choices has no text"
        raise LeftOutError(message)
    if not right:
        message = "no choice is right"
        raise LeftOutError(message)
    if single and len(right) > 1:
        losses.append("that any one of the right choices is enough; all of them are to be ticked here")
    weights = _weights_lost(answers, 1 if single else len(right))
    if weights:
        losses.append(f"weights other than right and wrong ({', '.join(weights)})")
    parts = tuple(Part(each.text, correct=each.weight >= lowest, why=each.feedback) for each in answers)
    kind = "single" if single and len(right) == 1 else "multiple"
    return replace(question, type=kind, parts=parts)


def _weights_lost(answers: Sequence[Answer], shares: int) -> list[str]:
    """Return the weights that are neither nothing nor one of equal `shares` of the whole."""
    # a wrong choice that is taken counts as much as a right one that is left out: so do we
    usual = (NOTHING, WHOLE / shares, -WHOLE / shares if shares > 1 else NOTHING)
    odd = [each.weight for each in answers if all(abs(each.weight - other) > _ROUNDED for other in usual)]
    return [f"{plain_number(weight)} %" for weight in dict.fromkeys(odd)]


def with_accepted(question: ProposedQuestion, answers: Sequence[Answer], losses: list[str]) -> ProposedQuestion:
    """Return the question with answers to type in: those that are worth the whole mark."""
    right = _right(answers, losses)
    if any(_WILDCARD.search(answer.text) for answer in right):
        losses.append("“*” in an answer, which stands there for anything, and here for itself")
    accept = tuple(dict.fromkeys(" ".join(answer.text.replace("\\*", "*").split()) for answer in right))
    return replace(_explained(question, right, losses), type="text", accept=accept)


def with_number(question: ProposedQuestion, answers: Sequence[Answer], losses: list[str]) -> ProposedQuestion:
    """Return the question with a number to type in; the text of an answer is `3.14`, `3.14:0.01` or `3..4`."""
    right = _right(answers, losses)
    losses += [f"the other right number {shortened(other.text)}" for other in right[1:]]
    return replace(_explained(question, right[:1], losses), type="number", number=_number_of(right[0].text))


def _right(answers: Sequence[Answer], losses: list[str]) -> list[Answer]:
    """Return the answers that are worth the whole mark, and say what becomes of the others."""
    right = [answer for answer in answers if _is_right(answer)]
    if not right:
        message = "no answer is right"
        raise LeftOutError(message)
    for answer in answers:
        if _is_right(answer):
            continue
        if answer.text and (answer.weight or answer.text != "*"):
            losses.append(f"the answer “{shortened(answer.text)}” for {plain_number(answer.weight)} %")
        if answer.feedback:
            losses.append(f"the feedback “{shortened(answer.feedback)}”")
    return right


def _is_right(answer: Answer) -> bool:
    return answer.weight >= WHOLE and bool(answer.text)


def _explained(question: ProposedQuestion, right: Sequence[Answer], losses: list[str]) -> ProposedQuestion:
    """Return the question explained by what is said to the first right answer, where nothing else explains it."""
    explanation = question.explanation or right[0].feedback
    others = dict.fromkeys(answer.feedback for answer in right if answer.feedback not in {"", explanation})
    losses += [f"the feedback “{shortened(text)}”" for text in others]
    return replace(question, explanation=explanation)


def _number_of(text: str) -> ProposedNumber:
    low, dots, high = (part.strip() for part in text.partition(".."))
    middle, _, off = (part.strip() for part in text.partition(":"))
    first = number(low if dots else middle)
    second = number(high) if dots else number(off or "0")
    if first is None or second is None or (second < first if dots else second < 0):
        message = f"“{shortened(text)}” is no number, number:tolerance or lowest..highest"
        raise LeftOutError(message)
    if dots:
        return ProposedNumber(plain_number((first + second) / 2), plain_number((second - first) / 2))
    return ProposedNumber(plain_number(first), plain_number(second))


def with_truth(
    question: ProposedQuestion, *, answer: bool, said_right: str, said_wrong: str, losses: list[str]
) -> ProposedQuestion:
    """Return a statement that is true or false. We say one reason to everybody: that of the right answer, if any."""
    why = said_right or said_wrong
    if said_right and said_wrong and said_right != said_wrong:
        losses.append(f"the feedback on the wrong answer “{shortened(said_wrong)}”")
    return replace(question, type="true-false", answer=answer, why=why)


def with_pairs(question: ProposedQuestion, pairs: Sequence[Part], losses: list[str]) -> ProposedQuestion:
    """Return the question with pairs to bring together. A right side without a left one is lost, and told."""
    losses += [f"the right side “{shortened(pair.right)}”, which belongs to nothing" for pair in pairs if not pair.text]
    whole = tuple(pair for pair in pairs if pair.text)
    if len(whole) < 2:  # noqa: PLR2004 - one pair alone is no question
        message = "a question of pairs needs two of them"
        raise LeftOutError(message)
    return replace(question, type="match", parts=whole)
