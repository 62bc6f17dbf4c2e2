"""What the model says of the values of a file: which record a mapping is, and whether a scalar is a text."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pmobook.model.canonical_order import canonical_order
from pmobook.model.text import LocalisedText, LocalisedWords, Markup
from pmobook.model.values import Record


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand somewhere: any of `records`, values by language, or a scalar that `is_text`.

    `is_sentence` says that a value by language is no name but something that is said: it has a line for each language,
    so that a review shows which one changed.
    """

    records: tuple[type[Record], ...] = ()
    is_by_language: bool = False
    is_text: bool = False
    is_sentence: bool = False

    def record_with(self, keys: Collection[str]) -> type[Record] | None:
        """Return the record that a mapping with these keys is: the one that knows most of them."""
        return max(self.records, key=lambda record: len({*canonical_order(record)} & {*keys}), default=None)

    def below(self, keys: Collection[str], key: str, languages: Collection[str]) -> "Shape":
        """Return what may stand under `key` of a mapping with `keys`: in a record what its field says."""
        record = self.record_with(keys)
        if record is not None and not (self.is_by_language and key in languages):
            return field_shape(record, key)
        return Shape(is_text=True) if self.is_by_language else UNKNOWN


UNKNOWN = Shape()
"""Where the model says nothing, as in the samples of a template."""


@cache
def field_shape(record: type[Record], name: str) -> Shape:
    """Return what may stand in the field `name` (as YAML writes it), or in each item of it."""
    for field_name, field in record.model_fields.items():
        if name in {field_name, field.alias}:
            return _shape(field.annotation, tuple(field.metadata))
    return UNKNOWN


def _shape(annotation: Any, marks: tuple[object, ...] = ()) -> Shape:  # noqa: ANN401 - annotations
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], arguments[1:])
    if origin in {Union, UnionType}:
        arms = [_shape(argument) for argument in arguments]
        return Shape(
            tuple(record for arm in arms for record in arm.records),
            any(arm.is_by_language for arm in arms),
            any(arm.is_text for arm in arms),
            any(arm.is_sentence for arm in arms),
        )
    if origin is tuple:
        return _shape(arguments[0])
    if annotation in {LocalisedText, LocalisedWords}:
        return Shape(is_by_language=True, is_text=True, is_sentence=bool({Markup.LINE, Markup.PROSE} & {*marks}))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Shape((annotation,))
    return Shape(is_text=annotation is str)
