"""A template as its files show it: texts in one language, references turned into links, and nothing left to look up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pmobook.model.template import FieldType, Layout
from pmobook.words import Words, words_for

Value = str | tuple[str, ...]
"""What a sample has in a field: for a date its ISO form, for a number its digits, for a choice its label, for a role
its name, for a list its items, for anything else Markdown."""

Sample = Mapping[str, Value]
"""The values of a sample by the ids of fields; free text stands under the id of its part."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things that a field can hold; `value` is its id in the YAML."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ResolvedField:
    """A field or column. `choices` are those of a choice, of red, amber and green, of yes and no, and the roles.

    `help` is Markdown, `term` the name of the term behind the field. `formula` is empty where it has no result.
    """

    id: str
    label: str
    type: FieldType
    is_required: bool
    help: str
    term: str
    choices: tuple[Choice, ...]
    formula: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section, or the columns of a table: then without a title. `guidance` is Markdown.

    Free text is a part with a single field of its own id, which `is_free` tells from others.
    """

    id: str
    title: str
    guidance: str
    is_required: bool
    fields: tuple[ResolvedField, ...]
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedTemplate:
    """All that the files of a template say. `summary` is Markdown.

    `facts` are labels with texts, such as who fills it in; `address` is that of its page, empty where the site has
    none; `version` is the day of the last review or change that the entry names.
    """

    id: str
    language: str
    layout: Layout
    title: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    publisher: str
    address: str
    version: date | None
    parts: tuple[Part, ...]
    samples: tuple[Sample, ...]

    @property
    def words(self) -> Words:
        """The words of the language."""
        return words_for(self.language)

    @property
    def fields(self) -> tuple[ResolvedField, ...]:
        """The fields of all parts."""
        return tuple(field for part in self.parts for field in part.fields)

    @property
    def version_line(self) -> str:
        """Who publishes it and in which version, in one line."""
        words = self.words
        version = words.downloads.version.format(date=words.date(self.version)) if self.version is not None else ""
        return " · ".join(part for part in (self.publisher, version) if part)
