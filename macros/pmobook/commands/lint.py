"""`pmobook lint`: the words of any document, against those of the glossary."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import guides_of
from pmobook.files import read_bytes, write_file
from pmobook.library.library import Library
from pmobook.linting.document import DamagedError
from pmobook.linting.linter import Wishes, lint
from pmobook.linting.waivers import Waiver, problems_of_waivers
from pmobook.loading import load
from pmobook.model.problem import Problem, Severity, has_errors
from pmobook.reading.lint_waivers import PlacedWaiver, read_lint_waivers
from pmobook.reports.registry import REPORTS
from pmobook.reports.text import text_report

LARGEST = 20_000_000
"""Bytes of a document that are read: ten times the text of an encyclopaedia's volume."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a document: .md, .docx, or any text")
    parser.add_argument("--root", default="", help="folder of the knowledge base (default: this one, else our own)")
    parser.add_argument("--lang", default="", help="language of the documents (default: told by their words)")
    parser.add_argument("--fix", action="store_true", help="rewrite what is unambiguous")
    parser.add_argument("--format", default="text", choices=sorted(REPORTS), help="form of the report")
    parser.add_argument("--strict", action="store_true", help="warnings fail too")


def run(options: argparse.Namespace) -> int:
    """Print the problems of the documents. Returns 1 where there are errors (or warnings, if strict)."""
    root = Path(options.root) if options.root else default_root(Path(), Path(sys.prefix))
    library = _library(root, options)
    problems: list[Problem] = []
    known: dict[Waiver, bool] = {}
    read: dict[Path, list[PlacedWaiver]] = {}
    for name in dict.fromkeys(options.files):
        waivers, found = _waivers_for(Path(name), read)
        problems += found
        known.update({waiver: known.get(waiver, False) for waiver in waivers})
        problems += _lint(library, name, options, waivers, known)
    problems += problems_of_waivers(list(known), [waiver for waiver, used in known.items() if used])
    problems = sorted(set(problems))
    sys.stdout.write(REPORTS[options.format](problems, guides_of(root, options.format)))
    fails = Severity.WARNING if options.strict else Severity.ERROR
    return 1 if any(problem.severity <= fails for problem in problems) else 0


def default_root(here: Path, prefix: Path) -> Path:
    """Return the knowledge base that is meant where none is named: the one `here`, else the one we come with.

    pre-commit keeps a repository's hooks in an environment (`prefix`) within its copy of that repository.
    """
    return prefix.parent if not (here / "glossary").is_dir() and (prefix.parent / "glossary").is_dir() else here


def _library(root: Path, options: argparse.Namespace) -> Library:
    if not root.is_dir():
        message = f"there is no folder {options.root}"
        raise WrongUseError(message)
    for name in options.files:
        if not Path(name).exists():
            message = f"there is no file {name}"
            raise WrongUseError(message)
    library, problems = load(root)
    if has_errors(problems) and not library.terms:
        sys.stderr.write(text_report(problems))
        message = f"there is no glossary in {root}"
        raise WrongUseError(message)
    if options.lang and options.lang not in library.settings.languages:
        message = f"{options.lang} is not a language of the glossary ({', '.join(library.settings.languages)})"
        raise WrongUseError(message)
    return library


def _lint(
    library: Library, name: str, options: argparse.Namespace, waivers: Sequence[Waiver], known: dict[Waiver, bool]
) -> Sequence[Problem]:
    """Lint one file, and write it where it was repaired; a file that cannot be read is a problem."""
    path = Path(name)
    try:
        if not path.is_file():
            return [_unreadable(name, "this is not a file")]
        if path.stat().st_size > LARGEST:
            return [_unreadable(name, f"the file has {path.stat().st_size:,} bytes; at most {LARGEST:,} are read")]
        data = read_bytes(path)
        wishes = Wishes(options.lang, tuple(waivers), options.fix)
        done = lint(library, path.as_posix(), data, wishes)
        if options.fix and done.data != data:
            write_file(path, done.data)
    except DamagedError as error:
        return [_unreadable(name, str(error))]
    except UnicodeDecodeError:
        return [_unreadable(name, "the file is not UTF-8 text")]
    except OSError as error:
        return [_unreadable(name, f"the file cannot be read or written: {error.strerror}")]
    known.update(dict.fromkeys(done.used & known.keys(), True))
    return done.problems


def _unreadable(name: str, message: str) -> Problem:
    return Problem(Path(name).as_posix(), 1, 1, Severity.ERROR, "unreadable-document", message)


def _waivers_for(path: Path, read: dict[Path, list[PlacedWaiver]]) -> tuple[list[Waiver], list[Problem]]:
    """Return the waivers for a document from the files beside and above it, and what is wrong in those read anew."""
    waivers: list[Waiver] = []
    problems: list[Problem] = []
    for folder in path.absolute().parents:
        if folder not in read:
            read[folder], found = read_lint_waivers(folder)
            problems += found
        within = PurePosixPath(path.absolute().relative_to(folder).as_posix())
        for waiver_path, place, waiver in read[folder]:
            if within.match(waiver.files):
                waivers.append(Waiver(waiver_path, place, waiver.rule, waiver.text, waiver.reason or ""))
    return waivers, problems
