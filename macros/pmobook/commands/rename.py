"""`pmobook rename KIND OLD NEW`: a new id, in the file, in every reference, and as a redirect from the old address."""

import argparse

from pmobook.commands.knowledge_base import (
    carry_out,
    reader,
    refusals_told,
    require_folder,
    require_no_file,
    sound_library,
)
from pmobook.editing.ids import kind_named
from pmobook.editing.renaming import renamed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("kind", help="term, playbook, template, path or quiz")
    parser.add_argument("old", help="the id that it has")
    parser.add_argument("new", help="the id that it gets")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")


def run(options: argparse.Namespace) -> int:
    """Rename an entry and print which files changed. Returns 1 where the content has errors."""
    root = require_folder(options.root)
    with refusals_told():
        kind = kind_named(options.kind)
        library = sound_library(root)
        if library is None:
            return 1
        changes = renamed(library, kind, options.old, options.new, reader(root))
        require_no_file(root, changes)
    carry_out(root, changes)
    for path in changes.written:
        print(f"{path}: {_told(changes.counts.get(path, 0))}")
    for path in changes.removed:
        print(f"{path}: removed")
    return 0


def _told(count: int) -> str:
    if not count:
        return "written"
    return f"{count} reference{'' if count == 1 else 's'}"
