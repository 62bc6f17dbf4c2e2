"""A table as it was read: rows of cells that know where they stand."""

from typing import NamedTuple

MOST_COLUMNS = 1_000
"""Ten languages need a tenth of it; more come from a table that lies on its side, or from an attack."""


class Cell(NamedTuple):
    """A text in a table; `line` and `column` count from 1. `is_formula` where a spreadsheet would work it out."""

    text: str
    line: int
    column: int
    is_formula: bool = False


class Row(NamedTuple):
    """A row of cells; `line` counts from 1."""

    line: int
    cells: tuple[Cell, ...]
