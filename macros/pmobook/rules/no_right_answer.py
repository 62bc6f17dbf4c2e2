"""A question has a right answer: exactly one for `single`, at least one for `multiple`."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.quiz import ChoiceQuestion
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find choice questions with too few or too many right options."""
    for quiz in library.quizzes:
        for position, question in enumerate(quiz.record.questions):
            if not isinstance(question, ChoiceQuestion):
                continue
            right = sum(choice.correct for choice in question.choices)
            if right == 0:
                hint = "add correct: true to the right choice"
                yield at_value(quiz, ("questions", position, "choices"), "no choice is right", hint)
            elif question.type == "single" and right > 1:
                message = f"{right} choices are right, but a single question has one right answer"
                yield at_value(quiz, ("questions", position, "choices"), message, "use type: multiple")


RULE = Rule("no-right-answer", Severity.ERROR, check)
