"""The few elements of WordprocessingML (ISO/IEC 29500-1) that python-docx has no methods for."""

from collections.abc import Sequence

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from pmobook.downloads.blank_document import Style


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """Return a new element such as `w:tag`, its attributes in the same namespace."""
    prefix = name.partition(":")[0]
    return OxmlElement(name, attrs={qn(f"{prefix}:{key}"): value for key, value in attributes.items()})


def add_paragraph(container: Document | _Cell | _Footer, style: Style) -> Paragraph:
    """Add an empty paragraph. python-docx would look up the style by its name, which takes as long as all the rest."""
    return styled(container.add_paragraph(), style)


def styled(paragraph: Paragraph, style: Style) -> Paragraph:
    """Return a paragraph, now in `style`."""
    paragraph._p.style = style  # noqa: SLF001 - python-docx offers no other way
    return paragraph


def add_run(paragraph: Paragraph, text: str, style: Style | None = None) -> Run:
    """Add a run, in a style of its own where there is one."""
    run = paragraph.add_run(text)
    if style is not None:
        run._r.style = style  # noqa: SLF001 - python-docx offers no other way
    return run


def wrap_within(paragraph: Paragraph, properties: BaseOxmlElement) -> None:
    """Put all that stands in a paragraph into a content control with `properties`."""
    inside = [child for child in _element_of(paragraph) if child.tag != qn("w:pPr")]
    _wrap(inside, properties)


def wrap_paragraphs(paragraphs: Sequence[Paragraph], properties: BaseOxmlElement) -> None:
    """Put whole paragraphs that follow each other into a content control with `properties`."""
    _wrap([_element_of(paragraph) for paragraph in paragraphs], properties)


def wrap_run(run: Run, properties: BaseOxmlElement) -> None:
    """Put a single run into a content control with `properties`."""
    _wrap([_element_of(run)], properties)


def _wrap(elements: Sequence[BaseOxmlElement], properties: BaseOxmlElement) -> None:
    control, inner = element("w:sdt"), element("w:sdtContent")
    elements[0].addprevious(control)
    control.extend((properties, inner))
    inner.extend(elements)


def _element_of(content: Paragraph | Run) -> BaseOxmlElement:
    return content._p if isinstance(content, Paragraph) else content._r  # noqa: SLF001 - python-docx offers no other way


def link(paragraph: Paragraph, runs: Sequence[Run], address: str) -> None:
    """Let neighbouring runs of a paragraph lead to an address outside of the document."""
    relationship = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = OxmlElement("w:hyperlink", attrs={qn("r:id"): relationship})
    elements = [_element_of(run) for run in runs]
    elements[0].addprevious(hyperlink)
    hyperlink.extend(elements)


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Add what Word works out, such as PAGE; `shown` stands there until it does."""
    run = paragraph.add_run(shown)
    field = element("w:fldSimple", instr=instruction)
    _element_of(run).addprevious(field)
    field.append(_element_of(run))


def new_numbering(document: Document) -> int:
    """Return the id of a numbering that counts from 1; the abstract numbering 2 is that of numbered lists."""
    numbering = document.part.numbering_part.element
    number = numbering.add_num(2)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def set_numbering(paragraph: Paragraph, number: int, level: int) -> None:
    """Count a paragraph in a list of its own, or at a deeper level."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx offers no other way
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


def add_table(document: Document, style: Style) -> Table:
    """Add a table without rows and columns yet."""
    table: Table = document.add_table(rows=0, cols=0)
    table._tbl.tblStyle_val = style  # noqa: SLF001 - python-docx offers no other way
    return table


def repeat_first_row(table: Table) -> None:
    """Repeat a table's headings on each page, and keep every row on one."""
    for position, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx offers no other way
        properties.append(element("w:cantSplit"))
        if position == 0:
            properties.append(element("w:tblHeader"))


def describe(table: Table, title: str) -> None:
    """Name a table for those who hear it."""
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx offers no other way
    properties.append(element("w:tblCaption", val=title))
