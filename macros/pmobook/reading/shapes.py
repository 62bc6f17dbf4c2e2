"""What a value is and what it should be, in words."""

from pmobook.model.reference import Reference
from pmobook.model.suggestions import few
from pmobook.reading.spot import Spot, fields_of

SHAPES = {
    "string_type": "a text",
    "string_too_short": "a text",
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
    "bad_period": "a period such as 6 months",
    "enum": "one word",
    "literal_error": "one word",
    "union_tag_invalid": "one word",
}
"""What each error of pydantic's would rather have."""

_SHOWN = 60
"""Enough of a text to recognise it by, in a line that names its place anyway."""


def name_of(spot: Spot) -> str:
    """Return what a message calls the place of a value."""
    if not spot.field:
        return "the file"
    return f"an item of “{spot.field}”" if spot.is_item else f"“{spot.field}”"


def shape_of(value: object) -> str:
    """Return what a value is."""
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else f"“{shown(value)}”"


def shown(value: object) -> str:
    """Return a value as a message shows it: not too long."""
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def shape_hint(spot: Spot, kind: str) -> str:
    """Return how a value of another shape becomes what is wanted; `kind` is the error of pydantic's."""
    if kind == "tuple_type":
        return "put each item in a line of its own that starts with -"
    if kind.startswith("model"):
        return few(fields_of(spot.annotation), "fields here: ")
    if not isinstance(spot.written, list):
        return ""
    if spot.of is Reference:
        return "references are written '[[risk]]', in quotes"
    if spot.is_free_text:
        return "a text that starts with [ is put in quotes"
    return "" if kind == "dict_type" else "write it without brackets"
