"""Check a knowledge base; where an earlier check is known, check what has changed since."""

import time
from datetime import date
from pathlib import Path

from pmobook.checking.changes import recheck
from pmobook.checking.fingerprints import fingerprint, fingerprint_of_all
from pmobook.checking.state import Checked, checked_file
from pmobook.checking.surroundings import digest_of
from pmobook.loading import load_within, read_surroundings
from pmobook.reading.pages import page_paths
from pmobook.reading.settings import CONFIGURATION


def check(root: Path, earlier: Checked | None, *, today: date | None = None) -> Checked:
    """Check the knowledge base at `root`: the problems are always those that `load` finds.

    Returns what is to be kept for the next check, which is `earlier` itself where nothing has changed.
    """
    # whatever is written from here on is newer than what is read
    now = time.time_ns()
    surroundings = read_surroundings(root, CONFIGURATION, today)
    files = surroundings.discovery.files
    fingerprints = {file.path: fingerprint(f"{root}/{file.path}", now) for file in files}
    pages = fingerprint_of_all(root, page_paths(root), now)
    known = digest_of(surroundings)
    if earlier is not None and earlier.surroundings == known:
        found = recheck(surroundings, earlier, fingerprints, pages)
        if found is not None:
            return found
    library, problems = load_within(surroundings)
    entries = {entry.path: entry for entry in library.content.entries}
    read = {path: checked_file(entries.get(path), each) for path, each in fingerprints.items()}
    return Checked(known, pages, read, tuple(problems))
