"""`pmobook remove KIND ID`: takes an entry away, unless something still refers to it."""

import argparse
import sys

from pmobook.commands.knowledge_base import carry_out, refusals_told, require_folder, sound_library
from pmobook.editing.changes import FileChanges
from pmobook.editing.ids import entry_with, kind_named
from pmobook.editing.removing import referrers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("kind", help="term, playbook, template, path or quiz")
    parser.add_argument("id", help="its id")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")


def run(options: argparse.Namespace) -> int:
    """Remove an entry. Returns 1, and removes nothing, where something refers to it; every such place is listed."""
    root = require_folder(options.root)
    with refusals_told():
        kind = kind_named(options.kind)
        library = sound_library(root)
        if library is None:
            return 1
        entry = entry_with(library, kind, options.id)
    found = referrers(library, entry)
    for each in found:
        print(f"{each.path}:{each.place.line}:{each.place.column}: refers to “{each.written}”")
    if found:
        hint = "change these places first, or keep the entry with status: deprecated and replaced_by"
        print(f"pmobook: nothing was removed; {hint}", file=sys.stderr)
        return 1
    carry_out(root, FileChanges({}, (entry.path,)))
    print(f"{entry.path}: removed; its address will be gone, so links from elsewhere will break")
    return 0
