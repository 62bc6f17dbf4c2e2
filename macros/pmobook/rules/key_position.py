"""The right option is about as often first as second or third: authors hide it in the middle, and readers notice.

(Attali & Bar-Hillel 2003; Haladyna, Downing & Rodriguez 2002: vary the place of the key.) Counted are single-answer
questions that readers see in the order in which they are written: those of quizzes with `shuffle: false`, and those
whose options all begin with a figure, which are never shuffled. Elsewhere each attempt has an order of its own, and the
written one tells nothing. By chance each of n options is the right one in one of n questions; `bank.most_by_chance`
says how many are too many. It is asked for each quiz; where all are well, for all together, and told at the quiz with
most of these questions.
"""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.bank import Observed, excesses
from pmobook.rules.items import Item, items
from pmobook.rules.rule import Finding, Rule, at_key


def check(library: Library) -> Iterator[Finding]:
    """Find quizzes, else a knowledge base, with too many right options at one place."""
    # the order is that of every language
    shown = {(item.quiz.id, item.number): item for item in library.derived(items) if _is_shown_as_written(item)}
    most_options = max((len(item.options) for item in shown.values()), default=0)
    for position in range(most_options):
        observed = (
            Observed(item.quiz, item.key == position, 1 / len(item.options))
            for item in shown.values()
            if position < len(item.options)
        )
        for excess in excesses(observed):
            message = f"option {position + 1} is the right one {excess.told}"
            hint = (
                "put other numbers around the right ones"
                if excess.quiz.record.shuffle
                else "move some, or shuffle: true"
            )
            yield at_key(excess.quiz, ("questions",), message, hint)


def _is_shown_as_written(item: Item) -> bool:
    if item.key is None:
        return False
    return not item.quiz.record.shuffle or all(option[:1].isdigit() for option in item.options)


RULE = Rule("key-position", Severity.WARNING, check, compares_all=True)
