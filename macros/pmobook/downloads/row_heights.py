"""Heights of rows whose texts wrap. Excel fits rows by itself, LibreOffice leaves them as the file has them."""

import textwrap
from collections.abc import Iterable

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

_POINTS_OF_LINE, _PADDING = 15, 3
_LARGEST = 409
"""Points; Excel has no higher row."""

_CHARACTERS_IN_UNIT = 1.1
"""Widths are counted in digits, and letters are a little narrower."""

_LINES = _LARGEST // _POINTS_OF_LINE
_CHARACTERS = 5_000
"""What comes after so many is out of sight in a row of the greatest height, however wide its column is."""


def fit_rows(sheet: Worksheet, rows: Iterable[int]) -> None:
    """Make rows as high as their longest text needs, in columns whose widths are set in characters."""
    for row in rows:
        lines = max((_lines(sheet, cell) for cell in sheet[row] if isinstance(cell, Cell)), default=1)
        sheet.row_dimensions[row].height = min(_LARGEST, _POINTS_OF_LINE * lines + _PADDING)


def _lines(sheet: Worksheet, cell: Cell) -> int:
    if not isinstance(cell.value, str) or cell.data_type != "s":
        return 1
    width = int(sheet.column_dimensions[cell.column_letter].width * _CHARACTERS_IN_UNIT)
    lines = 0
    for line in cell.value[:_CHARACTERS].splitlines():
        lines += max(1, len(textwrap.wrap(line, width)))
    return min(lines, _LINES)
