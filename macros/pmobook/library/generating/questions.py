"""All questions of a quiz: the written ones, then those made by its recipes.

They are the same on every build, for they are chosen by hashes of ids, never by chance.
"""

from collections.abc import Mapping
from itertools import islice

from pmobook.library.generating.from_playbook import playbook_questions
from pmobook.library.generating.from_terms import term_questions
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.quiz import Question, Quiz, TermRecipe


def quiz_questions(library: Library, quiz: Entry[Quiz]) -> tuple[Question, ...]:
    """Return the written questions of a quiz, then those made by its recipes."""
    made: list[Question] = []
    for recipe in quiz.record.generate:
        if isinstance(recipe, TermRecipe):
            made += islice(term_questions(library, recipe), recipe.count)
        else:
            made += islice(playbook_questions(library, recipe), recipe.count)
    return (*quiz.record.questions, *made)


def questions_by_quiz(library: Library) -> Mapping[str, tuple[Question, ...]]:
    """Return all questions of each published quiz, by its id: for `library.derived`, for many pages ask."""
    return {quiz.id: quiz_questions(library, quiz) for quiz in library.quizzes}
