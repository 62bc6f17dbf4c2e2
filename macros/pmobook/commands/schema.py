"""`pmobook schema`: the JSON Schemas that editors complete and underline by."""

import argparse

from pmobook.commands.knowledge_base import carry_out, reader, require_folder
from pmobook.editing.changes import FileChanges
from pmobook.editing.schemas import ids_file, schema_files
from pmobook.loading import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where a schema is not in step")


def run(options: argparse.Namespace) -> int:
    """Write the schemas and the list of ids. With --check, return 1 where a schema is not what the model says.

    The list of ids may lag behind: it only proposes, and an editor in the browser cannot keep it.
    """
    root = require_folder(options.root)
    library, _ = load(root)
    files = schema_files(library.settings.languages)
    read = reader(root)
    stale = [path for path, text in files.items() if not (root / path).is_file() or read(path) != text]
    if not options.check:
        carry_out(root, FileChanges({**files, **ids_file(library)}))
    for path in stale:
        print(f"{path}: {'not in step; run pmobook schema' if options.check else 'written'}")
    return 1 if options.check and stale else 0
