"""The glossary as one table: a row for each term, every field in columns, those with translations in one a language.

`version` tells whether somebody changed the term here since the table was made.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from pmobook.exports.cells import Shape, cell_of, shape_of
from pmobook.exports.publication import Publication
from pmobook.exports.written import TERM_FIELDS, Written, written
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.model.text import UNSPECIFIED

ID, DOMAIN, VERSION = "id", "domain", "version"
"""The columns that are no field of the record."""

_VERSION_DIGITS = 12
"""48 bits: two states of one term share them once in 10^14."""

SHAPES: Mapping[str, Shape] = {name: shape_of(Term.model_fields[name].annotation) for name in TERM_FIELDS}
"""How each field of a term fits into cells."""

_DEFAULTS: Mapping[str, Written] = {
    name: written(field.default)
    for name, field in Term.model_fields.items()
    if not field.is_required() and field.default not in {None, ()}
}
"""What stands in the cells of fields that a term leaves out."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column for one field, in one language where the field has translations."""

    field: str
    language: str = UNSPECIFIED

    @property
    def name(self) -> str:
        """The column's heading."""
        return f"{self.field}.{self.language}" if self.language else self.field

    @property
    def shape(self) -> Shape:
        """How the column's values fit into its cells."""
        return SHAPES[self.field]


def table(publication: Publication) -> tuple[list[str], list[list[str]]]:
    """Return the headings, and a row of texts for each published term."""
    library = publication.library
    columns = columns_in(library.settings.languages)
    headings = [ID, DOMAIN, *(column.name for column in columns), VERSION]
    return headings, [_row(library, columns, term) for term in library.terms]


def columns_in(languages: tuple[str, ...]) -> list[Column]:
    """Return the columns of a table in `languages`."""
    return [
        Column(field, language)
        for field, shape in SHAPES.items()
        for language in (languages if shape.is_localised else (UNSPECIFIED,))
    ]


def row_values(record: Term, default: str) -> dict[str, Written]:
    """Return what a record says by field, plain texts and lists of words taken for the default language's."""
    return {
        name: {default: value} if SHAPES[name].is_localised and not isinstance(value, dict) else value
        for name, value in written(record).items()
    }


def value_in(values: Mapping[str, Written], column: Column) -> Written:
    """Return what `row_values` hold for a column; where they have nothing its default, or else None."""
    found = values.get(column.field)
    if found is None:
        return _DEFAULTS.get(column.field)
    return found.get(column.language) if column.shape.is_localised else found


def version_of(values: Mapping[str, Written]) -> str:
    """Return a short digest of all that a term's file says."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_VERSION_DIGITS]


def _row(library: Library, columns: list[Column], term: Entry[Term]) -> list[str]:
    values = row_values(term.record, library.settings.default_language)
    cells = [cell_of(column.shape, value_in(values, column)) for column in columns]
    return [term.id, term.group, *cells, version_of(values)]
