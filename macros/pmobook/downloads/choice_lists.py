"""The lists that drop-downs show: within the rule where Excel has room, else on a sheet that is hidden."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pmobook.downloads.resolved import Choice
from pmobook.downloads.sheet_cells import cell_at, choice_value, put_text
from pmobook.exports.cells import guarded

_LONGEST_LIST = 255
"""Characters of a list that stands in the rule itself, as Excel counts them; commas part its items."""


class ChoiceLists:
    """The lists of one workbook; those on the sheet have the labels in one column and their values in the next."""

    def __init__(self, workbook: Workbook, title: str) -> None:
        self._workbook, self._title = workbook, title
        self._sheet: Worksheet | None = None
        self._places: dict[tuple[Choice, ...], tuple[str, str]] = {}

    def source(self, choices: tuple[Choice, ...]) -> str:
        """Return what a rule names as its list."""
        labels = [guarded(choice.label) for choice in choices]
        text = ",".join(labels)
        if (
            choices in self._places
            or len(text) > _LONGEST_LIST
            or any("," in label or '"' in label for label in labels)
        ):
            return self.columns(choices)[0]
        return f'"{text}"'

    def columns(self, choices: tuple[Choice, ...]) -> tuple[str, str]:
        """Return the ranges of the labels and of the values of `choices`, as formulas name them."""
        if choices not in self._places:
            self._places[choices] = self._written(choices, 2 * len(self._places) + 1)
        return self._places[choices]

    def _written(self, choices: Sequence[Choice], column: int) -> tuple[str, str]:
        if self._sheet is None:
            self._sheet = self._workbook.create_sheet(self._title)
            self._sheet.sheet_state = "hidden"
        for row, choice in enumerate(choices, start=1):
            label = choice_value(choice.label)
            if isinstance(label, str):
                put_text(cell_at(self._sheet, row, column), label)
            else:
                cell_at(self._sheet, row, column).value = label
            value = int(choice.value) if choice.value.isdigit() else choice.value
            cell_at(self._sheet, row, column + 1).value = value
        sheet = quote_sheetname(self._sheet.title)
        first, second = (
            f"{sheet}!${letter}$1:${letter}${len(choices)}" for letter in map(get_column_letter, (column, column + 1))
        )
        return first, second
