"""`pmobook codeowners`: .github/CODEOWNERS, made from the owners of the entries."""

import argparse
import sys
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import require_folder, writing_told
from pmobook.exports.code_owners import PATH, UnclosedBlockError, code_owners
from pmobook.files import write_file
from pmobook.loading import load
from pmobook.model.problem import Problem, Severity, has_errors
from pmobook.reports.text import text_report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--check", action="store_true", help="write nothing, and fail where the file is not in step")


def run(options: argparse.Namespace) -> int:
    """Write the file, or check it. Returns 1 where the content has errors or the file is not in step."""
    root = require_folder(options.root)
    library, problems = load(root)
    if has_errors(problems):
        sys.stderr.write(text_report(problems))
        return 1
    path = root / PATH
    existing = _read(path)
    try:
        wanted = code_owners(library, existing)
    except UnclosedBlockError as error:
        message = f"{path}: {error}"
        raise WrongUseError(message) from error
    if options.check:
        return _compare(existing, wanted)
    with writing_told():
        written = write_file(path, wanted.encode())
    print(f"{path} {'written' if written else 'is in step'}")
    return 0


def _read(path: Path) -> str:
    """Return what stands in the file; nothing where there is none."""
    try:
        # as bytes: the ends of lines of others are kept as they are
        return path.read_bytes().decode()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read: {error}"
        raise WrongUseError(message) from error


def _compare(existing: str, wanted: str) -> int:
    """Print the first line that is not in step, as a problem of the content. Returns the exit code."""
    if existing == wanted:
        return 0
    pairs = zip(existing.splitlines(), wanted.splitlines(), strict=False)
    same = next((number for number, (old, new) in enumerate(pairs) if old != new), None)
    line = min(len(existing.splitlines()), len(wanted.splitlines())) if same is None else same
    message = "the file is not in step with the owners of the entries"
    problem = Problem(PATH, line + 1, 1, Severity.ERROR, "codeowners", message, "run: pmobook codeowners")
    sys.stdout.write(text_report([problem]))
    return 1
