"""`pmobook explain`: what a rule means and what to do, in the terminal."""

import argparse
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping

from pmobook.commands.failure import WrongUseError
from pmobook.model.suggestions import did_you_mean
from pmobook.words import CATALOGUES, words_for
from pmobook.words.rule_guides import RULE_GUIDES, RuleGuide

_WIDTH = 80
"""Characters of a line: what every terminal shows."""

_MARKS = re.compile(r"[`*]")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "rule", metavar="RULE", help="the word in brackets in a line of the check, such as missing-field"
    )
    parser.add_argument("--lang", default="en", choices=sorted(CATALOGUES), help="language of the answer (default: en)")


def run(options: argparse.Namespace) -> int:
    """Print the guide of the rule."""
    guide = RULE_GUIDES.get(options.rule)
    if guide is None:
        near = did_you_mean(options.rule, RULE_GUIDES)
        raise WrongUseError(f"there is no rule “{options.rule}”" + (f"; {near}" if near else ""))
    sys.stdout.write("\n".join(_lines(guide, options.lang)) + "\n")
    return 0


def _lines(guide: RuleGuide, language: str) -> Iterator[str]:
    words = words_for(language).rules
    yield f"{guide.rule}\n"
    for text in (guide.meaning.of(language), words.severities.get(guide.severity, ""), guide.advice.of(language)):
        if text:
            yield textwrap.fill(_MARKS.sub("", text), _WIDTH) + "\n"
    if guide.bad:
        yield f"{words.bad}:\n\n{_files(guide.bad)}\n"
        yield f"{words.told}:\n\n{textwrap.indent(guide.told, '    ')}"
        yield f"{words.good}:\n\n{_files(guide.good)}"


def _files(files: Mapping[str, str]) -> str:
    return "\n".join(f"  {path}\n{textwrap.indent(text.rstrip(), '    ')}" for path, text in files.items())
