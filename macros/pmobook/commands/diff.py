"""`pmobook diff BASE`: what the content says now, compared with another revision of the repository."""

import argparse
import sys
import tempfile
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import require_folder
from pmobook.comparing.as_json import comparison_json
from pmobook.comparing.as_markdown import comparison_markdown
from pmobook.comparing.comparison import compare
from pmobook.loading import load
from pmobook.reading.revision import RevisionError, extract_revision

_FORMATS = {"markdown": comparison_markdown, "json": comparison_json}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("base", help="the revision to compare with, such as origin/main")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--format", default="markdown", choices=sorted(_FORMATS), help="form of the report")


def run(options: argparse.Namespace) -> int:
    """Print what differs. What is broken on either side is left out here; the check tells it."""
    root = require_folder(options.root)
    with tempfile.TemporaryDirectory(prefix="pmobook-diff-") as folder:
        try:
            extract_revision(root, options.base, Path(folder))
        except RevisionError as error:
            raise WrongUseError(str(error)) from error
        before, _ = load(folder)
        after, _ = load(root)
        sys.stdout.write(_FORMATS[options.format](compare(before, after)))
    return 0
