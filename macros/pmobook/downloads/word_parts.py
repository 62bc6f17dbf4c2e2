"""Writes the parts of a document: headings with guidance, tables of fields, and of items of an agenda."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from docx.document import Document
from docx.shared import Emu, Length
from docx.table import Table
from docx.text.paragraph import Paragraph

from pmobook.downloads.blank_document import Style
from pmobook.downloads.resolved import Part, ResolvedField, ResolvedTemplate
from pmobook.downloads.word_elements import add_paragraph, add_run, add_table, describe, repeat_first_row, styled
from pmobook.downloads.word_text import add_paragraphs
from pmobook.downloads.word_values import ValueWriter
from pmobook.downloads.wording import escaped
from pmobook.model.template import FieldType, Layout

_LONG = frozenset({FieldType.LONG_TEXT, FieldType.LIST})
"""Types that a document gives the width of the page, under a heading of their own."""

_LABELS = 0.36
"""The share of the page's width that labels take: the longest fill two lines."""

_WIDTHS = {FieldType.NUMBER: 1.0, FieldType.DATE: 1.4, FieldType.ROLE: 1.7, FieldType.LONG_TEXT: 3.2}
_USUAL_WIDTH, _WIDTH_OF_ITEM = 1.6, 3.0
"""How much of an agenda's width each column takes in proportion to the others."""


@dataclass(frozen=True)
class PartWriter:
    """Writes parts into a document, blank or with the values of a sample."""

    document: Document
    template: ResolvedTemplate
    values: ValueWriter

    @property
    def _is_blank(self) -> bool:
        return self.values.sample is None

    def write(self) -> None:
        """Write all parts; the items of an agenda that ask for the same share a table."""
        for _, group in groupby(self.template.parts, key=self._shape):
            parts = list(group)
            if self.template.layout is Layout.AGENDA and len(parts) > 1:
                self._agenda(parts)
            else:
                for part in parts:
                    self._part(part)

    def _shape(self, part: Part) -> object:
        """Return what parts of one table have in common; free text is like nothing else."""
        return part.id if part.is_free else [(field.label, field.type) for field in part.fields]

    def _part(self, part: Part) -> None:
        if part.title:
            heading = add_paragraph(self.document, Style.HEADING)
            heading.add_run(part.title)
            self._mark(heading, is_required=part.is_required)
        if self._is_blank and part.guidance:
            self._instruct(part.guidance)
        if part.is_free:
            self._long(part.fields[0])
            return
        is_document = self.template.layout is Layout.DOCUMENT
        for is_long, group in groupby(part.fields, key=lambda field: is_document and field.type in _LONG):
            fields = [field for field in group if self.values.has(field)]
            if is_long:
                self._under_headings(fields)
            elif fields:
                self._table_of_fields(part.title or self.template.title, fields)

    def _instruct(self, markdown: str) -> None:
        add_paragraphs(self.document, partial(add_paragraph, self.document), markdown, Style.INSTRUCTION)

    def _long(self, field: ResolvedField) -> None:
        if self.values.has(field):
            self.values.into_body(field)

    def _under_headings(self, fields: Sequence[ResolvedField]) -> None:
        for field in fields:
            heading = add_paragraph(self.document, Style.SUBHEADING)
            heading.add_run(field.label)
            self._mark(heading, is_required=field.is_required)
            self._long(field)

    def _table_of_fields(self, title: str, fields: Sequence[ResolvedField]) -> None:
        words = self.template.words
        table = self._table([_LABELS, 1 - _LABELS], [words.field, words.downloads.entry])
        for field in fields:
            label, entry = table.add_row().cells
            paragraph = styled(label.paragraphs[0], Style.LABEL)
            paragraph.add_run(field.label)
            self._mark(paragraph, is_required=field.is_required)
            self.values.into_cell(field, entry)
        self._finish(table, title)

    def _agenda(self, parts: Sequence[Part]) -> None:
        """Write parts that ask for the same as the rows of one table."""
        words = self.template.words
        columns = parts[0].fields
        widths = [_WIDTH_OF_ITEM, *(_WIDTHS.get(field.type, _USUAL_WIDTH) for field in columns)]
        headings = [words.downloads.item, *(field.label for field in columns)]
        add_paragraph(self.document, Style.HEADING).add_run(words.layouts[Layout.AGENDA])
        if self._is_blank:
            for field in columns:
                if field.help:
                    self._instruct(f"**{escaped(field.label)}:** {field.help}")
        table = self._table([width / sum(widths) for width in widths], headings)
        for part in parts:
            item, *cells = table.add_row().cells
            styled(item.paragraphs[0], Style.LABEL).add_run(part.title)
            if self._is_blank and part.guidance:
                add_paragraphs(self.document, partial(add_paragraph, item), part.guidance, Style.FACTS)
            for field, cell in zip(part.fields, cells, strict=True):
                if self.values.has(field):
                    self.values.into_cell(field, cell, words.downloads.choose if field.choices else "…")
        self._finish(table, words.layouts[Layout.AGENDA])

    def _mark(self, paragraph: Paragraph, *, is_required: bool) -> None:
        if is_required and self._is_blank:
            add_run(paragraph, f"  {self.template.words.required}", Style.REQUIRED)

    def _table(self, shares: Sequence[float], headings: Sequence[str]) -> Table:
        """Return a table over the width of the page, its columns in `shares` of it, with its headings."""
        table = add_table(self.document, Style.TABLE)
        table.autofit = False
        for width in self._widths(shares):
            table.add_column(width)
        for cell, heading in zip(table.add_row().cells, headings, strict=True):
            styled(cell.paragraphs[0], Style.TABLE_HEADING).add_run(heading)
        return table

    def _widths(self, shares: Sequence[float]) -> Iterator[Length]:
        section = self.document.sections[0]
        whole = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        return (Emu(int(whole * share)) for share in shares)

    def _finish(self, table: Table, title: str) -> None:
        repeat_first_row(table)
        describe(table, title)
