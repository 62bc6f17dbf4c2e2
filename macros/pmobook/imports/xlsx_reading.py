"""XLSX → rows of texts: values of any type as the texts they stand for, and formulas marked as such."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from pmobook.exports.cells import unguarded
from pmobook.exports.xlsx_file import CONTINUED
from pmobook.imports.proposal import fault
from pmobook.imports.sheet import MOST_COLUMNS, Cell, Row
from pmobook.model.problem import Problem

_LARGEST = 200_000_000
"""Bytes that a workbook may unfold to: ten thousand terms take a tenth of it, and an archive bomb far more."""

_MOST_CELLS = 2_000_000
"""Cells that are looked at, those between others included: five times those of ten thousand terms."""

_MOST_ROWS = 1_048_576
"""As many as a sheet can have (Excel's specification); a file may give any number to a row."""

_ESCAPE = re.compile(r"_x((?![dD][89A-Fa-f])[0-9A-Fa-f]{4})_")
"""What workbooks write for signs that XML cannot hold (ISO/IEC 29500-1, ST_Xstring).

Halves of a surrogate pair are no signs, and stay as they are typed. openpyxl takes off the mark that tells a text which
itself looks so; such a text comes back as the sign.
"""


def read_xlsx(path: str, data: bytes) -> tuple[list[Row], list[Problem]]:
    """Return the rows of a workbook's first sheet, its headings first, and what is wrong with it."""
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and only this format needs it

    try:
        _require_small(data)
        workbook = load_workbook(io.BytesIO(data), read_only=True)
        sheet = workbook.worksheets[0]
        # a sheet says how large it is, and need not tell the truth
        sheet.reset_dimensions()
        rows = list(_rows(sheet))
    except _TooLargeError:
        return [], [fault(path, 1, 1, "the workbook is too large to be read")]
    except Exception:  # noqa: BLE001 - openpyxl raises whatever its parts raise at a damaged file
        return [], [fault(path, 1, 1, "this is not a workbook, or it is damaged", "save it again as .xlsx")]
    return _joined(rows), []


def _rows(sheet: Any) -> Iterator[Row]:  # noqa: ANN401 - a sheet of openpyxl
    """Yield the rows that hold something. Raises _TooLargeError where the sheet has more than any table needs.

    A single cell far away makes openpyxl fill all that lies between.
    """
    cells_read = text_read = 0
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        cells_read += len(cells)
        if number > _MOST_ROWS or cells_read > _MOST_CELLS or len(cells) > MOST_COLUMNS:
            raise _TooLargeError
        if not cells:
            continue
        row = _row(number, cells)
        text_read += sum(len(cell.text) for cell in row.cells)
        if text_read > _LARGEST:
            raise _TooLargeError
        if any(cell.text for cell in row.cells):
            yield row


class _TooLargeError(Exception):
    """The workbook holds more than a glossary can."""


def _require_small(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _LARGEST:
            raise _TooLargeError


def _row(number: int, cells: Sequence[Any]) -> Row:
    found = enumerate(cells, start=1)
    return Row(number, tuple(Cell(_text(cell), number, at, cell.data_type == "f") for at, cell in found))


def _text(cell: Any) -> str:  # noqa: ANN401 - openpyxl's cells hold anything
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), str(value))


def _joined(rows: list[Row]) -> list[Row]:
    """Return `rows` with what was too long for a cell in one piece again."""
    if not rows:
        return rows
    pieces: list[list[int]] = []
    for position, heading in enumerate(rows[0].cells):
        if heading.text.endswith(CONTINUED) and pieces:
            pieces[-1].append(position)
        else:
            pieces.append([position])
    if len(pieces) == len(rows[0].cells):
        return rows
    return [Row(row.line, tuple(_whole(row, positions) for positions in pieces)) for row in rows]


def _whole(row: Row, positions: Sequence[int]) -> Cell:
    """Return the cell of the first of `positions` with the text of all; each piece has a guard of its own."""
    first = row.cells[positions[0]]
    rest = (row.cells[position] for position in positions[1:] if row.line > 1 and position < len(row.cells))
    return first._replace(text=first.text + "".join(unguarded(cell.text) for cell in rest if not cell.is_formula))
