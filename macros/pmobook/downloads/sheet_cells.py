"""What goes into the cells of workbooks: typed values, and texts that no spreadsheet runs or refuses."""

import math
import re
from datetime import date
from typing import cast

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from pmobook.downloads.resolved import ResolvedField, Sample
from pmobook.downloads.wording import is_markdown
from pmobook.exports.cells import guarded
from pmobook.model.template import FieldType
from pmobook.pages.markdown import plain

LONGEST = 32_767
"""Characters in a cell of Excel, counted as UTF-16 does."""

_NUMBERS = frozenset({FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT})
_CANONICAL = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d*[1-9])?")
"""A number as a spreadsheet would show it again, with no more digits than it keeps."""

_FIRST_YEAR = 1900
"""The calendar of Excel begins there."""

CellValue = str | int | float | date


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return a cell that is not merged with another."""
    return cast("Cell", sheet.cell(row, column))


def put_text(cell: Cell, text: str, cut_off: str = "") -> None:
    """Write a text, never a formula. One that is too long ends with `cut_off`, which says where all of it is."""
    cell.value = fitting(guarded(text), LONGEST, cut_off)
    # openpyxl takes some texts for error values, such as #N/A
    cell.data_type = "s"


def put_value(cell: Cell, field: ResolvedField, sample: Sample, cut_off: str = "") -> None:
    """Write what a sample has in a field, as a date or number where it is one."""
    value = sample.get(field.id)
    if value is None:
        return
    if isinstance(value, tuple):
        put_text(cell, "\n".join(value), cut_off)
        return
    typed = typed_value(field, value)
    if isinstance(typed, str):
        put_text(cell, plain(typed) if is_markdown(field) else typed, cut_off)
    else:
        cell.value = typed


def typed_value(field: ResolvedField, value: str) -> CellValue:
    """Return a value of the type that its field has; a text where a spreadsheet has no other way to hold it."""
    if field.type is FieldType.DATE:
        day = date.fromisoformat(value)
        return day if day.year >= _FIRST_YEAR else value
    if field.type in _NUMBERS:
        number = float(value)
        return value if not math.isfinite(number) else number if "." in value else int(value)
    return choice_value(value) if field.choices else value


def choice_value(label: str) -> CellValue:
    """Return what a cell holds once a choice is made: a label that looks like a number becomes one."""
    if _CANONICAL.fullmatch(label) is None:
        return label
    return float(label) if "." in label else int(label)


def fitting(text: str, longest: int, ending: str) -> str:
    """Return `text`, or so much of it that it fits with `ending`. Lengths are counted in UTF-16."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * longest:
        return text
    return units[: 2 * (longest - _length(ending))].decode("utf-16-le", errors="ignore") + ending


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
