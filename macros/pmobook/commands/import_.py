"""`pmobook import`: what a table or a TBX file would change in the glossary; with `--write`, the change itself."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import carry_out, require_folder
from pmobook.editing.changes import FileChanges
from pmobook.files import read_bytes
from pmobook.loading import load
from pmobook.model.problem import Problem
from pmobook.reports.text import text_report

if TYPE_CHECKING:
    from pmobook.imports.merging import Difference
    from pmobook.imports.plan import NewFile

LARGEST = 200_000_000
"""Bytes of a file: a hundred thousand terms take half of it."""

_SHOWN = 60
"""So much of a value is shown: two of them fit a line of a wide terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("file", help="the table (.csv, .xlsx) or terminology (.tbx)")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--write", action="store_true", help="write the changes; without it they are only shown")


def run(options: argparse.Namespace) -> int:
    """Show the changes, and write them if asked. Returns 1, and writes nothing, where the file cannot be taken."""
    file = Path(options.file)
    data = _bytes(file)
    root = require_folder(options.root)
    from pmobook.imports.registry import IMPORTS  # noqa: PLC0415 - `check` need not wait for what imports need

    propose = IMPORTS.get(file.suffix.lower())
    if propose is None:
        message = f"{file.name} is none of the files that can be read: {', '.join(IMPORTS)}"
        raise WrongUseError(message)
    library, before = load(root)
    from pmobook.imports.checking import problems_after  # noqa: PLC0415 - as above
    from pmobook.imports.merging import merge  # noqa: PLC0415 - as above
    from pmobook.imports.plan import planned  # noqa: PLC0415 - as above

    proposals, problems = propose(file.name, data, library)
    if problems:
        return _refused(problems)
    merged, problems = merge(file.name, proposals, library)
    files = planned(merged, library.settings.languages)
    problems = problems or problems_after([each.entry for each in files], library, before)
    _show(files)
    if problems:
        return _refused(problems)
    if options.write:
        carry_out(root, FileChanges({file.merged.path: file.text for file in files}))
    return 0


def _bytes(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size <= LARGEST:
            return read_bytes(file)
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}"
        raise WrongUseError(message) from error
    message = f"{file} has {size:,} bytes; at most {LARGEST:,} are read: divide it"
    raise WrongUseError(message)


def _refused(problems: list[Problem]) -> int:
    sys.stderr.write(text_report(problems))
    print("pmobook: nothing was changed", file=sys.stderr)
    return 1


def _show(files: "list[NewFile]") -> None:
    for file in files:
        print(f"{file.merged.path}: {'new' if file.merged.entry is None else 'changed'}")
        for difference in file.merged.differences:
            print(f"  {_line(difference)}")
    if not files:
        print("nothing would change")


def _line(difference: "Difference") -> str:
    sides = (difference.before, difference.after)
    before, after = (_shortened(" ".join(side.split())) if side else "nothing" for side in sides)
    return f"{difference.column.name}: {before} → {after}"


def _shortened(text: str) -> str:
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"“{''.join(sign if sign.isprintable() else '?' for sign in shown)}”"
