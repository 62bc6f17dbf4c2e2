"""`pmobook check`: everything that is wrong with the content, in one run."""

import argparse
import sys
from collections.abc import Iterable

from pmobook.commands.knowledge_base import guides_of, require_folder
from pmobook.commands.remembered_check import record_of, remembered_check
from pmobook.model.problem import Problem, has_errors
from pmobook.reports.registry import REPORTS

OVERDUE = "overdue-review"
"""The rule of reviews that are overdue; a warning, for content does not become wrong overnight."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--format", default="text", choices=sorted(REPORTS), help="form of the report")
    parser.add_argument("--strict", action="store_true", help="warnings fail too")
    parser.add_argument("--overdue", action="store_true", help="overdue reviews fail too")
    parser.add_argument("--no-cache", action="store_true", help="check every file, and keep nothing for the next check")


def run(options: argparse.Namespace) -> int:
    """Print the problems of the knowledge base. Returns 1 where there are errors, or what the options let fail too."""
    root = require_folder(options.root)
    problems = remembered_check(root, None if options.no_cache else record_of(root))
    sys.stdout.write(REPORTS[options.format](problems, guides_of(root, options.format)))
    fails = has_errors(problems) or (options.strict and problems) or (options.overdue and _is_any_overdue(problems))
    return 1 if fails else 0


def _is_any_overdue(problems: Iterable[Problem]) -> bool:
    return any(problem.rule == OVERDUE for problem in problems)
