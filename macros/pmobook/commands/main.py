"""`pmobook`: finds the command, runs it, and turns every expected failure into one line and an exit code."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

from pmobook.commands.failure import WrongUseError
from pmobook.version import __version__

COMMANDS: Mapping[str, str] = {
    "check": "report every problem of the content with file, line and column",
    "codeowners": "write .github/CODEOWNERS from the owners of the entries, or check it",
    "coverage": "tell what no question is about, and which questions are older than what they are about",
    "diff": "tell what changed since another revision, and what that touches",
    "explain": "say what a rule means, with an example that it reports and one that it accepts",
    "export": "write the content in a format of other tools",
    "format": "write the files of the content in their canonical layout, comments kept",
    "import": "read a glossary back from CSV, XLSX or TBX and show what would change",
    "import quiz": "read questions from GIFT, Moodle XML, Aiken or CSV into quizzes and show what would change",
    "init": "make a new knowledge base",
    "lint": "report words in documents (Markdown, text, DOCX) that the glossary writes otherwise",
    "lookup": "say what a word means, by any of its names",
    "new": "write a complete, commented draft of an entry in the right place",
    "remove": "take an entry away, unless something refers to it",
    "rename": "give an entry another id, with every reference to it and a redirect",
    "results": "tell from saved answers of learners how good each question is",
    "schema": "write the JSON Schemas by which editors complete and underline",
    "serve": "serve the site on this machine and follow every edit",
    "stage": "write every page, finished, as a project for another generator of sites",
    "stats": "tell the state of the knowledge base in numbers",
}
"""Each command with its help. Its module is imported when it is called, so that none waits for what others need."""

_INTERRUPTED = 130
"""What shells say of a program that Ctrl-C ended: 128 and the number of the signal."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0 for clean, 1 for problems found, 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="pmobook", description="A PMO's shared language, from YAML to a site.")
    parser.add_argument("--version", action="version", version=f"pmobook {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    given = _with_whole_name(sys.argv[1:] if arguments is None else arguments)
    for name, description in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=description, description=description)
        if name in given[:1]:
            _prepare(subparser, name)
    options = parser.parse_args(given)
    try:
        code = int(options.run(options))
        sys.stdout.flush()  # what cannot be written is told here, not at the end of the process
    except WrongUseError as error:
        return _refused(str(error))
    except KeyboardInterrupt:
        _refused("interrupted")
        return _INTERRUPTED
    except BrokenPipeError:
        # the reader of our output (head, less) has gone: nothing is left to tell it
        sys.stderr.close()
        return 0
    except OSError as error:
        return _refused(": ".join(filter(None, (error.filename, error.strerror))))
    return code


def _refused(message: str) -> int:
    print(f"pmobook: {message}", file=sys.stderr)
    return 2


def _with_whole_name(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the name of a command in one, also where it has two words."""
    name = " ".join(arguments[:2])
    return [name, *arguments[2:]] if name in COMMANDS and len(arguments) > 1 else list(arguments)


def _prepare(parser: argparse.ArgumentParser, name: str) -> None:
    """Import the module of a command and let it declare its options; `import` is a word of Python's own."""
    module = "import_" if name == "import" else name.replace(" ", "_")
    command = import_module(f"pmobook.commands.{module}")
    command.add_arguments(parser)
    parser.set_defaults(run=command.run)


def run() -> None:
    """Run the command line as a program."""
    sys.exit(main())
