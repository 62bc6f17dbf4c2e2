"""A choice question has three to five options, and one that asks for several at least three.

With two, every second guess is right. A third good one is as much as most questions have; of five few wrong ones are
ever chosen, and all are read (Rodriguez 2005; Tarrant 2009). Where every right answer is asked for, each option is a
question of its own, and there may be more.
"""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.quiz import ChoiceQuestion
from pmobook.rules.rule import Finding, Rule, at_key

FEWEST = 3
MOST = 5


def check(library: Library) -> Iterator[Finding]:
    """Find choice questions with too few or too many options."""
    for quiz in library.quizzes:
        for number, question in enumerate(quiz.record.questions):
            if not isinstance(question, ChoiceQuestion):
                continue
            count = len(question.choices)
            pointer = ("questions", number, "choices")
            if count < FEWEST:
                hint = "add what somebody might choose, or make it a statement: type: true-false"
                yield at_key(quiz, pointer, f"only {count} options, at least {FEWEST}", hint)
            elif count > MOST and question.type == "single":
                yield at_key(
                    quiz, pointer, f"{count} options, at most {MOST}", "leave out those that nobody would choose"
                )


RULE = Rule("number-of-options", Severity.WARNING, check)
