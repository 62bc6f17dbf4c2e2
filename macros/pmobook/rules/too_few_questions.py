"""A recipe makes as many questions as its `count` says: fewer means that too few terms, roles or templates fit.

A term question needs two other approved terms of its domain, one about roles two other roles of its playbook, and one
about templates two other templates. Without `count` a recipe makes all that it can, but at least one.
"""

from collections.abc import Iterator

from pmobook.library.generating.questions import recipe_questions
from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.model.quiz import Recipe, TermRecipe
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find recipes for which the data is too little."""
    if library.content.unread.entries:
        return
    for quiz in library.quizzes:
        for number, recipe in enumerate(quiz.record.generate):
            made = len(recipe_questions(library, recipe))
            if made < (recipe.count or 1) and _is_for_this_site(library, recipe):
                field = "types" if recipe.count is None else "count"
                hint = "add types: or lower count:, or leave it out for all that the data gives" if made else _MISSING
                asked = "no question" if made == 0 else f"{made} of {recipe.count} questions"
                yield at_value(quiz, ("generate", number, field), f"the data gives {asked} for this recipe", hint)


_MISSING = "take a domain or playbook with more terms, roles or templates, other types:, or remove the recipe"


def _is_for_this_site(library: Library, recipe: Recipe) -> bool:
    """Whether there is what the recipe names (another rule reports what is not), and a language to translate into."""
    if isinstance(recipe, TermRecipe):
        has_languages = len(library.settings.languages) > 1 or set(recipe.types) != {"translate"}
        return has_languages and (recipe.domain is None or recipe.domain in library.items("domain"))
    return library.find_playbook(recipe.playbook) is not None


RULE = Rule("too-few-questions", Severity.WARNING, check, compares_all=True)
