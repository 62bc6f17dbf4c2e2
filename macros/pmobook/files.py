"""The one place, beside `reading/`, that touches the disk: whole files, written atomically."""

import os
import shutil
import tempfile
from contextlib import suppress
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


class NewTree:
    """A folder that nobody reads yet: files go in without the cost of atomic writes."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._folders: set[str] = set()

    def write(self, name: str, data: bytes) -> tuple[int, int]:
        """Write one file; `name` is its path below the root, with `/`.

        Returns its size in bytes and the time of its change in nanoseconds.
        """
        self._make_folder_of(name)
        # not `open`, whose buffer costs as much as the writing
        descriptor = os.open(f"{self._root}/{name}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        try:
            _write_all(descriptor, data)
            status = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        return status.st_size, status.st_mtime_ns

    def link(self, name: str, path: str) -> None:
        """Give the file at `path` a second name, which must be new. Raises OSError where the system cannot."""
        self._make_folder_of(name)
        os.link(path, f"{self._root}/{name}")

    def _make_folder_of(self, name: str) -> None:
        folder, _, _ = name.rpartition("/")
        if folder not in self._folders:
            self._make(folder)

    def _make(self, folder: str) -> None:
        """Make a folder and those above it; each is asked of the system only once."""
        parent, _, _ = folder.rpartition("/")
        if parent and parent not in self._folders:
            self._make(parent)
        with suppress(FileExistsError):
            os.mkdir(f"{self._root}/{folder}")  # noqa: PTH102 - ten thousand times over
        self._folders.add(folder)


def link_or_copy(source: str, target: str) -> None:
    """Give a file a second name; where the system cannot, copy it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`: the system may take a large piece in parts."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
