"""Steps, checklist items, questions, choices, stages and fields have ids that are unique within their list.

Progress and answers are kept under these ids, and addresses lead to them. In a template all fields, and the sections
without fields, share one set of ids, for a sample is kept under them.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.located import Pointer
from pmobook.model.problem import Severity
from pmobook.model.template import Template
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find lists, and templates, in which an id occurs twice."""
    for entry in library.content.entries:
        if entry.kind.name != "term":
            for pointer, part_id, line in _repeated(entry.record, ()):
                yield at_value(entry, (*pointer, "id"), f"the id “{part_id}” is already that of item {line + 1}")
    for template in library.templates:
        yield from _check_sections(template)


def _repeated(record: BaseModel, pointer: Pointer) -> Iterator[tuple[Pointer, str, int]]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, BaseModel):
            yield from _repeated(value, (*pointer, name))
        elif isinstance(value, tuple):
            yield from _repeated_in_list(value, (*pointer, name))


def _repeated_in_list(items: tuple[object, ...], pointer: Pointer) -> Iterator[tuple[Pointer, str, int]]:
    seen: dict[str, int] = {}
    for position, item in enumerate(items):
        if isinstance(item, BaseModel):
            part_id = getattr(item, "id", None)
            if part_id is not None and seen.setdefault(part_id, position) != position:
                yield (*pointer, position), part_id, seen[part_id]
            yield from _repeated(item, (*pointer, position))


def _check_sections(template: Entry[Template]) -> Iterator[Finding]:
    """Find ids that two lists of a template share; those within one list are found above."""
    owners: dict[str, Pointer] = {}
    for pointer, part_id in _sample_keys(template.record):
        owner = owners.setdefault(part_id, pointer[:-1])
        if owner != pointer[:-1]:
            hint = "a sample is kept under the ids of fields, and of sections without fields: choose another one"
            message = f"the id “{part_id}” is already that of another part of this template"
            yield at_value(template, (*pointer, "id"), message, hint)


def _sample_keys(record: Template) -> Iterator[tuple[Pointer, str]]:
    for position, field in enumerate(record.fields):
        yield ("fields", position), field.id
    for number, section in enumerate(record.sections):
        if not section.fields:
            yield ("sections", number), section.id
        for position, field in enumerate(section.fields):
            yield ("sections", number, "fields", position), field.id


RULE = Rule("duplicate-part-id", Severity.ERROR, check)
