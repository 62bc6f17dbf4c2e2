"""`pmobook export`: the glossary, the quizzes and what else a format holds, for other tools; and templates as files."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pmobook.commands.knowledge_base import require_folder, writing_told
from pmobook.files import write_files
from pmobook.loading import load
from pmobook.model.problem import has_errors
from pmobook.reports.text import text_report

if TYPE_CHECKING:
    from pmobook.exports.publication import Publication

FORMATS = ("json", "csv", "xlsx", "skos", "tbx", "vale", "anki", "llms", "icalendar", "scorm", "moodle", "gift", "qti")
"""The names of `exports/registry.py`, which is not imported before it is needed; a test compares the two."""

TEMPLATES = "templates"
"""The files of all templates, which are no format of their own."""

_HELP = (
    "which format, or templates as files; moodle (XML, all quizzes of a language in a file), gift and qti are quizzes "
    "for learning systems; qti packages are QTI 2.1, not validated against its schemas"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("format", choices=(*FORMATS, TEMPLATES), help=_HELP)
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--output", default="export", help="folder to write into (default: export)")
    parser.add_argument("--site-url", default=None, help="address of the site (default: that of mkdocs.yml)")


def run(options: argparse.Namespace) -> int:
    """Write the files and name each. Returns 1, and writes nothing, where the content has errors."""
    root = require_folder(options.root)
    library, problems = load(root)
    if has_errors(problems):
        sys.stderr.write(text_report(problems))
        return 1
    from pmobook.exports.publication import Publication  # noqa: PLC0415 - as below
    from pmobook.reading.site_address import read_site_address  # noqa: PLC0415 - as above

    address = read_site_address(root) if options.site_url is None else f"{options.site_url.rstrip('/')}/"
    files = _files(options.format, Publication(library, address))
    output = Path(options.output)
    with writing_told():
        write_files({output / name: data for name, data in files.items()})
    for name in files:
        print(output / name)
    return 0


def _files(name: str, publication: "Publication") -> dict[str, bytes]:
    if name == TEMPLATES:
        from pmobook.downloads.all_files import all_files  # noqa: PLC0415 - `check` need not wait for what exports need

        return all_files(publication)
    from pmobook.exports.registry import export  # noqa: PLC0415 - as above

    return export(name, publication)
