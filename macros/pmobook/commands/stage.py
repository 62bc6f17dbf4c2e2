"""`pmobook stage DIR`: every page, finished, as a project for another generator of sites."""

import argparse
import sys
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import require_folder
from pmobook.loading import load
from pmobook.model.problem import has_errors
from pmobook.reports.text import text_report
from pmobook.staging.project import MARKER


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("folder", metavar="DIR", help="where to write: empty, not there, or staged before")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")


def run(options: argparse.Namespace) -> int:
    """Write the staged tree, whole or not at all. Returns 1, and leaves DIR as it was, where the content has errors."""
    root, folder = require_folder(options.root), _folder(options.folder)
    library, problems = load(root)
    sys.stderr.write(text_report(problems))
    if has_errors(problems):
        return 1
    from pmobook.site.output import OutputFolder  # noqa: PLC0415 - MkDocs is imported when it is needed
    from pmobook.site.stage import StagingError, write_stage  # noqa: PLC0415 - as above

    output = OutputFolder(folder)
    try:
        count = write_stage(root.resolve(), library, output.begin())
        output.commit()
    except StagingError as error:
        print(f"pmobook: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        message = f"{error.filename or options.folder} cannot be written: {error.strerror}"
        raise WrongUseError(message) from error
    finally:
        output.discard()
    print(
        f"{options.folder}: {count} pages in {', '.join(library.settings.languages)}; README.md there says how to go on"
    )
    return 0


def _folder(name: str) -> Path:
    """Return the folder to write. Raises WrongUseError where somebody keeps other things in it."""
    folder = Path(name).resolve()
    if folder.exists() and not folder.is_dir():
        message = f"{name} is no folder"
        raise WrongUseError(message)
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        message = f"{name} is not empty and was not staged before; nothing else is ever written over"
        raise WrongUseError(message)
    return folder
