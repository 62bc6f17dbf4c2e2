"""A word of the prompt does not stand in the right option alone: readers choose what sounds like the question.

(Clang association: NBME item flaws; Haladyna, Downing & Rodriguez 2002.) Reported where the right option is the only
one that takes up a word of the prompt; where a wrong one does so too, the echo leads nowhere. Words count from five
letters on, in any inflection that we know: most shorter ones are grammar, and the longer ones that are stand in a list
(`library/giveaways.py`). Names do not count.
"""

from collections.abc import Iterator

from pmobook.library.giveaways import echo
from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.items import items, mark_of
from pmobook.rules.rule import Finding, Rule, in_text


def check(library: Library) -> Iterator[Finding]:
    """Find questions whose right option alone takes up a word of the prompt."""
    for item in library.derived(items):
        if item.key is None:
            continue
        right = item.options[item.key]
        found = echo(item.prompt, right, [item.options[position] for position in item.wrong], item.language)
        if found:
            message = f"only this option takes up a word of the prompt: “{found[0].lower()}”"
            hint = "say it in another word, or let a wrong option take up a word of the prompt"
            yield in_text(item.quiz, item.at_option(item.key), mark_of(found), message, hint)


RULE = Rule("echo-in-key", Severity.WARNING, check)
