"""A check that finds in the user's own cache folder what an earlier one found, and leaves there what it finds itself.

The record lies outside the tree, so that nobody can bring one along with the content that is to be checked. It may be
deleted at any time; one that is damaged, or cannot be written, costs nothing but time.
"""

import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from hashlib import blake2b
from pathlib import Path

from pmobook.checking.checking import check
from pmobook.checking.record import decoded, encoded
from pmobook.checking.state import Checked
from pmobook.files import read_bytes, write_file
from pmobook.loading import collection_paused
from pmobook.model.problem import Problem

_KEPT_FOR = 90 * 24 * 3600
"""Seconds for which a record stays: by then the branch or copy that it is about is mostly gone."""


def remembered_check(root: Path, record: Path | None, *, today: date | None = None) -> tuple[Problem, ...]:
    """Return the problems of the knowledge base at `root`, sorted by place: always those that `load` finds.

    What is found is kept at `record`, where the next check looks for it; None keeps nothing and trusts nothing.
    """
    with collection_paused():
        earlier = _read(record)
        checked = check(root, earlier, today=today)
        if record is not None and checked is not earlier:
            _write(record, checked)
        return checked.problems


def record_of(root: Path, environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the file for the knowledge base at `root`; None where the user has no folder for such files."""
    folder = _cache_folder(environment)
    name = blake2b(os.fsencode(root.resolve()), digest_size=16).hexdigest()
    return folder / "checks" / f"{name}.json" if folder is not None else None


def _cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Return PMOBOOK_CACHE_DIR, else our folder where the XDG specification, Windows and macOS have such files."""
    ours = environment.get("PMOBOOK_CACHE_DIR")
    if ours:
        return Path(ours).absolute()
    given = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA") or ""
    if Path(given).is_absolute():
        return Path(given) / "pmobook"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return (home / "Library" / "Caches" if sys.platform == "darwin" else home / ".cache") / "pmobook"


def _read(record: Path | None) -> Checked | None:
    if record is not None:
        with suppress(OSError):
            return decoded(read_bytes(record))
    return None


def _write(record: Path, checked: Checked) -> None:
    with suppress(OSError, UnicodeEncodeError):
        record.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_file(record, encoded(checked))
        for other in record.parent.iterdir():
            if other.stat().st_mtime < time.time() - _KEPT_FOR:
                other.unlink(missing_ok=True)
