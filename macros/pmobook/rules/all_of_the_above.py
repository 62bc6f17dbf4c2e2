"""No option is “all of the above” or “none of the above”: who knows two right ones, or one wrong, need know no more.

Such options reward partial knowledge and teach nothing, for nobody learns what is right from “none of these” (NBME item
flaws; Haladyna, Downing & Rodriguez 2002). Choices are shuffled here, so “above” may also stand at the top. Found are
options that say nothing else; “all of the branches” and “nobody” are answers.
"""

import re
from collections.abc import Iterator

from pmobook.library.designations import folded
from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.items import items
from pmobook.rules.rule import Finding, Rule, at_value

PHRASES = {
    "en": re.compile(
        r"(?:all|both|none|neither|any|either) (?:of )?the (?:above|following)(?: (?:answers|options|choices))?"
        r"|(?:all|none|both|neither) of (?:these|them|the (?:answers|options|choices))"
        r"(?: (?:is|are) (?:right|correct))?"
        r"|(?:all|no|both) (?:other )?(?:answers|options|choices)(?: (?:is|are) (?:right|correct|wrong))?"
        r"|(?:answers|options|choices) [a-e](?:, [a-e])*,? (?:and|or) [a-e]"
    ),
    "id": re.compile(
        r"(?:semua|seluruh|kedua)(?:nya)? ?(?:jawaban|pilihan|opsi|yang)? ?(?:di atas|tersebut)"
        r"(?: (?:benar|salah|tepat))?"
        r"|(?:semua|seluruh|kedua)(?:nya)? ?(?:jawaban|pilihan|opsi)? ?(?:benar|salah|tepat)"
        r"|(?:tidak|tak) (?:ada|satu pun)(?: satu pun)?(?: (?:jawaban|pilihan|opsi))?"
        r"(?: (?:yang (?:benar|tepat)|di atas)(?: yang (?:benar|tepat))?)"
        r"|bukan (?:semua|salah satu)(?:nya)?(?: (?:jawaban|pilihan|opsi))?(?: (?:yang )?di atas)"
        r"|(?:jawaban|pilihan|opsi) [a-e](?:, [a-e])*,? (?:dan|atau) [a-e](?: benar)?"
    ),
}


def check(library: Library) -> Iterator[Finding]:
    """Find options that are all, none or some of the others."""
    for item in library.derived(items):
        phrases = PHRASES.get(item.language)
        for position, option in enumerate(item.options if phrases else ()):
            if phrases and phrases.fullmatch(folded(option).rstrip(" .!")):
                message = f"“{option}” is no answer of its own"
                hint = "say what somebody might really do, or ask for every right answer: type: multiple"
                yield at_value(item.quiz, item.at_option(position), message, hint)


RULE = Rule("all-of-the-above", Severity.ERROR, check)
