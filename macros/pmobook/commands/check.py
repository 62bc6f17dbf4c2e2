"""`pmobook check`: everything that is wrong with the content, in one run."""

import argparse
import sys
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.loading import load
from pmobook.model.problem import has_errors
from pmobook.reports.registry import REPORTS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--format", default="text", choices=sorted(REPORTS), help="form of the report")
    parser.add_argument("--strict", action="store_true", help="warnings fail too")


def run(options: argparse.Namespace) -> int:
    """Print the problems of the knowledge base. Returns 1 where there are errors (or any problem, if strict)."""
    root = Path(options.root)
    if not root.is_dir():
        message = f"there is no folder {options.root}"
        raise WrongUseError(message)
    _, problems = load(root)
    sys.stdout.write(REPORTS[options.format](problems))
    return 1 if has_errors(problems) or (options.strict and problems) else 0
