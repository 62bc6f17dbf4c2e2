"""`pmobook serve`: the site on this machine, made anew after every edit."""

import argparse
from pathlib import Path

from pmobook.commands.failure import WrongUseError

_HIGHEST_PORT = 65535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--port", type=int, default=0, help="port (default: a free one)")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    root = Path(options.root).resolve()
    if not (root / "mkdocs.yml").is_file():
        message = f"there is no mkdocs.yml in {options.root}"
        raise WrongUseError(message)
    if not 0 <= options.port <= _HIGHEST_PORT:
        message = f"{options.port} is not a port"
        raise WrongUseError(message)
    from pmobook.site.serving import serve  # noqa: PLC0415 - MkDocs is slow to import, and only this command needs it

    serve(root, options.port)
    return 0
