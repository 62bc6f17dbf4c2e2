"""Which questions test what: for "questions about this" on pages, and for the report of what no question tests."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pmobook.library.generating.questions import questions_by_quiz
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.quiz import Question, Quiz


@dataclass(frozen=True, slots=True)
class Tested:
    """A question, written or made from the data, with its quiz."""

    quiz: Entry[Quiz]
    question: Question
    number: int
    """Its place among the questions of the quiz, from 1."""


Key = tuple[str, str, str]
"""Kind and id of an entry, and the id of its part; the part is empty for the entry as a whole."""


def questions_by_subject(library: Library) -> Mapping[Key, tuple[Tested, ...]]:
    """Return the questions of all published quizzes by what they send their readers to.

    A question tests what its `see` names, for that is where its answer can be read. One that names a step also tests
    the playbook of the step.
    """
    found: defaultdict[Key, dict[tuple[str, str], Tested]] = defaultdict(dict)
    for quiz in library.quizzes:
        for number, question in enumerate(library.derived(questions_by_quiz)[quiz.id], start=1):
            tested = Tested(quiz, question, number)
            for reference in question.see:
                entry = library.find(reference.kind, reference.id)
                if entry is None:
                    continue
                for part in {"", reference.anchor}:
                    found[(*entry.key, part)].setdefault((quiz.id, question.id), tested)
    return {key: tuple(questions.values()) for key, questions in found.items()}
