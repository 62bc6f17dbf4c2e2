"""The one place, beside `reading/`, that touches the disk: whole files, written atomically."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file at `path`."""
    return path.read_bytes()


def write_file(path: Path, data: bytes) -> bool:
    """Write `data` to `path` so that a reader sees the old file or the new one, never a part.

    A file that already holds `data` is left alone, with its time. Returns whether anything was written. Raises OSError,
    with the name of the file, where it cannot be written; then nothing has changed.
    """
    return bool(write_files({path: data}))


def write_files(files: Mapping[Path, bytes]) -> list[Path]:
    """Write many files as `write_file` does, all or none: each is complete beside its place before the first one moves.

    Whoever ends the process while they move leaves some old and some new files, all whole. Returns those that changed.
    """
    staged: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for path, data in files.items():
            if not _holds(path, data):
                made += _make_folder(path.parent)
                staged[path] = _written_beside(path, data)
        for path, complete in staged.items():
            _move(complete, path)
    except BaseException:
        for complete in staged.values():
            complete.unlink(missing_ok=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise
    return list(staged)


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it. Returns the new ones, outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _written_beside(path: Path, data: bytes) -> Path:
    """Write `data` beside `path`, as readable as the file that it will replace. Returns where."""
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        complete = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
            complete.chmod(_mode_of(path))
        except BaseException:
            complete.unlink(missing_ok=True)
            raise
    except OSError as error:
        # the system names the file beside, or none
        raise OSError(error.errno, error.strerror, str(path)) from error
    return complete


def _mode_of(path: Path) -> int:
    """Return the permissions of the file at `path`; of a new one, those of any other file of a project."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return 0o644


def _move(complete: Path, path: Path) -> None:
    try:
        complete.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


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
