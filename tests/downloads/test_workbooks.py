"""Workbooks as openpyxl reads them: typed cells, drop-downs, colours, frozen headings, and nothing that runs."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime

import pytest
from openpyxl import load_workbook
from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from pmobook.downloads.sheet_cells import LONGEST
from tests.downloads.conftest import LANGUAGES, LongText, Made

Collection = dict[tuple[str, str], Made]
FORMULA_SIGNS = ("=", "+", "-", "@")


def workbook_of(made: Collection, template: str, ending: str = "-sample.xlsx", language: str = "en") -> Workbook:
    return load_workbook(io.BytesIO(made[template, language].file(ending)))


def sheet_of(made: Collection, template: str, ending: str = "-sample.xlsx", language: str = "en") -> Worksheet:
    return workbook_of(made, template, ending, language).worksheets[0]


def workbooks(*collections: Collection) -> Iterator[tuple[Made, str, Workbook]]:
    for collection in collections:
        for each in collection.values():
            for name, data in each.files.items():
                if name.endswith(".xlsx"):
                    yield each, name, load_workbook(io.BytesIO(data))


def rule_for(sheet: Worksheet, cell: str) -> DataValidation:
    rules: list[DataValidation] = list(sheet.data_validations.dataValidation)
    return next(rule for rule in rules if cell in rule.sqref)


def test_a_column_for_each_field_and_a_row_for_each_sample(repository: Collection) -> None:
    for language in LANGUAGES:
        template = repository["raid-log", language].template
        sheet = sheet_of(repository, "raid-log", language=language)
        assert [cell.value for cell in sheet[1]] == [field.label for field in template.fields]
        assert sheet.max_row == 1 + len(template.samples)


def test_cells_have_the_types_of_their_fields(made: Collection) -> None:
    sheet = sheet_of(made, "every-type")
    first = {sheet.cell(1, column).value: sheet.cell(2, column) for column in range(1, sheet.max_column + 1)}
    assert {label: cell.value for label, cell in first.items() if cell.data_type != "f"} == {
        "Name": "First",
        "Story": "With bold and a danger.",
        "Day": datetime(2026, 3, 5),  # noqa: DTZ001 - as openpyxl reads a day
        "Amount": -2.5,
        "Cost": 1_000_000,
        "Part": 25,
        "Size": "Small, as usual",
        "Place": "The second of several places whose names are long enough to fill a list of choices",
        "Who": "Sari",
        "Role": "Buyer",
        "Health": "Green",
        "Done": "Yes",
        "Link": "2026-03",
        "Parts": "one\ntwo",
    }
    assert {first["Rest"].data_type, first["Each"].data_type} == {"f"}
    assert (first["Cost"].number_format, first["Part"].number_format) == ("#,##0", 'General" %"')
    assert (first["Day"].number_format, first["Link"].number_format) == ("[$-809]d mmm yyyy", "@")


def test_rows_below_the_last_have_the_same_formats(made: Collection) -> None:
    sheet = sheet_of(made, "every-type", ".xlsx")
    formats = [sheet.column_dimensions[get_column_letter(column)].number_format for column in range(1, 17)]
    assert formats[2:6] == ["[$-809]d mmm yyyy", "General", "#,##0", 'General" %"']


def test_choices_are_drop_downs(made: Collection) -> None:
    workbook = workbook_of(made, "every-type", ".xlsx")
    sheet, lists = workbook.worksheets[0], workbook["Choices"]
    assert lists.sheet_state == "hidden"
    assert rule_for(sheet, "K2").formula1 == '"Red,Amber,Green"'
    assert rule_for(sheet, "L1000").formula1 == '"Yes,No"'
    assert rule_for(sheet, "J2").formula1 == '"Buyer,Sponsor"'
    # a comma in a choice, and choices that are too long together, stand on a sheet of their own
    assert rule_for(sheet, "G2").formula1 == "'Choices'!$A$1:$A$2"
    assert rule_for(sheet, "H2").formula1 == "'Choices'!$C$1:$C$4"
    assert [cell.value for cell in lists["A"][:2]] == ["Small, as usual", "Large"]
    assert [cell.value for cell in lists["D"]] == ["a", "b", "c", "d"]


def test_only_what_fits_is_accepted_and_other_roles_too(made: Collection) -> None:
    sheet = sheet_of(made, "every-type", ".xlsx", "id")
    kinds = {letter: rule_for(sheet, f"{letter}2").type for letter in "ABCDEFGHIJKLMN" if letter not in "ABIMN"}
    assert kinds == dict.fromkeys("GHJKL", "list") | {"C": "date"} | dict.fromkeys("DEF", "decimal")
    assert {letter for letter in kinds if not rule_for(sheet, f"{letter}2").showErrorMessage} == {"J"}
    assert rule_for(sheet, "C2").error == "Tulis tanggal, misalnya 2026-11-02."


def test_a_cell_says_how_it_is_filled_in(repository: Collection) -> None:
    rule = rule_for(sheet_of(repository, "raid-log", ".xlsx"), "F2")
    assert rule.promptTitle == "Impact"
    assert rule.prompt == "Required. 1 hardly noticed, 3 a milestone moves, 5 the objective is lost."


def test_notes_and_lists_are_no_longer_than_excel_takes(made: Collection, repository: Collection) -> None:
    for _, name, workbook in workbooks(made, repository):
        for sheet in workbook.worksheets:
            assert len(sheet.title) <= 31, name
            for rule in sheet.data_validations.dataValidation:
                assert len(rule.promptTitle or "") <= 32, name
                assert len(rule.prompt or "") <= 255, name
                assert len(rule.formula1 or "") <= 257, name
            for item in (sheet.oddHeader, sheet.oddFooter):
                assert item is None or len(str(item)) <= 255, name


def test_headings_stay_in_sight_and_on_every_page(repository: Collection, made: Collection) -> None:
    for each, name, workbook in workbooks(repository, made):
        sheet = workbook.worksheets[0]
        assert sheet.freeze_panes == "B2", name
        assert sheet.print_title_rows == "$1:$1", name
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
            *("landscape", 1),
            0,
        )
        assert (sheet.auto_filter.ref is None) == (each.template.layout == "scorecard"), name


def test_red_amber_and_green_have_their_colours(made: Collection) -> None:
    for language, words in (("en", ("Red", "Amber", "Green")), ("id", ("Merah", "Kuning", "Hijau"))):
        rules = rules_at(sheet_of(made, "every-type", language=language), "K2:K1000")
        assert [rule.formula for rule in rules if rule.type == "cellIs"] == [[f'"{word}"'] for word in words]


def rules_at(sheet: Worksheet, cells: str) -> list[Rule]:
    return [rule for found in sheet.conditional_formatting if str(found.sqref) == cells for rule in found.rules]


def test_a_row_that_was_begun_shows_what_it_lacks(made: Collection, repository: Collection) -> None:
    gaps = [str(rule.formula) for rule in rules_at(sheet_of(made, "every-type"), "C2:C1000")]
    assert gaps == ["['AND(LEN($A2)>0,LEN(C2)=0)']"]
    (accountable,) = rules_at(sheet_of(repository, "raci-matrix"), "A2:A1000")
    assert str(accountable.formula).count('="A")') == 7


def test_a_scorecard_has_a_column_for_each_sample(made: Collection) -> None:
    sheet = sheet_of(made, "vendor-scorecard")
    assert [cell.value for cell in sheet[1]] == ["Field", "Value 1", "Value 2", "Value 3", "How to fill it in"]
    assert [cell.value for cell in sheet[3]][:4] == ["Vendor (required)", "First & Sons", "Second", "Third"]
    assert sheet["B7"].value == '=IF(AND(ISNUMBER(B4),ISNUMBER(B5)),IFERROR(B4*(100-B5)/100,""),"")'
    blank = sheet_of(made, "vendor-scorecard", ".xlsx")
    assert [cell.value for cell in blank[1]] == ["Field", "Value", "How to fill it in"]
    assert blank["B3"].value is None


def test_choices_among_numbers_count_by_their_values(made: Collection) -> None:
    workbook = workbook_of(made, "vendor-scorecard")
    sheet, lists = workbook.worksheets[0], workbook["Choices"]
    labels = {row[0].value: row[1].value for row in lists["A1:B3"]}
    assert labels == {"Late, often?": 1, "Late, often!": 3, "*": 5}
    assert "SUMPRODUCT(('Choices'!$A$1:$A$3=B10)*'Choices'!$B$1:$B$3)" in sheet["B13"].value
    # a label that is a number is one in the cell, as it is once somebody has chosen it
    assert sheet["B11"].value == 2


def test_the_about_sheet_says_all_about_it(repository: Collection) -> None:
    for language, title in (("en", "About"), ("id", "Tentang")):
        each = repository["raid-log", language]
        about = workbook_of(repository, "raid-log", ".xlsx", language)[title]
        texts = {str(cell.value) for row in about.iter_rows() for cell in row if cell.value is not None}
        assert {each.template.title, each.template.address, each.template.version_line} <= texts
        assert {field.label for field in each.template.fields} <= texts
        assert {field.help for field in each.template.fields if not field.formula} - {""} <= texts
        links = [cell.hyperlink.target for row in about.iter_rows() for cell in row if cell.hyperlink]
        assert links == [each.template.address]


def test_pages_bear_version_and_source(repository: Collection) -> None:
    sheet = sheet_of(repository, "raid-log", ".xlsx", "id")
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.left.text == "Buku pegangan PMO · Versi 9 Nov 2026"
    assert sheet.oddFooter.center.text == "https://pmobook.example.org/id/templates/raid-log/"
    assert sheet.oddFooter.right.text == "Halaman &P dari &N"


def test_nothing_but_our_formulas_is_a_formula(made: Collection, repository: Collection) -> None:
    for each, name, workbook in workbooks(made, repository):
        ours = {field.label for field in each.template.fields if field.formula}
        for sheet in workbook.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        assert sheet is workbook.worksheets[0], name
                        assert ours & {sheet[f"{letter_of(cell.coordinate)}1"].value, sheet[f"A{cell.row}"].value}, name
                        assert re.fullmatch(r"=IF\(AND\(.+\),IFERROR\(.+,\"\"\),\"\"\)", str(cell.value)), name
                    elif isinstance(cell.value, str):
                        assert not cell.value.startswith(FORMULA_SIGNS), (name, cell.coordinate)
                        assert cell.data_type == "s", (name, cell.coordinate)


def letter_of(coordinate: str) -> str:
    return coordinate.rstrip("0123456789")


def test_signs_are_shown_as_they_are(made: Collection) -> None:
    sheet = sheet_of(made, "signs")
    assert [cell.value for cell in sheet[2]] == [
        "'=cmd|' /C calc'!A0",
        '<img src=x onerror=alert(1)> & <b> | "q" #N/A',
        "'=A1",
        "'-1+1\n<b>|</b>",
    ]
    assert [cell.value for cell in sheet[3]][:3] == ["bell end", "#DIV/0!", "&amp; <b>"]
    assert workbook_of(made, "signs").sheetnames[0] == "signs"
    assert workbook_of(made, "every-type").sheetnames[0] == "Every type   a b"


def test_a_title_with_a_mark_of_excel_is_shown_as_it_is(made: Collection) -> None:
    sheet = sheet_of(made, "vendor-scorecard")
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.left.text == "Signs && marks · Version of 4 May 2026"


def test_the_only_day_in_a_workbook_is_that_of_its_version(made: Collection) -> None:
    workbook = workbook_of(made, "every-type")
    assert workbook.properties.created == workbook.properties.modified == datetime(2026, 6, 7)  # noqa: DTZ001 - as read
    assert workbook.properties.title == "Every type: [a/b]?"
    with zipfile.ZipFile(io.BytesIO(made["every-type", "en"].file(".xlsx"))) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("length", [LONGEST, LONGEST + 1, 100_000])
def test_a_text_too_long_for_a_cell_says_where_all_of_it_is(long_text: LongText, length: int) -> None:
    each = long_text("😀" * (length // 2) + "x" * (length % 2))
    value = str(load_workbook(io.BytesIO(each.file("-sample.xlsx"))).worksheets[0]["A2"].value)
    assert len(value.encode("utf-16-le")) // 2 <= LONGEST
    assert value.endswith(f"{each.template.address})") == (length > LONGEST)
    assert "😀" * (length // 2) in each.file("-sample.csv").decode("utf-8-sig")
    assert "😀" * (length // 2) in each.file("-sample.md").decode()
