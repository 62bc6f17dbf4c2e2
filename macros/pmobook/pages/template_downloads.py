"""The files that a template can be had as, on its page: format by format, blank and as a sample, in each language."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from pmobook.library.downloads import FORMATS, Download, FileFormat, address_of_download, downloads_of
from pmobook.model.content import Entry
from pmobook.model.template import Template
from pmobook.pages.edition import Edition
from pmobook.pages.finished import NO_HTML
from pmobook.pages.renderer import Renderer


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file to take; `size` is a text, empty where the file is not made yet."""

    href: str
    size: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class LanguageFiles:
    """The files in one language, by their format."""

    edition: Edition
    files: dict[FileFormat, list[FileLink]]


def downloads_section(renderer: Renderer, entry: Entry[Template]) -> Markup:
    """Return the list of files, the language of the page before the others; nothing where the site offers none."""
    if not renderer.edition.library.settings.downloads:
        return NO_HTML
    languages = [_files_in(renderer, edition, entry) for edition in _editions(renderer.edition)]
    return renderer.template(
        "template_downloads.html",
        words=renderer.edition.words.downloads,
        languages=languages,
        formats=FORMATS[entry.record.layout],
    )


def _editions(own: Edition) -> Iterator[Edition]:
    yield own
    yield from (Edition(own.library, code) for code in own.library.settings.languages if code != own.language)


def _files_in(renderer: Renderer, edition: Edition, entry: Entry[Template]) -> LanguageFiles:
    grouped = groupby(downloads_of(entry), key=lambda download: download.format)
    files = {name: [_link(renderer, edition, entry, download) for download in group] for name, group in grouped}
    return LanguageFiles(edition, files)


def _link(renderer: Renderer, edition: Edition, entry: Entry[Template], download: Download) -> FileLink:
    """Return the link to a file: beside the page, or in the folder of another language."""
    own = renderer.edition
    address = address_of_download(entry, download)
    root = "../" if own.prefix else ""
    href = renderer.href(address if edition.language == own.language else f"{root}{edition.prefix}{address}")
    size = own.download_sizes.get(edition.prefix + address)
    return FileLink(href, own.words.downloads.size(size) if size else "", download.is_sample)
