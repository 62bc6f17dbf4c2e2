"""A prompt does not end in “a” or “an” where that fits some options only: grammar would give the answer away.

(NBME item flaws; Haladyna, Downing & Rodriguez 2002: grammatical cues.) English alone has such a pair at the end of a
sentence; Indonesian words stay the same whatever follows. Words whose first letter does not tell how they begin when
spoken fit either article: abbreviations (an SLA, a UAT), figures, and those with o, u, eu or h (a user, an hour).
"""

import re
from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.items import items
from pmobook.rules.rule import Finding, Rule, at_value

LANGUAGE = "en"

_ARTICLE = re.compile(r"(?<![\w-])(an?)[\s:.…_?]*$")
_FIRST_WORD = re.compile(r"[\W_]*([^\W\d_]+)")
_EITHER = re.compile(r"[ouh]|eu|.*[A-Z]")


def check(library: Library) -> Iterator[Finding]:
    """Find English prompts whose last word is an article that does not fit every option."""
    for item in library.derived(items):
        article = _ARTICLE.search(item.prompt) if item.language == LANGUAGE else None
        if article and not all(_fits(article[1], option) for option in item.options):
            message = f"“{article[1]}” fits only some of the options"
            yield at_value(
                item.quiz, item.at_prompt, message, "end in “a(n)”, or begin each option with its own article"
            )


def _fits(article: str, option: str) -> bool:
    word = _FIRST_WORD.match(option)
    if word is None:
        return True
    spoken = word[1][:1].lower() + word[1][1:]
    return bool(_EITHER.match(spoken)) or (spoken[0] in "aei") == (article == "an")


RULE = Rule("article-gives-away", Severity.WARNING, check)
