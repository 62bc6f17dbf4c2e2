"""The sheet that says what a workbook is for, how each field is filled in, and where it comes from."""

from openpyxl.worksheet.worksheet import Worksheet

from pmobook.downloads import looks
from pmobook.downloads.column_types import help_text
from pmobook.downloads.resolved import ResolvedTemplate
from pmobook.downloads.row_heights import fit_rows
from pmobook.downloads.sheet_cells import cell_at, put_text
from pmobook.downloads.table import is_table
from pmobook.downloads.table_sheet import PREPARED_ROWS
from pmobook.pages.markdown import plain

_WIDTHS = {"A": 30, "B": 10, "C": 26, "D": 70, "E": 24}
_LAST_COLUMN = "E"

_CHARACTERS_IN_LINE, _POINTS_OF_LINE = 140, 16
"""About as much as fits across the columns; Excel does not fit the height of merged cells by itself."""

_LONGEST_LINK = 2079
"""Characters of an address that Excel accepts as a link."""


def fill_about_sheet(sheet: Worksheet, template: ResolvedTemplate, *, is_sample: bool) -> None:
    """Write purpose, facts, version and source, then a row for each field."""
    words = template.words
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    put_text(cell_at(sheet, 1, 1), template.title)
    cell_at(sheet, 1, 1).font = looks.TITLE
    _across(sheet, 2, plain(template.summary))
    row = 3
    for note in _notes(template, is_sample=is_sample):
        _across(sheet, row, note)
        row += 1
    row += 1
    for label, text in (*template.facts, (words.downloads.source, template.address or template.publisher)):
        _fact(sheet, row, label, text)
        row += 1
    _fields(sheet, row + 1, template)


def _notes(template: ResolvedTemplate, *, is_sample: bool) -> list[str]:
    words = template.words
    rows = words.downloads.more_rows.format(count=PREPARED_ROWS)
    note = [words.sample_note] if is_sample else [rows] if is_table(template) else []
    return [*note, template.version_line]


def _across(sheet: Worksheet, row: int, text: str) -> None:
    """Write a text over the whole width."""
    cell = cell_at(sheet, row, 1)
    put_text(cell, text)
    cell.font, cell.alignment = looks.TEXT, looks.WRAPPED
    sheet.merge_cells(f"A{row}:{_LAST_COLUMN}{row}")
    sheet.row_dimensions[row].height = _POINTS_OF_LINE * (1 + len(text) // _CHARACTERS_IN_LINE)


def _fact(sheet: Worksheet, row: int, label: str, text: str) -> None:
    put_text(cell_at(sheet, row, 1), label)
    put_text(cell_at(sheet, row, 2), text)
    cell_at(sheet, row, 1).font, cell_at(sheet, row, 2).font = looks.MUTED, looks.TEXT
    if text.startswith(("http://", "https://")) and len(text) <= _LONGEST_LINK:
        cell_at(sheet, row, 2).hyperlink, cell_at(sheet, row, 2).font = text, looks.LINK


def _fields(sheet: Worksheet, row: int, template: ResolvedTemplate) -> None:
    words = template.words
    headings = (words.field, words.downloads.is_required, words.field_type, words.meaning, words.downloads.term)
    for column, heading in enumerate(headings, start=1):
        put_text(cell_at(sheet, row, column), heading)
        looks.dress(cell_at(sheet, row, column), looks.HEADING, fill=looks.REQUIRED_HEADING, alignment=looks.MIDDLE)
    for below, field in enumerate(template.fields, start=row + 1):
        required = words.values["yes" if field.is_required else "no"]
        texts = (field.label, required, words.field_types[field.type], help_text(template, field), field.term)
        for column, text in enumerate(texts, start=1):
            put_text(cell_at(sheet, below, column), text)
            looks.dress(cell_at(sheet, below, column), looks.BOLD if column == 1 else looks.TEXT)
    fit_rows(sheet, range(row, row + 1 + len(template.fields)))
