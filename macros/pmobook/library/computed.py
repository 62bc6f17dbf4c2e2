"""What the fields of the type formula come to, each from numbers and from formulas before it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from pmobook.library.formula import evaluate, names_in
from pmobook.model.template import FieldType, SampleValue, Template, TemplateField
from pmobook.model.text import LocalisedText

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_NUMBERS = frozenset({FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT})


def fields_of(record: Template) -> tuple[TemplateField, ...]:
    """Return all fields of a template, those of its sections too."""
    return (*record.fields, *(field for section in record.sections for field in section.fields))


def is_number(field: TemplateField) -> bool:
    """Whether a formula can use what stands in `field`: a number, or a choice among numbers such as 1 to 5."""
    choices = [option.value.isdigit() for option in field.options]
    return field.type in _NUMBERS or (field.type is FieldType.CHOICE and bool(choices) and all(choices))


def formulas(fields: Sequence[TemplateField]) -> dict[str, str]:
    """Return the formulas by the id of their field, each after those that it uses.

    One that can never have a result is left out: it uses a field that holds no number, or itself.
    """
    known = {field.id for field in fields if is_number(field)}
    waiting = {field.id: field.formula for field in fields if field.type is FieldType.FORMULA and field.formula}
    ordered: dict[str, str] = {}
    while ready := {name: text for name, text in waiting.items() if known.issuperset(names_in(text))}:
        ordered |= ready
        known |= ready.keys()
        waiting = {name: text for name, text in waiting.items() if name not in ready}
    return ordered


def results(fields: Sequence[TemplateField], sample: Mapping[str, SampleValue]) -> dict[str, str]:
    """Return what the formulas come to in a sample, by the id of their field; empty where a number is missing."""
    values = dict(_numbers(fields, sample))
    found = {}
    for name, formula in formulas(fields).items():
        found[name] = evaluate(formula, values)
        if found[name]:
            values[name] = float(found[name])
    return found


def _numbers(fields: Iterable[TemplateField], sample: Mapping[str, SampleValue]) -> Iterable[tuple[str, float]]:
    for field in fields:
        value = sample.get(field.id)
        text = next(iter(value.texts.values())) if isinstance(value, LocalisedText) else ""
        if is_number(field) and _NUMBER.fullmatch(text):
            yield field.id, float(text)
