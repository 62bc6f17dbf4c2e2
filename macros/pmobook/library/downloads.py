"""Which files a template can be had as: by its layout, blank and, where it has a sample, filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pmobook.model.content import Entry
from pmobook.model.template import Layout, Template


class FileFormat(StrEnum):
    """A format of downloads; its value is the ending of the files' names."""

    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    MARKDOWN = "md"


_TEXT = (FileFormat.DOCX, FileFormat.MARKDOWN)
_TABLE = (FileFormat.XLSX, FileFormat.CSV, FileFormat.MARKDOWN)

FORMATS: Mapping[Layout, tuple[FileFormat, ...]] = {
    Layout.DOCUMENT: _TEXT,
    Layout.FORM: _TEXT,
    Layout.AGENDA: _TEXT,
    Layout.REGISTER: _TABLE,
    Layout.MATRIX: _TABLE,
    Layout.SCORECARD: _TABLE,
}
"""The formats of each layout, the one that most people want first."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file of a template in one language; `name` is that of the file, in the folder of the template's page."""

    name: str
    format: FileFormat
    is_sample: bool


def downloads_of(entry: Entry[Template]) -> tuple[Download, ...]:
    """Return the files of a template, format by format, the blank before the sample."""
    return tuple(
        Download(f"{entry.id}{'-sample' if is_sample else ''}.{file_format}", file_format, is_sample)
        for file_format in FORMATS[entry.record.layout]
        for is_sample in ((False, True) if entry.record.samples else (False,))
    )


def address_of_download(entry: Entry[Template], download: Download) -> str:
    """Return the address of a file below the root of its language: beside the template's page."""
    return f"{entry.kind.section}/{entry.id}/{download.name}"
