"""A template: a document, form or register to fill in, with guidance and a sample."""

from enum import StrEnum
from typing import Annotated

from pydantic import Discriminator, Field, Tag

from pmobook.model.entry import EntryRecord
from pmobook.model.text import Label, Line, Prose, Value
from pmobook.model.values import Id, Minutes, PhaseId, PlaybookId, Record, RoleId, TermId, Text


class Layout(StrEnum):
    """What the template looks like when it is filled in."""

    DOCUMENT = "document"
    FORM = "form"
    REGISTER = "register"
    MATRIX = "matrix"
    SCORECARD = "scorecard"
    AGENDA = "agenda"


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    CHOICE = "choice"
    PERSON = "person"
    ROLE = "role"
    RAG = "rag"
    YES_NO = "yes-no"
    REFERENCE = "reference"
    LIST = "list"
    FORMULA = "formula"


class Option(Record):
    """One option of a choice."""

    value: Id = Field(description="What is stored.")
    label: Label = Field(description="What is shown.")


class TemplateField(Record):
    """One field of a section, or one column of a register."""

    id: Id = Field(description="Stable id; samples and filled values are kept under it.")
    label: Label = Field(description="What stands beside the field.")
    type: FieldType = Field(default=FieldType.TEXT, description="What the field holds.")
    options: tuple[Option, ...] = Field(default=(), description="The options of a choice.")
    required: bool = Field(default=False, description="Whether it must be filled in.")
    help: Line | None = Field(default=None, description="How to fill it in.")
    term: TermId | None = Field(default=None, description="The glossary term behind it.")
    formula: Text | None = Field(default=None, description="Field ids and + - * /, for the type formula.")


class Section(Record):
    """A part of a document, form, agenda or scorecard."""

    id: Id = Field(description="Stable id.")
    title: Label = Field(description="Heading of the section.")
    guidance: Prose | None = Field(default=None, description="What belongs here.")
    required: bool = Field(default=False, description="Whether it must be filled in.")
    fields: tuple[TemplateField, ...] = Field(default=(), description="Fields; none means free text.")


def _one_or_several(value: object) -> str:
    return "several" if isinstance(value, list | tuple) else "one"


SampleValue = Annotated[
    Annotated[Value, Tag("one")] | Annotated[tuple[Value, ...], Tag("several")], Discriminator(_one_or_several)
]
"""What a sample holds in a field: a text (numbers and dates too), or several for the type list."""


class Template(EntryRecord):
    """A complete template record."""

    title: Label = Field(description="Name of the template.")
    summary: Line = Field(description="What it is for, in a sentence.")
    layout: Layout = Field(description="What it looks like.")
    phase: PhaseId | None = Field(default=None, description="Phase in which it is first used.")
    filled_by: RoleId | None = Field(default=None, description="Role that fills it in.")
    approved_by: RoleId | None = Field(default=None, description="Role that approves it.")
    minutes: Minutes | None = Field(default=None, description="How long filling it in takes.")
    playbooks: tuple[PlaybookId, ...] = Field(default=(), description="Playbooks that use it.")
    sections: tuple[Section, ...] = Field(default=(), description="Sections of a document.")
    fields: tuple[TemplateField, ...] = Field(default=(), description="Columns of a register or matrix.")
    samples: tuple[dict[Id, SampleValue], ...] = Field(default=(), description="Rows that show it filled in.")
