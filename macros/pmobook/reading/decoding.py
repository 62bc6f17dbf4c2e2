"""Located values → a record; what pydantic finds wrong becomes problems at their places."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pmobook.model.located import Pointer
from pmobook.model.problem import Problem, Severity
from pmobook.model.values import Record
from pmobook.reading.document import YamlDocument
from pmobook.reading.explaining import Fault, explain
from pmobook.reading.tracing import trace

R = TypeVar("R", bound=Record)


def decode(document: YamlDocument, value: object, record: type[R]) -> tuple[R | None, list[Problem]]:
    """Make a `record` of `value`, which is what `document` says; None, and the problems, where it does not fit."""
    try:
        return record.model_validate(value), []
    except ValidationError as error:
        faults = [
            explain(details, trace(record, value, details["loc"]), document)
            for details in error.errors(include_url=False)
            if not _is_long_enough(details)
        ]
        problems = (_problem(document, fault) for fault in _causes(faults))
        return None, list(dict.fromkeys(problems))


def _is_long_enough(details: ErrorDetails) -> bool:
    """Whether a list is called too short only because pydantic does not count the items that have faults."""
    written = details["input"]
    return details["type"] == "too_short" and isinstance(written, list) and len(written) >= details["ctx"]["min_length"]


def _causes(faults: Sequence[Fault]) -> Iterator[Fault]:
    """Leave out the faults that only follow from another one.

    A value is not looked at where its key is wrong, and a field is not missing where its name is misspelt.
    """
    wrong_keys: dict[Pointer, Fault] = {}
    for fault in faults:
        if fault.at_key:
            wrong_keys.setdefault(fault.spot.pointer, fault)
    misspelt = {(fault.spot.pointer[:-1], fault.meant) for fault in faults if fault.meant}
    for fault in faults:
        pointer = fault.spot.pointer
        above = (pointer[:length] for length in range(len(pointer) + 1))
        first = next((wrong_keys[key] for key in above if key in wrong_keys), fault)
        is_misspelt = fault.rule == "missing-field" and (pointer, fault.spot.field) in misspelt
        if fault is first and not is_misspelt:
            yield fault


def _problem(document: YamlDocument, fault: Fault) -> Problem:
    pointer = fault.spot.pointer
    place = document.place_of_key(pointer) if fault.at_key else document.place_of(pointer)
    return Problem(document.path, place.line, place.column, Severity.ERROR, fault.rule, fault.message, fault.hint)
