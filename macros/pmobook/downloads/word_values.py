"""Writes the fields of a document: the value that a sample has there, or a control with a hint to be filled in."""

from dataclasses import dataclass

from docx.document import Document
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from pmobook.downloads import rich_text
from pmobook.downloads.blank_document import Style
from pmobook.downloads.content_controls import NOT_TICKED, TICKED, control, rich_control, tick_control
from pmobook.downloads.resolved import ResolvedField, ResolvedTemplate, Sample
from pmobook.downloads.rich_text import Run
from pmobook.downloads.word_elements import add_paragraph, add_run, styled, wrap_paragraphs, wrap_run, wrap_within
from pmobook.downloads.word_text import Add, add_paragraphs, add_runs
from pmobook.downloads.wording import escaped, formula_in_words, in_words, is_markdown
from pmobook.model.template import FieldType
from pmobook.words.areas.downloads import DownloadWords

_SPACE_BELOW = Pt(8)
"""A table has no space of its own above it."""


@dataclass(frozen=True)
class ValueWriter:
    """Writes the values of one sample into a document, or hints where `sample` is None."""

    document: Document
    template: ResolvedTemplate
    sample: Sample | None

    def has(self, field: ResolvedField) -> bool:
        """Whether there is something to write: a value, or in a blank a hint."""
        return self.sample is None or field.id in self.sample

    def into_body(self, field: ResolvedField) -> None:
        """Write a field at the end of the document, in as many paragraphs as it needs."""
        paragraphs: list[Paragraph] = []

        def add(style: Style) -> Paragraph:
            paragraphs.append(add_paragraph(self.document, style))
            return paragraphs[-1]

        self._write(field, add, Style.TEXT)
        paragraphs[-1].paragraph_format.space_after = _SPACE_BELOW
        wrap_paragraphs(paragraphs, rich_control(field, is_hint=self.sample is None))

    def into_cell(self, field: ResolvedField, cell: _Cell, hint: str | None = None) -> None:
        """Write a field into an empty cell of a table; `hint` stands in a narrow one for the field's own."""
        paragraphs: list[Paragraph] = []

        def add(style: Style) -> Paragraph:
            paragraphs.append(styled(cell.add_paragraph() if paragraphs else cell.paragraphs[0], style))
            return paragraphs[-1]

        if field.type is FieldType.YES_NO:
            self._write_ticks(field, add(Style.TABLE_TEXT))
            return
        self._write(field, add, Style.TABLE_TEXT, hint)
        # a control ends within the cell that it began in, which several paragraphs would fill
        if len(paragraphs) == 1:
            value = None if self.sample is None else str(self.sample[field.id])
            wrap_within(paragraphs[0], control(self.template.words, field, value))

    @property
    def _words(self) -> DownloadWords:
        return self.template.words.downloads

    def _write(self, field: ResolvedField, add: Add, style: Style, hint: str | None = None) -> None:
        value = None if self.sample is None else self.sample[field.id]
        if value is None:
            paragraph = add(Style.BULLET if field.type is FieldType.LIST else style)
            # in brackets, because LibreOffice shows hints of whole paragraphs in the colour of text
            runs = (Run("["), *rich_text.line(hint or self._hint(field)), Run("]"))
            add_runs(paragraph, runs, Style.HINT)
        elif isinstance(value, tuple):
            for item in value:
                add_run(add(Style.BULLET), item)
        elif is_markdown(field):
            add_paragraphs(self.document, add, value, style)
        else:
            add_run(add(style), in_words(self.template.words, field, value))

    def _write_ticks(self, field: ResolvedField, paragraph: Paragraph) -> None:
        """Write a box for each choice, which works on paper too."""
        chosen = None if self.sample is None else self.sample[field.id]
        for choice in field.choices:
            is_ticked = choice.label == chosen
            box = paragraph.add_run(TICKED if is_ticked else NOT_TICKED)
            wrap_run(box, tick_control(field, choice, is_ticked=is_ticked))
            paragraph.add_run(f" {choice.label}    ")
        if self.sample is None:
            add_runs(paragraph, rich_text.line(field.help), Style.HINT)

    def _hint(self, field: ResolvedField) -> str:
        """Return what a control asks for, as Markdown."""
        if field.formula:
            return self._words.worked_out.format(formula=escaped(formula_in_words(self.template, field.formula)))
        asked = self._words.choose_date if field.type is FieldType.DATE else self._words.choose if field.choices else ""
        return " ".join(part for part in (asked, field.help) if part) or self._words.write_here
