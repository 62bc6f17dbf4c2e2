"""The entries whose pages show an edit of others: neighbours, texts that mention what was renamed, and questions."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import cast

from pmobook.library.coverage import Tested, questions_by_subject
from pmobook.library.designations import designations
from pmobook.library.face import searched_names
from pmobook.library.generating.questions import questions_by_quiz
from pmobook.library.library import Library
from pmobook.library.matching.dictionary import WordDictionary
from pmobook.library.matching.languages import morphology_of
from pmobook.library.matching.names import names_in
from pmobook.library.neighbours import Neighbourhood
from pmobook.library.walking import TextAt
from pmobook.model.content import AnyEntry, Entry
from pmobook.model.settings import Linking
from pmobook.model.term import Term

Key = tuple[str, str]
"""Kind and id of an entry."""

Edit = tuple[AnyEntry, AnyEntry]
"""An entry before and after."""


def touched_by(edits: Sequence[Edit], before: Library, after: Library) -> list[AnyEntry]:
    """Return the edited entries, and all entries of the library `after` whose pages show something of the edit."""
    keys = dict.fromkeys(new.key for _, new in edits)
    keys.update(dict.fromkeys(chain(_neighbours(edits, before, after), _mentioning(edits, after))))
    keys.update(dict.fromkeys(_asked(before, after)))
    found = (after.by_kind[kind].get(entry_id) for kind, entry_id in keys)
    return [entry for entry in found if entry is not None]


def _neighbours(edits: Iterable[Edit], before: Library, after: Library) -> Iterator[Key]:
    """Yield those that were neighbours of an edited entry, and those that are."""
    near_before, near_after = before.derived(Neighbourhood), after.derived(Neighbourhood)
    for old, new in edits:
        yield from (entry.key for entry in (*near_before.of(old), *near_after.of(new)))


def _mentioning(edits: Iterable[Edit], after: Library) -> Iterator[Key]:
    """Yield the entries with a text that mentions a term by a name that it had or has, where this is another one."""
    renamed = [edit for edit in edits if searched_names(edit[0]) != searched_names(edit[1])]
    if not renamed or after.settings.link is Linking.NONE:
        return
    default = after.settings.default_language
    terms = [cast("Entry[Term]", entry) for edit in renamed for entry in edit]
    dictionaries = {
        language: WordDictionary(
            chain.from_iterable(
                names_in(language, default, [term], {term.id: tuple(designations(term, default))}) for term in terms
            ),
            morphology_of(language),
        )
        for language in after.settings.languages
    }
    for entry, found in after.found:
        if isinstance(found, TextAt) and any(
            language in dictionaries and dictionaries[language].occurrences(text)
            for text, language in found.text.items(default)
        ):
            yield entry.key


def _asked(before: Library, after: Library) -> Iterator[Key]:
    """Yield the quizzes that ask something else than before, and what their questions are and were about."""
    old, new = before.derived(questions_by_quiz), after.derived(questions_by_quiz)
    if old == new:
        return
    yield from (quiz.key for quiz in after.quizzes if old.get(quiz.id) != new[quiz.id])
    asked_before, asked_after = before.derived(questions_by_subject), after.derived(questions_by_subject)
    for subject in asked_before.keys() | asked_after.keys():
        if _shown(asked_before.get(subject, ())) != _shown(asked_after.get(subject, ())):
            yield subject[:2]


def _shown(tested: Iterable[Tested]) -> list[tuple[str, str, int]]:
    """Return what the page of a subject says of the questions about it."""
    return [(each.quiz.id, each.question.id, each.number) for each in tested]
