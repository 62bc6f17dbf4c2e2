"""A walk over every text, word list and id of a record, each with its pointer and what its field says of it."""

from collections.abc import Callable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from pmobook.model.located import Pointer
from pmobook.model.reference import Reference
from pmobook.model.text import LocalisedText, LocalisedWords, Markup
from pmobook.model.values import RefersTo


class TextAt(NamedTuple):
    """A localised text."""

    pointer: Pointer
    text: LocalisedText
    markup: Markup


class WordsAt(NamedTuple):
    """Lists of words by language."""

    pointer: Pointer
    words: LocalisedWords


class IdAt(NamedTuple):
    """The id of another entry or register item."""

    pointer: Pointer
    id: str
    target: RefersTo


class ReferenceAt(NamedTuple):
    """A field that holds one reference."""

    pointer: Pointer
    reference: Reference


Found = TextAt | WordsAt | IdAt | ReferenceAt
_Visit = Callable[[Any, Pointer], Iterator[Found]]


def walk(record: BaseModel, pointer: Pointer = ()) -> Iterator[Found]:
    """Yield all texts, word lists, ids and references of `record`, in the order of its fields."""
    for name, written, visit in _fields(type(record)):
        value = getattr(record, name)
        if value is not None and value != ():
            yield from visit(value, (*pointer, written))


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, _Visit], ...]:
    found = []
    for name, field in model.model_fields.items():
        visit = _visitor(field.annotation, tuple(field.metadata))
        if visit is not None:
            found.append((name, field.alias or name, visit))
    return tuple(found)


def _visitor(annotation: Any, marks: tuple[object, ...]) -> _Visit | None:  # noqa: ANN401 - annotations
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _visitor(arguments[0], arguments[1:])
    if origin in {Union, UnionType}:
        return _union_visitor(arguments)
    if origin is tuple:
        return _items_visitor(_visitor(arguments[0], ()))
    if origin is dict:
        return _values_visitor(_visitor(arguments[1], ()))
    return _leaf_visitor(annotation, marks)


def _leaf_visitor(annotation: Any, marks: tuple[object, ...]) -> _Visit | None:  # noqa: ANN401 - annotations
    if annotation is LocalisedText:
        markup = next(mark for mark in marks if isinstance(mark, Markup))
        return lambda value, pointer: iter((TextAt(pointer, value, markup),))
    if annotation is LocalisedWords:
        return lambda value, pointer: iter((WordsAt(pointer, value),))
    if annotation is Reference:
        return lambda value, pointer: iter((ReferenceAt(pointer, value),))
    if annotation is str:
        target = next((mark for mark in marks if isinstance(mark, RefersTo)), None)
        return None if target is None else lambda value, pointer: iter((IdAt(pointer, value, target),))
    return walk if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _union_visitor(arguments: tuple[Any, ...]) -> _Visit | None:
    """Visit a union: its arms are told apart by whether the value is a list, and else alike in what they hold."""
    many = next((_visitor(arm, ()) for arm in arguments if _is_list(arm)), None)
    one = next((visit for arm in arguments if not _is_list(arm) and (visit := _visitor(arm, ()))), None)
    if many is None or one is None:
        return many or one
    return lambda value, pointer: (many if isinstance(value, tuple) else one)(value, pointer)


def _is_list(arm: Any) -> bool:  # noqa: ANN401 - annotations
    origin = get_origin(arm)
    return origin is tuple or (origin is Annotated and get_origin(get_args(arm)[0]) is tuple)


def _items_visitor(visit: _Visit | None) -> _Visit | None:
    if visit is None:
        return None

    def items(value: Any, pointer: Pointer) -> Iterator[Found]:  # noqa: ANN401 - a tuple of whatever is visited
        for position, item in enumerate(value):
            yield from visit(item, (*pointer, position))

    return items


def _values_visitor(visit: _Visit | None) -> _Visit | None:
    if visit is None:
        return None

    def values(value: Any, pointer: Pointer) -> Iterator[Found]:  # noqa: ANN401 - a dict of whatever is visited
        for key, item in value.items():
            yield from visit(item, (*pointer, key))

    return values
