"""`pmobook export`: the glossary, and what else a format holds, as files for other tools."""

import argparse
import sys
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.files import write_file
from pmobook.loading import load
from pmobook.model.problem import has_errors
from pmobook.reports.text import text_report

FORMATS = ("json", "csv", "xlsx", "skos", "tbx", "vale", "anki", "llms", "icalendar")
"""The names of `exports/registry.py`, which is not imported before it is needed; a test compares the two."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("format", choices=FORMATS, help="which format")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--output", default="export", help="folder to write into (default: export)")
    parser.add_argument("--site-url", default=None, help="address of the site (default: that of mkdocs.yml)")


def run(options: argparse.Namespace) -> int:
    """Write the files and name each. Returns 1, and writes nothing, where the content has errors."""
    root = Path(options.root)
    if not root.is_dir():
        message = f"there is no folder {options.root}"
        raise WrongUseError(message)
    library, problems = load(root)
    if has_errors(problems):
        sys.stderr.write(text_report(problems))
        return 1
    from pmobook.exports.publication import Publication  # noqa: PLC0415 - `check` need not wait for what exports need
    from pmobook.exports.registry import export  # noqa: PLC0415 - as above
    from pmobook.reading.site_address import read_site_address  # noqa: PLC0415 - as above

    address = read_site_address(root) if options.site_url is None else f"{options.site_url.rstrip('/')}/"
    files = export(options.format, Publication(library, address))
    output = Path(options.output)
    try:
        for name, data in files.items():
            write_file(output / name, data)
    except OSError as error:
        message = f"{error.filename or output} cannot be written: {error.strerror}"
        raise WrongUseError(message) from error
    for name in files:
        print(output / name)
    return 0
