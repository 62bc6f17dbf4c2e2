"""`pmobook new KIND ID`: a complete, commented, valid draft in the right place."""

import argparse

from pmobook.commands.knowledge_base import carry_out, refusals_told, require_folder, require_no_file
from pmobook.editing.beginning import new_entry
from pmobook.editing.ids import kind_named
from pmobook.loading import load
from pmobook.reading.complete_records import complete_record


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("kind", help="term, playbook, template, path or quiz")
    parser.add_argument("id", help="its id, such as risk-register: it becomes the file's name and the address")
    parser.add_argument("--domain", default="", help="the domain of a term, such as risk")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")


def run(options: argparse.Namespace) -> int:
    """Write the draft and say where it is; nothing is ever written over."""
    root = require_folder(options.root)
    library, _ = load(root)
    with refusals_told():
        kind = kind_named(options.kind)
        changes = new_entry(library, kind, options.id, options.domain, complete_record(kind))
        require_no_file(root, changes)
    carry_out(root, changes)
    for path in changes.written:
        print(f"{path}: written; open it, replace the words, then run pmobook check")
    return 0
