"""CSV → rows of texts. Excel writes semicolons where the comma is the decimal sign, so the heading tells the sign."""

import csv
import io

from pmobook.imports.proposal import fault
from pmobook.imports.sheet import Cell, Row
from pmobook.model.problem import Problem

_SIGNS = (",", ";", "\t")
_LONGEST_FIELD = 1_000_000
"""As long as the longest file of an entry that is read."""


def read_csv(path: str, data: bytes) -> tuple[list[Row], list[Problem]]:
    """Return the rows of a CSV file, its headings first, and what is wrong with it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return [], [fault(path, line, 1, "the file is not UTF-8 text", "save it as “CSV UTF-8”")]
    if "\0" in text:
        return [], [fault(path, 1, 1, "the file is not a table: it holds binary data")]
    heading = text.partition("\n")[0]
    sign = max(_SIGNS, key=heading.count)
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for texts in reader:
            cells = tuple(Cell(text, line, position) for position, text in enumerate(texts, start=1))
            rows.append(Row(line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        return [], [fault(path, line, 1, f"the table cannot be read: {error}", "is a quotation mark not closed?")]
    return rows, []
