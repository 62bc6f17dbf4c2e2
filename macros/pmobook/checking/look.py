"""A look at a knowledge base: all that can be told without opening an entry."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pmobook.checking.fingerprints import fingerprint, fingerprint_of_all
from pmobook.checking.state import Checked, checked_file
from pmobook.checking.surroundings import digest_of
from pmobook.library.library import Library
from pmobook.loading import Surroundings, read_surroundings
from pmobook.model.problem import Problem
from pmobook.model.quiz import Quiz
from pmobook.reading.pages import links_among_pages, page_paths


@dataclass(frozen=True, slots=True)
class Look:
    """The surroundings of all entries and their digest, and fingerprints of the entry files and of all pages."""

    surroundings: Surroundings
    digest: str
    fingerprints: Mapping[str, str]
    pages: str

    def checked(self, library: Library, problems: list[Problem], *, is_kept: bool = False) -> Checked:
        """Return what a check of everything found, which followed upon this look.

        `is_kept` says that the library stays in memory: what questions can be made of it is then told without faces.
        """
        entries = {entry.path: entry for entry in library.content.entries}
        makes_questions = any(isinstance(entry.record, Quiz) and entry.record.generate for entry in entries.values())
        is_asked = makes_questions and not is_kept
        files = {
            path: checked_file(entries.get(path), each, is_asked=is_asked) for path, each in self.fingerprints.items()
        }
        return Checked(is_asked, self.digest, self.pages, files, tuple(problems))


def look(root: Path, configuration: str, today: date | None) -> Look:
    """Look at the knowledge base at `root`."""
    # whatever is written from here on is newer than what is read
    now = time.time_ns()
    surroundings = read_surroundings(root, configuration, today)
    files = surroundings.discovery.files
    fingerprints = {file.path: fingerprint(f"{root}/{file.path}", now) for file in files}
    pages = fingerprint_of_all(root, [*page_paths(root), *links_among_pages(root)], now)
    return Look(surroundings, digest_of(surroundings), fingerprints, pages)
