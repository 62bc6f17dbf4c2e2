"""Fingerprints: what the system says of a file, from which one sees without opening it that it is unchanged."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

NONE = ""
"""The fingerprint of a file that has to be read to know."""

_COARSEST_CLOCK = 2_000_000_000
"""Nanoseconds between two ticks of the coarsest clock of a file system (FAT): within them a file can change twice and
keep its time."""


def fingerprint(path: str, now: int) -> str:
    """Return size, times and number of the file at `path`; `now` is the time in nanoseconds.

    NONE for what may yet change unseen: links, files that were written just now, and what is no file.
    """
    try:
        status = os.lstat(path)
    except OSError:
        return NONE
    if not stat.S_ISREG(status.st_mode) or max(status.st_mtime_ns, status.st_ctime_ns) + _COARSEST_CLOCK > now:
        return NONE
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def fingerprint_of_all(root: Path, paths: Iterable[str], now: int) -> str:
    """Return the fingerprint of several files below `root`; NONE where one of them has none."""
    found = [(path, fingerprint(f"{root}/{path}", now)) for path in paths]
    return NONE if any(each == NONE for _, each in found) else repr(found)
