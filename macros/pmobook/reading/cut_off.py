"""Texts that YAML cuts off at a #: `en: Ask for #3 first` is only “Ask for” to a parser, and nobody would know."""

from collections.abc import Iterator

from pydantic import BaseModel

from pmobook.model.located import Pointer
from pmobook.model.problem import Problem, Severity
from pmobook.reading.document import YamlDocument
from pmobook.reading.locating import Located, LocatedList, LocatedMapping, LocatedScalar
from pmobook.reading.tracing import trace

_NOTHING_ON_PURPOSE = {"~", "null"}


def cut_off_texts(document: YamlDocument, value: object, record: type[BaseModel]) -> list[Problem]:
    """Return the unquoted texts of `document` that a comment follows; `value` is what it says of a `record`.

    Behind an id, a number or a date a comment can do no harm, and neither can one in a line of its own.
    """
    if " #" not in document.text and "\t#" not in document.text:
        return []
    return [
        _problem(document, scalar, pointer)
        for pointer, scalar in _plain_scalars(document.root, ())
        if document.comment_after(pointer)
        and document.text[scalar.start : scalar.end] not in _NOTHING_ON_PURPOSE
        and trace(record, value, pointer, with_tags=False).is_free_text
    ]


def _plain_scalars(located: Located, pointer: Pointer) -> Iterator[tuple[Pointer, LocatedScalar]]:
    if isinstance(located, LocatedScalar):
        if located.is_plain:
            yield pointer, located
    elif isinstance(located, LocatedList):
        for position, item in enumerate(located.items):
            yield from _plain_scalars(item, (*pointer, position))
    elif isinstance(located, LocatedMapping):
        for key, item in located.values.items():
            yield from _plain_scalars(item, (*pointer, key))


def _problem(document: YamlDocument, scalar: LocatedScalar, pointer: Pointer) -> Problem:
    names = [part for part in pointer if isinstance(part, str)]
    name = f"“{names[-1]}”" if names else "the file"
    if scalar.start == scalar.end:
        message, hint = f"{name} is empty", "a text that starts with # is put in quotes"
    else:
        message = f"{name} is cut off at the #, which begins a comment"
        hint = "put the text in quotes, or the comment in a line of its own"
    place = scalar.place
    return Problem(document.path, place.line, place.column, Severity.ERROR, "bad-value", message, hint)
