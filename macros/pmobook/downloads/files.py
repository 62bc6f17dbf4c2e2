"""Makes the files of a template. A format's module is imported when it is first needed: some load slowly."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module

from pmobook.downloads.resolved import ResolvedTemplate, Sample
from pmobook.library.downloads import Download, FileFormat

Write = Callable[[ResolvedTemplate, tuple[Sample, ...]], bytes]
"""Makes a file with some samples filled in, or blank without any."""

_WRITERS: Mapping[FileFormat, str] = {
    FileFormat.DOCX: "word_file",
    FileFormat.XLSX: "workbook_file",
    FileFormat.CSV: "csv_file",
    FileFormat.MARKDOWN: "markdown_file",
}
"""The module of each format, and the function in it of the same name."""


def make_files(template: ResolvedTemplate, downloads: Iterable[Download]) -> dict[str, bytes]:
    """Return the files that `downloads` list, by their names."""
    return {
        download.name: _writer(download.format)(template, template.samples if download.is_sample else ())
        for download in downloads
    }


def _writer(file_format: FileFormat) -> Write:
    name = _WRITERS[file_format]
    writer: Write = getattr(import_module(f"pmobook.downloads.{name}"), name)
    return writer
