"""The values of two records that differ, each under a name that an editor finds in the file."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel


class FieldChange(NamedTuple):
    """A value that is another now. `name` is the way to it, such as `steps · agenda · title · en`; empty is absent."""

    name: str
    before: str
    after: str


def changed_fields(before: BaseModel, after: BaseModel) -> tuple[FieldChange, ...]:
    """Return the values in which two records differ, in the order of the fields of the new one, then of the old."""
    old, new = values_by_name(before), values_by_name(after)
    names = [*new, *(name for name in old if name not in new)]
    return tuple(
        FieldChange(name, old.get(name, ""), new.get(name, "")) for name in names if old.get(name) != new.get(name)
    )


def values_by_name(record: BaseModel) -> Mapping[str, str]:
    """Return every single value of a record under the way to it; items with an id go by it, others by their number."""
    return dict(_values(record.model_dump(mode="json", by_alias=True, exclude_defaults=True), ()))


def _values(value: Any, way: tuple[str, ...]) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, dict):
        for key, item in value.items():
            # a plain text is kept under no language
            yield from _values(item, (*way, key) if key else way)
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            has_id = isinstance(item, dict) and "id" in item
            yield from _values(item, (*way, item["id"] if has_id else str(number)))
    else:
        yield " · ".join(way), value if isinstance(value, str) else str(value)
