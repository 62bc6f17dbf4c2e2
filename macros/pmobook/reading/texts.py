"""File → text: size, encoding and links are checked before a byte is believed."""

import os
import stat
from pathlib import Path

from pmobook.model.problem import Problem, Severity

MAX_BYTES = 1_000_000
"""The largest file that is read: a hundred times the longest entry of the first knowledge base."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_Fault = tuple[str, str, str]
"""A rule id, a message and a hint."""


def read_text(root: Path, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of the file at `path` below `root`, without a byte-order mark; or None and the problem."""
    file = os.path.join(root, path)  # noqa: PTH118 - pathlib costs more than the reading, ten thousand times over
    try:
        fault = _refuse(root, file)
        if fault is None:
            return _read(file).decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        return None, [_not_utf8(path, error)]
    except OSError as error:
        fault = ("unreadable-file", f"the file cannot be read: {error.strerror}", "")
    return None, [Problem(path, 1, 1, Severity.ERROR, *fault)]


def _read(file: str) -> bytes:
    """Return the first bytes of a file; without a stream, whose making costs as much as the reading."""
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        parts: list[bytes] = []
        left = MAX_BYTES
        while left and (part := os.read(descriptor, left)):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)
    finally:
        os.close(descriptor)


def _refuse(root: Path, file: str) -> _Fault | None:
    status = os.lstat(file)
    if stat.S_ISLNK(status.st_mode):
        if not Path(file).resolve().is_relative_to(root.resolve()):
            return "outside-tree", "the file is a link to a place outside the knowledge base", "copy the file here"
        status = os.stat(file)  # noqa: PTH116 - as above
    if not stat.S_ISREG(status.st_mode):
        return "misplaced-file", "this is not a file", "a folder cannot be named like an entry"
    if status.st_size > MAX_BYTES:
        return "too-large", f"the file has {status.st_size:,} bytes; at most {MAX_BYTES:,} are read", "split the entry"
    return None


def _not_utf8(path: str, error: UnicodeDecodeError) -> Problem:
    before = bytes(error.object[: error.start])
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", errors="replace")) + 1
    hint = "save the file as UTF-8"
    if bytes(error.object[:2]) in _UTF16_MARKS:
        hint = "the file is UTF-16: save it as UTF-8"
    return Problem(path, line, column, Severity.ERROR, "not-utf-8", "the file is not UTF-8 text", hint)
