"""Item analysis: how hard each question is, how well it tells learners apart, and which wrong options nobody takes.

Difficulty is the share of learners whose first answer was right. Discrimination is the corrected item-total
correlation (Henrysson 1963; Crocker and Algina 1986, chapter 14): Pearson's correlation, over learners, between the
score on the question (0 or 1) and the score on the rest of the quiz without it. As an attempt draws some questions of a
pool, the rest is a share of right answers rather than their number. Thresholds are those of Ebel and Frisbie (1991).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import StatisticsError, correlation

from pmobook.library.generating.questions import questions_by_quiz
from pmobook.library.library import Library
from pmobook.library.share import Share
from pmobook.model.quiz import ChoiceQuestion, Question
from pmobook.results.file import Answer
from pmobook.results.learners import Learner, scores_elsewhere

LEAST_ANSWERS = 10
"""With fewer, one learner more or less moves a share by over ten percent."""

LEAST_FOR_DISCRIMINATION = 30
"""The standard error of a correlation is about one over the root of their number: under 0.2 from here on."""

WEAK = 0.2
"""Below this, a question is to be improved (Ebel and Frisbie)."""

EASY = 0.95
HARD = 1 / 3
"""What guessing reaches where there are three options."""


class Wording(StrEnum):
    """Whether answers are to a question as it is now."""

    CURRENT = "current"
    EARLIER = "earlier"
    GONE = "gone"


class Remark(StrEnum):
    """What an editor should look at."""

    TOO_EASY = "too-easy"
    TOO_HARD = "too-hard"
    WEAK = "weak"
    WRONG_WAY = "wrong-way"


@dataclass(frozen=True, slots=True)
class Item:
    """What the answers to one wording of a question say; None is what cannot be told from so few answers.

    `unused` holds the ids of wrong options that nobody took, in their order; None also where there are no options.
    """

    quiz: str
    question_id: str
    hash: str
    wording: Wording
    question: Question | None
    right: Share
    difficulty: float | None
    discrimination: float | None
    unused: tuple[str, ...] | None

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What to look at: first what a wrong key would look like."""
        difficulty, discrimination = self.difficulty, self.discrimination
        found = {
            Remark.WRONG_WAY: discrimination is not None and discrimination < 0,
            Remark.WEAK: discrimination is not None and 0 <= discrimination < WEAK,
            Remark.TOO_HARD: difficulty is not None and difficulty <= HARD,
            Remark.TOO_EASY: difficulty is not None and difficulty >= EASY,
        }
        return tuple(remark for remark, holds in found.items() if holds)


def analyse(library: Library, learners: Sequence[Learner]) -> tuple[Item, ...]:
    """Return an item for each wording of each question that was answered: in the order of quizzes and questions, the
    current wording before earlier ones, and at the end those that are no longer there.
    """
    answers: defaultdict[tuple[str, str, str], list[tuple[Answer, float | None]]] = defaultdict(list)
    for learner in learners:
        elsewhere = scores_elsewhere(learner)
        for answer in learner.answers:
            answers[answer.quiz, answer.question, answer.hash].append((answer, elsewhere.get(answer)))
    questions = {
        (quiz, question.id): question
        for quiz, found in library.derived(questions_by_quiz).items()
        for question in found
    }
    places = {key: place for place, key in enumerate(questions)}
    items = [_item(key, questions, found) for key, found in answers.items()]
    return tuple(
        sorted(
            items,
            key=lambda item: (
                places.get((item.quiz, item.question_id), len(places)),
                item.wording is not Wording.CURRENT,
                (item.quiz, item.question_id, item.hash),
            ),
        )
    )


def _item(
    key: tuple[str, str, str],
    questions: Mapping[tuple[str, str], Question],
    found: Sequence[tuple[Answer, float | None]],
) -> Item:
    quiz, question_id, content_hash = key
    question = questions.get((quiz, question_id))
    is_current = question is not None and question.content_hash == content_hash
    right = Share(sum(answer.right for answer, _ in found), len(found))
    return Item(
        quiz=quiz,
        question_id=question_id,
        hash=content_hash,
        wording=Wording.CURRENT if is_current else Wording.EARLIER if question is not None else Wording.GONE,
        question=question,
        right=right,
        difficulty=right.count / right.total if right.total >= LEAST_ANSWERS else None,
        discrimination=_discrimination(found),
        unused=_unused(question, [answer for answer, _ in found]) if is_current else None,
    )


def _discrimination(found: Iterable[tuple[Answer, float | None]]) -> float | None:
    pairs = [(float(answer.right), elsewhere) for answer, elsewhere in found if elsewhere is not None]
    if len(pairs) < LEAST_FOR_DISCRIMINATION:
        return None
    try:
        return correlation([right for right, _ in pairs], [elsewhere for _, elsewhere in pairs])
    except StatisticsError:
        # where all are right, or all are equally good elsewhere, nothing can go with anything
        return None


def _unused(question: Question | None, answers: Iterable[Answer]) -> tuple[str, ...] | None:
    if not isinstance(question, ChoiceQuestion):
        return None
    key = frozenset(choice.id for choice in question.choices if choice.correct)
    # what older browsers kept of a wrong answer may be a later, right one
    known = [answer.taken for answer in answers if answer.taken and answer.right == (answer.taken == key)]
    if len(known) < LEAST_ANSWERS:
        return None
    taken = frozenset[str]().union(*known)
    return tuple(choice.id for choice in question.choices if not choice.correct and choice.id not in taken)
