"""A question as an item of QTI 2.1: what is asked, how the answer is graded, and the feedback.

Grades are those of `site/browser/grading.js`: the share of the parts that are right. Where none is a right answer in
itself (of choices, any number may be right), mistakes are taken off from what is right, down to nothing.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from html import escape
from types import MappingProxyType
from typing import NamedTuple

from pmobook.exports.quizzes.moodle_values import decimal
from pmobook.exports.quizzes.qti_values import NAMESPACE, SCHEMA_LOCATION, identifier
from pmobook.exports.quizzes.resolved_quiz import (
    Choices,
    Number,
    Option,
    Pairs,
    ResolvedQuestion,
    ResolvedQuiz,
    RichText,
    Sequence,
    Side,
    TrueFalse,
    Words,
)
from pmobook.exports.quizzes.xhtml import xhtml

_RESPONSE = '<variable identifier="RESPONSE"/>'
_SCORE = '<variable identifier="SCORE"/>'
_TYPED = '<p><textEntryInteraction responseIdentifier="RESPONSE"/></p>\n'
_SHOWN = identifier("explanation")
"""The value of the outcome that shows the explanation."""


class _Parts(NamedTuple):
    """What differs from type to type: the declared response, the interaction, the grade, and reasons by choice."""

    cardinality: str
    base_type: str
    declared: str
    interaction: str
    grade: str
    reasons: Mapping[str, RichText] = MappingProxyType({})


def item_xml(quiz: ResolvedQuiz, question: ResolvedQuestion) -> str:
    """Return the assessmentItem of a question, without the declaration of XML."""
    parts = _parts(question)
    return (
        f'<assessmentItem xmlns="{NAMESPACE}" {SCHEMA_LOCATION} identifier="{identifier(quiz.id, question.id)}" '
        f'title="{escape(question.prompt.plain)}" adaptive="false" timeDependent="false" xml:lang="{quiz.language}">\n'
        f'<responseDeclaration identifier="RESPONSE" cardinality="{parts.cardinality}" baseType="{parts.base_type}">\n'
        f"{parts.declared}</responseDeclaration>\n"
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="1">\n'
        "<defaultValue><value>0</value></defaultValue>\n</outcomeDeclaration>\n"
        f"{_declared_reasons(parts)}"
        '<outcomeDeclaration identifier="EXPLANATION" cardinality="single" baseType="identifier"/>\n'
        f"<itemBody>\n<div>{xhtml(question.prompt.html)}</div>\n{parts.interaction}</itemBody>\n"
        f"<responseProcessing>\n{parts.grade}{_shown_reasons(parts)}</responseProcessing>\n"
        f"{''.join(_feedback('REASON', identifier(choice), why.html) for choice, why in parts.reasons.items())}"
        f"{_feedback('EXPLANATION', _SHOWN, question.feedback)}</assessmentItem>\n"
    )


def _declared_reasons(parts: _Parts) -> str:
    if not parts.reasons:
        return ""
    return f'<outcomeDeclaration identifier="REASON" cardinality="{parts.cardinality}" baseType="identifier"/>\n'


def _shown_reasons(parts: _Parts) -> str:
    reasons = _set("REASON", _RESPONSE) if parts.reasons else ""
    return reasons + _set("EXPLANATION", f'<baseValue baseType="identifier">{_SHOWN}</baseValue>')


def _feedback(outcome: str, value: str, html: str) -> str:
    return (
        f'<modalFeedback outcomeIdentifier="{outcome}" identifier="{value}" showHide="show">{xhtml(html)}'
        "</modalFeedback>\n"
    )


def _parts(question: ResolvedQuestion) -> _Parts:
    match question.answer:
        case Choices() as choices:
            return _choices(choices)
        case TrueFalse() as statement:
            return _true_false(statement)
        case Pairs() as pairs:
            return _pairs(pairs)
        case Sequence() as sequence:
            return _sequence(sequence)
        case Words() as words:
            return _words(words)
        case Number() as number:
            return _number(number)


def _choices(choices: Choices) -> _Parts:
    right = [option.id for option in choices.options if option.is_right]
    worth = {option.id: 1 if option.is_right else -1 for option in choices.options}
    reasons = {option.id: option.why for option in choices.options}
    declared = _correct(map(identifier, right))
    if choices.is_single:
        return _Parts("single", "identifier", declared, _offered(choices), _GRADE_OF_ONE, reasons)
    declared += _mapping({identifier(option): value for option, value in worth.items()})
    return _Parts("multiple", "identifier", declared, _offered(choices), _grade_of_parts(len(right)), reasons)


def _true_false(statement: TrueFalse) -> _Parts:
    named = {"true": statement.true, "false": statement.false}
    options = tuple(
        Option(value, RichText(label, escape(label)), (value == "true") is statement.is_true, statement.why)
        for value, label in named.items()
    )
    return _choices(Choices(is_single=True, options=options, is_shuffled=False))


def _offered(choices: Choices) -> str:
    shuffle = "true" if choices.is_shuffled else "false"
    rows = (
        f'<simpleChoice identifier="{identifier(option.id)}">{xhtml(option.text.html)}</simpleChoice>\n'
        for option in choices.options
    )
    return (
        f'<choiceInteraction responseIdentifier="RESPONSE" shuffle="{shuffle}" '
        f'maxChoices="{1 if choices.is_single else 0}">\n{"".join(rows)}</choiceInteraction>\n'
    )


def _pairs(pairs: Pairs) -> _Parts:
    # both sides of a pair have its id, and all identifiers of an item differ
    matched = [f"{identifier('left', left.id)} {identifier('right', right.id)}" for left, right in pairs.matched]
    declared = _correct(matched) + _mapping(dict.fromkeys(matched, 1))
    sets = _sides("left", (left for left, _ in pairs.matched), most=1) + _sides("right", pairs.mixed, most=0)
    interaction = (
        f'<matchInteraction responseIdentifier="RESPONSE" shuffle="false" maxAssociations="{len(matched)}">\n'
        f"{sets}</matchInteraction>\n"
    )
    return _Parts("multiple", "directedPair", declared, interaction, _grade_of_parts(len(matched)))


def _sides(name: str, sides: Iterable[Side], *, most: int) -> str:
    rows = (
        f'<simpleAssociableChoice identifier="{identifier(name, side.id)}" matchMax="{most}">{xhtml(side.text.html)}'
        "</simpleAssociableChoice>\n"
        for side in sides
    )
    return f"<simpleMatchSet>\n{''.join(rows)}</simpleMatchSet>\n"


def _sequence(sequence: Sequence) -> _Parts:
    """Return a sequence, of which each item in its place is a part that is right."""
    order = [identifier(item.id) for item in sequence.items]
    rows = (
        f'<simpleChoice identifier="{identifier(item.id)}">{xhtml(item.text.html)}</simpleChoice>\n'
        for item in sequence.mixed
    )
    one_more = f"<sum>{_SCORE}{_float(1)}</sum>"
    in_place = (
        _if(
            f'<match><index n="{place}">{_RESPONSE}</index><baseValue baseType="identifier">{item}</baseValue></match>',
            one_more,
        )
        for place, item in enumerate(order, start=1)
    )
    share = _set("SCORE", f"<divide>{_SCORE}{_float(len(order))}</divide>")
    interaction = (
        f'<orderInteraction responseIdentifier="RESPONSE" shuffle="false">\n{"".join(rows)}</orderInteraction>\n'
    )
    return _Parts("ordered", "identifier", _correct(order), interaction, "".join(in_place) + share)


def _words(words: Words) -> _Parts:
    # mapEntry knows capitals in QTI 2.1 only; older readers take the comparison too
    matches = "".join(
        f'<stringMatch caseSensitive="false" substring="false">{_RESPONSE}<baseValue baseType="string">{escape(word)}'
        "</baseValue></stringMatch>\n"
        for word in words.accepted
    )
    declared = _correct(map(escape, words.accepted[:1]))
    return _Parts("single", "string", declared, _TYPED, _if(f"<or>\n{matches}</or>", _float(1)))


def _number(number: Number) -> _Parts:
    """Return a number, whose bounds stand there worked out: readers disagree on how a tolerance is written."""
    answer, tolerance = Decimal(repr(number.answer)), Decimal(repr(number.tolerance))
    lower, upper = _float(answer - tolerance), _float(answer + tolerance)
    is_right = f"<and><gte>{_RESPONSE}{lower}</gte><lte>{_RESPONSE}{upper}</lte></and>"
    return _Parts("single", "float", _correct([decimal(answer)]), _TYPED, _if(is_right, _float(1)))


def _correct(values: Iterable[str]) -> str:
    return f"<correctResponse>{''.join(f'<value>{value}</value>' for value in values)}</correctResponse>\n"


def _mapping(worth: dict[str, int]) -> str:
    entries = "".join(f'<mapEntry mapKey="{key}" mappedValue="{value}"/>\n' for key, value in worth.items())
    return f'<mapping lowerBound="0" defaultValue="0">\n{entries}</mapping>\n'


def _grade_of_parts(count: int) -> str:
    """Return the processing that divides what the response is worth by the number of its parts."""
    return _set("SCORE", f'<divide><mapResponse identifier="RESPONSE"/>{_float(max(count, 1))}</divide>')


def _if(condition: str, score: str) -> str:
    """Return the processing that sets the grade where something holds."""
    return (
        f"<responseCondition>\n<responseIf>\n{condition}\n{_set('SCORE', score)}</responseIf>\n</responseCondition>\n"
    )


def _set(outcome: str, value: str) -> str:
    return f'<setOutcomeValue identifier="{outcome}">{value}</setOutcomeValue>\n'


def _float(number: Decimal | int) -> str:
    return f'<baseValue baseType="float">{decimal(number)}</baseValue>'


_GRADE_OF_ONE = _if(f'<match>{_RESPONSE}<correct identifier="RESPONSE"/></match>', _float(1))
