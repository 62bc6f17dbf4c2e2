"""A place in a written value, and what the models say of it."""

from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, Discriminator, StringConstraints
from pydantic.fields import FieldInfo

from pmobook.model.located import Pointer
from pmobook.model.reference import Reference


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a value: what is written there, and what may be.

    `pointer` leads there in the file; the name of a field that is missing is in `field` alone. `marks` are the
    constraints of `annotation`. `holder` is what the list or mapping around the value may be, and `of` one of our own
    types that the value is a part of. `is_language` says that `field` is the code of a language.
    """

    annotation: Any
    written: object
    marks: tuple[object, ...] = ()
    pointer: Pointer = ()
    field: str = ""
    is_item: bool = False
    is_key: bool = False
    is_language: bool = False
    holder: Any = None
    of: Any = None

    @property
    def pattern(self) -> str:
        """The pattern that a text has to have here, or nothing."""
        found = (mark.pattern for mark in self.marks if isinstance(mark, StringConstraints) and mark.pattern)
        return str(next(found, ""))

    @property
    def is_free_text(self) -> bool:
        """Whether any words may stand here, and not only an id, a date or one of some words."""
        return self.annotation is str and not self.pattern and self.of is not Reference

    @property
    def union(self) -> str:
        """The field that tells the arms of a union apart, as it is written; nothing where no union stands."""
        arms = get_args(self.annotation)
        return written_name(arms[0], self._tag) if self._tag and arms else ""

    @property
    def tags(self) -> list[str]:
        """The words that choose an arm of the union."""
        arms = get_args(self.annotation) if self._tag else ()
        return [word for arm in arms for word in get_args(arm.model_fields[self._tag].annotation)]

    @property
    def fields(self) -> list[str]:
        """The fields that may stand here, in whichever arm of a union, as they are written."""
        arms = get_args(self.annotation) if self._tag else (self.annotation,)
        return list(dict.fromkeys(name for arm in arms for name in fields_of(arm)))

    @property
    def _tag(self) -> str:
        names = (discriminator_of(mark) for mark in self.marks)
        return next((name for name in names if isinstance(name, str)), "")


def fields_of(annotation: Any) -> list[str]:  # noqa: ANN401 - annotations have no common type
    """Return the names of a model's fields as they are written; none where `annotation` is no model."""
    return [written_name(annotation, name) for name in annotation.model_fields] if is_model(annotation) else []


def field_at(annotation: Any, name: str) -> FieldInfo | None:  # noqa: ANN401 - as above
    """Return the field of a model that is written as `name`."""
    fields = annotation.model_fields.items() if is_model(annotation) else ()
    return next((field for key, field in fields if name in {key, field.alias}), None)


def discriminator_of(mark: object) -> Any:  # noqa: ANN401 - a name or a function
    """Return what tells the arms of a union apart, if a mark of the union says so: a field's name or a function."""
    return mark.discriminator if isinstance(mark, FieldInfo | Discriminator) else None


def written_name(model: Any, name: str) -> str:  # noqa: ANN401 - a model
    """Return what editors write for the field `name` of a model."""
    return model.model_fields[name].alias or name


def is_model(annotation: Any) -> bool:  # noqa: ANN401 - annotations have no common type
    """Whether a mapping of fields stands there."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
