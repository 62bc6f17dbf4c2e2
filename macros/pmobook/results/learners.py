"""Files → learners: two files of one learner count once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pmobook.results.file import Answer, ResultsFile


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner's first answers, of all files, the newest first."""

    files: tuple[ResultsFile, ...]
    answers: tuple[Answer, ...]


def learners_of(files: Iterable[ResultsFile]) -> tuple[Learner, ...]:
    """Return the learners of some files. A file without a learner's number is of somebody else.

    What two files of a learner both hold, the newer one says; what only the older one holds, it adds.
    """
    groups: dict[str, list[ResultsFile]] = {}
    for number, file in enumerate(files):
        groups.setdefault(file.learner or f"file {number}", []).append(file)
    return tuple(_learner(sorted(group, key=lambda file: file.saved, reverse=True)) for group in groups.values())


def _learner(files: Sequence[ResultsFile]) -> Learner:
    answers: dict[tuple[str, str, str], Answer] = {}
    for file in files:
        for answer in file.answers:
            answers.setdefault((answer.quiz, answer.question, answer.hash), answer)
    return Learner(tuple(files), tuple(answers.values()))


def scores_elsewhere(learner: Learner) -> Mapping[Answer, float]:
    """Return for each answer the share of right ones among the learner's other answers in the same quiz.

    Answers without any other beside them are left out.
    """
    right: dict[str, list[bool]] = {}
    for answer in learner.answers:
        right.setdefault(answer.quiz, []).append(answer.right)
    return {
        answer: (sum(right[answer.quiz]) - answer.right) / (len(right[answer.quiz]) - 1)
        for answer in learner.answers
        if len(right[answer.quiz]) > 1
    }
