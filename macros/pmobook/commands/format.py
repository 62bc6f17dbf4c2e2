"""`pmobook format`: the files of the content in their canonical layout, with every value and comment kept."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import carry_out, require_folder
from pmobook.editing.changes import FileChanges
from pmobook.editing.formatting import formatted
from pmobook.model.problem import Problem
from pmobook.model.registers import REGISTERS
from pmobook.model.values import Record
from pmobook.reading.composing import compose
from pmobook.reading.discovering import discover
from pmobook.reading.settings import read_settings
from pmobook.reading.texts import read_text
from pmobook.reports.text import text_report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="files of the content (default: all)")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where a file is not in its layout")


def run(options: argparse.Namespace) -> int:
    """Write the files anew, each whole. Returns 1 where one cannot be read, or, with --check, is not in its layout."""
    root = require_folder(options.root)
    languages = read_settings(root)[0].languages
    changed: dict[str, str] = {}
    unreadable: list[Problem] = []
    for path, record in _chosen(root, options.files):
        text, problems = _sound_text(root, path)
        unreadable += problems
        if text is not None and (new := formatted(text, record, languages)) != text:
            changed[path] = new
    if not options.check:
        carry_out(root, FileChanges(changed))
    for path in changed:
        print(f"{path}: {'not in its layout; run pmobook format' if options.check else 'written'}")
    sys.stderr.write(text_report(unreadable))
    return 1 if unreadable or (options.check and changed) else 0


def _sound_text(root: Path, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file; None, with the problems, where not all that it says would be written again."""
    text, problems = read_text(root, path)
    if text is not None:
        problems = [*problems, *compose(path, text)[1]]
    return (None if problems else text), problems


def _chosen(root: Path, names: list[str]) -> Iterator[tuple[str, type[Record]]]:
    """Yield the files to write anew, with their records. Raises WrongUseError for a name that is no file of content."""
    known: dict[str, type[Record]] = {file.path: file.kind.record for file in discover(root).files}
    known |= {register.path: register.model for register in REGISTERS if (root / register.path).is_file()}
    for name in names or known:
        path = name if name in known else os.path.relpath(name, root).replace(os.sep, "/")
        if path not in known:
            message = f"{name} is no file of the content of {root}"
            raise WrongUseError(message)
        yield path, known[path]
