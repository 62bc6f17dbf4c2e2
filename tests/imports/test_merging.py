"""What an import changes: only what somebody changed in the file, shown first, and only where nobody else did."""

import csv
import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.imports.conftest import Base

Rows = list[dict[str, str]]


def edit_csv(file: Path, change: Callable[[Rows], None], sign: str = ",") -> Path:
    """Change the rows of a CSV file as a spreadsheet would save them."""
    rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
    change(rows)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), delimiter=sign)
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes(text.getvalue().encode())
    return file


def row(rows: Rows, term_id: str) -> dict[str, str]:
    return next(found for found in rows if found["id"] == term_id)


def change_short(rows: Rows) -> None:
    row(rows, "risk-register")["short.en"] = "The list of all risks: known ones."


def test_a_change_is_shown_and_not_written(repository: Base) -> None:
    before = repository.texts()
    told = repository.bring_in(edit_csv(repository.exported("csv"), change_short))
    assert told.out == (
        "glossary/risk/risk-register.yml: changed\n"
        "  short.en: “Where all known risks are kept.” → “The list of all risks: known ones.”\n"
    )
    assert told.code == 0
    assert repository.texts() == before


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_only_the_changed_field_is_written_anew(sign: str, repository: Base) -> None:
    path = "glossary/risk/risk-register.yml"
    before = repository.texts()
    assert repository.bring_in(edit_csv(repository.exported("csv"), change_short, sign), "--write").code == 0
    after = repository.texts()
    assert {name for name in after if after[name] != before[name]} == {path}
    assert after[path] == before[path].replace(
        "  en: Where all known risks are kept.\n", "  en: 'The list of all risks: known ones.'\n"
    )


def test_a_new_row_is_a_new_file_in_the_style_of_the_others(repository: Base) -> None:
    def add(rows: Rows) -> None:
        new = {
            "id": "risk-appetite",
            "domain": "risk",
            "term.en": "Risk appetite",
            "term.id": "Selera risiko",
            "definition.en": "Amount of risk that an organisation is ready to take, for the sake of its goals.",
            "definition.id": "Besarnya risiko yang siap diambil organisasi demi tujuannya.",
            "admitted.en": "willingness to take risks\nrisk tolerance level",
            "deprecated": '{"term": "risk hunger", "lang": "en", "why": {"en": "Too bodily."}}',
            "examples": '{"en": "The risk appetite is low.", "id": "Selera risikonya rendah."}',
            "related": "risk\ntolerance",
            "autolink": "FALSE",
            "reviewed": "2026-11-02",
        }
        rows.append(dict.fromkeys(rows[0], "") | new)

    assert repository.bring_in(edit_csv(repository.exported("csv"), add), "--write").code == 0
    assert repository.texts()["glossary/risk/risk-appetite.yml"] == (
        "term: {en: Risk appetite, id: Selera risiko}\n"
        "definition:\n"
        "  en: 'Amount of risk that an organisation is ready to take, for the sake of its goals.'\n"
        "  id: Besarnya risiko yang siap diambil organisasi demi tujuannya.\n"
        "admitted: {en: [willingness to take risks, risk tolerance level]}\n"
        "deprecated:\n"
        "  - term: risk hunger\n"
        "    lang: en\n"
        "    why:\n"
        "      en: Too bodily.\n"
        "autolink: false\n"
        "examples:\n"
        "  - en: The risk appetite is low.\n"
        "    id: Selera risikonya rendah.\n"
        "related: [risk, tolerance]\n"
        "reviewed: 2026-11-02\n"
    )


def test_a_table_with_some_columns_changes_only_those(repository: Base) -> None:
    before = repository.terms()
    file = repository.root / "some.csv"
    file.write_text("id,short.id\nrisk-register,Daftar semua risiko.\n", encoding="utf-8")
    assert repository.bring_in(file, "--write").code == 0
    after = repository.terms()
    assert after["risk-register"][1].pop("short") == {
        "en": "Where all known risks are kept.",
        "id": "Daftar semua risiko.",
    }
    del before["risk-register"][1]["short"]
    assert after == before


def test_an_emptied_cell_takes_the_field_out(repository: Base) -> None:
    file = repository.root / "some.csv"
    file.write_text("id,forms.en\nrisk-register,\n", encoding="utf-8")
    assert repository.bring_in(file, "--write").code == 0
    assert "forms:" not in repository.texts()["glossary/risk/risk-register.yml"]


def test_a_change_here_after_the_export_stays(repository: Base) -> None:
    stale = repository.root / "stale.csv"
    stale.write_bytes(repository.exported("csv").read_bytes())
    repository.bring_in(edit_csv(repository.exported("csv"), change_short), "--write")
    here = repository.texts()
    assert repository.bring_in(stale, "--write").out == "nothing would change\n"
    assert repository.texts() == here


def test_a_change_on_both_sides_is_a_conflict_and_changes_nothing(repository: Base) -> None:
    def change_both(rows: Rows) -> None:
        row(rows, "risk-register")["short.id"] = "Lain."
        row(rows, "issue")["short.en"] = "Other."

    file = edit_csv(repository.exported("csv"), change_both)
    path = repository.root / "glossary/risk/risk-register.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("owner: PMO\n", "owner: Other\n"), encoding="utf-8")
    here = repository.texts()
    told = repository.bring_in(file, "--write")
    assert told.code == 1
    assert "error[import-conflict] “risk-register” was changed both here and in the file" in told.error
    assert told.error.endswith("pmobook: nothing was changed\n")
    assert repository.texts() == here


def test_a_value_that_breaks_a_rule_changes_nothing(repository: Base) -> None:
    def change(rows: Rows) -> None:
        row(rows, "risk")["related"] = "no-such-term"
        row(rows, "issue")["short.en"] = "Other."

    here = repository.texts()
    told = repository.bring_in(edit_csv(repository.exported("csv"), change), "--write")
    assert told.code == 1
    assert "error[unknown-reference]" in told.error
    assert repository.texts() == here


def test_a_workbook_takes_dates_and_truth_values_as_excel_writes_them(repository: Base) -> None:
    file = repository.exported("xlsx")
    workbook = load_workbook(file)
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    headings = {str(cell.value): position for position, cell in enumerate(sheet[1], start=1)}
    number = next(cells[0].row for cells in sheet.iter_rows() if cells[0].value == "risk-register")
    sheet.cell(number, headings["reviewed"], datetime(2026, 11, 20))  # noqa: DTZ001 - Excel knows no zones
    sheet.cell(number, headings["autolink"], value=False)
    workbook.save(file)
    told = repository.bring_in(file, "--write")
    assert told.out.splitlines() == [
        "glossary/risk/risk-register.yml: changed",
        "  autolink: “true” → “false”",
        "  reviewed: “2026-11-09” → “2026-11-20”",
    ]
    assert "reviewed: 2026-11-20\n" in repository.texts()["glossary/risk/risk-register.yml"]


def test_tbx_changes_keep_what_tbx_cannot_carry(repository: Base) -> None:
    file = repository.exported("tbx")
    text = file.read_text(encoding="utf-8")
    text = text.replace(">Mixes up danger and risk; belongs to workplace safety.<", ">Belongs to safety.<")
    text = text.replace(">risk log<", ">log of risks<")
    file.write_text(text, encoding="utf-8")
    before = repository.terms()["risk-register"][1]
    told = repository.bring_in(file, "--write")
    assert told.code == 0, told.error
    after = repository.terms()["risk-register"][1]
    assert after["admitted"]["en"] == ["log of risks"]
    assert after["deprecated"][1]["why"]["en"] == "Belongs to safety."
    assert after["deprecated"][1]["unless"] == before["deprecated"][1]["unless"]
    assert after["deprecated"][1]["severity"] == "error"
    assert after["contrast"] == before["contrast"]


def test_an_empty_knowledge_base_can_be_filled(repository: Base) -> None:
    file = repository.exported("csv")
    count = len(repository.terms())
    repository.without_terms()
    assert repository.terms() == {}
    assert repository.bring_in(file, "--write").code == 0
    assert len(repository.terms()) == count
