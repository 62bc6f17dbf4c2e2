"""`pmobook init DIR`: a new knowledge base that passes its own check and builds."""

import argparse
import re
import sys
from pathlib import Path

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import carry_out
from pmobook.editing.changes import FileChanges
from pmobook.model.text import LANGUAGE_PATTERN
from pmobook.reading.starter import settings_templates, starter_content
from pmobook.starting.first_words import first_files
from pmobook.starting.knowledge_base import LANGUAGES_OF_CONTENT, Wishes, content_in, in_layout, settings_files


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("folder", metavar="DIR", help="the folder to make; it must be empty or not there")
    parser.add_argument("--name", help="name of the site (asked for if left out)")
    parser.add_argument("--languages", help="codes with commas between them, the default first (asked for if left out)")
    parser.add_argument("--repository", help="address of the repository (asked for if left out; may be empty)")
    parser.add_argument("--empty", action="store_true", help="without the starter content")


def run(options: argparse.Namespace) -> int:
    """Write a new knowledge base and say how to go on."""
    folder = Path(options.folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"{options.folder} is not empty, and nothing is ever written over"
        raise WrongUseError(message)
    wishes = _wishes(options)
    pages: list[str] = []
    if options.empty:
        content = in_layout(wishes.languages, first_files(wishes.name, wishes.languages))
    else:
        content = content_in(wishes.languages, starter_content())
        pages = [path.removeprefix("docs/") for path in content if re.fullmatch(r"docs/\w+/[\w-]+\.md", path)]
    carry_out(folder, FileChanges({**settings_files(wishes, settings_templates(), pages), **content}))
    print(f"{options.folder}: a knowledge base in {', '.join(wishes.languages)}. Go on with:")
    print(f"  cd {options.folder}\n  pmobook serve")
    return 0


def _wishes(options: argparse.Namespace) -> Wishes:
    name = _asked(options.name, "Name of the site", "PMO handbook")
    written = _asked(options.languages, "Languages, the default first", ",".join(LANGUAGES_OF_CONTENT))
    repository = _asked(options.repository, "Address of the repository, such as https://github.com/us/handbook", "")
    languages = tuple(dict.fromkeys(code.strip() for code in written.split(",") if code.strip()))
    for code in languages:
        if not re.fullmatch(LANGUAGE_PATTERN, code):
            message = f"“{code}” is no code of a language, such as en or id"
            raise WrongUseError(message)
    if not options.empty and not set(languages) <= set(LANGUAGES_OF_CONTENT):
        message = f"the starter content is in {' and '.join(LANGUAGES_OF_CONTENT)}; begin without it: --empty"
        raise WrongUseError(message)
    if not languages or not name.strip():
        message = "a knowledge base has a name and a language"
        raise WrongUseError(message)
    if repository and not re.fullmatch(r"https?://[\w.:/~-]+", repository):
        message = f"“{repository}” is no address of a repository, such as https://github.com/us/handbook"
        raise WrongUseError(message)
    return Wishes(name.strip(), languages, repository.rstrip("/"))


def _asked(given: str | None, question: str, default: str) -> str:
    """Return what was given, else what somebody at a terminal answers, else the default."""
    if given is not None:
        return given
    if not sys.stdin.isatty():
        return default
    shown = f" [{default}]" if default else ""
    try:
        return input(f"{question}{shown}: ").strip() or default
    except (EOFError, KeyboardInterrupt):
        message = "nothing was made"
        raise WrongUseError(message) from None
