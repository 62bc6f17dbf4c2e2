"""An option says how often, not “often”: readers who mean the same number of times choose differently.

How often “usually” or “sometimes” is differs widely, even among experts of one field (NBME item flaws: vague terms).
Comparisons (“more often”, “too rarely”) are not vague, for both sides are there.
"""

import re
from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.items import any_of, items, mark_of
from pmobook.rules.rule import Finding, Rule, in_text

WORDS = {
    "en": "commonly, frequently, generally, normally, occasionally, often, rarely, seldom, sometimes, typically, "
    "usually",
    "id": "acap kali, biasanya, jarang, kadang, kadang-kadang, lazimnya, sering, seringkali, sesekali, terkadang, "
    "umumnya",
}
_PATTERNS = any_of(WORDS)
_COMPARED = re.compile(
    r"\b(?:(?:as|how|less|more|most|so|too|lebih|paling|terlalu|kurang|tidak|semakin|makin)\s+|seberapa\b[^.;]*)$",
    re.IGNORECASE,
)
"""Before the word: what makes it a comparison, or takes it back (“tidak jarang”)."""


def check(library: Library) -> Iterator[Finding]:
    """Find options with a vague word for how often something is so."""
    for item in library.derived(items):
        pattern = _PATTERNS.get(item.language)
        for position, option in enumerate(item.options if pattern else ()):
            found = pattern.search(option) if pattern else None
            if found and not _COMPARED.search(option, 0, found.start()):
                message = f"“{found[0]}” means something else to every reader"
                yield in_text(
                    item.quiz, item.at_option(position), mark_of(found), message, "say how often, or leave it out"
                )


RULE = Rule("vague-option", Severity.WARNING, check)
