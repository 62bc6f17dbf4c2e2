"""The sheet of a scorecard: a row for each field below the title of its section, and a column for each sample."""

from dataclasses import dataclass
from functools import cached_property

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from pmobook.downloads import looks
from pmobook.downloads.choice_lists import ChoiceLists
from pmobook.downloads.column_types import add_rules, help_text, number_format
from pmobook.downloads.excel_formula import excel_formula
from pmobook.downloads.resolved import Part, ResolvedField, ResolvedTemplate, Sample
from pmobook.downloads.row_heights import fit_rows
from pmobook.downloads.sheet_cells import cell_at, put_text, put_value
from pmobook.downloads.table import numbered_values
from pmobook.model.template import FieldType
from pmobook.pages.markdown import plain

_LABEL_WIDTH, _VALUE_WIDTH, _HELP_WIDTH = 38, 26, 60
_FIRST_VALUE = 2
"""The column after the labels."""


@dataclass(frozen=True)
class ScorecardSheet:
    """Writes `template` with the values of `samples`, or an empty column in a blank; see `put_text` for `cut_off`."""

    sheet: Worksheet
    template: ResolvedTemplate
    samples: tuple[Sample, ...]
    lists: ChoiceLists
    cut_off: str

    @property
    def _filled(self) -> tuple[Sample, ...]:
        return self.samples or ({},)

    @property
    def _help_column(self) -> int:
        return _FIRST_VALUE + len(self._filled)

    @cached_property
    def _rows(self) -> dict[str, int]:
        """The rows of the fields by their ids; a row above each part bears its title."""
        rows, row = {}, 1
        for part in self.template.parts:
            row += 1
            for field in part.fields:
                row += 1
                rows[field.id] = row
        return rows

    def fill(self) -> None:
        """Write the sheet."""
        self._write_headings()
        for part in self.template.parts:
            self._write_title(part)
            for field in part.fields:
                self._write_field(field)
        fit_rows(self.sheet, range(1, self.sheet.max_row + 1))
        self.sheet.freeze_panes = "B2"
        self.sheet.print_title_rows = "1:1"

    def _write_headings(self) -> None:
        words, count = self.template.words, len(self._filled)
        headings = [words.field, *numbered_values(words, count), words.meaning]
        widths = [_LABEL_WIDTH, *[_VALUE_WIDTH] * count, _HELP_WIDTH]
        for column, (heading, width) in enumerate(zip(headings, widths, strict=True), start=1):
            cell = cell_at(self.sheet, 1, column)
            put_text(cell, heading)
            looks.dress(cell, looks.HEADING, fill=looks.REQUIRED_HEADING, alignment=looks.MIDDLE)
            self.sheet.column_dimensions[get_column_letter(column)].width = width

    def _write_title(self, part: Part) -> None:
        row = self._rows[part.fields[0].id] - 1
        for column in range(1, self._help_column + 1):
            looks.dress(cell_at(self.sheet, row, column), looks.SECTION, fill=looks.TINT)
        put_text(cell_at(self.sheet, row, 1), part.title)
        put_text(cell_at(self.sheet, row, self._help_column), plain(part.guidance))
        cell_at(self.sheet, row, self._help_column).font = looks.MUTED

    def _write_field(self, field: ResolvedField) -> None:
        row = self._rows[field.id]
        required = f" ({self.template.words.required})" if field.is_required else ""
        self._write(row, 1, f"{field.label}{required}", looks.BOLD)
        self._write(row, self._help_column, help_text(self.template, field), looks.MUTED)
        for column, sample in enumerate(self._filled, start=_FIRST_VALUE):
            self._write_value(row, column, field, sample)
        first, last = get_column_letter(_FIRST_VALUE), get_column_letter(self._help_column - 1)
        add_rules(self.sheet, f"{first}{row}:{last}{row}", self.template, field, self.lists)

    def _write_value(self, row: int, column: int, field: ResolvedField, sample: Sample) -> None:
        cell = cell_at(self.sheet, row, column)
        font = looks.BOLD if field.type is FieldType.FORMULA else looks.TEXT
        looks.dress(cell, font, number_format=number_format(self.template, field), alignment=looks.LEFT)
        if field.type is not FieldType.FORMULA:
            put_value(cell, field, sample, self.cut_off)
        elif field.formula:
            letter = get_column_letter(column)
            cells = {name: f"{letter}{place}" for name, place in self._rows.items()}
            cell.value = excel_formula(
                field.formula, {each.id: each for each in self.template.fields}, cells, self.lists
            )

    def _write(self, row: int, column: int, text: str, font: Font) -> None:
        cell = cell_at(self.sheet, row, column)
        put_text(cell, text)
        looks.dress(cell, font)
