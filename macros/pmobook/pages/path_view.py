"""A path as its page and the page of progress show it: what each item is kept under, and what completes it."""

import hashlib
from dataclasses import dataclass

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.kinds import PLAYBOOK, QUIZ
from pmobook.model.path import Activity, LearningPath, PathItem, Stage
from pmobook.model.quiz import Quiz
from pmobook.pages.checklists import step_boxes

HASH_LENGTH = 8
"""Hexadecimal digits of a title's hash: 32 bits tell the few items of a stage apart."""

WORKED_FROM = frozenset({Activity.READ, Activity.DO})
"""What is done with a playbook when somebody works through its checklists; meeting or checking it is something else."""


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of a path. `key` is what a tick by hand is kept under: `PATH/STAGE/ITEM`.

    `counts` says whether the path is not complete without it. `quiz` completes it by being passed; `ticks` complete it
    when all of them are set, each being `PLAYBOOK/STEP/ITEM`.
    """

    key: str
    item: PathItem
    counts: bool
    quiz: Entry[Quiz] | None
    ticks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage of a path with its items."""

    stage: Stage
    items: tuple[ItemView, ...]

    @property
    def counts(self) -> bool:
        """Whether the path is not complete without something of this stage."""
        return any(view.counts for view in self.items)

    @property
    def minutes(self) -> int:
        """The minutes that all items take together."""
        return sum(view.item.minutes or 0 for view in self.items)

    @property
    def minutes_that_count(self) -> int:
        """The minutes that the items take without which the path is not complete."""
        return sum(view.item.minutes or 0 for view in self.items if view.counts)


def stages_of(library: Library, entry: Entry[LearningPath]) -> tuple[StageView, ...]:
    """Return the stages of a path. Where no item is marked as required, every one counts."""
    stages = entry.record.stages
    marks = any(item.required for stage in stages for item in stage.items)

    def view(stage: Stage, item: PathItem) -> ItemView:
        key = f"{entry.id}/{stage.id}/{item_key(item, library.settings.default_language)}"
        return ItemView(key, item, item.required or not marks, _quiz(library, item), _ticks(library, item))

    return tuple(StageView(stage, tuple(view(stage, item) for item in stage.items)) for stage in stages)


def item_key(item: PathItem, default: str) -> str:
    """Return what tells an item from the others of its stage: what it refers to, else a hash of its title.

    The hash is that of the title in `default`, the site's first language, so that progress is the same in all of them.
    """
    if item.ref is not None:
        part = f"-{item.ref.anchor}" if item.ref.anchor else ""
        return f"{item.do}-{item.ref.kind}-{item.ref.id}{part}"
    title = item.title.shown_in(default, default).text if item.title is not None else ""
    return f"{item.do}-{hashlib.sha256(title.encode()).hexdigest()[:HASH_LENGTH]}"


def exit_quizzes(library: Library, entry: Entry[LearningPath]) -> tuple[Entry[Quiz], ...]:
    """Return the quizzes that a path ends with."""
    found = (library.find_quiz(name) for name in entry.record.finish.quizzes)
    return tuple(quiz for quiz in found if quiz is not None)


def quizzes_of(library: Library, entry: Entry[LearningPath]) -> tuple[Entry[Quiz], ...]:
    """Return the published quizzes of a path in the order in which they come: those of its items and of its end."""
    items = [view.quiz for stage in stages_of(library, entry) for view in stage.items if view.quiz is not None]
    each = {quiz.id: quiz for quiz in (*items, *exit_quizzes(library, entry))}
    return tuple(quiz for quiz in each.values() if library.is_published(quiz))


def _quiz(library: Library, item: PathItem) -> Entry[Quiz] | None:
    return library.find_quiz(item.ref.id) if item.ref is not None and item.ref.kind == QUIZ.name else None


def _ticks(library: Library, item: PathItem) -> tuple[str, ...]:
    """Return the ticks that complete an item: the required ones, or all where none is marked as required."""
    if item.ref is None or item.ref.kind != PLAYBOOK.name or item.do not in WORKED_FROM:
        return ()
    playbook = library.find_playbook(item.ref.id)
    if playbook is None:
        return ()
    steps = [step for step in playbook.record.steps if item.ref.anchor in {"", step.id}]
    boxes = [box for step in steps for box in step_boxes(playbook, step)]
    return tuple(box.key for box in boxes if box.required) or tuple(box.key for box in boxes)
