"""A quiz as other systems ask it: in one language, with nothing left to look up and nothing that could do harm.

Every HTML here is safe: it was written as Markdown, holds no scripts and no styles, and its links are whole addresses.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RichText:
    """A text as plain words in one line, and as HTML: within a line, or in paragraphs where several may be written."""

    plain: str
    html: str


@dataclass(frozen=True, slots=True)
class Option:
    """A choice, and why it is right or wrong."""

    id: str
    text: RichText
    is_right: bool
    why: RichText


@dataclass(frozen=True, slots=True)
class Choices:
    """One right option, or any number of them. `is_shuffled` where they read as well in any order."""

    is_single: bool
    options: tuple[Option, ...]
    is_shuffled: bool


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """A statement: whether it is true, why, and what the two answers are called."""

    is_true: bool
    why: RichText
    true: str
    false: str


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a pair, with the id of the pair, or an item of a sequence."""

    id: str
    text: RichText


@dataclass(frozen=True, slots=True)
class Pairs:
    """Left sides, each with the right side that has the same id, and the right sides mixed."""

    matched: tuple[tuple[Side, Side], ...]
    mixed: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Items in the right order, the same items mixed, and what the places are called."""

    items: tuple[Side, ...]
    mixed: tuple[Side, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Every answer that is right, in any language of the site, those of this language first."""

    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """The right number, and how far off is still right."""

    answer: float
    tolerance: float


Answer = Choices | TrueFalse | Pairs | Sequence | Words | Number


@dataclass(frozen=True, slots=True)
class ResolvedQuestion:
    """A question. `feedback` is HTML: why the right answer is right, and where to read it again.

    `is_translated` where what is asked is written in the language of the quiz, not in another that stands in for it.
    """

    id: str
    prompt: RichText
    answer: Answer
    feedback: str
    difficulty: str
    is_translated: bool


@dataclass(frozen=True, slots=True)
class ResolvedQuiz:
    """A quiz: its questions are the written ones, then those made from the data; `pass_mark` is a percentage.

    `drawn` is how many of the questions an attempt shows.
    """

    id: str
    language: str
    publisher: str
    title: str
    summary: RichText
    pass_mark: int
    drawn: int
    is_shuffled: bool
    questions: tuple[ResolvedQuestion, ...]
