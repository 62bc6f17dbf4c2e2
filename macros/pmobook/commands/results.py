"""`pmobook results`: what the answers that learners saved say about the questions."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import require_folder
from pmobook.files import write_file
from pmobook.loading import load
from pmobook.pages.edition import Edition
from pmobook.results.as_html import results_html
from pmobook.results.as_json import results_json
from pmobook.results.as_text import results_text
from pmobook.results.file import Fault, ResultsFile, read_results
from pmobook.results.item_analysis import Item, Wording, analyse
from pmobook.results.learners import Learner, learners_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="results that learners saved on the page of progress")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--format", default="text", choices=("html", "json", "text"), help="form of the report")
    parser.add_argument("--output", metavar="FILE", help="write the report there rather than print it")
    parser.add_argument("--language", metavar="CODE", help="language of the page (default: the first of the site)")


def run(options: argparse.Namespace) -> int:
    """Print or write the report. Returns 2 where a file or some of its answers cannot be read; the others count."""
    library, _ = load(require_folder(options.root))
    language = options.language or library.settings.default_language
    if language not in library.settings.languages:
        message = f"“{language}” is no language of this site: {', '.join(library.settings.languages)}"
        raise WrongUseError(message)
    read = [_read(path) for path in dict.fromkeys(options.files)]
    files = [file for file in read if isinstance(file, ResultsFile)]
    faults = [file for file in read if isinstance(file, Fault)]
    learners = learners_of(files)
    items = analyse(library, learners)
    for line in _notes(faults, files, learners, items):
        print(f"pmobook: {line}", file=sys.stderr)
    if files:
        _tell(_report(options.format, Edition(library, language), items, learners), options.output)
    return 2 if faults or any(file.unreadable for file in files) else 0


def _read(path: str) -> ResultsFile | Fault:
    try:
        return read_results(path, Path(path).read_bytes())
    except OSError as error:
        return Fault(path, f"cannot be read: {error.strerror}")


def _report(form: str, edition: Edition, items: tuple[Item, ...], learners: tuple[Learner, ...]) -> str:
    if form == "html":
        return results_html(edition, items, learners)
    return results_json(items, learners) if form == "json" else results_text(items)


def _tell(report: str, output: str | None) -> None:
    if output is None:
        print(report, end="")
        return
    try:
        write_file(Path(output), report.encode())
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror}"
        raise WrongUseError(message) from error


def _notes(
    faults: Iterable[Fault], files: Iterable[ResultsFile], learners: Iterable[Learner], items: Iterable[Item]
) -> Iterator[str]:
    """Yield a line for everything in the files that does not count as it stands there."""
    known = {(item.quiz, item.question_id) for item in items if item.wording is not Wording.GONE}
    for fault in faults:
        yield f"{fault.path}: {fault.message}"
    for file in files:
        if file.unreadable:
            yield f"{file.path}: answers that cannot be read and are left out: {file.unreadable}"
        if not any((answer.quiz, answer.question) in known for answer in file.answers):
            yield f"{file.path}: answers no question of this knowledge base; it was saved on {file.site or 'no site'}"
    for learner in learners:
        newest, *older = learner.files
        for file in older:
            yield f"{file.path}: is of the same learner as {newest.path}; what both hold counts once"
    earlier = sum(item.right.total for item in items if item.wording is Wording.EARLIER)
    if earlier:
        yield f"answers to an earlier wording of a question, counted apart: {earlier}"
