"""The right option is not the longest by far: test-wise readers pick the longest without knowing (NBME item flaws).

Reported where the right option is more than a third longer than every other one, in any language.
"""

from collections.abc import Iterator

from pmobook.library.giveaways import is_far_longer
from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.quiz import ChoiceQuestion
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find single-answer questions that their longest option gives away."""
    for quiz in library.quizzes:
        for number, question in enumerate(quiz.record.questions):
            if isinstance(question, ChoiceQuestion) and question.type == "single" and _is_longest(question):
                position = next(i for i, choice in enumerate(question.choices) if choice.correct)
                pointer = ("questions", number, "choices", position, "text")
                hint = "shorten it, or give the other options as much detail"
                yield at_value(quiz, pointer, "the right option is by far the longest", hint)


def _is_longest(question: ChoiceQuestion) -> bool:
    right = [choice for choice in question.choices if choice.correct]
    wrong = [choice for choice in question.choices if not choice.correct]
    if len(right) != 1 or not wrong:
        return False
    return any(
        is_far_longer(text, [choice.text.texts.get(code, "") for choice in wrong])
        for code, text in right[0].text.texts.items()
    )


RULE = Rule("longest-is-key", Severity.WARNING, check)
