"""A wrong option, or a false statement, does not say always or never: readers who know tests rule it out unread.

What holds without exception is rare in projects, so an absolute word says “wrong” to whoever has seen a few tests
(specific determiners: NBME item flaws; Haladyna, Downing & Rodriguez 2002). Silent where a right option has such a word
too, for then it tells nothing. The lists hold only what leaves no exception; “all”, “every” and “only” often just count
what is there. What *has never* been done is a fact, not a claim.
"""

import re
from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.quiz import TrueFalseQuestion
from pmobook.rules.items import Item, any_of, items, mark_of
from pmobook.rules.rule import Finding, Rule, in_text

WORDS = {
    "en": "always, never, at all times, in every case, no matter what, under no circumstances, without exception",
    "id": "selalu, senantiasa, tidak pernah, tak pernah, dalam keadaan apa pun, tanpa kecuali, tanpa pengecualian, "
    "tanpa terkecuali",
}
_PATTERNS = any_of(WORDS)
_FACT = re.compile(r"\b(?:has|have|had|was|were|been|yang)\s+$", re.IGNORECASE)
"""Before the word: “has never been rated”, “yang tidak pernah dibuka” report what was, in either language."""

HINT = "say when it would hold, or what one would do instead"


def check(library: Library) -> Iterator[Finding]:
    """Find wrong options and false statements with an absolute word."""
    for item in library.derived(items):
        telling = list(_of_options(item))
        if telling and not any(_absolute(item.options[position], item.language) for position in item.right):
            yield from telling
    for quiz in library.quizzes:
        for number, question in enumerate(quiz.record.questions):
            if not isinstance(question, TrueFalseQuestion) or question.answer:
                continue
            for text, language in question.prompt.items(library.settings.default_language):
                if found := _absolute(text, language):
                    code = (language,) if language in question.prompt.texts else ()
                    message = f"“{found[0]}” tells that the statement is false"
                    yield in_text(quiz, ("questions", number, "prompt", *code), mark_of(found), message, HINT)


def _of_options(item: Item) -> Iterator[Finding]:
    for position in item.wrong:
        text = item.options[position]
        if found := _absolute(text, item.language):
            message = f"“{found[0]}” tells that the option is wrong"
            yield in_text(item.quiz, item.at_option(position), mark_of(found), message, HINT)


def _absolute(text: str, language: str) -> re.Match[str] | None:
    pattern = _PATTERNS.get(language)
    found = pattern.search(text) if pattern else None
    return found if found and not _FACT.search(text, 0, found.start()) else None


RULE = Rule("absolute-option", Severity.WARNING, check)
