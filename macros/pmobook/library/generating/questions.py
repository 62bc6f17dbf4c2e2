"""All questions of a quiz: the written ones, then those made by its recipes.

They are the same on every build, for they are chosen by hashes of ids, never by chance.
"""

from collections.abc import Mapping
from itertools import islice

from pmobook.library.generating.from_playbook import playbook_questions
from pmobook.library.generating.from_terms import term_questions
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.quiz import Question, Quiz, Recipe, TermRecipe


def quiz_questions(library: Library, quiz: Entry[Quiz]) -> tuple[Question, ...]:
    """Return the written questions of a quiz, then those made by its recipes."""
    made = (question for recipe in quiz.record.generate for question in recipe_questions(library, recipe))
    return (*quiz.record.questions, *made)


def recipe_questions(library: Library, recipe: Recipe) -> tuple[Question, ...]:
    """Return the questions that a recipe makes: as many as it asks for, or fewer where the data gives no more."""
    made = term_questions(library, recipe) if isinstance(recipe, TermRecipe) else playbook_questions(library, recipe)
    return tuple(islice(made, recipe.count))


def questions_by_quiz(library: Library) -> Mapping[str, tuple[Question, ...]]:
    """Return all questions of each published quiz, by its id: for `library.derived`, for many pages ask."""
    return {quiz.id: quiz_questions(library, quiz) for quiz in library.quizzes}
