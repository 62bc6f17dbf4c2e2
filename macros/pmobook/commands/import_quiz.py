"""`pmobook import quiz`: what questions of another program would become; with `--write`, the change itself."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import carry_out, require_folder
from pmobook.editing.changes import FileChanges
from pmobook.files import read_bytes
from pmobook.loading import load
from pmobook.model.problem import has_errors
from pmobook.reading.discovering import id_fault
from pmobook.reading.site_address import read_site_address
from pmobook.reports.text import text_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pmobook.imports.quizzes.merging import MergedQuiz

LARGEST = 20_000_000
"""Bytes of a file: ten thousand questions with feedback take half of it; what is larger mostly holds pictures, which
are not carried over."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("file", help="GIFT (.gift, .txt), Moodle XML (.xml), Aiken (.aiken, .txt) or a table (.csv)")
    parser.add_argument("--format", choices=["gift", "moodle", "aiken", "csv"], help="if the file's name tells none")
    whole = "quiz that all questions go to (default: one for each category, else one named like the file)"
    parser.add_argument("--id", default="", help=whole)
    parser.add_argument("--lang", default="", help="language of the questions (default: the first of the site)")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    links = "address of the site, links to which become references (default: that of mkdocs.yml)"
    parser.add_argument("--site-url", default=None, help=links)
    parser.add_argument("--write", action="store_true", help="write the changes; without it they are only shown")


def run(options: argparse.Namespace) -> int:
    """Show what becomes of each question, and write the quizzes if asked.

    Returns 1, and writes nothing, where the file as a whole cannot be taken or the content would have errors. What
    could not be carried over of single questions is told, and stops nothing.
    """
    file = Path(options.file)
    data = _bytes(file)
    root = require_folder(options.root)
    wrong_id = id_fault(options.id) if options.id else None
    if wrong_id is not None:
        raise WrongUseError("; ".join(wrong_id))
    from pmobook.imports.quizzes.formats import FORMATS, format_of  # noqa: PLC0415 - `check` need not wait for it
    from pmobook.imports.quizzes.plan import QuestionFile, planned_quizzes  # noqa: PLC0415 - as above

    form = options.format or format_of(file.name, data)
    if not form:
        message = f"the name {file.name} tells no format: add --format {', '.join(FORMATS)}"
        raise WrongUseError(message)
    library, before = load(root)
    language = options.lang or library.settings.default_language
    if language not in library.settings.languages:
        message = f"“{language}” is no language of the site; there are {', '.join(library.settings.languages)}"
        raise WrongUseError(message)
    address = read_site_address(root) if options.site_url is None else f"{options.site_url.rstrip('/')}/"
    asked = QuestionFile(file.name, data, form, language, options.id, address)
    merged, told = planned_quizzes(asked, library, before)
    _show(merged)
    sys.stderr.write(text_report(told))
    if has_errors(told):
        print("pmobook: nothing was changed", file=sys.stderr)
        return 1
    if options.write:
        carry_out(root, FileChanges({each.entry.path: each.entry.text for each in merged}))
    return 0


def _bytes(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size <= LARGEST:
            return read_bytes(file)
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}"
        raise WrongUseError(message) from error
    message = f"{file} has {size:,} bytes; at most {LARGEST:,} are read: divide it, or leave its pictures out"
    raise WrongUseError(message)


def _show(merged: "Sequence[MergedQuiz]") -> None:
    for quiz in merged:
        print(f"{quiz.entry.path}: {'new' if quiz.is_new else 'changed'}")
        for change in quiz.changes:
            open_ = f"; to be written: {'; '.join(change.missing)}" if change.missing else ""
            print(f"  {change.id} ({change.language}): {'new' if change.is_new else 'changed'}{open_}")
        if quiz.is_new:
            print("  the quiz is a draft: write its summary, and what is open; pmobook check tells the lines")
    if not merged:
        print("nothing would change")
