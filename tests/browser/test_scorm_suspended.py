"""Work in progress within the 4,096 characters that SCORM 1.2 has for it: what comes back, and what does not."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import pmobook
from tests.conftest import served

PACKAGE = Path(pmobook.__file__).parent
LIMIT = 4096
"""Characters of `cmi.suspend_data` in SCORM 1.2."""

Contents = dict[str, Any]
"""What a package asks, as its scripts have it."""


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    """A page from which the modules of packages can be imported as they are written."""
    with served(PACKAGE) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        yield page
        context.close()


def kept(modules: Page, contents: Contents, work: dict[str, Any]) -> tuple[str, dict[str, Any] | None]:
    """Return the text that stands for some work, and the work that comes back from it."""
    text, again = modules.evaluate(
        """async ([contents, work]) => {
          const { suspend, resume } = await import("/exports/scorm/browser/suspended.js");
          const text = suspend(work, contents);
          return [text ?? "", text === undefined ? null : resume(text, contents) ?? null];
        }""",
        [contents, work],
    )
    return text, again


KEYS: dict[str, Any] = {
    "single": {"a": True, "b": False, "c": False, "d": False},
    "multiple": {"a": True, "b": True, "c": False, "d": False, "e": True},
    "true-false": {"true": True, "false": False},
    "match": {"a": "a", "b": "b", "c": "c", "d": "d", "e": "e", "f": "f"},
    "order": ["a", "b", "c", "d", "e", "f"],
    "text": ["risk register"],
    "number": {"answer": 750.5, "tolerance": 0},
}
WRONG: dict[str, Any] = {
    "single": {"a": False, "b": False, "c": False, "d": True},
    "multiple": {"a": True, "b": False, "c": True, "d": True, "e": True},
    "true-false": {"true": False, "false": True},
    "match": {"a": "f", "b": "b", "c": "", "d": "a", "e": "a", "f": "c"},
    "order": ["f", "e", "d", "c", "b", "a"],
    "text": "daftar, risiko; “baru”: 100 %",
    "number": "−1.000,5",
}


def large_quiz(size: int = 288) -> Contents:
    """Return a quiz of so many questions of all types in turn."""
    types = list(KEYS)
    questions = [
        {
            "id": f"question-{n}",
            "hash": sha256(str(n).encode()).hexdigest()[:8],
            "type": types[n % 7],
            "key": KEYS[types[n % 7]],
        }
        for n in range(size)
    ]
    return {"quizzes": [{"id": "id-en-terms", "questions": questions}], "items": []}


def attempt_at(asked: list[dict[str, Any]], given: dict[str, Any], *, right: bool) -> dict[str, Any]:
    """Return an attempt at these questions, all answered in the same way."""
    answers = {one["id"]: {"hash": one["hash"], "right": right, "at": "", "given": given[one["type"]]} for one in asked}
    ids = [one["id"] for one in asked]
    done = {"best": 80, "last": 60, "passed": True, "at": "2026-11-24T12:00:00.000Z", "isPractice": False}
    return {
        "version": 1,
        "seed": 2**32 - 1,
        "questions": ids,
        "answers": answers,
        "drafts": {},
        "isAtTheEnd": True,
        **done,
    }


def test_an_attempt_that_draws_from_288_questions_comes_back_as_it_was(modules: Page) -> None:
    contents = large_quiz()
    pool = contents["quizzes"][0]["questions"]
    asked, open_ones = pool[100:121][::-1], pool[:7]
    attempt = attempt_at(asked, WRONG, right=False)
    attempt["questions"] += [one["id"] for one in open_ones]
    attempt["drafts"] = {one["id"]: WRONG[one["type"]] for one in open_ones[1:]}
    text, again = kept(modules, contents, {"attempts": {"id-en-terms": attempt}, "ticks": {}})
    assert len(text) < LIMIT / 4
    assert again is not None
    assert again["isForeign"] is False
    found = again["attempts"]["id-en-terms"]
    assert {name: found[name] for name in attempt} == attempt


@pytest.mark.parametrize("right", [True, False])
def test_all_of_288_questions_fit_with_their_results(right: bool, modules: Page) -> None:  # noqa: FBT001 - a parameter
    contents = large_quiz()
    given = WRONG | {"text": "ü" * 300, "number": "1" * 300}
    attempt = attempt_at(contents["quizzes"][0]["questions"], given, right=right)
    text, again = kept(modules, contents, {"attempts": {"id-en-terms": attempt}, "ticks": {}})
    assert (len(text) <= LIMIT, text.isascii()) == (True, True)
    assert again is not None
    found = again["attempts"]["id-en-terms"]
    assert found["questions"] == attempt["questions"]
    assert {answer["right"] for answer in found["answers"].values()} == {right}
    assert (len(found["answers"]), found["best"], found["passed"]) == (288, 80, True)


def test_what_does_not_fit_at_all_is_not_cut(modules: Page) -> None:
    contents = large_quiz(700)
    attempt = attempt_at(contents["quizzes"][0]["questions"], WRONG, right=False)
    assert kept(modules, contents, {"attempts": {"id-en-terms": attempt}, "ticks": {}}) == ("", None)


def test_ticks_of_items_come_back_and_those_of_others_do_not(modules: Page) -> None:
    items = [f"starter/day-{day}/meet-{item}" for day in range(10) for item in range(9)]
    contents: Contents = {"quizzes": [], "items": items}
    ticks = dict.fromkeys(items, "2026-11-24T12:00:00.000Z")
    text, again = kept(modules, contents, {"attempts": {}, "ticks": ticks})
    assert len(text) < LIMIT / 4
    assert again == {"attempts": {}, "ticks": ticks, "isForeign": False}
    resume = "async ([text, contents]) => (await import('/exports/scorm/browser/suspended.js')).resume(text, contents)"
    assert modules.evaluate(resume, [text, {"quizzes": [], "items": items[:3]}])["ticks"] == dict(
        list(ticks.items())[:3]
    )


DAMAGED = (
    *(
        "{}",
        "1",
        "2;",
        "1;x",
        "1;seven;",
        "1;seven:a:0::::",
        "9;seven:a:0::::;",
        "1;seven:a:9::::;",
        "1;seven:a:0:zz:::;",
    ),
    *("1;seven:a:0::::AAAA+;", "1;seven:a:0::::AAAAA?;", "1;seven:a:0::::AAAAArx;", "1;seven:a:0::::AAAAAd%E0%A4%A,;"),
    *("1;!AAAAA;", "1;!AAAAA????;", "1;!AAAAAzzzzx;", "\0", "null", "0" * 4096),
)


def test_no_damage_is_taken_for_answers(modules: Page) -> None:
    contents = {
        "quizzes": [{"id": "seven", "questions": [{"id": "w", "hash": "0" * 8, "type": "text", "key": ["x"]}]}],
        "items": [],
    }
    read = """async ([texts, contents]) => {
      const { resume } = await import("/exports/scorm/browser/suspended.js");
      return texts.filter((text) => resume(text, contents) !== undefined);
    }"""
    assert modules.evaluate(read, [list(DAMAGED), contents]) == []
    assert modules.evaluate(read, [["", "1;", "1;gone:a:0::::AAAAA+;", "1;seven:a:0::::AAAAArx,;"], contents]) == [
        *("", "1;", "1;gone:a:0::::AAAAA+;", "1;seven:a:0::::AAAAArx,;")
    ]
