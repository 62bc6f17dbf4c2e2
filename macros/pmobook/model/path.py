"""A learning path: what somebody new to a role reads, does and checks, in stages."""

from enum import StrEnum

from pydantic import Field

from pmobook.model.entry import EntryRecord
from pmobook.model.reference import Reference
from pmobook.model.text import Label, Line
from pmobook.model.values import Id, Minutes, QuizId, Record, RoleId


class Activity(StrEnum):
    """What is done with an item."""

    READ = "read"
    DO = "do"
    CHECK = "check"
    MEET = "meet"


class PathItem(Record):
    """One thing to do; it names an entry, or says in words what to do."""

    ref: Reference | None = Field(default=None, description="The entry, such as [[playbook:start-a-project]].")
    title: Line | None = Field(default=None, description="What to do, where no entry says it.")
    do: Activity = Field(default=Activity.READ, description="read, do, check or meet.")
    minutes: Minutes | None = Field(default=None, description="How long it takes.")
    required: bool = Field(default=False, description="Whether the path is not finished without it.")


class Stage(Record):
    """A part of the path, such as a week."""

    id: Id = Field(description="Stable id.")
    title: Label = Field(description="Name of the stage.")
    goal: Line | None = Field(default=None, description="What is true at its end.")
    items: tuple[PathItem, ...] = Field(min_length=1, description="What to do.")


class Finish(Record):
    """What the path ends with, besides every required item."""

    quizzes: tuple[QuizId, ...] = Field(default=(), description="Quizzes to pass.")


class LearningPath(EntryRecord):
    """A complete path record."""

    title: Label = Field(description="Name of the path.")
    role: RoleId | None = Field(default=None, description="The role it leads into.")
    summary: Line = Field(description="What it leads to, in a sentence.")
    stages: tuple[Stage, ...] = Field(min_length=1, description="The stages in order.")
    finish: Finish = Field(default=Finish(), description="What it ends with.")
