"""XLSX of the glossary: every cell a text, so that nothing is taken for a number, a date or a formula."""

import io
from collections.abc import Iterator, Sequence

from pmobook.exports.cells import guarded
from pmobook.exports.publication import Publication
from pmobook.exports.table import table

SHEET = "Glossary"
CONTINUED = "+"
"""A heading that ends so holds what did not fit into the cell before."""

PIECE = 32_000
"""Excel allows 32,767 characters in a cell; an escaped sign at the end takes a few more than one."""

_WIDE, _NARROW = 50, 18
"""Widths of columns in characters: texts wrap well at the one, names and dates fit the other."""


def export(publication: Publication) -> dict[str, bytes]:
    """Return glossary.xlsx, dated with the glossary's last change."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - slow to import, and only this format needs it

    data = io.BytesIO()
    headings, *rows = _in_pieces(*table(publication))
    with Workbook(data, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": publication.last_change})
        sheet = workbook.add_worksheet(SHEET)
        sheet.freeze_panes(1, 1)
        texts = workbook.add_format({"text_wrap": True, "valign": "top"})
        bold = workbook.add_format({"bold": True})
        for column, heading in enumerate(headings):
            sheet.set_column(column, column, _WIDE if "." in heading else _NARROW)
            sheet.write_string(0, column, heading, bold)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, guarded(cell), texts)
    return {"glossary.xlsx": data.getvalue()}


def _in_pieces(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Yield headings and rows with a further column for what is too long for a cell."""
    counts = [
        max((-(-len(row[position]) // PIECE) for row in rows), default=1) or 1 for position in range(len(headings))
    ]
    yield [heading + CONTINUED * turn for heading, count in zip(headings, counts, strict=True) for turn in range(count)]
    for row in rows:
        yield [
            cell[turn * PIECE : (turn + 1) * PIECE]
            for cell, count in zip(row, counts, strict=True)
            for turn in range(count)
        ]
