"""Options are of about the same length: one that stands out is chosen, or ruled out, for its looks.

(NBME item flaws; Haladyna, Downing & Rodriguez 2002.) Reported where the longest has more than twice the characters of
the shortest and at least 25 more, about four words: names of terms differ by less, whatever one does. Where the longest
is the one right option, `longest-is-key` says so.
"""

from collections.abc import Iterator

from pmobook.library.giveaways import are_uneven
from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.items import items
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find questions with an option that is far longer than another."""
    for item in library.derived(items):
        if not are_uneven(item.options):
            continue
        lengths = [len(option) for option in item.options]
        position = lengths.index(max(lengths))
        if position != item.key:
            message = f"this option has {max(lengths)} characters, another {min(lengths)}"
            yield at_value(item.quiz, item.at_option(position), message, "give each as much detail as the others")


RULE = Rule("uneven-options", Severity.WARNING, check)
