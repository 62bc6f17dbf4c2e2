"""A field of the type formula has a formula that can be worked out: numbers and fields of its template, and + - * /.

The fields that it uses hold numbers, are choices among numbers, or are worked out themselves, though not from it.
"""

from collections.abc import Iterator, Mapping

from pmobook.library.computed import is_number
from pmobook.library.formula import FormulaError, names_in, parsed
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.located import Pointer
from pmobook.model.problem import Severity
from pmobook.model.suggestions import did_you_mean
from pmobook.model.template import FieldType, Template, TemplateField
from pmobook.rules.rule import Finding, Rule, at_value

_NUMBERS = "use a number, an amount of money, a percentage, or a choice whose values are numbers"


def check(library: Library) -> Iterator[Finding]:
    """Find formulas that are missing, out of place, unreadable or about fields that are not there."""
    for template in library.templates:
        fields = list(_fields(template.record))
        known = {field.id: field for _, field in fields}
        for pointer, field in fields:
            yield from _check_field(template, pointer, field, known)


def _fields(record: Template) -> Iterator[tuple[Pointer, TemplateField]]:
    for position, field in enumerate(record.fields):
        yield ("fields", position), field
    for number, section in enumerate(record.sections):
        for position, field in enumerate(section.fields):
            yield ("sections", number, "fields", position), field


def _check_field(
    template: Entry[Template], pointer: Pointer, field: TemplateField, known: Mapping[str, TemplateField]
) -> Iterator[Finding]:
    if field.formula is None:
        if field.type is FieldType.FORMULA:
            yield at_value(template, pointer, f"the field “{field.id}” has no formula", "add formula: with field ids")
        return
    place = (*pointer, "formula")
    if field.type is not FieldType.FORMULA:
        message = f"the field “{field.id}” is of the type {field.type}, which has no formula"
        yield at_value(template, place, message, "use type: formula")
        return
    for message, hint in _faults(field.formula, {name: each for name, each in known.items() if name != field.id}):
        yield at_value(template, place, message, hint)
    if _uses(field.id, field, known):
        yield at_value(template, place, f"the formula of “{field.id}” uses its own result", "leave one of them out")


def _faults(formula: str, known: Mapping[str, TemplateField]) -> Iterator[tuple[str, str]]:
    try:
        names = names_in(formula)
        parsed(formula)
    except FormulaError as error:
        yield str(error), "a formula has field ids, numbers, + - * / and brackets: impact * likelihood"
        return
    if not names:
        yield f"the formula “{formula}” names no field", did_you_mean("", known)
    for name in dict.fromkeys(names):
        if name not in known:
            yield f"the template has no other field “{name}”", did_you_mean(name, known)
        elif not is_number(known[name]) and known[name].type is not FieldType.FORMULA:
            yield f"the field “{name}” is of the type {known[name].type}, which holds no number", _NUMBERS


def _uses(wanted: str, field: TemplateField, known: Mapping[str, TemplateField]) -> bool:
    """Whether a formula uses the result of the field `wanted`, directly or through other formulas."""
    seen: set[str] = set()
    waiting = [field]
    while waiting:
        names = {name for name in _names(waiting.pop()) if name not in seen}
        seen |= names
        waiting += [known[name] for name in names if name in known]
    # a field that names itself has been told that there is no other one of that name
    return wanted in seen and wanted not in _names(field)


def _names(field: TemplateField) -> list[str]:
    try:
        return names_in(field.formula or "")
    except FormulaError:
        return []


RULE = Rule("bad-formula", Severity.ERROR, check)
