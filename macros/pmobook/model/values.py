"""The small value types that fields are made of, and the base of every record."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""Ids are lower-case ASCII words joined by hyphens: they become file names, addresses and HTML ids."""

MAX_ID_LENGTH = 80
"""Longer ids make addresses that no longer fit a line of a message or a printed page."""

RESERVED_IDS = frozenset({"index", "readme"})
"""Ids that would collide with the index pages of a section (MkDocs reads both names as its index)."""


class AbsentScalar(str):
    """The text of a plain `null`, `~` or nothing: absent where a field may be absent, else that very text."""

    __slots__ = ()


class NoValue(str):
    """What stands after a key without a colon, as in `{en: One, two}`: nothing, and never absent on purpose."""

    __slots__ = ()


class Record(BaseModel):
    """Base of everything read from YAML: frozen, and no key passes unread."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _drop_absent(cls, value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever the YAML held
        if not isinstance(value, dict) or not any(type(item) is AbsentScalar for item in value.values()):
            return value
        fields = cls.model_fields
        return {
            key: item
            for key, item in value.items()
            if not (type(item) is AbsentScalar and key in fields and not fields[key].is_required())
        }


ROLES = "roles"
"""The one domain that means something to the compiler: its terms are the roles that playbooks name."""


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field whose value is the id of an entry, or of a register's item, of this kind."""

    kind: str
    domain: str = ""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema what the id names: editors complete those that exist."""
        return {**handler(schema), "x-refers-to": self.kind}


def _iso_date(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever the YAML held
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        kind, message = "bad_date", "“{value}” is not a date"
        raise PydanticCustomError(kind, message, {"value": value})
    return value


@dataclass(frozen=True, slots=True)
class ReviewPeriod:
    """A number of months between two reviews."""

    months: int


_MONTHS_IN = {"month": 1, "months": 1, "year": 12, "years": 12}


def _review_period(value: Any) -> ReviewPeriod:  # noqa: ANN401 - pydantic hands over whatever the YAML held
    match = re.fullmatch(r"(\d{1,3}) (month|months|year|years)", value) if isinstance(value, str) else None
    if match is None or int(match[1]) == 0:
        kind, message = "bad_period", "“{value}” is not a period"
        raise PydanticCustomError(kind, message, {"value": str(value)})
    return ReviewPeriod(int(match[1]) * _MONTHS_IN[match[2]])


def _not_reserved(value: str) -> str:
    if value in RESERVED_IDS:
        kind, message = "reserved_id", "“{value}” is a reserved id"
        raise PydanticCustomError(kind, message, {"value": value})
    return value


def one_or_more(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever the YAML held
    """Return a single text as a list of one."""
    return [value] if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID_LENGTH), AfterValidator(_not_reserved)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
IsoDate = Annotated[date, BeforeValidator(_iso_date)]
Period = Annotated[
    ReviewPeriod,
    BeforeValidator(_review_period),
    WithJsonSchema({"type": "string", "pattern": r"^[1-9]\d{0,2} (months?|years?)$", "examples": ["12 months"]}),
]
Minutes = Annotated[int, Field(ge=0, le=60 * 24 * 30)]
Percent = Annotated[int, Field(ge=0, le=100)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^(https?|mailto):\S+$")]

TermId = Annotated[Id, RefersTo("term")]
RoleId = Annotated[Id, RefersTo("term", domain=ROLES)]
RoleIds = Annotated[
    tuple[RoleId, ...], BeforeValidator(one_or_more, json_schema_input_type=tuple[RoleId, ...] | RoleId)
]
PlaybookId = Annotated[Id, RefersTo("playbook")]
TemplateId = Annotated[Id, RefersTo("template")]
QuizId = Annotated[Id, RefersTo("quiz")]
DomainId = Annotated[Id, RefersTo("domain")]
PhaseId = Annotated[Id, RefersTo("phase")]
FunctionId = Annotated[Id, RefersTo("function")]
