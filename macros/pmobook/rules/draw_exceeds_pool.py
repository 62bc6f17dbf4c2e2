"""A quiz draws no more questions than it has, and it has at least one."""

from collections.abc import Iterator

from pmobook.library.generating.questions import questions_by_quiz
from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find quizzes whose pool is empty or smaller than what is drawn from it; recipes count by what they make."""
    for quiz in library.quizzes:
        record = quiz.record
        pool = len(library.derived(questions_by_quiz)[quiz.id])
        if pool == 0 and not record.generate:
            yield at_value(quiz, (), "the quiz has no question", "add questions: or generate:")
        elif record.draw is not None and record.draw > pool:
            yield at_value(quiz, ("draw",), f"an attempt draws {record.draw} questions, but there are {pool}")


RULE = Rule("draw-exceeds-pool", Severity.ERROR, check)
