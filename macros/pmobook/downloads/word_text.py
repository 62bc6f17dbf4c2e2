"""Puts rich text into a document: runs with their formats and links, paragraphs with their lists."""

from collections.abc import Callable, Iterable
from itertools import groupby

from docx.document import Document
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from pmobook.downloads import rich_text
from pmobook.downloads.blank_document import Style
from pmobook.downloads.rich_text import Run
from pmobook.downloads.word_elements import add_run, link, new_numbering, set_numbering

_OUTSIDE = ("http://", "https://", "mailto:")
"""What a document can lead to: everything else means nothing beside it."""

Add = Callable[[Style], WordParagraph]
"""Makes the next paragraph, in a style."""

_BULLETS = 1
"""The id of the numbering with bullets, in numbering.xml."""


def add_runs(paragraph: WordParagraph, runs: Iterable[Run], style: Style | None = None) -> None:
    """Add `runs` to a paragraph, those without a format of their own in a character style."""
    for address, group in groupby(runs, key=lambda run: run.address):
        if address.startswith(_OUTSIDE):
            link(paragraph, [_add_run(paragraph, run, Style.LINK) for run in group], address)
        else:
            for run in group:
                _add_run(paragraph, run, style)


def _add_run(paragraph: WordParagraph, run: Run, style: Style | None) -> WordRun:
    made = add_run(paragraph, run.text, Style.CODE if run.code else style)
    made.bold = run.bold or None
    made.italic = run.italic or None
    return made


def add_paragraphs(document: Document, add: Add, markdown: str, style: Style) -> None:
    """Write a text into paragraphs that `add` makes in `style`; lists have their own styles."""
    numberings: dict[int, int] = {}
    for paragraph in rich_text.paragraphs(markdown):
        made = add(_style_of(paragraph, style))
        add_runs(made, paragraph.runs)
        if paragraph.list_number and paragraph.list_number not in numberings:
            numberings[paragraph.list_number] = new_numbering(document)
        if paragraph.list_number or paragraph.depth > 1:
            set_numbering(made, numberings.get(paragraph.list_number, _BULLETS), paragraph.depth - 1)


def _style_of(paragraph: rich_text.Paragraph, style: Style) -> Style:
    if not paragraph.depth:
        return style
    return Style.NUMBERED if paragraph.list_number else Style.BULLET
