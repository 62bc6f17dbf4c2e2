"""CSV and Markdown: for programs and plain editors, with nothing in them that runs."""

import csv
import html
import io
import re

import markdown
import pytest

from pmobook.downloads.markdown_file import html_escaped
from tests.downloads.conftest import KNOWLEDGE_BASE, LANGUAGES, Made, made_of, publication_of

Collection = dict[tuple[str, str], Made]


def rows_of(each: Made, ending: str = "-sample.csv") -> list[list[str]]:
    text = each.file(ending).decode("utf-8-sig")
    assert "\r\n" in text
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def html_of(each: Made, ending: str = "-sample.md") -> str:
    return markdown.markdown(each.file(ending).decode(), extensions=["tables", "fenced_code", "sane_lists"])


def test_a_csv_has_the_values_as_programs_read_them(made: Collection) -> None:
    headings, first, *_ = rows_of(made["every-type", "id"])
    cells = dict(zip(headings, first, strict=True))
    assert cells["Hari"] == "2026-03-05"
    assert (cells["Banyaknya"], cells["Biaya"], cells["Sisa"]) == ("-2.5", "1000000", "750000")
    assert (cells["Ukuran"], cells["Kesehatan"], cells["Selesai"]) == ("Kecil, seperti biasa", "Hijau", "Ya")
    assert cells["Isinya"] == "satu\ndua"


def test_a_blank_csv_is_its_headings(repository: Collection) -> None:
    for language in LANGUAGES:
        each = repository["raid-log", language]
        assert rows_of(each, ".csv") == [[field.label for field in each.template.fields]]


def test_a_scorecard_as_csv_has_a_row_for_each_field(made: Collection) -> None:
    headings, *rows = rows_of(made["vendor-scorecard", "en"])
    assert headings == ["Section", "Field", "Value 1", "Value 2", "Value 3"]
    assert ["Quality", "Score", "6", "9", ""] in rows
    assert ["Remarks", "Remarks", "Ask for one more year.", "", ""] in rows
    assert rows_of(made["vendor-scorecard", "en"], ".csv")[1] == ["Offer", "Vendor", ""]


def test_no_cell_of_a_csv_is_run_as_a_formula(made: Collection, repository: Collection) -> None:
    for each in (*made.values(), *repository.values()):
        for name in each.files:
            if name.endswith(".csv"):
                for row in rows_of(each, name.removeprefix(each.entry.id)):
                    dangerous = [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
                    assert all(re.fullmatch(r"-\d+(\.\d+)?", cell) for cell in dangerous), name


def test_markdown_shows_signs_as_text(made: Collection) -> None:
    for language in LANGUAGES:
        for template in ("signs", "signs-document"):
            for ending in (".md", "-sample.md"):
                shown = html_of(made[template, language], ending)
                assert not re.search(r"<(script|img|b|i|w:p|div|label)\b", shown), (template, language, ending)
    shown = html_of(made["signs-document", "en"])
    assert html.escape('<w:p> & "signs" ]]>', quote=False) in shown
    assert "&lt;b&gt;bold?&lt;/b&gt; <strong>yes</strong>" in shown
    assert "<li>*no* &lt;i&gt;</li>" in shown


def test_markdown_is_a_table_for_a_register(made: Collection) -> None:
    shown = html_of(made["every-type", "en"])
    assert "<td>With <strong>bold</strong> and a " in shown
    assert '<a href="https://forms.example.org/book/glossary/risk/">danger</a>' in shown
    assert "<td>5 Mar 2026</td>" in shown
    assert shown.count("<tr>") == 4


def test_markdown_has_boxes_for_choices_and_hints(repository: Collection) -> None:
    text = repository["pmo-charter", "en"].file(".md").decode()
    assert "**PMO model** (required): The lightest model that solves your three problems.\n\n- [ ] Supportive\n" in text
    assert "> State how much the PMO may demand" in text
    assert "Worked out: Target − Value today" in text
    filled = repository["pmo-charter", "en"].file("-sample.md").decode()
    assert "**PMO model**: Controlling\n" in filled
    assert "> State" not in filled


def test_markdown_says_version_and_source(repository: Collection) -> None:
    text = repository["raid-log", "id"].file("-sample.md").decode()
    assert text.endswith(
        "Buku pegangan PMO · Versi 9 Nov 2026\n\nSumber: <https://pmobook.example.org/id/templates/raid-log/>\n"
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a <b> c", "a &lt;b> c"),
        ("`<b>` <b>", "`<b>` &lt;b>"),
        ("``a ` <b>`` <i>", "``a ` <b>`` &lt;i>"),
        ("` <b>", "` &lt;b>"),
        ("<https://example.org> <mailto:a@b.c>", "<https://example.org> <mailto:a@b.c>"),
        ("<https://x y>", "&lt;https://x y>"),
        ("1 < 2", "1 &lt; 2"),
    ],
)
def test_angle_brackets_outside_of_code_are_text(text: str, escaped: str) -> None:
    assert html_escaped(text) == escaped


def test_a_site_without_an_address_names_what_it_cannot_link() -> None:
    made = made_of(publication_of(KNOWLEDGE_BASE, address=""))
    text = made["every-type", "en"].file("-sample.md").decode()
    assert "and a danger." in text
    assert "Source" not in text
    for each in made.values():
        assert all(b"forms.example.org" not in data for data in each.files.values())
