"""Steps, checklist items, questions, choices, stages and fields have ids that are unique within their list.

Progress and answers are kept under these ids, and addresses lead to them.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from pmobook.library.library import Library
from pmobook.model.located import Pointer
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find lists in which an id occurs twice."""
    for entry in library.content.entries:
        if entry.kind.name != "term":
            for pointer, part_id, line in _repeated(entry.record, ()):
                yield at_value(entry, (*pointer, "id"), f"the id “{part_id}” is already that of item {line + 1}")


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


RULE = Rule("duplicate-part-id", Severity.ERROR, check)
