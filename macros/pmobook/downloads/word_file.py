"""DOCX of documents, forms and agendas: blank with hints in content controls, or filled in with its samples."""

import io
import re
from datetime import datetime, time

from docx.document import Document

from pmobook.downloads import rich_text
from pmobook.downloads.blank_document import Style, blank_document
from pmobook.downloads.resolved import ResolvedTemplate, Sample
from pmobook.downloads.word_elements import add_field, add_paragraph
from pmobook.downloads.word_parts import PartWriter
from pmobook.downloads.word_text import add_runs
from pmobook.downloads.word_values import ValueWriter
from pmobook.exports.archive import undated
from pmobook.exports.publication import UNDATED

LONGEST_PROPERTY = 255
"""The Open Packaging Conventions as python-docx holds them: no core property is longer."""

_FIELD = re.compile(r"\{(page|pages)\}")
_INSTRUCTIONS = {"page": "PAGE", "pages": "NUMPAGES"}


def word_file(template: ResolvedTemplate, samples: tuple[Sample, ...]) -> bytes:
    """Return the template with each of `samples` filled in, one after the other, or blank without any."""
    document = blank_document(template.words)
    for number, sample in enumerate(samples or (None,)):
        if number:
            document.add_page_break()
        _head(document, template, is_sample=sample is not None)
        PartWriter(document, template, ValueWriter(document, template, sample)).write()
    _footer(document, template)
    _describe(document, template)
    return _packed(document)


def _head(document: Document, template: ResolvedTemplate, *, is_sample: bool) -> None:
    add_paragraph(document, Style.TITLE).add_run(template.title)
    add_runs(add_paragraph(document, Style.SUBTITLE), rich_text.line(template.summary))
    if template.facts:
        facts = "   ·   ".join(f"{label}: {text}" for label, text in template.facts)
        add_paragraph(document, Style.FACTS).add_run(facts)
    if is_sample:
        add_paragraph(document, Style.INSTRUCTION).add_run(template.words.sample_note)


def _footer(document: Document, template: ResolvedTemplate) -> None:
    """Write version and page numbers, and below them the source."""
    words = template.words.downloads
    footer = document.sections[0].footer
    first = footer.paragraphs[0]
    first.add_run(f"{template.version_line}\t")
    for position, piece in enumerate(_FIELD.split(words.page)):
        if position % 2:
            add_field(first, _INSTRUCTIONS[piece], "1")
        else:
            first.add_run(piece)
    if template.address:
        source = add_paragraph(footer, Style.FOOTER)
        source.add_run(f"{words.source}: ")
        add_runs(source, [rich_text.Run(template.address, address=template.address)])


def _describe(document: Document, template: ResolvedTemplate) -> None:
    """Fill in the core properties; the only day among them is that of the version."""
    day = datetime.combine(template.version or UNDATED, time())
    properties = document.core_properties
    properties.title = template.title[:LONGEST_PROPERTY]
    properties.author = template.publisher[:LONGEST_PROPERTY]
    properties.last_modified_by = template.publisher[:LONGEST_PROPERTY]
    properties.identifier = template.address[:LONGEST_PROPERTY]
    properties.language = template.words.downloads.locale
    properties.version = day.date().isoformat() if template.version else ""
    properties.created = properties.modified = day


def _packed(document: Document) -> bytes:
    """Return the document as a package that names no time of its writing."""
    data = io.BytesIO()
    document.save(data)
    return undated(data.getvalue())
