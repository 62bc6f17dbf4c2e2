"""Records as editors write them: the values of YAML, without what is left at its default."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from pydantic import BaseModel

from pmobook.model.entry import EntryRecord
from pmobook.model.reference import Reference
from pmobook.model.term import Term
from pmobook.model.text import UNSPECIFIED, LocalisedText, LocalisedWords
from pmobook.model.values import ReviewPeriod

Written = Any
"""A value of YAML or JSON: dicts, lists, texts, numbers and truth values by turns."""

TERM_FIELDS = (*Term.__annotations__, *EntryRecord.__annotations__)
"""The fields of a term in the order in which its file gives them: its own, then those of every entry."""


def written(value: object, default: str = UNSPECIFIED) -> Written:
    """Return `value` (a record or anything in one) as an editor writes it.

    A plain text is given under `default` where that is a language code, else it stays a plain text.
    """
    if isinstance(value, BaseModel):
        return _fields(value, default)
    if isinstance(value, LocalisedText | LocalisedWords):
        return _localised(value.texts if isinstance(value, LocalisedText) else value.words, default)
    if isinstance(value, tuple | list):
        return [written(item, default) for item in value]
    if isinstance(value, Mapping):
        return {key: written(item, default) for key, item in value.items()}
    return _scalar(value)


def _fields(record: BaseModel, default: str) -> dict[str, Written]:
    found = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if field.is_required() or value != field.default:
            found[field.alias or name] = written(value, default)
    return found


def _localised(values: Mapping[str, Any], default: str) -> Written:
    by_code = {code or default: written(value) for code, value in values.items()}
    return by_code.get(UNSPECIFIED, by_code)


def _scalar(value: object) -> Written:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, ReviewPeriod):
        return f"{value.months} month{'' if value.months == 1 else 's'}"
    return written_reference(value) if isinstance(value, Reference) else value


def written_reference(reference: Reference) -> str:
    """Return a reference with its label, as it stands in a field."""
    text = str(reference)
    return f"{text[:-2]}|{reference.label}]]" if reference.label else text
