"""References: `[[risk]]`, `[[playbook:run-a-kick-off#agenda|the agenda step]]`, `[[!sponsor]]`."""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

REFERENCE = re.compile(
    r"(?<!\\)\[\[(?P<silent>!)?(?:(?P<kind>[A-Za-z]+):)?(?P<id>[^\[\]|#\n]+?)"
    r"(?:#(?P<anchor>[^\[\]|\n]+?))?(?:\\?\|(?P<label>[^\[\]]+?))?\]\]"
)
"""The syntax of formats.md; a kind or id of any shape is taken, so that a misspelt one can be reported.

The sign before a label may be escaped, as a table of Markdown needs it.
"""


@dataclass(frozen=True, slots=True)
class Reference:
    """A link from a text to an entry, or to a step or question in it. `silent` asks for the word alone."""

    kind: str
    id: str
    anchor: str = ""
    label: str = ""
    silent: bool = False

    @classmethod
    def from_match(cls, match: re.Match[str]) -> "Reference":
        """Build the reference that a match of `REFERENCE` describes."""
        return cls(
            kind=match["kind"] or "term",
            id=match["id"].strip(),
            anchor=match["anchor"] or "",
            label=" ".join((match["label"] or "").split()),
            silent=bool(match["silent"]),
        )

    @classmethod
    def from_yaml(cls, value: str) -> "Reference":
        """Read a field that holds exactly one reference."""
        match = REFERENCE.fullmatch(value.strip())
        if match is None:
            kind, message = "bad_reference", "“{value}” is not a reference"
            raise PydanticCustomError(kind, message, {"value": value})
        return cls.from_match(match)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to read one from a YAML text."""
        made = core_schema.is_instance_schema(cls)
        written = core_schema.no_info_after_validator_function(cls.from_yaml, core_schema.str_schema())
        choices: dict[Hashable, CoreSchema] = {"made": made, "written": written}
        return core_schema.tagged_union_schema(
            choices,
            discriminator=lambda value: "made" if isinstance(value, Reference) else "written",
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema how a reference looks."""
        del schema, handler
        return {"type": "string", "pattern": r"^\s*\[\[[^\[\]]+\]\]\s*$"}

    def __str__(self) -> str:
        """Write the reference as an editor would, without its label."""
        kind = "" if self.kind == "term" else f"{self.kind}:"
        anchor = f"#{self.anchor}" if self.anchor else ""
        return f"[[{kind}{self.id}{anchor}]]"
