"""`pmobook`: finds the command, runs it, and turns every expected failure into one line and an exit code."""

import argparse
import sys
from collections.abc import Sequence

from pmobook.commands import check, export, import_, lint, lookup, serve
from pmobook.commands.failure import WrongUseError
from pmobook.version import __version__

COMMANDS = (check, export, import_, lint, lookup, serve)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0 for clean, 1 for problems found, 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="pmobook", description="A PMO's shared language, from YAML to a site.")
    parser.add_argument("--version", action="version", version=f"pmobook {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2].rstrip("_").replace("_", "-")
        subparser = subparsers.add_parser(name, help=command.HELP, description=command.HELP)
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except WrongUseError as error:
        print(f"pmobook: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # the reader of our output (head, less) has gone: nothing is left to tell it
        sys.stderr.close()
        return 0


def run() -> None:
    """Run the command line as a program."""
    sys.exit(main())
