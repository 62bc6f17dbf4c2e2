"""`pmobook lookup`: what a word of the glossary means, in the terminal."""

import argparse
import json
import sys
import textwrap
from collections.abc import Sequence

from pmobook.commands.failure import WrongUseError
from pmobook.commands.knowledge_base import require_folder
from pmobook.library.designations import Designation, DesignationStatus
from pmobook.library.library import Library
from pmobook.library.lookup import Answer, look_up
from pmobook.loading import load
from pmobook.pages.edition import Edition, address_of
from pmobook.pages.markdown import plain
from pmobook.words import words_for

_WIDTH = 80
"""Characters of a line: what every terminal shows."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("word", metavar="WORD", nargs="+", help="the word, or several that belong together")
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--lang", default="", help="only names in this language, and the answer in it")
    parser.add_argument("--format", default="text", choices=("text", "json"), help="form of the answer")


def run(options: argparse.Namespace) -> int:
    """Print the answers. Returns 1 where no term has that name; near ones are shown all the same."""
    root = require_folder(options.root)
    library, _ = load(root)
    if options.lang and options.lang not in library.settings.languages:
        message = f"{options.lang} is not a language of the glossary ({', '.join(library.settings.languages)})"
        raise WrongUseError(message)
    word = " ".join(options.word)
    answers = look_up(library, word, options.lang)
    if options.format == "json":
        rows = [_row(library, answer, _language(library, answer, options.lang)) for answer in answers]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(_report(library, word, answers, options.lang))
    return 0 if any(answer.is_exact for answer in answers) else 1


def _language(library: Library, answer: Answer, wanted: str) -> str:
    """Return the language of the answer: the one asked for, else that of the name, else the site's."""
    languages = library.settings.languages
    own = answer.designation.language
    return wanted or (own if own in languages else library.settings.default_language)


def _report(library: Library, word: str, answers: Sequence[Answer], wanted: str) -> str:
    if not answers:
        return f"There is no term “{word}”, and none like it.\n"
    texts = [_text(library, answer, _language(library, answer, wanted)) for answer in answers]
    lead = "" if answers[0].is_exact else f"There is no term “{word}”. The nearest:\n\n"
    return lead + "\n".join(texts)


def _text(library: Library, answer: Answer, language: str) -> str:
    edition, words = Edition(library, language), words_for(language)
    names = library.designations[answer.term.id]
    lines = [edition.name(answer.term) + "".join(f" ({short})" for short in _named(names, language, _SHORT))]
    lines += textwrap.wrap(
        plain(edition.description(answer.term).text), _WIDTH, initial_indent="  ", subsequent_indent="  "
    )
    others = [code for code in library.settings.languages if code != language]
    found = [
        *((words.languages.get(code, code), _named(names, code, _ALLOWED)) for code in others),
        (words.say, _named(names, language, _SAID)),
        (words.do_not_say, _named(names, language, _AVOIDED)),
    ]
    lines += [f"  {title}: {', '.join(listed)}" for title, listed in found if listed]
    return "\n".join([*lines, f"  {edition.prefix}{address_of(answer.term)}", ""])


_SHORT = (DesignationStatus.ABBREVIATION,)
_SAID = (DesignationStatus.PREFERRED, DesignationStatus.ADMITTED)
_AVOIDED = (DesignationStatus.DEPRECATED,)
_ALLOWED = (*_SAID, *_SHORT)


def _named(names: Sequence[Designation], language: str, statuses: Sequence[DesignationStatus]) -> list[str]:
    return [name.word for name in names if name.language == language and name.status in statuses]


def _row(library: Library, answer: Answer, language: str) -> dict[str, object]:
    edition = Edition(library, language)
    names = library.designations[answer.term.id]
    return {
        "id": answer.term.id,
        "match": answer.designation.status if answer.is_exact else "nearest",
        "matched": answer.designation.word,
        "language": language,
        "term": edition.name(answer.term),
        "definition": plain(edition.description(answer.term).text),
        "status": answer.term.record.status,
        "designations": [{"word": name.word, "language": name.language, "status": name.status} for name in names],
        "address": f"{edition.prefix}{address_of(answer.term)}",
    }
