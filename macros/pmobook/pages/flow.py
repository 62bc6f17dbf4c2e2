"""Where the way of a playbook divides: the fork of one decision, and the whole way as a list with a drawing beside it.

The list has a line for each step, question and answer; all but the questions are links. The drawing, inline SVG, has
a lane for each answer, from its line to that of the step it leads to. It repeats what the list says, so that it is
hidden from screen readers.
"""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from pmobook.model.playbook import DecisionOption, Playbook, Step
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.raci import NumberedStep
from pmobook.pages.renderer import Renderer

LINES_BEFORE_ANSWERS = 2
"""The line of the step itself, and that of its question."""

LINE, LANE = 26, 12
"""Height of a line of the list and distance of two lanes, in the units of the drawing."""

UNITS_IN_REM = 20
"""With the theme's root size a unit is a pixel; in rem, so that the drawing grows with the reader's letters."""

ROUND = 5
"""Radius of the corners of a lane."""

ARROW_LENGTH, ARROW_HALF = 6, 4
"""The head of an arrow, along and across."""


class Branch(NamedTuple):
    """An answer to a decision and the step it leads to; `leads_back` if that is the step itself or one before it."""

    option: DecisionOption
    target: NumberedStep
    leads_back: bool


class Way(NamedTuple):
    """The way of an answer from line `start` to line `end`, both from 0, in `lane`, from 0 at the list."""

    start: int
    end: int
    lane: int

    @property
    def first(self) -> int:
        """The upper of its ends."""
        return min(self.start, self.end)

    @property
    def last(self) -> int:
        """The lower of its ends."""
        return max(self.start, self.end)


def branches(record: Playbook) -> dict[str, list[Branch]]:
    """Return the answers to the decision of each step that has one, by the step's id."""
    numbers = {step.id: number for number, step in enumerate(record.steps, start=1)}
    return {
        step.id: [
            Branch(
                option,
                NumberedStep(numbers[option.go], record.steps[numbers[option.go] - 1]),
                leads_back=numbers[option.go] <= number,
            )
            for option in step.decision.options
        ]
        for number, step in enumerate(record.steps, start=1)
        if step.decision is not None
    }


def flow(renderer: Renderer, record: Playbook) -> Markup:
    """Return the whole way through a playbook; empty where no step divides it."""
    forks = branches(record)
    if not forks:
        return NO_HTML
    targets = {branch.target.step.id for fork in forks.values() for branch in fork}
    drawing = _drawing(ways(record.steps), sum(_height(step) for step in record.steps))
    return renderer.template("flow.html", steps=record.steps, forks=forks, targets=targets, drawing=drawing)


def ways(steps: Sequence[Step]) -> list[Way]:
    """Return the ways of all answers, each in the first lane that is free from end to end; short ones choose first."""
    placed: list[Way] = []
    for start, end in sorted(_ends(steps), key=lambda pair: (abs(pair[1] - pair[0]), pair)):
        lane = 0
        while any(_meet(way, Way(start, end, lane)) for way in placed):
            lane += 1
        placed.append(Way(start, end, lane))
    return placed


def _ends(steps: Sequence[Step]) -> list[tuple[int, int]]:
    """Return the lines of each answer and of the step it leads to."""
    first_lines: dict[str, int] = {}
    line = 0
    for step in steps:
        first_lines[step.id] = line
        line += _height(step)
    return [
        (first_lines[step.id] + LINES_BEFORE_ANSWERS + position, first_lines[option.go])
        for step in steps
        for position, option in enumerate(step.decision.options if step.decision else ())
    ]


def _height(step: Step) -> int:
    """Return how many lines a step takes."""
    return LINES_BEFORE_ANSWERS + len(step.decision.options) if step.decision else 1


def _meet(one: Way, other: Way) -> bool:
    return one.lane == other.lane and one.first <= other.last and other.first <= one.last


def _drawing(found: Sequence[Way], lines: int) -> Markup:
    width = max(way.lane for way in found) * LANE + LANE + 2 * ROUND
    drawn = "".join([_drawn(way) for way in found])
    size = f'width="{width / UNITS_IN_REM}rem" height="{lines * LINE / UNITS_IN_REM}rem"'
    text = f'<svg {size} viewBox="0 0 {width} {lines * LINE}" aria-hidden="true">{drawn}</svg>'
    return finished(text)  # made of numbers


def _drawn(way: Way) -> str:
    right = way.lane * LANE + LANE + ROUND
    start, end = (line * LINE + LINE // 2 for line in (way.start, way.end))
    turn = ROUND if end > start else -ROUND
    path = (
        f"M0 {start}H{right - ROUND}Q{right} {start} {right} {start + turn}V{end - turn}"
        f"Q{right} {end} {right - ROUND} {end}H{ARROW_LENGTH}"
    )
    head = f"M0 {end}l{ARROW_LENGTH} -{ARROW_HALF}v{2 * ARROW_HALF}z"
    kind = ' class="pmo-back"' if end < start else ""
    return f'<g{kind}><path d="{path}"/><path d="{head}"/></g>'
