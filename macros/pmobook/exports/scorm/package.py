"""A package: the manifest by which a learning system knows it (SCORM 1.2 Content Aggregation Model), and its files."""

from collections.abc import Mapping
from pathlib import Path

from pmobook.browser_files import SOURCES, bundle, published, styles
from pmobook.exports.archive import archive
from pmobook.exports.scorm.page import COLOURS, SCRIPT, STYLE
from pmobook.exports.scorm.templates import template
from pmobook.model.content import Entry
from pmobook.model.path import LearningPath
from pmobook.model.quiz import Quiz
from pmobook.pages.edition import Edition

_BROWSER = Path(__file__).parent / "browser"
_START = "index.html"
_STYLES = (SOURCES / "pmobook.css", SOURCES / "path.css", SOURCES / "quiz.css", _BROWSER / "package.css")
_ENTRIES = {"quiz": "quiz-package.js", "path": "path-package.js"}
"""The script of each kind of package."""


def package(edition: Edition, entry: Entry[Quiz] | Entry[LearningPath], page: bytes) -> bytes:
    """Return the package of an entry with its page, as a ZIP archive.

    The manifest comes first. Its identifiers are made of the entry's id and the language, so that a later package is
    the next version of the same one.
    """
    kind = entry.kind.name
    files = {
        _START: page,
        STYLE: styles(_STYLES).encode(),
        COLOURS: published(_BROWSER / COLOURS).encode(),
        SCRIPT: bundle(_BROWSER / _ENTRIES[kind]).encode(),
    }
    return archive({"imsmanifest.xml": _manifest(edition, entry, files), **files})


def _manifest(edition: Edition, entry: Entry[Quiz] | Entry[LearningPath], files: Mapping[str, bytes]) -> bytes:
    record = entry.record
    return template(
        "imsmanifest.xml",
        identifier=f"pmobook-{entry.kind.name}-{entry.id}-{edition.language}",
        title=edition.name(entry),
        # a path has no score to reach: it is complete or not
        pass_mark=record.pass_mark if isinstance(record, Quiz) else None,
        start=_START,
        files=list(files),
    ).encode()
