"""What is too much to be chance over many questions: for rules of a whole quiz, and of the whole knowledge base."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pmobook.model.content import Entry
from pmobook.model.quiz import Quiz

RARE = 0.01
"""Chance alone reaches the limit in at most one bank out of a hundred."""


class Observed(NamedTuple):
    """A question: its quiz, whether it has what is looked for, and how likely it has that by chance (0 to 1)."""

    quiz: Entry[Quiz]
    has_it: bool
    chance: float


class Excess(NamedTuple):
    """Too many questions of a quiz, or of all quizzes, that have what was looked for, and how many would by chance."""

    quiz: Entry[Quiz]
    of_all: bool
    """Whether the questions of all quizzes were counted; `quiz` is then the one with the most of them."""
    found: int
    total: int
    by_chance: float

    @property
    def told(self) -> str:
        """How many of how many questions, and what chance would make of it."""
        where = " of all quizzes" if self.of_all else ""
        return f"in {self.found} of {self.total} questions{where} (by chance in {self.by_chance:.0f})"


def excesses(observed: Iterable[Observed]) -> Iterator[Excess]:
    """Yield the quizzes with more of what is looked for than chance explains; else, if so, all of them together."""
    by_quiz: defaultdict[str, list[Observed]] = defaultdict(list)
    for each in observed:
        by_quiz[each.quiz.id].append(each)
    alone = [excess for found in by_quiz.values() if (excess := _excess(found, of_all=False))]
    if alone:
        yield from alone
    elif by_quiz:
        most = sorted(by_quiz.values(), key=lambda found: -sum(each.has_it for each in found))
        together = _excess([each for found in most for each in found], of_all=True)
        if together:
            yield together


def most_by_chance(chances: Sequence[float]) -> float:
    """Return how many of independent events, given with the chance of each, are the most that chance explains.

    By Hoeffding's inequality (1963), the number X of n events that happen exceeds its expectation E, the sum of their
    chances, by t or more with a probability of at most exp(−2t² / n). With RARE for that probability,

        X ≤ E + √(n · ln(1 / RARE) / 2)

    It holds for few and for many, and for questions with different numbers of options. Of questions with three options,
    6 of 6 are too many, 9 of 10, 14 of 20 and 49 of 100; fewer than six questions are never enough to tell.
    """
    return sum(chances) + math.sqrt(len(chances) * math.log(1 / RARE) / 2)


def _excess(observed: Sequence[Observed], *, of_all: bool) -> Excess | None:
    chances = [each.chance for each in observed]
    found = sum(each.has_it for each in observed)
    if found <= most_by_chance(chances):
        return None
    return Excess(observed[0].quiz, of_all, found, len(observed), sum(chances))
