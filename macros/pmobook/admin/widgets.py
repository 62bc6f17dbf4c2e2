"""Which widget of Decap CMS edits a value of the model: read off the annotations that also read the files.

Widgets that begin with `pmobook-` are our own (`browser/`): Decap has none for texts by language and lists of them,
lists of words, references, or ids of entries whatever their folder.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le, MinLen
from pydantic import StringConstraints, WithJsonSchema
from pydantic.fields import FieldInfo

from pmobook.model.reference import Reference
from pmobook.model.text import LocalisedText, LocalisedWords, Markup
from pmobook.model.values import ID_PATTERN, RefersTo, ReviewPeriod

Widget = dict[str, Any]
Marks = tuple[object, ...]

_DATE = "YYYY-MM-DD"
"""As Day.js writes a date; the files have no times."""

_LOOKS_LIKE = {
    ID_PATTERN: "lower-case words joined by hyphens, such as risk-register",
    r"^(https?|mailto):\S+$": "an address that begins with https:, http: or mailto:",
}
"""What the message says where a text does not match; any other pattern is shown as it is."""


def unwrapped(annotation: Any, marks: Marks = ()) -> tuple[Any, Marks]:  # noqa: ANN401 - annotations
    """Return an annotation without `Annotated` and without `| None`, and the marks that it carries."""
    if get_origin(annotation) is Annotated:
        inner, *own = get_args(annotation)
        return unwrapped(inner, (*marks, *_flat(own)))
    if get_origin(annotation) in {Union, UnionType}:
        arms = [arm for arm in get_args(annotation) if arm is not type(None)]
        if len(arms) == 1:
            return unwrapped(arms[0], marks)
    return annotation, marks


def value_widget(annotation: Any, marks: Marks, languages: Sequence[str], default: object) -> Widget:  # noqa: ANN401
    """Return the widget of a single value, `languages` being those of the site and `default` what stands without one.

    Raises ValueError for an annotation that no widget is known for, so that a new kind of value is not forgotten.
    """
    if (options := options_of(annotation)) is not None:
        return {"widget": "select", "options": options}
    if annotation not in _WIDGETS:
        message = f"the web editor has no widget for {annotation}"
        raise ValueError(message)
    return _WIDGETS[annotation](marks, languages, default)


def by_language(languages: Sequence[str]) -> list[Widget]:
    """Return what Decap is told of a text by language, so that it can name entries by one of them."""
    return [{"name": language, "label": language} for language in languages]


def options_of(annotation: Any) -> list[str] | None:  # noqa: ANN401
    """Return the values that an enumeration allows; None for anything else."""
    if get_origin(annotation) is Literal:
        return [str(value) for value in get_args(annotation)]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation]
    return None


def fewest(marks: Marks) -> int:
    """Return how many items a list must have."""
    return next((mark.min_length for mark in marks if isinstance(mark, MinLen)), 0)


def target(marks: Marks) -> str:
    """Return the list of ids from which a value is chosen: a kind, or `role`; empty where it is no id of an entry."""
    found = next((mark for mark in marks if isinstance(mark, RefersTo)), None)
    return "" if found is None else "role" if found.domain else found.kind


def _text(marks: Marks, languages: Sequence[str], _: object) -> Widget:
    markup = next(mark for mark in marks if isinstance(mark, Markup))
    return {"widget": "pmobook-text", "fields": by_language(languages), "markup": markup.value}


def _words(_: Marks, languages: Sequence[str], __: object) -> Widget:
    return {"widget": "pmobook-words", "fields": by_language(languages)}


def _reference(_: Marks, __: Sequence[str], ___: object) -> Widget:
    return {"widget": "pmobook-reference", "choices": "reference"}


def _yes_or_no(_: Marks, __: Sequence[str], default: object) -> Widget:
    # an absent value that means yes, or nothing at all, must not look like a no
    return {"widget": "boolean"} if default is False else {"widget": "pmobook-yes-no"}


def _whole_number(marks: Marks, _: Sequence[str], __: object) -> Widget:
    return {"widget": "number", "value_type": "int", **_limits(marks)}


def _number(marks: Marks, _: Sequence[str], __: object) -> Widget:
    return {"widget": "number", "value_type": "float", **_limits(marks)}


def _date(_: Marks, __: Sequence[str], ___: object) -> Widget:
    return {"widget": "datetime", "format": _DATE, "date_format": _DATE, "time_format": False}


def _line(marks: Marks, _: Sequence[str], __: object) -> Widget:
    if kind := target(marks):
        return {"widget": "pmobook-pick", "choices": kind}
    pattern = next(_patterns(marks), "")
    limit = {"pattern": [pattern, _LOOKS_LIKE.get(pattern, pattern)]} if pattern else {}
    return {"widget": "string", **limit}


_WIDGETS: Mapping[object, Callable[[Marks, Sequence[str], object], Widget]] = {
    LocalisedText: _text,
    LocalisedWords: _words,
    Reference: _reference,
    bool: _yes_or_no,
    int: _whole_number,
    float: _number,
    date: _date,
    str: _line,
    ReviewPeriod: _line,
}


def _patterns(marks: Marks) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, StringConstraints) and mark.pattern is not None:
            yield str(mark.pattern)
        elif isinstance(mark, WithJsonSchema) and mark.json_schema is not None:
            yield str(mark.json_schema["pattern"])


def _limits(marks: Marks) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    for mark in marks:
        if isinstance(mark, Ge):
            limits["min"] = mark.ge
        elif isinstance(mark, Le):
            limits["max"] = mark.le
    return limits


def _flat(marks: Sequence[object]) -> Iterator[object]:
    """Yield the marks; those that `Field(...)` holds too."""
    for mark in marks:
        if isinstance(mark, FieldInfo):
            yield from mark.metadata
        yield mark
