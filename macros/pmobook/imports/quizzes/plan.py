"""What an import of questions would do: the quizzes as they become, checked as a whole, and what is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from pmobook.imports.checking import problems_after
from pmobook.imports.proposal import fault
from pmobook.imports.quizzes.formats import FORMATS
from pmobook.imports.quizzes.identity import quizzes_of
from pmobook.imports.quizzes.merging import MergedQuiz, merge_quiz
from pmobook.imports.quizzes.own_links import with_references
from pmobook.imports.quizzes.placing import at_source
from pmobook.library.library import Library
from pmobook.model.problem import Problem, has_errors


@dataclass(frozen=True, slots=True)
class QuestionFile:
    """A file of questions: its name, its bytes and its format (a key of `FORMATS`).

    `quiz_id` is the quiz that all its questions go to, empty where their categories or the file's name say; `language`
    the one of questions that name none. `site_address` is where the site is published, empty where nobody knows.
    """

    name: str
    data: bytes
    form: str
    language: str
    quiz_id: str = ""
    site_address: str = ""


def planned_quizzes(
    file: QuestionFile, library: Library, before: Sequence[Problem]
) -> tuple[list[MergedQuiz], list[Problem]]:
    """Return the quizzes that change, and what is told, sorted by place; with an error nothing may be written.

    `before` are the problems that the content has now.
    """
    questions, told = FORMATS[file.form](file.name, file.data)
    if file.site_address:
        questions = [with_references(question, file.site_address, library) for question in questions]
    if not questions and not told:
        told.append(fault(file.name, 1, 1, f"the file holds no question in the format {file.form}"))
    quizzes, found = quizzes_of(file.name, questions, file.quiz_id, PurePath(file.name).stem, file.language)
    asked = [question for quiz in quizzes for question in quiz.questions]
    told += found + _strange_languages(file.name, {each.language: each.line for each in reversed(asked)}, library)
    merged: list[MergedQuiz] = []
    for quiz in quizzes:
        one, found = merge_quiz(file.name, quiz, library)
        told += found
        merged += [one] if one is not None else []
    if not has_errors(told):
        told += at_source(file.name, problems_after([each.entry for each in merged], library, before), merged)
    return merged, sorted(told)


def _strange_languages(path: str, lines: dict[str, int], library: Library) -> list[Problem]:
    known = library.settings.languages
    return [
        fault(path, line, 1, f"“{code}” is no language of the site", f"there are {', '.join(known)}")
        for code, line in lines.items()
        if code not in known
    ]
