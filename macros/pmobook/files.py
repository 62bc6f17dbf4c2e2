"""The one place, beside `reading/`, that touches the disk: whole files, written atomically."""

import os
import tempfile
from pathlib import Path


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file at `path`."""
    return path.read_bytes()


def write_file(path: Path, data: bytes) -> bool:
    """Write `data` to `path` so that a reader sees the old file or the new one, never a part.

    A file that already holds `data` is left alone, with its time. Returns whether anything was written.
    """
    if _holds(path, data):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        # mkstemp makes private files; what we write is as readable as any other file of the project
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def write_new_tree(root: Path, files: "dict[str, bytes]") -> None:
    """Write `files` below `root`, a tree that nobody reads yet, without the cost of atomic writes."""
    made: set[Path] = set()
    for name, data in files.items():
        path = root / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(data)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
