"""A quiz: written questions of seven types, and recipes for questions made from the data."""

import hashlib
import json
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from pmobook.model.entry import EntryRecord
from pmobook.model.reference import Reference
from pmobook.model.text import Label, Line, LocalisedWords, Prose, Value
from pmobook.model.values import DomainId, Id, Minutes, Percent, PlaybookId, Record, TermId

_HASH_LENGTH = 8
"""Hexadecimal digits: 32 bits are ample to notice an edit."""


class Difficulty(StrEnum):
    """What a question asks of the learner (after Bloom's first three levels)."""

    RECALL = "recall"
    UNDERSTAND = "understand"
    APPLY = "apply"


class Choice(Record):
    """An option of a question and the reason it is right or wrong."""

    id: Id = Field(description="Stable id.")
    text: Line = Field(description="The option.")
    correct: bool = Field(default=False, description="Whether it is right.")
    why: Line = Field(description="Why it is right or wrong.")


class Pair(Record):
    """Two sides that belong together."""

    id: Id = Field(description="Stable id.")
    left: Line = Field(description="Left side.")
    right: Line = Field(description="Right side.")


class OrderItem(Record):
    """An item of a sequence."""

    id: Id = Field(description="Stable id.")
    text: Line = Field(description="The item.")


class QuestionRecord(Record):
    """What every question has."""

    id: Id = Field(description="Stable id: answers are kept under it.")
    prompt: Prose = Field(description="What is asked.")
    explanation: Prose = Field(description="Why the right answer is right.")
    see: tuple[Reference, ...] = Field(min_length=1, description="Where to read it again.")
    difficulty: Difficulty = Field(default=Difficulty.UNDERSTAND, description="recall, understand or apply.")
    waive: tuple[Id, ...] = Field(default=(), description="Ids of item rules set aside on purpose.")

    @cached_property
    def content_hash(self) -> str:
        """What tells an edited question from the one that was answered: a hash of what it says, in all languages.

        Hexadecimal. Where it can be read again, how hard it is meant to be and what is waived may change beside it.
        """
        content = self.model_dump(mode="json", exclude={"see", "difficulty", "waive"})
        text = json.dumps(content, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:_HASH_LENGTH]


class ChoiceQuestion(QuestionRecord):
    """One right option (single), or any number of them (multiple)."""

    type: Literal["single", "multiple"]
    choices: tuple[Choice, ...] = Field(min_length=2, description="The options.")


class TrueFalseQuestion(QuestionRecord):
    """A statement that is true or false."""

    type: Literal["true-false"]
    answer: bool = Field(description="Whether the statement is true.")
    why: Line = Field(description="Why.")


class MatchQuestion(QuestionRecord):
    """Left and right sides to bring together."""

    type: Literal["match"]
    pairs: tuple[Pair, ...] = Field(min_length=2, description="The pairs.")


class OrderQuestion(QuestionRecord):
    """Items to bring into order; they are written in the right one."""

    type: Literal["order"]
    items: tuple[OrderItem, ...] = Field(min_length=2, description="The items in the right order.")


class TextQuestion(QuestionRecord):
    """An answer to type in."""

    type: Literal["text"]
    accept: LocalisedWords = Field(description="Answers that are right.")


class NumberQuestion(QuestionRecord):
    """A number to type in."""

    type: Literal["number"]
    answer: float = Field(description="The right number.", allow_inf_nan=False)
    tolerance: float = Field(default=0, ge=0, description="How far off is still right.", allow_inf_nan=False)
    unit: Value | None = Field(default=None, description="Unit shown beside the field.")


Question = Annotated[
    ChoiceQuestion | TrueFalseQuestion | MatchQuestion | OrderQuestion | TextQuestion | NumberQuestion,
    Field(discriminator="type"),
]


_Count = Annotated[int | None, Field(ge=1, le=50, description="How many; all that the data gives if left out.")]

TermQuestionType = Literal[
    "term-to-definition",
    "definition-to-term",
    "translate",
    "say-this-not-that",
    "not-to-be-confused-with",
]
PlaybookQuestionType = Literal["order-of-steps", "who-is-accountable", "which-template"]


class TermRecipe(Record):
    """Questions made from the terms of a domain."""

    source: Literal["terms"] = Field(alias="from", description="terms")
    domain: DomainId | None = Field(default=None, description="The domain; none means all.")
    types: tuple[TermQuestionType, ...] = Field(min_length=1, description="Types of question.")
    count: _Count = None


class PlaybookRecipe(Record):
    """Questions made from a playbook."""

    source: Literal["playbook"] = Field(alias="from", description="playbook")
    playbook: PlaybookId = Field(description="The playbook.")
    types: tuple[PlaybookQuestionType, ...] = Field(min_length=1, description="Types of question.")
    count: _Count = None


Recipe = Annotated[TermRecipe | PlaybookRecipe, Field(discriminator="source")]


class Covers(Record):
    """What the quiz is about."""

    terms: tuple[TermId, ...] = Field(default=(), description="Terms.")
    playbooks: tuple[PlaybookId, ...] = Field(default=(), description="Playbooks.")


class Quiz(EntryRecord):
    """A complete quiz record."""

    title: Label = Field(description="Name of the quiz.")
    summary: Line = Field(description="What it checks, in a sentence.")
    covers: Covers = Field(default=Covers(), description="What it is about.")
    pass_mark: Percent = Field(default=80, description="Percent of right answers to pass.")
    minutes: Minutes | None = Field(default=None, description="How long it takes.")
    draw: int | None = Field(default=None, ge=1, description="How many questions an attempt shows.")
    shuffle: bool = Field(default=True, description="Whether questions and choices are shuffled.")
    questions: tuple[Question, ...] = Field(default=(), description="Written questions.")
    generate: tuple[Recipe, ...] = Field(default=(), description="Questions made from the data.")
