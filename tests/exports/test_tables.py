"""CSV and XLSX as other programs read them: every cell a text, none a formula, nothing lost."""

import csv
import io
import zipfile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pmobook.exports import csv_file, xlsx_file
from pmobook.exports.cells import CellError, guarded, unguarded
from pmobook.exports.publication import Publication
from pmobook.exports.table import table

FORMULA_SIGNS = ("=", "+", "-", "@")


def rows_of_csv(publication: Publication) -> list[list[str]]:
    data = csv_file.export(publication)["glossary.csv"]
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def sheet_of(publication: Publication) -> Worksheet:
    sheet = load_workbook(io.BytesIO(xlsx_file.export(publication)["glossary.xlsx"])).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_a_csv_has_a_row_for_each_term_and_the_same_cells_in_each(publication: Publication) -> None:
    headings, *rows = rows_of_csv(publication)
    assert headings[:4] == ["id", "domain", "term.en", "term.id"]
    assert [row[0] for row in rows] == [term.id for term in publication.library.terms]
    assert {len(row) for row in rows} == {len(headings)}


def test_no_cell_of_a_csv_begins_like_a_formula(publication: Publication) -> None:
    cells = [cell for row in rows_of_csv(publication) for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA_SIGNS)]


def test_no_cell_of_a_workbook_is_anything_but_text(publication: Publication) -> None:
    cells = [cell for row in sheet_of(publication).iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell.value for cell in cells if str(cell.value).startswith(FORMULA_SIGNS)]


def test_the_workbook_says_what_the_csv_says(publication: Publication) -> None:
    found = [[str(value or "") for value in row] for row in sheet_of(publication).iter_rows(values_only=True)]
    assert [[cell.replace("_x0007_", "\a").replace("_x000D_", "\r") for cell in row] for row in found] == rows_of_csv(
        publication
    )


def test_guards_are_taken_off_again(publication: Publication) -> None:
    headings, *rows = rows_of_csv(publication)
    assert (headings, [[unguarded(cell) for cell in row] for row in rows]) == table(publication)


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "'", "'=1", "''=1", "'x", "\t=1", "＝1", "", "x=1"])
def test_a_guard_loses_nothing(text: str) -> None:
    assert not guarded(text).startswith(FORMULA_SIGNS)
    assert unguarded(guarded(text)) == text


def test_a_formula_that_somebody_typed_is_refused() -> None:
    with pytest.raises(CellError, match="formula"):
        unguarded("=SUM(A1:A2)")


def test_a_text_too_long_for_a_cell_goes_on_in_the_next(hostile: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "PIECE", 10)
    headings, *rows = [list(row) for row in sheet_of(hostile).iter_rows(values_only=True)]
    places = [place for place, heading in enumerate(headings) if str(heading).rstrip("+") == "notes.en"]
    assert len(places) > 3
    pieces = (unguarded(str(rows[-2][place] or "")) for place in places)
    term = hostile.library.find_term("equals")
    assert term is not None
    assert term.record.notes is not None
    assert "".join(pieces) == term.record.notes.texts["en"]


def test_a_workbook_names_no_time_but_that_of_the_content(hostile: Publication) -> None:
    data = xlsx_file.export(hostile)["glossary.xlsx"]
    workbook = load_workbook(io.BytesIO(data))
    assert workbook.properties.modified is not None
    assert workbook.properties.modified.isoformat() == "2026-03-01T00:00:00"
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        assert {member.date_time[0] for member in files.infolist()} == {1980}
