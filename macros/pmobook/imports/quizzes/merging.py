"""Proposed questions and the library → the quizzes as they become: new questions added, known ones updated."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pmobook.editing.layout import Layout
from pmobook.editing.shapes import Shape
from pmobook.editing.values import commented
from pmobook.imports.checking import NewEntry
from pmobook.imports.proposal import conflict
from pmobook.imports.quizzes.identity import ProposedQuiz
from pmobook.imports.quizzes.new_question import missing, new_question
from pmobook.imports.quizzes.overlay import overlaid, plain
from pmobook.imports.quizzes.proposed import LeftOutError, ProposedQuestion, left_out, told
from pmobook.imports.quizzes.updating import kept, update
from pmobook.library.generating.questions import questions_by_quiz
from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.kinds import QUIZ
from pmobook.model.problem import Problem
from pmobook.model.quiz import Quiz
from pmobook.model.unwritten import UNWRITTEN
from pmobook.reading.commented import (
    Commented,
    CommentedFile,
    CommentedList,
    CommentedMapping,
    Comments,
    read_commented,
)
from pmobook.reading.document import YamlDocument

_Items = list[tuple[Commented, Comments]]
"""Questions in the order of their file, each with the comments at it."""


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """What happens to a question: it is new, with what it leaves open, or it changes in a language."""

    id: str
    language: str
    is_new: bool
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergedQuiz:
    """A quiz as it becomes; `is_new` where it has no file yet.

    `sources` has the id of each of its questions, with the line of the file that it comes from, 0 where from none.
    """

    entry: NewEntry
    is_new: bool
    changes: tuple[QuestionChange, ...]
    sources: tuple[tuple[str, int], ...]


def merge_quiz(path: str, quiz: ProposedQuiz, library: Library) -> tuple[MergedQuiz | None, list[Problem]]:
    """Return what a quiz becomes, None where nothing changes, and what is told of the file at `path`."""
    entry = library.by_kind[QUIZ.name].get(quiz.id)
    refused = _refusal(path, quiz, entry, library)
    if refused is not None:
        return None, [refused]
    file = read_commented(entry.document.text) if entry is not None else _new_file(quiz)
    merged, changes, problems = _merged(path, quiz, _questions(file), library)
    if entry is not None and not entry.is_draft:
        problems += _unpublishable(path, quiz, changes)
    if not changes:
        return None, problems
    text = _text(file, merged, library.settings.languages)
    name = entry.path if entry is not None else f"{QUIZ.folder}/{quiz.id}.yml"
    lines = {question.id: question.line for question in quiz.questions}
    ids = [plain(node)["id"] for node, _ in merged]
    sources = tuple((question_id, lines.get(question_id, 0)) for question_id in ids)
    return MergedQuiz(NewEntry(QUIZ, quiz.id, "", name, text), entry is None, tuple(changes), sources), problems


def _refusal(path: str, quiz: ProposedQuiz, entry: AnyEntry | None, library: Library) -> Problem | None:
    if entry is not None and isinstance(entry.document, YamlDocument):
        return None
    line = quiz.questions[0].line
    if library.is_unread(QUIZ.name, quiz.id):
        return conflict(path, line, f"the file of “{quiz.id}” cannot be read", "run: pmobook check")
    renamed = library.find(QUIZ.name, quiz.id)
    if renamed is not None:
        return conflict(path, line, f"“{quiz.id}” is now called “{renamed.id}”", f"add --id {renamed.id}")
    return None


def _new_file(quiz: ProposedQuiz) -> CommentedFile:
    codes = list(dict.fromkeys(question.language for question in quiz.questions))
    values = {
        "title": dict.fromkeys(codes, quiz.title),
        "summary": dict.fromkeys(codes, UNWRITTEN),
        "questions": [],
        "status": "draft",
    }
    return CommentedFile((), commented(values), ())


def _questions(file: CommentedFile) -> _Items:
    entries = file.root.entries if isinstance(file.root, CommentedMapping) else ()
    found = next((value for key, value, _ in entries if key == "questions"), None)
    return list(found.items) if isinstance(found, CommentedList) else []


def _merged(
    path: str, quiz: ProposedQuiz, items: _Items, library: Library
) -> tuple[_Items, list[QuestionChange], list[Problem]]:
    """Return the questions as they become, what changes, and what is told."""
    places = {plain(node)["id"]: place for place, (node, _) in enumerate(items)}
    made = {question.id for question in library.derived(questions_by_quiz).get(quiz.id, ())} - {*places}
    problems = _made(path, quiz, [question for question in quiz.questions if question.id in made])
    changes: list[QuestionChange] = []
    for question in quiz.questions:
        if question.id in made:
            continue
        if question.id not in places:
            if not all(part.text for part in question.parts):
                problems.append(left_out(path, question.line, question.name, "one of its parts has no text"))
                continue
            places[question.id] = len(items)
            items.append((commented(new_question(question, quiz.id, library.settings.default_language)), Comments()))
            open_ = tuple(missing(question))
            changes.append(QuestionChange(question.id, question.language, is_new=True, missing=open_))
        else:
            place = places[question.id]
            over, found = _updated(path, items[place], question, library.settings.default_language)
            problems += found
            if over != items[place]:
                items[place] = over
                changes.append(QuestionChange(question.id, question.language, is_new=False))
    return items, changes, problems


def _made(path: str, quiz: ProposedQuiz, questions: Sequence[ProposedQuestion]) -> list[Problem]:
    """Return what is told of questions that no file holds: an export has them too, by the hundred."""
    if not questions:
        return []
    message = f"“{quiz.id}” makes {len(questions)} of these questions from the data, from “{questions[0].id}” on"
    return [told(path, questions[0].line, message, "change the terms and playbooks that say what they ask")]


def _updated(
    path: str, item: tuple[Commented, Comments], question: ProposedQuestion, default: str
) -> tuple[tuple[Commented, Comments], list[Problem]]:
    """Return a question as it becomes, and what is told of it."""
    node, comments = item
    try:
        over = overlaid(node, update(plain(node), question, default))
    except LeftOutError as reason:
        return item, [told(path, question.line, f"“{question.id}” stays as it is in the quiz: {reason}")]
    fields = kept(plain(node), question)
    message = f"“{question.id}” keeps its {' and '.join(fields)} in the quiz"
    return (over, comments), [told(path, question.line, message)] if fields else []


def _unpublishable(path: str, quiz: ProposedQuiz, changes: Sequence[QuestionChange]) -> Iterator[Problem]:
    """Yield the new questions that are not complete, for a quiz that readers see."""
    lines = {question.id: question.line for question in quiz.questions}
    for change in changes:
        if change.missing:
            message = f"“{change.id}” lacks {'; '.join(change.missing)}, and the quiz “{quiz.id}” is published"
            hint = "import into another quiz with --id, which begins as a draft, complete it there, and move it"
            yield conflict(path, lines[change.id], message, hint)


def _text(file: CommentedFile, items: Sequence[tuple[Commented, Comments]], languages: Sequence[str]) -> str:
    root = file.root if isinstance(file.root, CommentedMapping) else CommentedMapping(())
    questions: Commented = CommentedList(tuple(items))
    known = {key for key, _, _ in root.entries}
    entries = [(key, questions if key == "questions" else value, said) for key, value, said in root.entries]
    if "questions" not in known:
        entries.append(("questions", questions, Comments()))
    return Layout(languages).text(file._replace(root=replace(root, entries=tuple(entries))), Shape((Quiz,)))
