"""What quizzes work out without any page: grades from golden cases, seeded orders, and when what was missed is due."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from pmobook.browser_files import SOURCES
from tests.conftest import served

CASES = sorted((Path(__file__).parent.parent / "golden" / "grading").glob("*.yml"))


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    """A page from which the modules can be imported as they are written."""
    with served(SOURCES) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        yield page
        context.close()


def call(modules: Page, module: str, code: str, *values: Any) -> Any:  # noqa: ANN401 - whatever JavaScript returns
    """Run an expression over what a module exports (`m`) and `values` (`v`)."""
    return modules.evaluate(f"async v => {{ const m = await import('/{module}.js'); return {code}; }}", list(values))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_golden_grades(modules: Page, case: Path) -> None:
    cases = yaml.safe_load(case.read_text(encoding="utf-8"))
    code = "v[2].map(given => { const grade = m.grade(v[0], v[1], given); return grade ? m.isRight(grade) : null; })"
    for kind, expected in (("right", True), ("wrong", False), ("none", None)):
        found = call(modules, "grading", code, cases["type"], cases["key"], cases[kind])
        assert dict(zip(map(str, cases[kind]), found, strict=True)) == dict.fromkeys(map(str, cases[kind]), expected)


def test_a_long_wrong_number_is_read_at_once(modules: Page) -> None:
    code = "(() => { const start = Date.now(); m.numbersIn(v[0]); return Date.now() - start; })()"
    # milliseconds; with a pattern that tries every way to part the digits the test would not end at all
    assert call(modules, "grading", code, "1" * 5000 + "x1") < 5_000


def test_partly_right_answers_say_how_much(modules: Page) -> None:
    grade = call(modules, "grading", "m.grade(...v)", "order", ["a", "b", "c"], ["a", "c", "b"])
    assert grade == {"right": 1, "total": 3}


def test_an_order_depends_on_the_seed_and_on_nothing_else(modules: Page) -> None:
    ids = ["first", "second", "third", "fourth", "fifth"]
    order = call(modules, "seeded", "m.inOrder(7, v[0])", ids)
    assert sorted(order) == sorted(ids)
    assert order == call(modules, "seeded", "m.inOrder(7, v[0])", ids[::-1])
    others = call(modules, "seeded", "[...Array(20).keys()].map(seed => m.inOrder(seed, v[0]).join())", ids)
    assert len(set(others)) > 15
    without = call(modules, "seeded", "m.inOrder(7, v[0])", [found for found in ids if found != "third"])
    assert without == [found for found in order if found != "third"]


@pytest.mark.parametrize("ids", [["a", "b", "c"], ["number-1", "number-2", "number-3", "number-4"]])
def test_every_place_is_as_likely_as_any(modules: Page, ids: list[str]) -> None:
    """Chi-square over 3,000 seeds at the 0.1 % level; the seeds are fixed, so this never fails by chance."""
    rounds = 3_000
    orders = call(modules, "seeded", "[...Array(v[1]).keys()].map(seed => m.inOrder(seed, v[0]))", ids, rounds)
    limit = {3: 13.8, 4: 16.3}[len(ids)]
    for found in ids:
        places = Counter(order.index(found) for order in orders)
        expected = rounds / len(ids)
        assert sum((places[place] - expected) ** 2 / expected for place in range(len(ids))) < limit


POOL = {"hashes": {"a": "1", "b": "2", "c": "3"}, "draw": 3, "written": 3, "isShuffled": False, "passMark": 60}
ANSWERED = {
    "version": 1,
    "seed": 5,
    "questions": ["a", "b", "c"],
    "hashes": {"a": "1", "b": "2", "c": "3"},
    "answers": {
        "a": {"hash": "1", "right": True, "at": "2026-01-01T00:00:00.000Z", "given": "x"},
        "b": {"hash": "2", "right": False, "at": "2026-01-01T00:00:00.000Z", "given": "y"},
    },
    "drafts": {"c": "z"},
    "best": 90,
    "last": 40,
    "passed": True,
    "at": "2026-01-01T00:00:00.000Z",
}


def restore(modules: Page, kept: Any, pool: dict[str, Any] = POOL) -> Any:  # noqa: ANN401 - JSON
    return call(modules, "attempt", "m.restore(v[0], v[1]) ?? null", kept, pool)


def test_an_attempt_comes_back_as_it_was_kept(modules: Page) -> None:
    assert restore(modules, ANSWERED) == ANSWERED


def test_an_edited_question_is_asked_again_and_the_others_are_kept(modules: Page) -> None:
    edited = restore(modules, ANSWERED, {**POOL, "hashes": {"a": "new", "b": "2", "c": "new"}})
    assert list(edited["answers"]) == ["b"]
    assert edited["drafts"] == {}
    assert edited["questions"] == ["a", "b", "c"]
    assert (edited["best"], edited["last"], edited["passed"]) == (90, 40, True)


def test_questions_that_come_and_go(modules: Page) -> None:
    changed = restore(modules, ANSWERED, {**POOL, "hashes": {"b": "2", "c": "3", "d": "4"}})
    assert changed["questions"] == ["b", "c", "d"]
    assert list(changed["answers"]) == ["b"]


@pytest.mark.parametrize(
    "kept",
    [
        None,
        3,
        "text",
        [],
        {},
        {"questions": 3, "answers": {}},
        {"questions": [], "answers": {}},
        {"questions": ["x"], "answers": {}},
        {**ANSWERED, "version": 2},
        {**ANSWERED, "hashes": {"a": "9", "b": "9", "c": "9"}},
    ],
    ids=str,
)
def test_what_is_no_attempt_at_this_quiz_is_none(modules: Page, kept: object) -> None:
    assert restore(modules, kept) is None


@pytest.mark.parametrize(("written", "expected"), [(0, 0), (2, 2), (4, 4), (30, 4)])
def test_two_thirds_of_an_attempt_are_written_questions(modules: Page, written: int, expected: int) -> None:
    ids = [f"q-{number}" for number in range(40)]
    pool = {**POOL, "hashes": dict.fromkeys(ids, "1"), "draw": 6, "written": written, "isShuffled": True}
    attempts = call(
        modules, "attempt", "[...Array(20).keys()].map(seed => m.begin(v[0], undefined, seed).questions)", pool
    )
    assert len({tuple(questions) for questions in attempts}) > 15
    for questions in attempts:
        own = [place for place, name in enumerate(questions) if name in ids[:written]]
        assert len(set(questions)) == 6
        assert expected <= len(own) <= max(expected, 6 if written > 4 else 0)
    firsts = {questions[0] in ids[:written] for questions in attempts}
    assert firsts == ({True, False} if written > 0 else {False})  # they stand among the others, not before them


@pytest.mark.parametrize("spoilt", [None, 3, "text", []])
@pytest.mark.parametrize("field", ["answers", "drafts", "hashes"])
def test_a_damaged_part_costs_only_itself(modules: Page, field: str, spoilt: object) -> None:
    found = restore(modules, {**ANSWERED, field: spoilt})
    assert found["questions"] == ANSWERED["questions"]
    assert found["best"] == 90


def test_the_format_before_seeds_is_still_read(modules: Page) -> None:
    old = {"questions": ["a", "c"], "answers": {"a": {"hash": "1", "right": True}}}
    found = restore(modules, old)
    assert found["answers"] == {"a": {"hash": "1", "right": True}}
    assert set(found["questions"]) == {"a", "b", "c"}
    assert isinstance(found["seed"], int)


def test_a_percent_is_never_rounded_up_to_the_pass_mark(modules: Page) -> None:
    code = """(() => {
      let attempt = m.begin(v[0], {}, 1);
      const now = new Date("2026-01-01T00:00:00Z");
      for (const [id, right] of Object.entries({a: true, b: true, c: false})) {
        attempt = m.answered(attempt, id, {right, given: ""}, v[0], now);
      }
      return attempt;
    })()"""
    attempt = call(modules, "attempt", code, {**POOL, "passMark": 67})
    assert attempt["last"] == 66
    assert attempt["passed"] is False
    assert attempt["at"] == "2026-01-01T00:00:00.000Z"
    passed = call(modules, "attempt", code, {**POOL, "passMark": 66})
    assert passed["passed"] is True


def test_practice_leaves_the_result_alone(modules: Page) -> None:
    code = """(() => {
      const round = m.practice(v[1]);
      return m.answered(round, "b", {right: true, given: ""}, v[0], new Date("2026-02-01T00:00:00Z"));
    })()"""
    attempt = call(modules, "attempt", code, POOL, {**ANSWERED, "questions": ["a", "b"]})
    assert attempt["questions"] == ["b"]
    assert (attempt["best"], attempt["last"], attempt["at"]) == (90, 40, ANSWERED["at"])


def test_missed_things_come_back_after_1_3_7_and_21_days(modules: Page) -> None:
    code = """(() => {
      const days = [];
      let spaced, now = new Date(2026, 0, 30, 23, 30);
      for (const right of v[0]) {
        spaced = m.spacedAfter(spaced, right, now);
        days.push(spaced.due ?? null);
        if (spaced.due) now = new Date(`${spaced.due}T08:00`);
      }
      return days;
    })()"""
    days = call(modules, "spacing", code, [False, True, True, True, True])
    assert days == ["2026-01-31", "2026-02-03", "2026-02-10", "2026-03-03", None]
    assert call(modules, "spacing", code, [False, True, False, True])[2:] == ["2026-02-04", "2026-02-07"]


def test_a_right_answer_before_the_day_changes_nothing(modules: Page) -> None:
    spaced = {"step": 1, "due": "2026-01-05"}
    code = "[true, false].map(isRight => m.spacedAfter(v[0], isRight, new Date(2026, 0, 4, 12)))"
    assert call(modules, "spacing", code, spaced) == [spaced, {"step": 0, "due": "2026-01-05"}]
