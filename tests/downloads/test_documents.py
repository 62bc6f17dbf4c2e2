"""Documents as python-docx reads them: real styles, headings, tables and controls, and nothing but what was written."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.downloads.conftest import LANGUAGES, LongText, Made

Collection = dict[tuple[str, str], Made]


def document_of(made: Collection, template: str, ending: str = "-sample.docx", language: str = "en") -> Document:
    return docx.Document(io.BytesIO(made[template, language].file(ending)))


def documents(*collections: Collection) -> Iterator[tuple[Made, str, Document]]:
    for collection in collections:
        for each in collection.values():
            for name, data in each.files.items():
                if name.endswith(".docx"):
                    yield each, name, docx.Document(io.BytesIO(data))


def xml(part: Any) -> Any:  # noqa: ANN401 - parts of every kind, and elements of lxml, which carry no types
    """Return the element behind a paragraph, row, cell or footer."""
    return part._element  # noqa: SLF001 - python-docx offers no other way to what it has no methods for


def shown(part: object) -> str:
    """Return all text in an element or part, that of controls too, which python-docx passes over."""
    element = part if isinstance(part, etree._Element) else xml(part)  # noqa: SLF001 - lxml names its class so
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def styled(document: Document, style: str) -> list[str]:
    """Return the texts of all paragraphs in a style, those in tables and controls too."""
    paragraphs = (Paragraph(element, document) for element in document.element.body.iter(qn("w:p")))
    return [shown(paragraph) for paragraph in paragraphs if paragraph.style and paragraph.style.name == style]


def controls(document: Document) -> dict[str, Any]:
    """Return the content controls by their tags."""
    return {tag.get(qn("w:val")): tag.getparent().getparent() for tag in document.element.body.iter(qn("w:tag"))}


def test_every_style_that_is_named_is_there(made: Collection, repository: Collection) -> None:
    for _, name, document in documents(made, repository):
        known = {style.style_id for style in document.styles}
        for kind in ("w:pStyle", "w:rStyle", "w:tblStyle"):
            assert {item.get(qn("w:val")) for item in document.element.body.iter(qn(kind))} <= known, name


def test_title_summary_and_headings_have_the_styles_of_word(repository: Collection) -> None:
    for language in LANGUAGES:
        template = repository["project-charter", language].template
        document = document_of(repository, "project-charter", ".docx", language)
        assert styled(document, "Title") == [template.title]
        assert styled(document, "Subtitle") == [template.summary]
        required = f"  {template.words.required}"
        headings = [text.removesuffix(required) for text in styled(document, "Heading 1")]
        assert headings == [part.title for part in template.parts]
        assert len(styled(document, template.words.downloads.styles["instruction"])) == len(template.parts)


def test_a_sample_holds_neither_hints_nor_guidance(repository: Collection) -> None:
    document = document_of(repository, "project-charter")
    assert styled(document, "Instruction") == ["The project in this sample is made up."]
    assert not list(document.element.body.iter(qn("w:showingPlcHdr")))
    assert "Placeholder Text" not in {run.style.name for p in document.paragraphs for run in p.runs if run.style}


def test_every_table_has_headings_that_are_repeated(made: Collection, repository: Collection) -> None:
    for _, name, document in documents(made, repository):
        for table in document.tables:
            first, *others = table.rows
            assert xml(first).trPr is not None, name
            assert xml(first).trPr.find(qn("w:tblHeader")) is not None, name
            assert others, name
            assert {cell.paragraphs[0].style.style_id for cell in first.cells if cell.paragraphs[0].style} == {
                "TableHeading"
            }, name


def test_every_type_has_its_control(made: Collection) -> None:
    blank = controls(document_of(made, "every-field", ".docx"))
    assert {name: shown(blank[name]) for name in ("name", "size", "day", "rest", "amount")} == {
        "name": "[As in the register.]",
        "size": "[Choose …]",
        "day": "[Choose a date. The first.]",
        "rest": "[Worked out: Cost − Amount × 2]",
        "amount": "[Write here]",
    }
    assert [item.get(qn("w:displayText")) for item in blank["size"].iter(qn("w:listItem"))] == ["Small", "Large"]
    assert [item.get(qn("w:value")) for item in blank["health"].iter(qn("w:listItem"))] == ["red", "amber", "green"]
    assert [item.get(qn("w:displayText")) for item in blank["role"].iter(qn("w:listItem"))] == ["Buyer", "Sponsor"]
    assert next(blank["day"].iter(qn("w:lid"))).get(qn("w:val")) == "en-GB"
    assert {shown(blank[name]) for name in ("done=yes", "done=no")} == {"☐"}


def test_controls_of_a_sample_hold_its_values(made: Collection) -> None:
    filled = controls(document_of(made, "every-field", language="id"))
    assert next(filled["day"].iter(qn("w:date"))).get(qn("w:fullDate")) == "2026-08-18T00:00:00Z"
    document = document_of(made, "every-field", language="id")
    rows = {row.cells[0].text: shown(row.cells[1]) for row in document.tables[0].rows[1:]}
    assert rows == {
        "Nama": "Sebuah nama",
        "Cerita": "Dua alinea.Yang kedua.",
        "Hari": "17 Agu 2026",
        "Banyaknya": "-2,5",
        "Biaya": "1.500.000",
        "Bagian": "12,5 %",
        "Ukuran": "Besar",
        "Siapa": "Sari",
        "Peran": "Sponsor proyek",
        "Kesehatan": "Kuning",
        "Selesai": "☐ Ya    ☒ Tidak    ",
        "Tautan": "X-1",
        "Isinya": "satudua",
        "Sisa": "1.500.005",
    }


def test_names_of_controls_are_no_longer_than_word_takes(made: Collection, repository: Collection) -> None:
    for _, name, document in documents(made, repository):
        for kind in ("w:alias", "w:tag"):
            assert all(len(item.get(qn("w:val"))) <= 64 for item in document.element.body.iter(qn(kind))), name


def test_items_of_an_agenda_are_one_table(repository: Collection) -> None:
    document = document_of(repository, "kick-off-agenda")
    _, agenda = document.tables
    headings, *rows = [[shown(cell) for cell in row.cells] for row in agenda.rows]
    assert headings == ["Item", "Lead", "Minutes", "Wanted result"]
    assert [row[:3] for row in rows][:2] == [
        ["Opening: why this project", "Sponsor", "10"],
        ["Objective and scope", "Project manager", "25"],
    ]
    blank = document_of(repository, "kick-off-agenda", ".docx").tables[1]
    assert [shown(cell) for cell in blank.rows[1].cells][1:] == ["[Choose …]", "[…]", "[…]"]


def test_guidance_keeps_its_marks_lists_and_links(made: Collection) -> None:
    document = document_of(made, "every-field", ".docx")
    numbered = [p for p in document.paragraphs if p.style and p.style.name == "List Number"]
    assert [p.text for p in numbered] == ["one", "two"]
    numbers = {item.get(qn("w:val")) for p in numbered for item in xml(p).iter(qn("w:numId"))}
    assert len(numbers) == 1
    assert numbers.isdisjoint({"1", "2"})
    links = [link for p in document.paragraphs for link in p.hyperlinks]
    assert [(link.text, link.address) for link in links] == [
        ("a link", "https://forms.example.org/book/glossary/risk/"),
        ("outside", "https://example.org/?a=1&b=2"),
    ]
    assert [run.text for p in document.paragraphs for run in p.runs if run.italic] == ["this"]


def test_each_sample_of_a_form_has_its_own_page(made: Collection) -> None:
    document = document_of(made, "every-field")
    assert styled(document, "Title") == ["Every field", "Every field"]
    assert len([br for br in document.element.body.iter(qn("w:br")) if br.get(qn("w:type")) == "page"]) == 1


@pytest.mark.parametrize(
    ("language", "locale", "page"), [("en", "en-GB", "Page 1 of 1"), ("id", "id-ID", "Halaman 1 dari 1")]
)
def test_a_document_is_in_its_language(repository: Collection, language: str, locale: str, page: str) -> None:
    document = document_of(repository, "working-agreement", ".docx", language)
    assert document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}").get(qn("w:val")) == locale
    assert document.core_properties.language == locale
    first, second = (shown(paragraph) for paragraph in document.sections[0].footer.paragraphs)
    version = repository["working-agreement", language].template.version_line
    assert first == f"{version}{page}"
    assert second.endswith(repository["working-agreement", language].template.address)
    fields = [field.get(qn("w:instr")) for field in xml(document.sections[0].footer).iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_only_day_in_a_document_is_that_of_its_version(repository: Collection) -> None:
    properties = document_of(repository, "project-charter").core_properties
    assert properties.created == properties.modified == datetime(2026, 10, 19, tzinfo=UTC)
    assert (properties.title, properties.author) == ("Project charter", "PMO handbook")
    with zipfile.ZipFile(io.BytesIO(repository["project-charter", "en"].file(".docx"))) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_signs_are_text(made: Collection) -> None:
    document = document_of(made, "signs-document")
    assert styled(document, "Title") == ['<w:p> & "signs" ]]>']
    assert styled(document, "Heading 1") == ["=1+1 <i>", "Free"]
    assert styled(document, "List Bullet") == ["*no* <i>", "two &amp; three"]
    assert shown(controls(document)["one"]) == "<b>bold?</b> yes"
    assert shown(controls(document)["free"]) == "<div></div><code> & "
    blank = document_of(made, "signs-document", ".docx")
    assert styled(blank, "Instruction") == ["<script>alert(1)</script> and *no stars*"]
    assert document_of(made, "signs-document", ".docx", "id").paragraphs[0].text == "Tanda  & <tanda>".replace(
        "  ", " "
    )


def test_a_long_text_is_all_there(long_document: LongText) -> None:
    text = "word " * 20_000 + "end"
    document = docx.Document(io.BytesIO(long_document(text).file("-sample.docx")))
    assert shown(controls(document)["a"]) == text


def test_files_hold_nothing_that_nobody_uses(repository: Collection) -> None:
    for _, name, document in documents(repository):
        assert {part.partname for part in document.part.package.iter_parts()} == {
            *("/word/document.xml", "/word/styles.xml", "/word/numbering.xml", "/word/settings.xml"),
            *("/word/footer1.xml", "/docProps/core.xml"),
        }, name
