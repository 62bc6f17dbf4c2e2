"""A file of results as the page of progress saves it: the first answers of one learner, by ids and hashes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

FORMAT = "pmobook-results"
VERSION = 1

LARGEST = 10_000_000
"""Bytes. Browsers keep about five million characters for a site: no larger file was saved from one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A first answer. `taken` holds the ids of the options that were taken; None where there are none, or unknown."""

    quiz: str
    question: str
    hash: str
    right: bool
    taken: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class ResultsFile:
    """What a file holds. `saved` is a time in UTC (ISO 8601); `unreadable` counts answers that make no sense."""

    path: str
    site: str
    saved: str
    learner: str
    name: str
    answers: tuple[Answer, ...]
    unreadable: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file cannot be read, in words that go behind its name."""

    path: str
    message: str


def read_results(path: str, content: bytes) -> ResultsFile | Fault:
    """Read the content of the file at `path`, which is only its name here."""
    if len(content) > LARGEST:
        return Fault(path, "is too large to be results")
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return Fault(path, "is damaged" if FORMAT.encode() in content else "is no file of results")
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        return Fault(path, "is no file of results")
    version, answers = found.get("version"), found.get("answers")
    if isinstance(version, int) and version > VERSION:
        return Fault(path, "was saved by a later version of pmobook")
    if version != VERSION or not isinstance(answers, list):
        return Fault(path, "is damaged")
    readable = [answer for each in answers if (answer := _answer(each)) is not None]
    site, saved, learner, name = (_text(found, field) for field in ("site", "saved", "learner", "name"))
    return ResultsFile(path, site, saved, learner, name, _once(readable), len(answers) - len(readable))


def _text(found: Mapping[str, Any], field: str) -> str:
    value = found.get(field)
    return value if isinstance(value, str) else ""


def _answer(found: object) -> Answer | None:
    if not isinstance(found, dict) or not isinstance(found.get("right"), bool):
        return None
    quiz, question, content_hash = (_text(found, field) for field in ("quiz", "question", "hash"))
    if not (quiz and question and content_hash):
        return None
    return Answer(quiz, question, content_hash, found["right"], _taken(found.get("given")))


def _taken(given: object) -> frozenset[str] | None:
    """Return the options that were taken, where each has yes or no; pairs and orders name ids instead."""
    if not isinstance(given, dict) or not all(isinstance(is_taken, bool) for is_taken in given.values()):
        return None
    return frozenset(option for option, is_taken in given.items() if is_taken)


def _once(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Return the answers without those to what was answered before: a first answer is given once."""
    first: dict[tuple[str, str, str], Answer] = {}
    for answer in answers:
        first.setdefault((answer.quiz, answer.question, answer.hash), answer)
    return tuple(first.values())
