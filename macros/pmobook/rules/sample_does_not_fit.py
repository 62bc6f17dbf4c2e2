"""The sample of a template fits its fields: known ids, right types, nothing required left out."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.problem import Severity
from pmobook.model.suggestions import did_you_mean
from pmobook.model.template import FieldType, SampleValue, Template, TemplateField
from pmobook.model.text import LocalisedText
from pmobook.rules.rule import Finding, Rule, at_value

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_PATTERNS = {
    FieldType.DATE: (re.compile(r"\d{4}-\d{2}-\d{2}"), "a date such as 2026-11-02"),
    FieldType.NUMBER: (_NUMBER, "a number"),
    FieldType.MONEY: (_NUMBER, "a number"),
    FieldType.PERCENT: (_NUMBER, "a number"),
    FieldType.RAG: (re.compile(r"red|amber|green"), "red, amber or green"),
    FieldType.YES_NO: (re.compile(r"yes|no"), "yes or no"),
}


def check(library: Library) -> Iterator[Finding]:
    """Find sample values that their field would refuse."""
    for template in library.templates:
        fields = _fields(template.record)
        free = {section.id for section in template.record.sections if not section.fields}
        for number, sample in enumerate(template.record.samples):
            pointer = ("samples", number)
            for name, value in sample.items():
                fault = _fault(library, fields, free, name, value)
                if fault is not None:
                    yield at_value(template, (*pointer, name), *fault)
            yield from _missing(template, fields, sample, pointer)


def _fields(record: Template) -> dict[str, TemplateField]:
    every = (*record.fields, *(field for section in record.sections for field in section.fields))
    return {field.id: field for field in every}


def _missing(
    template: Entry[Template],
    fields: Mapping[str, TemplateField],
    sample: Mapping[str, SampleValue],
    pointer: tuple[str, int],
) -> Iterator[Finding]:
    for name, field in fields.items():
        if field.required and name not in sample and field.type is not FieldType.FORMULA:
            yield at_value(template, pointer, f"the sample lacks the required field “{name}”")


def _fault(
    library: Library, fields: Mapping[str, TemplateField], free: set[str], name: str, value: SampleValue
) -> tuple[str, str] | None:
    field = fields.get(name)
    if field is None:
        known = {*fields, *free}
        return None if name in free else (f"the template has no field “{name}”", did_you_mean(name, known))
    if isinstance(value, LocalisedText) is (field.type is FieldType.LIST):
        hint = "a list is written [{en: …, id: …}, …]" if field.type is FieldType.LIST else "write one text, not a list"
        return f"the field “{name}” is of the type {field.type}", hint
    texts = value.texts.values() if isinstance(value, LocalisedText) else ()
    for text in texts:
        fault = _type_fault(library, field, text)
        if fault is not None:
            return fault
    return None


def _type_fault(library: Library, field: TemplateField, text: str) -> tuple[str, str] | None:
    if field.type in _PATTERNS:
        pattern, shape = _PATTERNS[field.type]
        fits = pattern.fullmatch(text) and (field.type is not FieldType.DATE or _is_day(text))
        return None if fits else (f"“{text}” is not {shape}", "")
    if field.type is FieldType.CHOICE:
        values = [option.value for option in field.options]
        return None if text in values else (f"“{text}” is not an option", did_you_mean(text, values))
    is_known = library.find_term(text) is not None or library.is_unread("term", text)
    if field.type is FieldType.ROLE and not is_known:
        return f"there is no role “{text}”", did_you_mean(text, library.ids("term"))
    return None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


RULE = Rule("sample-does-not-fit", Severity.ERROR, check)
