"""The way through a playbook: each answer's way in a lane of its own, drawn as in tests/golden/flow, and in words."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmobook import load
from pmobook.library.library import Library
from pmobook.model.playbook import Step
from pmobook.pages.edition import Edition
from pmobook.pages.flow import LINE, branches, flow, ways
from pmobook.pages.renderer import Renderer
from tests.building import REPOSITORY

GOLDEN = sorted((Path(__file__).parent.parent / "golden" / "flow").glob("*.txt"))


def steps_of(text: str) -> tuple[Step, ...]:
    """Read steps and answers, as the README of the golden files explains them."""
    steps: list[dict[str, object]] = []
    for line in filter(None, text.splitlines()):
        if not line.startswith(" "):
            steps.append({"id": line, "title": line})
            continue
        answer, _, target = line.strip().partition(" > ")
        decision = steps[-1].setdefault("decision", {"question": "?", "options": []})
        assert isinstance(decision, dict)
        decision["options"].append({"answer": answer, "go": target})
    return tuple(Step.model_validate(step) for step in steps)


def lines_of(steps: tuple[Step, ...]) -> list[str]:
    """Return the lines of the list: each step, its question, its answers."""
    lines = []
    for step in steps:
        lines.append(step.id)
        if step.decision:
            lines.append("?")
            lines += [f"  {next(iter(option.answer.texts.values()))}" for option in step.decision.options]
    return lines


def drawn(steps: tuple[Step, ...]) -> str:
    """Draw the lanes with letters."""
    lines, found = lines_of(steps), ways(steps)
    lanes = [[" "] * (1 + max(way.lane for way in found)) for _ in lines]
    for way in found:
        for line in range(way.first, way.last + 1):
            lanes[line][way.lane] = {way.first: "┐", way.last: "┘"}.get(line, "│")
    ends = {way.end for way in found}
    width = max(map(len, lines))
    rows = [
        f"{text:{width}} {'◀' if number in ends else ' '} {' '.join(lanes[number])}".rstrip()
        for number, text in enumerate(lines)
    ]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_lanes_are_drawn_as_written_down(path: Path) -> None:
    steps, _, expected = path.read_text(encoding="utf-8").partition("===\n")
    assert drawn(steps_of(steps)) == expected


@settings(deadline=None)  # the outcome shall not depend on a clock
@given(st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=5), min_size=1, max_size=8))
def test_no_two_ways_share_a_piece_of_a_lane(choices: list[list[int]]) -> None:
    text = "".join(
        f"s{number}\n" + "".join(f"  a > s{target % len(choices)}\n" for target in targets)
        for number, targets in enumerate(choices)
    )
    steps = steps_of(text)
    found = ways(steps)
    lines = lines_of(steps)
    assert sorted(way.start for way in found) == [number for number, line in enumerate(lines) if line == "  a"]
    assert all(lines[way.end].startswith("s") for way in found)
    taken = [(way.lane, line) for way in found for line in range(way.first, way.last + 1)]
    assert len(taken) == len(set(taken))


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_list_beside_the_drawing_says_it_in_links(library: Library, language: str) -> None:
    renderer = Renderer(Edition(library, language), "../../")
    drawn_playbooks = 0
    for playbook in library.playbooks:
        figure = str(flow(renderer, playbook.record))
        forks = branches(playbook.record)
        assert bool(figure) == bool(forks)
        if not figure:
            continue
        drawn_playbooks += 1
        tree = ET.fromstring(figure)
        expected = []
        for step in playbook.record.steps:
            expected += [f"#{step.id}", *(f"#{branch.target.step.id}" for branch in forks.get(step.id, ()))]
        assert [link.get("href") for link in tree.iter("a")] == expected
        drawing = tree.find(".//svg")
        assert drawing is not None
        assert drawing.get("aria-hidden") == "true"
        _, _, width, height = map(int, str(drawing.get("viewBox")).split())
        assert len(drawing) == len(expected) - len(playbook.record.steps)
        assert height == LINE * len(lines_of(playbook.record.steps))
        numbers = [int(number) for path in drawing.iter("path") for number in re.findall(r"\d+", str(path.get("d")))]
        assert max(numbers) < max(width, height)
    assert drawn_playbooks > 1


def test_an_answer_that_leads_to_its_own_step_or_one_before_leads_back() -> None:
    steps = steps_of("one\ntwo\n  a > one\n  b > two\n  c > three\nthree\n")
    record = load(REPOSITORY)[0].playbooks[0].record.model_copy(update={"steps": steps})
    assert [(branch.target.number, branch.leads_back) for branch in branches(record)["two"]] == [
        (1, True),
        (2, True),
        (3, False),
    ]
