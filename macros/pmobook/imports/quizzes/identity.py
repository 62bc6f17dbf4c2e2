"""Which quiz a question goes to, and its id there: both stay the same when the same file is read again."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pmobook.imports.quizzes.proposed import ProposedQuestion, told
from pmobook.model.problem import Problem
from pmobook.model.text import LANGUAGE_PATTERN
from pmobook.model.values import ID_PATTERN, MAX_ID_LENGTH, RESERVED_IDS

_NOT_NAMED = re.compile(r"\$\w+\$|top", re.IGNORECASE)
"""Parts of a category that Moodle puts in front: where the bank stands, and its root."""

_ROOM = 8
"""Signs left for a number behind an id."""

_WORDS = 8
"""So many words of a prompt make an id that people can still read."""


@dataclass(frozen=True, slots=True)
class ProposedQuiz:
    """The questions that go to one quiz, each with its id, and the title that a new one gets."""

    id: str
    title: str
    questions: tuple[ProposedQuestion, ...]


def slug(text: str) -> str:
    """Return `text` as an id; empty where nothing of it can stand in one."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    found = re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
    found = found[: MAX_ID_LENGTH - _ROOM].rstrip("-")
    return "" if found in RESERVED_IDS else found


def _is_id(text: str) -> bool:
    return len(text) <= MAX_ID_LENGTH and bool(re.fullmatch(ID_PATTERN, text)) and text not in RESERVED_IDS


def quizzes_of(
    path: str, questions: Sequence[ProposedQuestion], quiz_id: str, stem: str, language: str
) -> tuple[list[ProposedQuiz], list[Problem]]:
    """Return the questions by quiz: all in `quiz_id` where it is given, else by their categories, else by the file.

    `stem` is the name of the file without its ending, and `language` the one of questions that name none.
    """
    groups: dict[str, list[ProposedQuestion]] = {}
    titles: dict[str, str] = {}
    for question in map(_known, questions):
        own, title = (quiz_id, "") if quiz_id else _quiz_of(question.quiz)
        name = own or slug(stem) or "imported"
        titles.setdefault(name, title or _readable(name if own else stem))
        groups.setdefault(name, []).append(replace(question, language=question.language or language))
    problems: list[Problem] = []
    quizzes = [
        ProposedQuiz(name, titles[name], tuple(_with_ids(path, group, problems))) for name, group in groups.items()
    ]
    return quizzes, problems


def _quiz_of(category: str) -> tuple[str, str]:
    """Return the id of the quiz that a category is, and its title."""
    # Moodle writes a slash within a name twice
    parts = [part.replace("\0", "/").strip() for part in category.replace("//", "\0").split("/")]
    named = [part for part in parts if part and not _NOT_NAMED.fullmatch(part)]
    whole = named[0] if len(named) == 1 and _is_id(named[0]) else slug(" ".join(named))
    return whole, named[-1] if whole and not _is_id(named[-1]) else ""


def _readable(name: str) -> str:
    words = " ".join(re.split(r"[-_\s]+", name.strip()))
    return words[:1].upper() + words[1:]


def _with_ids(path: str, questions: Sequence[ProposedQuestion], problems: list[Problem]) -> Iterator[ProposedQuestion]:
    """Yield the questions with ids of their own in each language; what is told goes to `problems`."""
    lines: dict[tuple[str, str], int] = {}
    counts: dict[tuple[str, str], int] = {}
    for question in questions:
        wanted = _id_of(question)
        key, found = (wanted, question.language), wanted
        while (found, question.language) in lines:
            counts[key] = counts.get(key, 1) + 1
            found = f"{wanted[: MAX_ID_LENGTH - _ROOM].rstrip('-')}-{counts[key]}"
        if question.id and found != wanted:
            message = f"the id “{wanted}” is that of line {lines[key]} already; this question got “{found}”"
            problems.append(told(path, question.line, message))
        lines[found, question.language] = question.line
        yield replace(question, id=found)


def _known(question: ProposedQuestion) -> ProposedQuestion:
    """Return a question that our own export named LANGUAGE.QUIZ.QUESTION with what that says."""
    code, _, rest = question.id.partition(".")
    quiz, _, own = rest.partition(".")
    is_ours = re.match(LANGUAGE_PATTERN, code) and _is_id(quiz) and _is_id(own)
    return replace(question, id=own, quiz=quiz, language=code) if is_ours else question


def _id_of(question: ProposedQuestion) -> str:
    if _is_id(question.id):
        return question.id
    return slug(question.id) or slug(question.title) or slug(" ".join(question.prompt.split()[:_WORDS])) or "question"
