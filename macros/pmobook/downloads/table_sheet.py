"""The sheet of a register or matrix: a column for each field, its headings in the first row."""

from dataclasses import dataclass
from functools import cached_property

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from pmobook.downloads import looks
from pmobook.downloads.choice_lists import ChoiceLists
from pmobook.downloads.column_types import add_rules, alignment, number_format, width
from pmobook.downloads.excel_formula import excel_formula
from pmobook.downloads.resolved import ResolvedField, ResolvedTemplate, Sample
from pmobook.downloads.row_heights import fit_rows
from pmobook.downloads.sheet_cells import cell_at, put_text, put_value
from pmobook.model.template import FieldType, Layout

PREPARED_ROWS = 50
"""Rows of a blank with lines and formulas: about two pages on paper."""

LAST_ROW = 1000
"""Drop-downs and colours reach so far: a log with more entries than this is no longer kept in a spreadsheet."""

_ACCOUNTABLE = "accountable"
"""The option of which each row of a RACI matrix has exactly one."""


@dataclass(frozen=True)
class TableSheet:
    """Writes `template` with a row for each of `samples`, or a blank; see `put_text` for `cut_off`."""

    sheet: Worksheet
    template: ResolvedTemplate
    samples: tuple[Sample, ...]
    lists: ChoiceLists
    cut_off: str

    @cached_property
    def _letters(self) -> dict[str, str]:
        """The letters of the columns by the ids of their fields."""
        return {field.id: get_column_letter(column) for column, field in enumerate(self.template.fields, start=1)}

    @property
    def _rows(self) -> range:
        return range(2, 2 + (len(self.samples) or PREPARED_ROWS))

    @property
    def _is_matrix(self) -> bool:
        return self.template.layout is Layout.MATRIX

    def fill(self) -> None:
        """Write the sheet."""
        for column, field in enumerate(self.template.fields, start=1):
            self._write_heading(column, field)
            self._dress_rows(column, field)
            self._write_values(column, field)
            letter = self._letters[field.id]
            add_rules(self.sheet, f"{letter}2:{letter}{LAST_ROW}", self.template, field, self.lists)
        fit_rows(self.sheet, range(1, 2 + len(self.samples)))
        self._mark_gaps()
        if self._is_matrix:
            self._mark_rows_without_one_accountable()
        self.sheet.freeze_panes = "B2"
        self.sheet.auto_filter.ref = f"A1:{get_column_letter(len(self.template.fields))}{self._rows[-1]}"
        self.sheet.print_title_rows = "1:1"

    def _write_heading(self, column: int, field: ResolvedField) -> None:
        heading = cell_at(self.sheet, 1, column)
        put_text(heading, field.label)
        fill = looks.REQUIRED_HEADING if field.is_required else looks.OPTIONAL_HEADING
        looks.dress(heading, looks.HEADING, fill=fill, alignment=looks.MIDDLE)
        self.sheet.column_dimensions[self._letters[field.id]].width = width(field)

    def _dress_rows(self, column: int, field: ResolvedField) -> None:
        """Give the rows their looks, and those that a user adds below them the same."""
        place = alignment(self.template, field)
        is_name_of_row = self._is_matrix and column == 1
        font = looks.BOLD if is_name_of_row or field.type is FieldType.FORMULA else looks.TEXT
        shown = number_format(self.template, field)
        for row in self._rows:
            looks.dress(cell_at(self.sheet, row, column), font, alignment=place, number_format=shown)
        below = self.sheet.column_dimensions[self._letters[field.id]]
        below.font, below.alignment, below.number_format = font, place, shown

    def _write_values(self, column: int, field: ResolvedField) -> None:
        if field.type is not FieldType.FORMULA:
            for row, sample in enumerate(self.samples, start=2):
                put_value(cell_at(self.sheet, row, column), field, sample, self.cut_off)
        elif field.formula:
            fields = {each.id: each for each in self.template.fields}
            for row in self._rows:
                cells = {name: f"{letter}{row}" for name, letter in self._letters.items()}
                cell_at(self.sheet, row, column).value = excel_formula(field.formula, fields, cells, self.lists)

    def _mark_gaps(self) -> None:
        """Colour the required entries that a row which was begun still lacks."""
        for field in self.template.fields[1:]:
            if field.is_required and field.type is not FieldType.FORMULA:
                letter = self._letters[field.id]
                self._mark(letter, f"AND(LEN($A2)>0,LEN({letter}2)=0)")

    def _mark_rows_without_one_accountable(self) -> None:
        """Colour the activities of a RACI matrix for which nobody answers, or several do."""
        answering = [
            f'(${self._letters[field.id]}2="{choice.label.replace(chr(34), chr(34) * 2)}")'
            for field in self.template.fields[1:]
            for choice in field.choices
            if choice.value == _ACCOUNTABLE
        ]
        if len(answering) > 1:
            self._mark("A", f"AND(LEN($A2)>0,{'+'.join(answering)}<>1)")

    def _mark(self, letter: str, condition: str) -> None:
        rule = FormulaRule([condition], fill=looks.MISSING)
        self.sheet.conditional_formatting.add(f"{letter}2:{letter}{LAST_ROW}", rule)
