"""What the page of a term is made of, as a digest: the same ingredients make the same page, byte for byte.

Only terms have one. Their pages show themselves and their neighbours; pages of other kinds may look at anything, and
are made anew in every build.
"""

import sys
from collections.abc import Iterable
from functools import cache, cached_property
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import pmobook
from pmobook.library.coverage import questions_by_subject
from pmobook.library.face import searched_names
from pmobook.library.library import Library
from pmobook.library.neighbours import Neighbourhood
from pmobook.model.content import AnyEntry
from pmobook.model.kinds import TERM
from pmobook.model.settings import Linking
from pmobook.pages.edition import Edition

_DIGEST_BYTES = 16
"""128 bits: by chance no two pages of any site will ever have the same."""

_LIBRARIES = ("jinja2", "markdown", "markupsafe", "pydantic", "pyyaml")
"""Those between the text of an entry and its page; MkDocs and its theme are in the shell."""


class Ingredients:
    """The digests for pages and search documents of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._content = edition.library.derived(_DigestsOfContent)

    def of_page(self, entry: AnyEntry, shell: bytes) -> str:
        """Return the digest for the page of `entry` within a shell of this digest; nothing for other kinds."""
        if entry.kind is not TERM:
            return ""
        parts = [self._common, shell, self._content.around(entry)]
        revisions = self._edition.history.get(entry.path, ())
        parts += [f"{revision.day}\0{revision.subject}".encode() for revision in revisions]
        return digest(parts).hex()

    def of_search_document(self, entry: AnyEntry) -> str:
        """Return the digest for what the search knows of `entry`: its own words and the title of its domain."""
        return (self._surroundings + self._content.of(entry)).hex()

    @cached_property
    def _surroundings(self) -> bytes:
        """What is the same for all entries: code, settings, language and registers."""
        library = self._edition.library
        registers = (f"{register.path}\0{register.document.text}" for register in library.content.registers.values())
        return digest(
            [_code(), f"{library.settings!r}\0{self._edition.language}".encode(), *map(str.encode, registers)]
        )

    @cached_property
    def _common(self) -> bytes:
        """What pages have besides: the day, to which reviews are counted, and every name that texts may mention."""
        library = self._edition.library
        names = _names(library) if library.settings.link is not Linking.NONE else ()
        return digest([self._surroundings, f"{library.today}".encode(), *names])


class _DigestsOfContent:
    """What the entries of a library say, as digests; they are the same for all languages."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._neighbourhood = library.derived(Neighbourhood)
        self._questions = library.derived(questions_by_subject)
        self._titles = {page.path: page.title for page in library.pages}
        self._known: dict[str, bytes] = {}
        self._around: dict[str, bytes] = {}

    def around(self, entry: AnyEntry) -> bytes:
        """Return the digest of a term and of all that its page says of others."""
        found = self._around.get(entry.path)
        if found is None:
            found = self._around[entry.path] = digest(self._parts(entry))
        return found

    def _parts(self, entry: AnyEntry) -> list[bytes]:
        key = entry.key
        # in one piece, since all are of one length
        parts = [b"".join([self.of(entry), *[self.of(found) for found in self._neighbourhood.of(entry)]])]
        mentions = self._library.mentions_by_target.get(key, ())
        parts += [f"{mention.path}\0{self._titles[mention.path]}".encode() for mention in mentions]
        for tested in self._questions.get((*key, ""), ()):
            parts += [self.of(tested.quiz), f"{tested.question.id}\0{tested.number}".encode()]
        return parts

    def of(self, entry: AnyEntry) -> bytes:
        """Return the digest of an entry: a file makes the same record wherever the code is the same."""
        document = entry.document
        found = self._known.get(document.path)
        if found is None:
            found = self._known[document.path] = digest([document.path.encode(), document.text.encode()])
        return found


def digest(parts: Iterable[bytes]) -> bytes:
    """Return the digest of `parts`, which are not taken for others that read the same when joined."""
    made = blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        made.update(b"%d:" % len(part))
        made.update(part)
    return made.digest()


@cache
def _code() -> bytes:
    """Return the digest of this package, of the libraries that it renders with, and of Python."""
    root = Path(pmobook.__file__).parent
    sources = sorted(path for path in root.rglob("*") if path.suffix in {".py", ".html", ".css", ".js"})
    versions = [sys.version, *(f"{name} {version(name)}" for name in _LIBRARIES)]
    files = (part for path in sources for part in (str(path.relative_to(root)).encode(), path.read_bytes()))
    return digest([*map(str.encode, versions), *files])


def _names(library: Library) -> Iterable[bytes]:
    return (searched_names(term).encode() for term in library.terms)
