"""How commands that change files open a knowledge base and write to it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.editing.changes import FileChanges, RefusedError
from pmobook.files import read_bytes, write_files
from pmobook.library.library import Library
from pmobook.loading import load
from pmobook.model.problem import has_errors
from pmobook.reading.site_address import read_site_address
from pmobook.reports.text import text_report


def require_folder(name: str) -> Path:
    """Return the folder `name`. Raises WrongUseError where there is none."""
    root = Path(name)
    if not root.is_dir():
        message = f"there is no folder {name}"
        raise WrongUseError(message)
    return root


def guides_of(root: Path, form: str) -> str:
    """Return the address below which the site of `root` explains the rules; empty where a report shows no links.

    That is where mkdocs.yml gives no address, and in a report for people that does not go to a terminal.
    """
    address = read_site_address(root)
    return f"{address}rules/" if address and (form != "text" or sys.stdout.isatty()) else ""


@contextmanager
def refusals_told() -> Iterator[None]:
    """Tell what an edit refuses as wrong use of the command."""
    try:
        yield
    except RefusedError as error:
        raise WrongUseError(str(error)) from error


def sound_library(root: Path) -> Library | None:
    """Return the library of `root`; None where it has errors, which are printed: an edit could not see everything."""
    library, problems = load(root)
    if has_errors(problems):
        sys.stderr.write(text_report(problems))
        print("pmobook: nothing was changed; mend these errors first", file=sys.stderr)
        return None
    return library


def reader(root: Path) -> Callable[[str], str]:
    """Return what reads a text file below `root`."""

    def read(path: str) -> str:
        try:
            return read_bytes(root / path).decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            message = f"{path} cannot be read: {getattr(error, 'strerror', None) or 'it is no UTF-8'}"
            raise WrongUseError(message) from error

    return read


def carry_out(root: Path, changes: FileChanges) -> None:
    """Write the new texts, then remove what goes, so that an interruption loses nothing and leaves every file whole.

    Raises WrongUseError where a file cannot be written; then nothing has changed.
    """
    with writing_told():
        write_files({root / path: text.encode() for path, text in changes.written.items()})
        for path in changes.removed:
            (root / path).unlink()


@contextmanager
def writing_told() -> Iterator[None]:
    """Tell what the disk refuses as wrong use of the command."""
    try:
        yield
    except OSError as error:
        message = f"{error.filename} cannot be written: {error.strerror}"
        raise WrongUseError(message) from error


def require_no_file(root: Path, changes: FileChanges) -> None:
    """Raise RefusedError where a new file would take the place of one that is there, also in other capitals."""
    for path in changes.written:
        folder = (root / path).parent
        name = Path(path).name.lower()
        taken = [each.name for each in folder.iterdir() if each.name.lower() == name] if folder.is_dir() else []
        if taken and path not in changes.counts and path not in changes.removed:
            message = f"there is a file {Path(path).with_name(taken[0])} already"
            raise RefusedError(message)
