"""CSV (RFC 4180): the columns of a table, or the sections, fields and values of a scorecard.

Dates in their ISO form and numbers with a point, for programs; the byte-order mark without which Excel takes UTF-8 for
something else. Texts that a spreadsheet would run as a formula are guarded.
"""

import csv
import io
from collections.abc import Iterator

from pmobook.downloads.resolved import ResolvedField, ResolvedTemplate, Sample
from pmobook.downloads.table import is_table, numbered_values
from pmobook.downloads.wording import is_markdown
from pmobook.exports.cells import guarded
from pmobook.model.template import FieldType
from pmobook.pages.markdown import plain

_NUMERIC = frozenset({FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT, FieldType.FORMULA})


def csv_file(template: ResolvedTemplate, samples: tuple[Sample, ...]) -> bytes:
    """Return the table with a row, or for a scorecard a column, for each sample; without samples it is blank."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows(_table(template, samples) if is_table(template) else _scorecard(template, samples))
    return text.getvalue().encode("utf-8-sig")


def _table(template: ResolvedTemplate, samples: tuple[Sample, ...]) -> Iterator[list[str]]:
    yield [guarded(field.label) for field in template.fields]
    for sample in samples:
        yield [_cell(field, sample) for field in template.fields]


def _scorecard(template: ResolvedTemplate, samples: tuple[Sample, ...]) -> Iterator[list[str]]:
    words = template.words
    filled = samples or ({},)
    yield [words.downloads.section, words.field, *numbered_values(words, len(filled))]
    for part in template.parts:
        for field in part.fields:
            yield [guarded(part.title), guarded(field.label), *(_cell(field, sample) for sample in filled)]


def _cell(field: ResolvedField, sample: Sample) -> str:
    value = sample.get(field.id, "")
    if isinstance(value, tuple):
        return guarded("\n".join(value))
    if field.type in _NUMERIC:
        # a number is never run, and its minus is part of it
        return value
    return guarded(plain(value) if is_markdown(field) else value)
