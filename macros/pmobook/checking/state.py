"""What a check found, and of which state of the tree: kept for the next check."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import NamedTuple

from pmobook.library.face import face
from pmobook.model.content import AnyEntry
from pmobook.model.problem import Problem

_DIGEST_BYTES = 16
"""128 bits: by chance no two texts will ever have the same."""

UNREAD = ""
"""The face of a file that could not be read."""


class CheckedFile(NamedTuple):
    """An entry file as it was checked: its fingerprint and digest, the digest of its face, and its old ids."""

    fingerprint: str
    digest: str
    face: str
    redirects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """The state of a tree and its problems.

    `is_asked` says that quizzes make questions from the data, `surroundings` is the digest of what everything is
    checked against, `pages` the fingerprint of all hand-written pages, `files` are the entry files by path, and
    `problems` are sorted.
    """

    is_asked: bool
    surroundings: str
    pages: str
    files: Mapping[str, CheckedFile]
    problems: tuple[Problem, ...]

    def renewed(self, files: Mapping[str, CheckedFile], pages: str, problems: tuple[Problem, ...]) -> "Checked":
        """Return this with some files and the pages in another state, and with these problems."""
        return replace(self, files={**self.files, **files}, pages=pages, problems=problems)


def checked_file(entry: AnyEntry | None, fingerprint: str, *, is_asked: bool) -> CheckedFile:
    """Return what is kept of an entry file; `entry` is None where it could not be read. `is_asked` as for `face`."""
    if entry is None:
        return CheckedFile(fingerprint, "", UNREAD)
    return CheckedFile(
        fingerprint, digest(entry.document.text), digest(face(entry, is_asked=is_asked)), entry.record.redirects
    )


def digest(text: str) -> str:
    """Return the digest of a text."""
    return blake2b(text.encode("utf-8", errors="surrogatepass"), digest_size=_DIGEST_BYTES).hexdigest()
