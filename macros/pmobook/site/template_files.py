"""The files of templates: made before the pages, which tell their sizes, and taken over where nothing changed.

What a file is made from is all in the resolved template and in this package, so that a digest of both tells whether it
can be taken from the previous site. There each file also has its own digest, for somebody may have changed it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path

import pmobook
from pmobook.downloads.files import make_files
from pmobook.downloads.resolving import resolved
from pmobook.exports.publication import Publication
from pmobook.files import NewTree
from pmobook.library.downloads import address_of_download, downloads_of
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.template import Template
from pmobook.pages.edition import Edition

_STAMP = "templates/pmobook-input.json"
"""What the files were made from, in the site itself: as with the search index."""

_LIBRARIES = ("python-docx", "openpyxl", "lxml", "markdown")
"""What the files are also made by: another version may make others."""


@dataclass(frozen=True)
class TemplateFiles:
    """The files by their addresses below the root of the site, and what those of each template were made from."""

    files: Mapping[str, bytes]
    digests: Mapping[str, str]

    @cached_property
    def sizes(self) -> dict[str, int]:
        """The sizes of the files, in bytes."""
        return {address: len(data) for address, data in self.files.items()}

    def write(self, site: Path) -> None:
        """Write the files into a new site, with what they were made from."""
        if not self.files:
            return
        tree = NewTree(site)
        for address, data in self.files.items():
            tree.write(address, data)
        stamp = {"templates": self.digests, "files": {address: _digest(data) for address, data in self.files.items()}}
        tree.write(_STAMP, json.dumps(stamp).encode())


NO_FILES = TemplateFiles({}, {})


def template_files(library: Library, address: str, previous: Path) -> TemplateFiles:
    """Return the files of all templates in all languages; those that `previous` has of the same are taken over.

    `address` is that of the site, or empty. There are no files where the site offers no downloads.
    """
    publication = Publication(library, f"{address.rstrip('/')}/" if address else "")
    earlier = _Earlier.of(previous)
    files: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    for edition, entry in _wanted(publication):
        template = resolved(publication, edition, entry)
        page = f"{edition.prefix}{entry.kind.section}/{entry.id}/"
        digests[page] = _digest(f"{_maker()}\n{template!r}".encode())
        addresses = {each.name: edition.prefix + address_of_download(entry, each) for each in downloads_of(entry)}
        taken = earlier.take(page, digests[page], addresses.values())
        if taken is None:
            made = make_files(template, downloads_of(entry))
            taken = {addresses[name]: data for name, data in made.items()}
        files |= taken
    return TemplateFiles(files, digests)


def _wanted(publication: Publication) -> Iterator[tuple[Edition, Entry[Template]]]:
    library = publication.library
    if library.settings.downloads:
        yield from ((edition, entry) for edition in publication.editions.values() for entry in library.templates)


@dataclass(frozen=True)
class _Earlier:
    """What a site has: the digests of what its templates were made from, and of its files."""

    site: Path
    templates: Mapping[str, str]
    files: Mapping[str, str]

    @classmethod
    def of(cls, site: Path) -> "_Earlier":
        """Read the stamp of a site; one that cannot be read tells nothing."""
        try:
            stamp = json.loads((site / _STAMP).read_bytes())
            return cls(site, dict(stamp["templates"]), dict(stamp["files"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls(site, {}, {})

    def take(self, page: str, digest: str, addresses: Iterable[str]) -> dict[str, bytes] | None:
        """Return the files at `addresses`; None where they are of something else, or not as they were made."""
        if self.templates.get(page) != digest:
            return None
        found = {}
        for address in addresses:
            try:
                found[address] = (self.site / address).read_bytes()
            except OSError:
                return None
            if self.files.get(address) != _digest(found[address]):
                return None
        return found


@cache
def _maker() -> str:
    """Return a digest of all that makes the files: this package, and the libraries that it uses for them."""
    package = Path(pmobook.__file__).parent
    sources = sorted(path for path in package.rglob("*") if path.suffix in {".py", ".xml"})
    libraries = [f"{name} {version(name)}" for name in _LIBRARIES]
    return _digest(b"\n".join([*(path.read_bytes() for path in sources), *map(str.encode, libraries)]))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
