"""A playbook: how something is done, by whom, in which steps."""

from enum import StrEnum

from pydantic import Field

from pmobook.model.entry import EntryRecord
from pmobook.model.text import Label, Line, Prose
from pmobook.model.values import (
    FunctionId,
    Id,
    Minutes,
    PhaseId,
    PlaybookId,
    QuizId,
    Record,
    RoleId,
    RoleIds,
    TemplateId,
    TermId,
)


class Level(StrEnum):
    """How much experience a playbook asks for."""

    STARTER = "starter"
    REGULAR = "regular"
    ADVANCED = "advanced"


class Cadence(StrEnum):
    """How often a playbook is run."""

    ONCE = "once"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    ON_DEMAND = "on-demand"


class Duration(Record):
    """Minutes of preparing and of running."""

    prepare: Minutes = Field(default=0, description="Minutes to prepare.")
    run: Minutes = Field(default=0, description="Minutes to run.")


class People(Record):
    """How many people take part."""

    min: int = Field(ge=1, description="At least.")
    max: int | None = Field(default=None, ge=1, description="At most.")


class Material(Record):
    """Something that goes in or comes out."""

    what: Line = Field(description="What it is.")
    template: TemplateId | None = Field(default=None, description="The template it is written on.")
    required: bool = Field(default=False, description="Whether the playbook cannot start without it.")


class RaciActivity(Record):
    """One row of a RACI matrix: who does, answers for, advises on and hears of an activity."""

    activity: Line = Field(description="What is done.")
    responsible: RoleIds = Field(default=(), description="Roles that do the work.")
    accountable: RoleIds = Field(default=(), description="The one role that answers for it.")
    consulted: RoleIds = Field(default=(), description="Roles asked beforehand.")
    informed: RoleIds = Field(default=(), description="Roles told afterwards.")


class ChecklistItem(Record):
    """A box to tick; ticks are kept under its id."""

    id: Id = Field(description="Stable id.")
    text: Line = Field(description="What is true once it is ticked.")
    required: bool = Field(default=False, description="Whether the step is not done without it.")


class DecisionOption(Record):
    """One answer to a decision and the step it leads to."""

    answer: Line = Field(description="The answer.")
    go: Id = Field(description="Id of the step that follows.")


class Decision(Record):
    """A point where the way divides."""

    question: Line = Field(description="What is asked.")
    options: tuple[DecisionOption, ...] = Field(min_length=2, description="The answers.")


class Step(Record):
    """One step of a playbook."""

    id: Id = Field(description="Stable id: the step's anchor, and the key of the reader's progress.")
    title: Label = Field(description="An imperative, such as Send the agenda.")
    role: RoleId | None = Field(default=None, description="Who does it.")
    minutes: Minutes | None = Field(default=None, description="How long it takes.")
    body: Prose | None = Field(default=None, description="How to do it.")
    checklist: tuple[ChecklistItem, ...] = Field(default=(), description="Boxes to tick.")
    templates: tuple[TemplateId, ...] = Field(default=(), description="Templates used.")
    tip: Line | None = Field(default=None, description="Advice from practice.")
    decision: Decision | None = Field(default=None, description="Where the way divides.")


class Variation(Record):
    """How the playbook changes in another setting."""

    name: Label = Field(description="The setting.")
    change: Line = Field(description="What is done differently.")


class Tailoring(Record):
    """How to scale the playbook down or up."""

    small: Prose | None = Field(default=None, description="For a small project.")
    large: Prose | None = Field(default=None, description="For a large project.")


class Playbook(EntryRecord):
    """A complete playbook record."""

    title: Label = Field(description="An imperative, such as Run a kick-off meeting.")
    summary: Line = Field(description="What it achieves, in a sentence.")
    phase: PhaseId = Field(description="Phase of the project life cycle.")
    functions: tuple[FunctionId, ...] = Field(default=(), description="PMO functions it serves.")
    pmo_models: tuple[TermId, ...] = Field(default=(), description="PMO models it suits; none means all.")
    level: Level = Field(default=Level.STARTER, description="starter, regular or advanced.")
    audience: tuple[RoleId, ...] = Field(default=(), description="Roles it is written for.")
    use_when: tuple[Line, ...] = Field(default=(), description="When to use it.")
    avoid_when: tuple[Line, ...] = Field(default=(), description="When not to.")
    cadence: Cadence = Field(default=Cadence.ON_DEMAND, description="How often it is run.")
    duration: Duration | None = Field(default=None, description="Minutes to prepare and to run.")
    people: People | None = Field(default=None, description="How many take part.")
    inputs: tuple[Material, ...] = Field(default=(), description="What must be there first.")
    outputs: tuple[Material, ...] = Field(default=(), description="What is there afterwards.")
    raci: tuple[RaciActivity, ...] = Field(default=(), description="Who does what.")
    steps: tuple[Step, ...] = Field(min_length=1, description="The steps in order.")
    done_when: tuple[Line, ...] = Field(default=(), description="How you know that it is done.")
    questions: tuple[Line, ...] = Field(default=(), description="Questions to ask on the way.")
    tips: tuple[Line, ...] = Field(default=(), description="Advice from practice.")
    pitfalls: tuple[Line, ...] = Field(default=(), description="What goes wrong.")
    variations: tuple[Variation, ...] = Field(default=(), description="Other settings.")
    tailoring: Tailoring | None = Field(default=None, description="For small and large projects.")
    metrics: tuple[Line, ...] = Field(default=(), description="How to measure that it works.")
    quiz: QuizId | None = Field(default=None, description="The quiz on it.")
    related: tuple[PlaybookId, ...] = Field(default=(), description="Playbooks nearby.")
    next: tuple[PlaybookId, ...] = Field(default=(), description="What comes next.")
