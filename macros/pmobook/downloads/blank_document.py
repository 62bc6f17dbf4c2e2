"""The blank page that every document begins as: a minimal package (ISO/IEC 29500) with our styles and nothing else.

The template that python-docx brings holds 440 kB of styles that nobody uses, twice, and costs three times as much to
open. The parts lie in `blank_document/`, where they can be read and changed as what they are.
"""

import io
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from html import escape
from importlib.resources import files

import docx
from docx.document import Document

from pmobook.exports.archive import archive
from pmobook.words import Words

_PARTS: Mapping[str, str] = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relationships.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-relationships.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/footer1.xml": "footer.xml",
}
"""The file of each part of the package."""


class Style(StrEnum):
    """The styles of styles.xml by their ids, which are the same in every language."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING = "Heading1"
    SUBHEADING = "Heading2"
    TEXT = "Normal"
    BULLET = "ListBullet"
    NUMBERED = "ListNumber"
    FOOTER = "Footer"
    INSTRUCTION = "Instruction"
    FACTS = "Facts"
    TABLE_TEXT = "TableText"
    TABLE_HEADING = "TableHeading"
    LABEL = "FieldLabel"
    HINT = "PlaceholderText"
    LINK = "Hyperlink"
    REQUIRED = "Required"
    CODE = "HTMLCode"
    TABLE = "TemplateTable"


def blank_document(words: Words) -> Document:
    """Return an empty document in the language of `words`."""
    names = (*words.downloads.styles.items(), ("locale", words.downloads.locale))
    return docx.Document(io.BytesIO(_package((*names, ("decimal", words.downloads.decimal_sign)))))


@cache
def _package(values: tuple[tuple[str, str], ...]) -> bytes:
    """Return the package with `values` in the places of their names; there is one for each language."""
    folder = files("pmobook.downloads") / "blank_document"
    parts = {}
    for name, source in _PARTS.items():
        text = (folder / source).read_text(encoding="utf-8")
        for place, value in values:
            text = text.replace(f"{{{place}}}", escape(value))
        parts[name] = text.encode()
    return archive(parts)
