"""No two options, sides of pairs or items of an order read the same in a language: nobody could choose between them.

Spaces and a final full stop make no difference. Capitals do, since a question may be about them.
"""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.located import Pointer
from pmobook.model.problem import Severity
from pmobook.model.quiz import ChoiceQuestion, MatchQuestion, OrderQuestion, Question
from pmobook.model.text import LocalisedText
from pmobook.rules.items import in_each_language
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find options that repeat an earlier one in one of the languages of the site."""
    for quiz in library.quizzes:
        for number, question in enumerate(quiz.record.questions):
            for field, name, texts in _offered(question):
                for language, position, first in _repeated(library, texts):
                    code = (language,) if language in texts[position].texts else ()
                    pointer: Pointer = ("questions", number, field, position, name, *code)
                    message = f"reads the same as item {first + 1}"
                    yield at_value(quiz, pointer, message, "leave one out, or say what is different")


def _offered(question: Question) -> Iterator[tuple[str, str, list[LocalisedText]]]:
    """Yield what readers choose from: the list's field, the field of the texts in it, and the texts."""
    if isinstance(question, ChoiceQuestion):
        yield "choices", "text", [choice.text for choice in question.choices]
    elif isinstance(question, OrderQuestion):
        yield "items", "text", [item.text for item in question.items]
    elif isinstance(question, MatchQuestion):
        yield "pairs", "left", [pair.left for pair in question.pairs]
        yield "pairs", "right", [pair.right for pair in question.pairs]


def _repeated(library: Library, texts: list[LocalisedText]) -> Iterator[tuple[str, int, int]]:
    """Yield the language, the position, and that of the first text that reads the same; a text once."""
    told: set[int] = set()
    for language, shown in in_each_language(library, texts):
        first: dict[str, int] = {}
        for position, text in enumerate(shown):
            earlier = first.setdefault(" ".join(text.split()).rstrip("."), position)
            if earlier != position and position not in told:
                told.add(position)
                yield language, position, earlier


RULE = Rule("duplicate-option", Severity.ERROR, check)
