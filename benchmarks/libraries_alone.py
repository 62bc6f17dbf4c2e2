"""What python-docx and openpyxl alone cost to write the files of a site: `python -m benchmarks.libraries_alone SITE`.

Each file is read first, and the clock runs only while the same texts, tables and looks are written again in the way
that the libraries' manuals show, by somebody who knows them: objects for styles are made once, and rows are asked for
their cells once. What the libraries have no methods for is left out: content controls, and links in documents.
"""

import io
import json
import sys
import time
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from openpyxl.worksheet.worksheet import Worksheet

STYLES = frozenset({"Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "List Number"})
"""The styles that the template of python-docx has too; all other paragraphs stay plain."""


@dataclass(frozen=True)
class Text:
    """A paragraph: its style, and its runs with whether they are bold and italic."""

    style: str | None
    runs: tuple[tuple[str, bool | None, bool | None], ...]


Grid = tuple[tuple[tuple[Text, ...], ...], ...]
"""The rows of a table, their cells, and the paragraphs in them."""


@dataclass(frozen=True)
class ReadDocument:
    """A document: its paragraphs and tables in their order, and its footer."""

    title: str
    blocks: tuple[Text | Grid, ...]
    footer: tuple[Text, ...]


def read_document(path: Path) -> ReadDocument:
    """Read what there is to write again."""
    document = docx.Document(str(path))
    blocks: list[Text | Grid] = []
    for element in document.element.body.iter(qn("w:p"), qn("w:tbl")):
        if element.tag == qn("w:tbl"):
            rows = Table(element, document).rows
            blocks.append(tuple(tuple(tuple(_texts(document, cell._tc)) for cell in row.cells) for row in rows))  # noqa: SLF001 - no other way
        elif not any(parent.tag == qn("w:tbl") for parent in element.iterancestors()):
            blocks.append(_text(document, element))
    footer = tuple(_texts(document, document.sections[0].footer._element))  # noqa: SLF001 - no other way
    return ReadDocument(document.core_properties.title or "", tuple(blocks), footer)


def _texts(document: Document, container: Any) -> Iterator[Text]:  # noqa: ANN401 - elements of lxml carry no types
    return (_text(document, element) for element in container.iter(qn("w:p")))


def _text(document: Document, element: Any) -> Text:  # noqa: ANN401 - as above
    style_id = element.style
    name = next((style.name for style in document.styles if style.style_id == style_id), None)
    runs = ((run.text, _is_on(run, "w:b"), _is_on(run, "w:i")) for run in element.iter(qn("w:r")))
    return Text(name if name in STYLES else None, tuple(runs))


def _is_on(run: Any, mark: str) -> bool | None:  # noqa: ANN401 - as above
    return True if run.find(f"{qn('w:rPr')}/{qn(mark)}") is not None else None


def write_document(read: ReadDocument) -> bytes:
    """Write it with python-docx."""
    document = docx.Document()
    document.core_properties.title = read.title
    for block in read.blocks:
        if isinstance(block, Text):
            _add(document.add_paragraph(style=block.style), block)
        else:
            _add_table(document, block)
    for text in read.footer:
        _add(document.sections[0].footer.add_paragraph(), text)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _add(paragraph: Any, text: Text) -> None:  # noqa: ANN401 - python-docx's paragraph
    for words, bold, italic in text.runs:
        run = paragraph.add_run(words)
        run.bold, run.italic = bold, italic


def _add_table(document: Document, grid: Grid) -> None:
    table = document.add_table(rows=0, cols=len(grid[0]), style="Table Grid")
    for row in grid:
        for cell, texts in zip(table.add_row().cells, row, strict=True):
            first, *others = texts
            _add(cell.paragraphs[0], first)
            for text in others:
                _add(cell.add_paragraph(), text)


@dataclass(frozen=True)
class ReadSheet:
    """A sheet: its cells as row, column, value and number of their looks, and what else is set on it.

    Looks are font, fill, border, alignment and the format of numbers.
    """

    title: str
    cells: tuple[tuple[Any, Any, Any, int], ...]
    looks: tuple[tuple[Any, Any, Any, Any, str], ...]
    source: Worksheet


def read_workbook(path: Path) -> list[ReadSheet]:
    """Read what there is to write again."""
    return [_read_sheet(sheet) for sheet in openpyxl.load_workbook(path).worksheets]


def _read_sheet(sheet: Worksheet) -> ReadSheet:
    looks: dict[object, int] = {}
    made, cells = [], []
    for row in sheet.iter_rows():
        for cell in row:
            key = repr((cell.font, cell.fill, cell.border, cell.alignment, cell.number_format))
            if key not in looks:
                looks[key] = len(looks)
                look = (copy(cell.font), copy(cell.fill), copy(cell.border), copy(cell.alignment), cell.number_format)
                made.append(look)
            cells.append((cell.row, cell.column, cell.value, looks[key]))
    return ReadSheet(sheet.title, tuple(cells), tuple(made), sheet)


def write_workbook(read: list[ReadSheet]) -> bytes:
    """Write it with openpyxl."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for each in read:
        _write_sheet(workbook.create_sheet(each.title), each)
    data = io.BytesIO()
    workbook.save(data)
    return data.getvalue()


def _write_sheet(sheet: Worksheet, read: ReadSheet) -> None:
    for row, column, value, look in read.cells:
        cell: Any = sheet.cell(row, column, value)
        cell.font, cell.fill, cell.border, cell.alignment, cell.number_format = read.looks[look]
    source = read.source
    for letter, dimension in source.column_dimensions.items():
        sheet.column_dimensions[letter].width = dimension.width
    for number, height in source.row_dimensions.items():
        sheet.row_dimensions[number].height = height.height
    for rule in source.data_validations.dataValidation:
        sheet.add_data_validation(copy(rule))
    for found in source.conditional_formatting:
        for rule in found.rules:
            sheet.conditional_formatting.add(str(found.sqref), copy(rule))
    sheet.freeze_panes, sheet.auto_filter.ref = source.freeze_panes, source.auto_filter.ref
    sheet.page_setup.orientation, sheet.sheet_state = "landscape", source.sheet_state


def main(site: str) -> None:
    """Write all files again, and print the CPU seconds of the writing alone, and how many files there were."""
    documents = [read_document(path) for path in sorted(Path(site).rglob("*.docx"))]
    workbooks = [read_workbook(path) for path in sorted(Path(site).rglob("*.xlsx"))]
    start = time.process_time()
    for document in documents:
        write_document(document)
    for workbook in workbooks:
        write_workbook(workbook)
    cost = {"cpu": time.process_time() - start, "files": len(documents) + len(workbooks)}
    sys.stdout.write(json.dumps(cost) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
