"""Files that cannot be taken: one clear line each, with row and column of a table, and nothing is written."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.imports.conftest import Base

TBX = '<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dca" type="TBX-Basic"><text><body>{}</body></text></tbx>'
ENTITY = '<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + TBX.format("&x;")
NO_LANGUAGE = TBX.format(
    '<conceptEntry id="risk"><langSec><termSec><term>Risk</term></termSec></langSec></conceptEntry>'
)
LAUGHS = '<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + TBX.format("&b;")
ARCHIVE = io.BytesIO()
with zipfile.ZipFile(ARCHIVE, "w") as _archive:
    _archive.writestr("readme.txt", "no workbook")

CASES: list[tuple[str, str, bytes, str]] = [
    ("damaged", "x.xlsx", b"PK\x03\x04 cut off", "x.xlsx:1:1: error[import] this is not a workbook, or it is damaged"),
    ("another archive", "x.xlsx", ARCHIVE.getvalue(), "x.xlsx:1:1: error[import] this is not a workbook"),
    ("empty workbook", "x.xlsx", b"", "x.xlsx:1:1: error[import] this is not a workbook"),
    ("binary", "x.csv", bytes(range(256)), "x.csv:2:1: error[import] the file is not UTF-8 text"),
    ("zeros", "x.csv", b"id\0,domain\n", "x.csv:1:1: error[import] the file is not a table: it holds binary data"),
    ("empty", "x.csv", b"", "x.csv:1:1: error[import] the table is empty"),
    ("wrong columns", "x.csv", b"id,trem.en\nrisk,Risk\n", "x.csv:1:2: error[import] “trem.en” is not a column"),
    ("no id", "x.csv", b"name,date\nx,y\n", "x.csv:1:1: error[import] there is no column “id”"),
    ("column twice", "x.csv", b"id,owner,owner\n", "x.csv:1:3: error[import] the column “owner” is there twice"),
    ("row twice", "x.csv", b"id,owner\nrisk,a\nrisk,b\n", "x.csv:3:1: error[import] “risk” is in line 2 already"),
    ("too many cells", "x.csv", b"id,owner\nrisk,a,b\n", "x.csv:2:1: error[import] the row has 3 cells"),
    ("open quotes", "x.csv", b'id,owner\nrisk,"a\n', "x.csv:2:1: error[import] the table cannot be read"),
    ("formula", "x.csv", b"id,owner\nrisk,=1+1\n", "x.csv:2:2: error[import] owner: the cell holds a formula"),
    ("no item", "x.csv", b"id,deprecated\nrisk,no\n", "x.csv:2:2: error[import] deprecated: “no” is not an item"),
    ("bad id", "x.csv", b"id,domain,term.en\n../../x,risk,X\n", "x.csv:2:1: error[import] “../../x” is not an id"),
    ("bad domain", "x.csv", b"id,domain,term.en\nx,../..,X\n", "x.csv:2:1: error[import] “../..” is not a domain"),
    ("no domain", "x.csv", b"id,term.en\nx,X\n", "x.csv:2:1: error[import] “x” has no domain"),
    ("moved", "x.csv", b"id,domain\nrisk,roles\n", "x.csv:2:1: error[import-conflict] “risk” is in the domain “risk”"),
    ("old id", "x.csv", b"id\nperil\n", "x.csv:2:1: error[import-conflict] “peril”"),
    ("no xml", "x.tbx", b"\x89PNG\r\n", "x.tbx:1:1: error[import] this is not XML"),
    ("entity", "x.tbx", ENTITY.encode(), "x.tbx:1:1: error[import] the file brings a document type (DTD) along"),
    ("laughs", "x.tbx", LAUGHS.encode(), "x.tbx:1:1: error[import] the file brings a document type (DTD) along"),
    ("deep", "x.csv", b"id,tags,changes\nrisk,a," + b"[" * 100_000 + b"\n", "x.csv:2:3: error[import] changes: “[["),
    ("no language", "x.tbx", NO_LANGUAGE.encode(), "x.tbx:1:1: error[import] a section of “risk” has no language"),
    ("other xml", "x.tbx", b"<martif/>", "x.tbx:1:1: error[import] this is not TBX in the style DCA"),
]


@pytest.mark.parametrize(("name", "data", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_it_is_told_in_one_line_and_nothing_is_written(name: str, data: bytes, told: str, small: Base) -> None:
    file = small.root / name
    file.write_bytes(data)
    before = small.texts()
    found = small.bring_in(file, "--write")
    assert found.code == 1
    first, *rest = [line for line in found.error.splitlines() if not line.startswith("  hint: ")]
    assert first.startswith(told)
    assert rest == ["pmobook: nothing was changed"]
    assert small.texts() == before


@pytest.mark.parametrize(("name", "told"), [("gone.csv", "cannot be read"), ("x.pdf", "none of the files")])
def test_wrong_use_is_one_line(name: str, told: str, small: Base) -> None:
    (small.root / "x.pdf").write_bytes(b"%PDF")
    found = small.bring_in(small.root / name)
    assert found.code == 2
    assert found.error.startswith("pmobook: ")
    assert found.error.count("\n") == 1
    assert told in found.error


def test_a_term_whose_file_cannot_be_read_is_not_written_over(small: Base) -> None:
    path = small.root / "glossary/risk/risk.yml"
    path.write_text("term: [", encoding="utf-8")
    file = small.root / "x.csv"
    file.write_text("id,domain,term.en,definition.en\nrisk,risk,Risk,Something that may happen.\n", encoding="utf-8")
    found = small.bring_in(file, "--write")
    assert found.code == 1
    assert "the file of “risk” cannot be read" in found.error
    assert path.read_text(encoding="utf-8") == "term: ["


def test_a_formula_in_a_workbook_is_told_by_its_cell(small: Base) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["id", "owner"])
    sheet.append(["risk", '=HYPERLINK("http://evil.example")'])
    file = Path(small.root / "x.xlsx")
    workbook.save(file)
    found = small.bring_in(file, "--write")
    assert found.code == 1
    assert found.error.startswith("x.xlsx:2:2: error[import] owner: the cell holds a formula")


def test_a_key_cannot_smuggle_yaml_in(small: Base) -> None:
    file = small.root / "x.csv"
    file.write_bytes(b'id,changes\nrisk,"{""a: 1}\\nstatus: deprecated\\nb"": 1}"\n')
    before = small.texts()
    found = small.bring_in(file, "--write")
    assert found.code == 1
    assert "error[unknown-key] “a: 1} status: deprecated b” is not a field here" in found.error
    assert small.texts() == before
