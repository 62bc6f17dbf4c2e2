"""LibreOffice opens every document and workbook, shows all that is in it, and works out every formula right."""

import io
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.building import REPOSITORY
from tests.downloads.conftest import KNOWLEDGE_BASE, Made
from tests.libreoffice import convert, find_libreoffice

PAGE = re.compile(rb"/Type\s*/Page\b")

Everything = dict[str, tuple[Made, bytes]]
"""The files with what they belong to, by names that tell the two knowledge bases and languages apart."""


@pytest.fixture(scope="module")
def everything(repository: dict[tuple[str, str], Made], made: dict[tuple[str, str], Made]) -> Everything:
    return {
        f"{source}-{language}-{name}": (each, data)
        for source, collection in (("repository", repository), ("test", made))
        for (_, language), each in collection.items()
        for name, data in each.files.items()
    }


@pytest.fixture(scope="module")
def libreoffice() -> str:
    found = find_libreoffice()
    if found is None:
        reason = "there is no LibreOffice here; `make test` tries to install one"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def converted(
    program: str, everything: Everything, endings: tuple[str, ...], target: str, folder: Path
) -> dict[str, Path]:
    """Return the converted files by the names of those that they were made from."""
    sources = folder / "sources"
    sources.mkdir()
    names = [name for name in everything if name.endswith(endings)]
    for name in names:
        (sources / name).write_bytes(everything[name][1])
    convert(program, [sources / name for name in names], target, folder)
    return {name: folder / Path(name).with_suffix(f".{target.partition(':')[0]}").name for name in names}


@pytest.fixture(scope="module")
def recalculated(libreoffice: str, everything: Everything, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The workbooks as LibreOffice saved them, with the results of their formulas."""
    return converted(libreoffice, everything, (".xlsx",), "xlsx", tmp_path_factory.mktemp("recalculated"))


def test_every_document_and_workbook_becomes_pages(libreoffice: str, everything: Everything, tmp_path: Path) -> None:
    pages = converted(libreoffice, everything, (".docx", ".xlsx"), "pdf", tmp_path)
    assert len(pages) >= 48
    for name, path in pages.items():
        assert path.is_file(), name
        count = len(PAGE.findall(path.read_bytes()))
        # the longest has a scorecard's three columns, or a project charter's three pages twice
        assert 1 <= count <= 8, (name, count)


def test_a_document_shows_all_that_it_holds(libreoffice: str, everything: Everything, tmp_path: Path) -> None:
    texts = converted(libreoffice, everything, (".docx",), "txt:Text (encoded):UTF8", tmp_path)
    for name, path in texts.items():
        template = everything[name][0].template
        shown = path.read_text(encoding="utf-8-sig")
        for expected in (template.title, *(part.title for part in template.parts)):
            assert expected in shown, name
        if "-sample" in name:
            for sample in template.samples:
                for value in sample.values():
                    assert not isinstance(value, tuple) or all(item in shown for item in value), name


def test_every_formula_has_the_right_result(everything: Everything, recalculated: dict[str, Path]) -> None:
    compared = []
    for name, path in recalculated.items():
        each, _ = everything[name]
        record = record_of(name, each)
        sheet = load_workbook(path, data_only=True).worksheets[0]
        samples = record["samples"] if "-sample" in name else [{}]
        for number, sample in enumerate(samples):
            for field, expected in expected_results(record, sample).items():
                label = next(item.label for item in each.template.fields if item.id == field)
                found = cell_of(sheet, each, label, number)
                assert found == pytest.approx(expected) if expected is not None else found in {None, ""}, (name, field)
                compared.append(expected)
    assert len(compared) >= 70
    assert len([result for result in compared if result is not None]) >= 35


def record_of(name: str, each: Made) -> dict[str, Any]:
    root = REPOSITORY if name.startswith("repository") else KNOWLEDGE_BASE
    record: dict[str, Any] = yaml.safe_load((root / each.entry.path).read_text(encoding="utf-8"))
    return record


def cell_of(sheet: Worksheet, each: Made, label: str, number: int) -> object:
    """Return the value of a field: in a table below its heading, in a scorecard beside its label."""
    rows = list(sheet.iter_rows(values_only=True))
    if each.template.layout == "scorecard":
        return next(row for row in rows if str(row[0]).startswith(label))[1 + number]
    return rows[1 + number][rows[0].index(label)]


def expected_results(record: Mapping[str, Any], sample: Mapping[str, Any]) -> dict[str, float | None]:
    """Work out the formulas of a sample by Python itself, each as often as others may wait for it."""
    fields = [
        *record.get("fields", []),
        *(f for section in record.get("sections", []) for f in section.get("fields", [])),
    ]
    values = dict(numbers(fields, sample))
    formulas = {field["id"]: field["formula"] for field in fields if field.get("type") == "formula"}
    for _ in formulas:
        for name, formula in formulas.items():
            result = worked_out(formula, values)
            if result is not None:
                values[name] = result
    return {name: values.get(name) for name in formulas}


def numbers(fields: list[dict[str, Any]], sample: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    for field in fields:
        if field["id"] in sample and field.get("type") in {"number", "money", "percent", "choice"}:
            value = str(sample[field["id"]])
            if re.fullmatch(r"-?\d+(\.\d+)?", value):
                yield field["id"], float(value)


def worked_out(formula: str, values: Mapping[str, float]) -> float | None:
    """Let Python evaluate a formula whose ids are its names, once their hyphens are gone."""
    readable = re.sub(r"[a-z][a-z0-9-]*", lambda name: f"v[{name[0]!r}]", formula)
    try:
        return float(eval(readable, {"__builtins__": {}}, {"v": values}))
    except (KeyError, ZeroDivisionError):
        return None


def test_what_libreoffice_saves_is_still_what_was_made(everything: Everything, recalculated: dict[str, Path]) -> None:
    """Types, drop-downs and texts survive the way through another program."""
    for name, path in recalculated.items():
        before = load_workbook(io.BytesIO(everything[name][1])).worksheets[0]
        after = load_workbook(path).worksheets[0]
        assert len(after.data_validations.dataValidation) >= len(
            [rule for rule in before.data_validations.dataValidation if rule.type]
        ), name
        for row in before.iter_rows():
            for cell in row:
                other = after[cell.coordinate]
                assert cell.data_type == "f" or cell.value == other.value, (name, cell.coordinate)
