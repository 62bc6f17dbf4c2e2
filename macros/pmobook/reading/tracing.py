"""The way through a written value and the models that describe it, side by side.

pydantic names an error's place by fields, positions and the tags of unions, `("generate", 0, "playbook", "count")`.
Which of these is a tag only the models know: a union takes one, a mapping never does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from pmobook.model.reference import Reference
from pmobook.model.text import LocalisedText, LocalisedWords
from pmobook.reading.spot import Spot, discriminator_of, field_at, is_model, written_name

_BY_SHAPE: Mapping[Any, Mapping[type, Any]] = {
    LocalisedText: {str: str, dict: dict[str, str]},
    LocalisedWords: {list: tuple[str, ...], dict: dict[str, tuple[str, ...]]},
    Reference: {str: str},
}
"""Our own types that YAML may write in several shapes: what stands in each. pydantic takes each for a union."""

_OF_KEY = "[key]"
"""pydantic's last part where a key itself is wrong."""


def trace(record: type[BaseModel], written: object, location: Sequence[str | int], *, with_tags: bool = True) -> Spot:
    """Follow `location` through `written`, which should be a `record`.

    A location of pydantic's has tags; a pointer into the file has none.
    """
    spot, tags = _resolved(Spot(record, written))
    for part in location:
        if tags and with_tags:
            tags -= 1
        elif part == _OF_KEY:
            spot = replace(spot, is_key=True)
        else:
            spot, tags = _resolved(_step(spot, part))
    return spot


def spot_of_tag(spot: Spot) -> Spot:
    """Return the spot of the field that tells the arms of the union at `spot` apart."""
    name = spot.union
    written, is_there = _part_of(spot.written, name)
    return Spot(str, written, pointer=(*spot.pointer, name) if is_there else spot.pointer, field=name)


def _step(spot: Spot, part: str | int) -> Spot:
    """Go to one field, key or item."""
    written, is_there = _part_of(spot.written, part)
    annotation, marks = _annotation_of_part(spot.annotation, part)
    return Spot(
        annotation,
        written,
        marks,
        pointer=(*spot.pointer, part) if is_there else spot.pointer,
        field=part if isinstance(part, str) else spot.field,
        is_item=isinstance(part, int) and isinstance(spot.written, list),
        is_language=spot.of is not None and get_origin(spot.annotation) is dict,
        holder=spot.annotation,
        of=None if is_model(spot.annotation) else spot.of,
    )


def _part_of(written: object, part: str | int) -> tuple[object, bool]:
    if isinstance(written, dict) and part in written:
        return written[part], True
    if isinstance(written, list) and isinstance(part, int) and part < len(written):
        return written[part], True
    # one text stands for a list of one; what is missing has no value of its own
    return (written, False) if isinstance(part, int) else (None, False)


def _annotation_of_part(annotation: Any, part: str | int) -> tuple[Any, tuple[object, ...]]:  # noqa: ANN401 - as above
    field = field_at(annotation, str(part))
    if field is not None:
        return field.annotation, (*field.metadata, field)
    arguments = get_args(annotation)
    return {tuple: arguments[:1], dict: arguments[1:]}.get(get_origin(annotation), (None,))[0], ()


def _resolved(spot: Spot) -> tuple[Spot, int]:
    """Take off what only wraps a type, and choose the arm of a union that is written here.

    Also returns how many tags pydantic names for that.
    """
    origin, arguments = get_origin(spot.annotation), get_args(spot.annotation)
    if origin is Annotated:
        return _resolved(replace(spot, annotation=arguments[0], marks=(*spot.marks, *arguments[1:])))
    if spot.annotation in _BY_SHAPE:
        first, *rest = _BY_SHAPE[spot.annotation].items()
        found = next((inner for shape, inner in rest if isinstance(spot.written, shape)), first[1])
        return replace(spot, annotation=found, of=spot.annotation), 1
    if origin not in {Union, UnionType}:
        return spot, 0
    arms = [arm for arm in arguments if arm is not NoneType]
    if len(arms) == 1:
        return _resolved(replace(spot, annotation=arms[0]))
    arm = _arm(spot, arms)
    if arm is None:
        return spot, 1
    inner, tags = _resolved(replace(spot, annotation=arm))
    return inner, tags + 1


def _arm(spot: Spot, arms: Sequence[Any]) -> Any:  # noqa: ANN401 - annotations have no common type
    """Return the arm of a union that the written value chooses; None where it chooses none."""
    for mark in spot.marks:
        discriminator = discriminator_of(mark)
        if callable(discriminator):
            tag = discriminator(spot.written)
            return next(arm for arm in arms if any(isinstance(m, Tag) and m.tag == tag for m in get_args(arm)))
        if isinstance(discriminator, str) and isinstance(spot.written, dict):
            tag = spot.written.get(written_name(arms[0], discriminator))
            return next((arm for arm in arms if tag in get_args(arm.model_fields[discriminator].annotation)), None)
    return None
