"""Errors of quizzes that are not written yet → the questions of the file that they come from, which people can mend."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pmobook.imports.quizzes.merging import MergedQuiz
from pmobook.model.problem import Problem
from pmobook.reading.document import YamlDocument
from pmobook.reading.locating import LocatedList, LocatedMapping


def at_source(path: str, problems: Sequence[Problem], merged: Sequence[MergedQuiz]) -> list[Problem]:
    """Return `problems` of the quizzes `merged` at the questions of the file at `path`; all others as they are."""
    quizzes = {quiz.entry.path: quiz for quiz in merged}
    starts = {name: _starts(quizzes[name]) for name in {problem.path for problem in problems} & {*quizzes}}
    return [_placed(path, problem, quizzes, starts) for problem in problems]


def _starts(quiz: MergedQuiz) -> list[int]:
    """Return the line in which each question of a quiz begins."""
    root = YamlDocument(quiz.entry.path, quiz.entry.text).root
    found = root.values.get("questions") if isinstance(root, LocatedMapping) else None
    return [item.place.line for item in found.items] if isinstance(found, LocatedList) else []


def _placed(path: str, problem: Problem, quizzes: Mapping[str, MergedQuiz], starts: Mapping[str, list[int]]) -> Problem:
    position = bisect_right(starts.get(problem.path, []), problem.line) - 1
    if position < 0:
        return problem
    question_id, line = quizzes[problem.path].sources[position]
    if not line:
        return problem
    return replace(problem, path=path, line=line, column=1, message=f"“{question_id}”: {problem.message}")
