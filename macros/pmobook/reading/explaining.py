"""What pydantic finds wrong → a rule, a message and a hint, in words that an editor understands."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails

from pmobook.model.settings import FORMAT_VERSION
from pmobook.model.suggestions import did_you_mean, nearest
from pmobook.model.text import LANGUAGE_PATTERN
from pmobook.model.values import ID_PATTERN, NoValue
from pmobook.reading.document import YamlDocument
from pmobook.reading.shapes import SHAPES, name_of, shape_hint, shape_of, shown
from pmobook.reading.spot import Spot, field_at, fields_of
from pmobook.reading.tracing import spot_of_tag


class Fault(NamedTuple):
    """What is wrong at a spot. `at_key` says that it is the key and not its value; `meant` is the field meant by it."""

    spot: Spot
    rule: str
    message: str
    hint: str = ""
    at_key: bool = False
    meant: str = ""


_CHOICES = {"enum", "literal_error", "union_tag_invalid"}
_SCALARS_ONLY = {*_CHOICES, "bad_period"}
"""Errors that pydantic also gives for lists and mappings, where the shape is what is wrong."""

_ID_HINT = "ids are lower-case ASCII words joined by hyphens: risk-register"
_DATE = ("“{written}” is not a date", "dates are written 2026-11-02")
_MESSAGES: Mapping[str, tuple[str, str]] = {
    "string_too_long": ("{field} is longer than {max_length} characters", ""),
    "too_short": ("{field} has too few items: at least {min_length}", ""),
    "greater_than_equal": ("{field} is {written}, but at least {ge} is needed", ""),
    "less_than_equal": ("{field} is {written}, but at most {le} is possible", ""),
    "bad_date": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_parsing": _DATE,
    "bad_period": ("“{written}” is not a period", "periods are written 6 months or 1 year"),
    "bad_account": ("“{written}” is not an account", "accounts are @somebody, @organisation/team or an e-mail address"),
    "newer_format": (
        f"the content is in format {{written}}, and this release of pmobook knows formats up to {FORMAT_VERSION}",
        "install a newer release of pmobook",
    ),
    "bad_reference": ("“{written}” is not a reference", "references are written '[[risk]]', in quotes"),
}
"""Message and hint of a bad value."""

_LANGUAGE_HINT = "write one text for each language: {en: …, id: …}; a text with a comma or colon is put in quotes"
_COMMA_HINT = "a text that contains a comma is put in quotes: {en: 'One, two', id: '…'}"


def explain(details: ErrorDetails, spot: Spot, document: YamlDocument) -> Fault:
    """Say what an error of pydantic's means, which is at `spot` of `document`."""
    of_fields = _OF_FIELDS.get(details["type"])
    if of_fields is not None:
        return of_fields(spot)
    if spot.is_key:
        return _bad_value(details, spot)
    return _without_colon(spot) if isinstance(spot.written, NoValue) else _wrong_value(details, spot, document)


def _missing(spot: Spot) -> Fault:
    field = field_at(spot.holder, spot.field)
    hint = f"{spot.field}: {field.description}" if field is not None and field.description else ""
    return Fault(spot, "missing-field", f"“{spot.field}” is missing here", hint)


def _missing_tag(spot: Spot) -> Fault:
    """Explain that nothing says which arm of a union this is: the field that does is misspelt, or not there."""
    for key in spot.written if isinstance(spot.written, dict) else ():
        if key not in spot.fields and nearest(key, spot.fields) == spot.union:
            misspelt = replace(spot, pointer=(*spot.pointer, key), field=key)
            hint = did_you_mean(key, spot.fields)
            return Fault(misspelt, "unknown-key", f"“{key}” is not a field here", hint, at_key=True)
    return Fault(spot, "missing-field", f"“{spot.union}” is missing here", f"write one of: {', '.join(spot.tags)}")


def _unknown_key(spot: Spot) -> Fault:
    message = f"“{spot.field}” is not a field here"
    if isinstance(spot.written, NoValue):
        return Fault(spot, "unknown-key", message, _COMMA_HINT, at_key=True)
    known = fields_of(spot.holder)
    meant = nearest(spot.field, known) or ""
    return Fault(spot, "unknown-key", message, did_you_mean(spot.field, known), at_key=True, meant=meant)


_OF_FIELDS: Mapping[str, Callable[[Spot], Fault]] = {
    "missing": _missing,
    "union_tag_not_found": _missing_tag,
    "extra_forbidden": _unknown_key,
}
"""Errors that are about which fields there are, not about what they hold."""


def _without_colon(spot: Spot) -> Fault:
    """Explain a key without a colon: nearly always the second half of a text that has a comma."""
    if spot.is_language:
        message = f"“{spot.field}” is not a language of this site"
        return Fault(spot, "unknown-language", message, _LANGUAGE_HINT, at_key=True)
    if field_at(spot.holder, spot.field) is not None:
        return Fault(spot, "bad-value", f"“{spot.field}” has no colon and no value", _COMMA_HINT, at_key=True)
    return Fault(spot, "unknown-key", f"“{spot.field}” is not a field here", _COMMA_HINT, at_key=True)


def _wrong_value(details: ErrorDetails, spot: Spot, document: YamlDocument) -> Fault:
    kind = details["type"]
    if kind == "union_tag_invalid":
        spot = spot_of_tag(spot)
    if spot.written == "" or (spot.written == {} and kind == "too_short"):
        shape = "an id" if spot.pattern == ID_PATTERN else SHAPES.get(kind, "a value")
        return _empty(spot, shape, document)
    if kind in SHAPES and not (kind in _SCALARS_ONLY and isinstance(spot.written, str)):
        message = f"{name_of(spot)} takes {SHAPES[kind]}, not {shape_of(spot.written)}"
        return Fault(spot, "wrong-type", message, shape_hint(spot, kind))
    return _bad_value(details, spot)


def _empty(spot: Spot, shape: str, document: YamlDocument) -> Fault:
    field = field_at(spot.holder, spot.field)
    if document.comment_after(spot.pointer):
        hint = "a text that starts with # is put in quotes"
    elif field is not None and field.is_required() and not spot.is_item:
        hint = f"write {shape}"
    else:
        hint = f"write {shape}, or take the {'item' if spot.is_item else 'field'} out"
    return Fault(spot, "bad-value", f"{name_of(spot)} is empty", hint)


def _bad_value(details: ErrorDetails, spot: Spot) -> Fault:
    kind, context = details["type"], details.get("ctx", {})
    written = spot.field if spot.is_key else shown(spot.written)
    if kind in {"string_pattern_mismatch", "reserved_id"}:
        return _bad_pattern(spot, written, str(context.get("pattern", "")))
    if kind in _CHOICES:
        allowed = _allowed(context)
        best = nearest(written, allowed)
        hint = f"did you mean “{best}”?" if best is not None else ""
        return Fault(spot, "bad-value", f"“{written}” is none of: {', '.join(allowed)}", hint)
    message, hint = _MESSAGES.get(kind, ("{field}: {msg}", ""))
    filled = message.format(field=name_of(spot), written=written, msg=details["msg"], **context)
    return Fault(spot, "bad-value", filled, hint, at_key=spot.is_key)


def _bad_pattern(spot: Spot, written: str, pattern: str) -> Fault:
    if pattern == LANGUAGE_PATTERN:
        hint = _LANGUAGE_HINT if spot.is_language else "language codes have two or three letters: en, id"
        return Fault(spot, "unknown-language", f"“{written}” is not a language code", hint, at_key=spot.is_key)
    if "http" in pattern:
        hint = "addresses start with https://, http:// or mailto:"
        return Fault(spot, "unsafe-link", f"“{written}” is not a web address", hint)
    hint = _COMMA_HINT if isinstance(spot.written, NoValue) else _ID_HINT
    if not pattern:
        return Fault(spot, "bad-id", f"“{written}” is reserved for index pages", "choose another id", spot.is_key)
    return Fault(spot, "bad-id", f"“{written}” is not an id", hint, at_key=spot.is_key)


def _allowed(context: Mapping[str, Any]) -> list[str]:
    expected = str(context.get("expected") or context.get("expected_tags") or "")
    return [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
