"""The formats that can be read back, by the ending of the file: each makes proposals of its bytes."""

from collections.abc import Callable, Mapping
from functools import partial

from pmobook.imports.csv_reading import read_csv
from pmobook.imports.proposal import Proposal
from pmobook.imports.sheet import Row
from pmobook.imports.table_proposals import table_proposals
from pmobook.imports.tbx_proposals import tbx_proposals
from pmobook.imports.xlsx_reading import read_xlsx
from pmobook.library.library import Library
from pmobook.model.problem import Problem

ReadRows = Callable[[str, bytes], tuple[list[Row], list[Problem]]]
Propose = Callable[[str, bytes, Library], tuple[list[Proposal], list[Problem]]]


def _from_table(read: ReadRows, path: str, data: bytes, library: Library) -> tuple[list[Proposal], list[Problem]]:
    rows, problems = read(path, data)
    return ([], problems) if problems else table_proposals(path, rows, library.settings.languages)


IMPORTS: Mapping[str, Propose] = {
    ".csv": partial(_from_table, read_csv),
    ".xlsx": partial(_from_table, read_xlsx),
    ".tbx": tbx_proposals,
}
