"""The longest option is the right one no more often than chance would have it: else “take the longest” is a strategy.

Writers make right options exact and so a little longer, each time by too little for `longest-is-key` (NBME item flaws).
Counted are single-answer questions whose right option is longer than every other, for each language by itself. By
chance each of n options is the longest in one of n questions; `bank.most_by_chance` says how many are too many. It is
asked for each quiz; where all are well, for all together, and told at the quiz with most of these questions.
"""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.bank import Observed, excesses
from pmobook.rules.items import Item, items
from pmobook.rules.rule import Finding, Rule, at_key


def check(library: Library) -> Iterator[Finding]:
    """Find quizzes, else a knowledge base, whose longest options are the right ones too often."""
    for language in library.settings.languages:
        observed = (
            Observed(item.quiz, _is_longest(item, item.key), 1 / len(item.options))
            for item in library.derived(items)
            if item.language == language and item.key is not None
        )
        for excess in excesses(observed):
            message = f"the longest option ({language}) is the right one {excess.told}"
            hint = "shorten some of the right options, or give wrong ones as much detail"
            yield at_key(excess.quiz, ("questions",), message, hint)


def _is_longest(item: Item, key: int) -> bool:
    return len(item.options[key]) > max(len(item.options[position]) for position in item.wrong)


RULE = Rule("longest-too-often", Severity.WARNING, check, compares_all=True)
