"""Located values → a record; what pydantic finds wrong becomes problems at their places."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from pmobook.model.problem import Problem, Severity
from pmobook.model.values import ID_PATTERN, Record
from pmobook.reading.document import YamlDocument
from pmobook.model.suggestions import did_you_mean

R = TypeVar("R", bound=Record)

_SHAPES = {
    "string_type": "a text",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "date_type": "a date such as 2026-11-02",
}
_CHOICES = {"enum", "literal_error", "union_tag_invalid"}


def decode(document: YamlDocument, value: object, record: type[R]) -> tuple[R | None, list[Problem]]:
    """Make a `record` of `value`, which is what `document` says. Returns None and the problems where it does not fit."""
    try:
        return record.model_validate(value), []
    except ValidationError as error:
        seen: dict[tuple[int, int, str], Problem] = {}
        for details in error.errors(include_url=False):
            problem = _problem(document, record, details)
            seen.setdefault((problem.line, problem.column, problem.rule), problem)
        return None, list(seen.values())


def _problem(document: YamlDocument, record: type[Record], details: ErrorDetails) -> Problem:
    pointer = details["loc"]
    rule, message, hint = _words(document, record, details)
    place = document.place_of_key(pointer) if rule in _AT_KEY else document.place_of(pointer)
    return Problem(document.path, place.line, place.column, Severity.ERROR, rule, message, hint)


_AT_KEY = {"unknown-key", "unknown-language"}


def _words(document: YamlDocument, record: type[Record], details: ErrorDetails) -> tuple[str, str, str]:
    kind, pointer = details["type"], details["loc"]
    name = str(pointer[-1]) if pointer else ""
    if kind == "missing":
        return "missing-field", f"“{name}” is missing here", _field_hint(record, pointer)
    if kind == "union_tag_not_found":
        tag = str(details["ctx"]["discriminator"]).strip("'")
        return "missing-field", f"“{tag}” is missing here", ""
    if kind == "extra_forbidden":
        return "unknown-key", f"“{name}” is not a field here", _unknown_key_hint(document, record, pointer)
    if kind in _CHOICES:
        return _choice_words(details)
    if kind in _SHAPES:
        return "wrong-type", f"{_field_of(pointer)} takes {_SHAPES[kind]}, not {_shape_of(details['input'])}", ""
    return _value_words(details, _field_of(pointer))


def _choice_words(details: ErrorDetails) -> tuple[str, str, str]:
    context = details.get("ctx", {})
    expected = str(context.get("expected") or context.get("expected_tags") or "")
    allowed = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
    tag = context.get("tag")
    written = str(tag) if tag is not None else str(details["input"])
    hint = did_you_mean(written, allowed)
    listed = ", ".join(allowed)
    return "bad-value", f"“{written}” is none of: {listed}", hint if hint.startswith("did") else ""


def _value_words(details: ErrorDetails, field: str) -> tuple[str, str, str]:
    kind, context, written = details["type"], details.get("ctx", {}), details["input"]
    if kind == "string_pattern_mismatch" and context.get("pattern") == ID_PATTERN:
        return "bad-id", f"“{written}” is not an id", "ids are lower-case ASCII words joined by hyphens: risk-register"
    if kind == "string_pattern_mismatch" and "http" in str(context.get("pattern")):
        return "unsafe-link", f"“{written}” is not a web address", "addresses start with https://, http:// or mailto:"
    if kind == "string_pattern_mismatch":
        hint = "write one text for each language: {en: …, id: …}; a text with a comma is put in quotes"
        return "unknown-language", f"“{written}” is not a language code", hint
    if kind == "reserved_id":
        return "bad-id", f"“{written}” is reserved for index pages", "choose another id"
    if kind in _MESSAGES:
        rule, message, hint = _MESSAGES[kind]
        return rule, message.format(field=field, written=written, **context), hint
    return "bad-value", f"{field}: {details['msg']}", ""


_MESSAGES = {
    "string_too_short": ("bad-value", "{field} is empty", "write a text, or take the field out"),
    "string_too_long": ("bad-value", "{field} is longer than {max_length} characters", ""),
    "too_short": ("bad-value", "{field} has too few items: at least {min_length}", ""),
    "greater_than_equal": ("bad-value", "{field} is {written}, but at least {ge} is needed", ""),
    "less_than_equal": ("bad-value", "{field} is {written}, but at most {le} is possible", ""),
    "bad_date": ("bad-value", "“{written}” is not a date", "dates are written 2026-11-02"),
    "bad_period": ("bad-value", "“{written}” is not a period", "periods are written 6 months or 1 year"),
    "bad_reference": ("bad-value", "“{written}” is not a reference", "references are written '[[risk]]', in quotes"),
    "date_from_datetime_parsing": ("bad-value", "“{written}” is not a date", "dates are written 2026-11-02"),
    "date_parsing": ("bad-value", "“{written}” is not a date", "dates are written 2026-11-02"),
}


def _field_of(pointer: tuple[str | int, ...]) -> str:
    names = [str(part) for part in pointer if isinstance(part, str) and part not in {"plain", "by-language", "[key]"}]
    return f"“{names[-1]}”" if names else "the file"


def _shape_of(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    return f"“{value}”" if value != "" else "nothing"


def _field_hint(record: type[Record], pointer: tuple[str | int, ...]) -> str:
    for model in _models_at(record, pointer[:-1]):
        field = model.model_fields.get(str(pointer[-1]))
        if field is not None and field.description:
            return f"{pointer[-1]}: {field.description}"
    return ""


def _unknown_key_hint(document: YamlDocument, record: type[Record], pointer: tuple[str | int, ...]) -> str:
    if "en" in document.keys_at(pointer[:-1]):
        return "a text that contains a comma is put in quotes: {en: 'One, two', id: '…'}"
    names = [name for model in _models_at(record, pointer[:-1]) for name in _written_names(model)]
    return did_you_mean(str(pointer[-1]), names)


def _written_names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _models_at(record: type[Record], pointer: tuple[str | int, ...]) -> list[type[BaseModel]]:
    """Return the models that may stand at `pointer`: the way through fields, lists and unions."""
    models: list[type[BaseModel]] = [record]
    for part in pointer:
        if not isinstance(part, str):
            continue
        following = [
            found
            for model in models
            for name, field in model.model_fields.items()
            if part in {name, field.alias}
            for found in _models_in(field.annotation)
        ]
        tagged = [model for model in models if part in _tags(model)]
        models = following or tagged or models
    return models


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - annotations have no common type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in {tuple, Union, UnionType, Annotated, dict}:
        for argument in get_args(annotation):
            yield from _models_in(argument)


def _tags(model: type[BaseModel]) -> set[str]:
    return {
        str(tag)
        for name in ("type", "source")
        if name in model.model_fields
        for tag in get_args(model.model_fields[name].annotation)
    }


