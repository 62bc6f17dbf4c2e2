"""Packages in a learning system: what a real run time of SCORM 1.2 has from them, and what comes back from it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from pmobook.exports.registry import export
from pmobook.words import words_for
from tests.axe import violations
from tests.browser.answering import questions_of
from tests.browser.conftest import QUIZ_SITE
from tests.browser.learning_system_page import Cmi, Session, learning_system
from tests.conftest import served, watched_page
from tests.exports.conftest import publication_of

STARTER = Path(__file__).parent / "learning_system" / "starter.yml"
SEVEN = list(questions_of("seven").values())
NUMBERS = list(questions_of("numbers").values())
WORDS = words_for("en").learning_systems
QUIZZING = words_for("en").quizzing


def edited(folder: Path) -> Path:
    """Return a knowledge base with one more path, in which a question of seven and all of another quiz were edited."""
    shutil.copytree(QUIZ_SITE, folder)
    shutil.copy(STARTER, folder / "playbooks" / "paths")
    for name, before, after in (
        ("seven", "A sponsor answers", "A good sponsor answers"),
        ("numbers", "How many", "What"),
    ):
        file = folder / "quizzes" / f"{name}.yml"
        file.write_text(file.read_text("utf-8").replace(before, after), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the learning system."""
    folder = tmp_path_factory.mktemp("scorm")
    packages = export("scorm", publication_of(QUIZ_SITE))
    changed = export("scorm", publication_of(edited(folder / "edited")))
    later = {name.replace("quiz-", "edited-"): data for name, data in changed.items()}
    learning_system(folder / "system", packages | later)
    with served(folder / "system") as found:
        yield found


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """The learning system; a message in the console or a request to another host fails the test."""
    with watched_page(context, address) as opened:
        yield opened


def test_a_quiz_is_passed_with_every_answer_told(page: Page, address: str) -> None:
    session = Session(page, address, "quiz-seven.en")
    assert session.value("cmi.core.lesson_status") == "incomplete"
    session.answer(*SEVEN)
    assert (session.value("cmi.core.lesson_status"), session.notice) == ("passed", "")
    cmi = session.leave()
    assert cmi["core"]["lesson_status"] == "passed"
    assert cmi["core"]["score"] == {"raw": "100", "min": "0", "max": "100"}
    assert cmi["core"]["exit"] == "suspend"
    assert re.fullmatch(r"\d\d:\d\d:\d\d(\.\d+)?", cmi["core"]["session_time"])
    told = list(cmi["interactions"].values())
    assert [answer["id"] for answer in told] == [f"seven_{question.id}" for question in SEVEN]
    assert {(answer["result"], answer["weighting"]) for answer in told} == {("correct", "1")}
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d(\.\d+)?", answer["latency"]) for answer in told)
    assert [(answer["type"], answer["student_response"]) for answer in told] == [
        ("choice", "a"),
        ("choice", "a,b"),
        ("true-false", "t"),
        ("matching", "a.a,b.b,c.c"),
        ("sequencing", "a,b,c"),
        ("fill-in", "RISK REGISTER"),
        ("numeric", "750.5"),
    ]
    patterns = [[right["pattern"] for right in answer["correct_responses"].values()] for answer in told]
    assert patterns[:5] == [[answer["student_response"]] for answer in told[:5]]
    assert patterns[5:] == [["risk register", "risk log", "daftar risiko"], ["750.5"]]


def test_a_quiz_is_failed_and_passed_in_another_attempt(page: Page, address: str) -> None:
    session = Session(page, address, "quiz-pool.en")
    session.answer_pool(right=1)
    assert (session.value("cmi.core.lesson_status"), session.value("cmi.core.score.raw")) == ("failed", "25")
    # practising what was missed is told, and raises no result
    session.press(QUIZZING.retry)
    session.answer_pool(right=3)
    failed = session.leave()
    assert (failed["core"]["lesson_status"], failed["core"]["score"]["raw"]) == ("failed", "25")
    told = [answer["result"] for answer in failed["interactions"].values()]
    assert told == ["correct", *["wrong"] * 3, *["correct"] * 3]

    session = Session(page, address, "quiz-pool.en", failed)
    session.press(QUIZZING.start_over)
    session.answer_pool(right=3)
    passed = session.leave()
    assert (passed["core"]["lesson_status"], passed["core"]["score"]["raw"]) == ("passed", "75")

    # what is passed stays so
    session = Session(page, address, "quiz-pool.en", passed)
    session.press(QUIZZING.start_over)
    session.answer_pool(right=0)
    last = session.leave()
    assert (last["core"]["lesson_status"], last["core"]["score"]["raw"]) == ("passed", "75")


def test_what_was_begun_goes_on_in_the_next_session(page: Page, address: str) -> None:
    session = Session(page, address, "quiz-seven.en")
    session.answer(SEVEN[0], SEVEN[3], SEVEN[5])
    session.answer(SEVEN[4], right=False)
    session.sco.locator("#figure input").fill("1,500 ½; “x”")
    suspended = session.leave()
    assert suspended["core"]["lesson_status"] == "incomplete"
    assert suspended["core"]["score"]["raw"] == ""
    assert len(suspended["suspend_data"]) < 150
    assert suspended["suspend_data"].isascii()

    session = Session(page, address, "quiz-seven.en", suspended)
    expect(session.sco.locator("progress")).to_have_attribute("value", "4")
    assert session.sco.locator(".pmo-verdict:not(:empty)").count() == 4
    expect(session.sco.locator("#one").get_by_role("radio", name="A risk")).to_be_checked()
    expect(session.sco.locator("#pairs select").first).to_have_value("sponsor")
    expect(session.sco.locator("#word input")).to_have_value("  RISK REGISTER ")
    expect(session.sco.locator("#figure input")).to_have_value("1,500 ½; “x”")
    assert session.sco.locator("#sequence [data-order]").all_inner_texts()[0].startswith("Agree a response")
    assert "Not right" in session.sco.locator("#sequence .pmo-verdict").inner_text()
    # only what is left has to be answered
    session.answer(SEVEN[1], SEVEN[2], SEVEN[6])
    finished = session.leave()
    assert (finished["core"]["lesson_status"], finished["core"]["score"]["raw"]) == ("passed", "85")
    assert len(finished["interactions"]) == 7


def test_an_edited_question_is_asked_again_and_the_others_keep_their_answers(page: Page, address: str) -> None:
    session = Session(page, address, "quiz-seven.en")
    session.answer(*SEVEN[:3])
    suspended = session.leave()
    session = Session(page, address, "edited-seven.en", suspended)
    expect(session.sco.locator("progress")).to_have_attribute("value", "2")
    assert session.sco.locator("#truth .pmo-verdict").inner_text() == ""
    assert session.notice == ""


def test_what_cannot_be_read_is_told_and_no_result_is_lost(page: Page, address: str) -> None:
    before: Cmi = {
        # what is cut off
        "suspend_data": "1;pool:q6fo39:0:::",
        "core": {"lesson_status": "failed", "score": {"raw": "57", "min": "0", "max": "100"}},
    }
    session = Session(page, address, "quiz-pool.en", before)
    assert session.notice == WORDS.not_read
    expect(session.sco.locator("progress")).to_have_attribute("value", "0")
    after = session.leave()
    # nothing was answered, so nothing was written over
    assert after["suspend_data"] == before["suspend_data"]
    assert (after["core"]["lesson_status"], after["core"]["score"]["raw"]) == ("failed", "57")


def test_answers_to_a_quiz_that_asks_something_else_now_are_told(page: Page, address: str) -> None:
    session = Session(page, address, "quiz-numbers.en")
    session.answer(*NUMBERS)
    passed = session.leave()
    session = Session(page, address, "edited-numbers.en", passed)
    assert session.notice == WORDS.not_read
    session.answer(*NUMBERS, right=False)
    after = session.leave()
    assert (after["core"]["lesson_status"], after["core"]["score"]["raw"]) == ("passed", "100")


REFUSING = """([start, code]) => {
  const { LMSSetValue } = API;
  window.refused = 0;
  API.LMSGetLastError = () => code;
  API.LMSSetValue = (element, value) => {
    if (!element.startsWith(start)) return LMSSetValue.call(API, element, value);
    refused += 1;
    return "false";
  };
}"""
"""Makes the run time refuse elements that begin in some way."""


def test_a_system_that_takes_nothing_is_told_and_the_quiz_goes_on(page: Page, address: str) -> None:
    session = Session(page, address, "quiz-pool.en")
    page.evaluate(REFUSING, ["cmi.", "101"])
    session.answer_pool(right=4)
    assert session.notice == f"{WORDS.not_taken} (cmi.suspend_data: 101 General Exception)"
    expect(session.sco.locator(".pmo-result")).to_contain_text("4 of 4 right (100 %). Passed.")


def test_a_system_without_interactions_has_the_result_all_the_same(page: Page, address: str) -> None:
    session = Session(page, address, "quiz-pool.en")
    page.evaluate(REFUSING, ["cmi.interactions", "401"])
    session.answer_pool(right=4)
    # asked once, not for every answer
    assert (session.notice, page.evaluate("refused")) == ("", 1)
    cmi = session.leave()
    assert (cmi["core"]["lesson_status"], cmi["interactions"]) == ("passed", {})


def test_a_review_changes_nothing(page: Page, address: str) -> None:
    before: Cmi = {"core": {"lesson_status": "failed", "lesson_mode": "review"}, "suspend_data": ""}
    session = Session(page, address, "quiz-pool.en", before)
    session.answer_pool(right=4)
    after = session.leave()
    assert (after["core"]["lesson_status"], after["suspend_data"], after["interactions"]) == ("failed", "", {})


def test_all_at_once_has_no_times_for_each(page: Page, address: str) -> None:
    session = Session(page, address, "quiz-seven.en")
    session.sco.get_by_role("checkbox", name=QUIZZING.at_the_end).check()
    session.sco.get_by_role("radio", name="A risk").check()
    session.press(QUIZZING.check_all)
    session.press(QUIZZING.check_all)
    cmi = session.leave()
    told = list(cmi["interactions"].values())
    assert [answer["result"] for answer in told] == ["correct", *["wrong"] * 6]
    assert {answer["latency"] for answer in told} == {""}
    assert (cmi["core"]["lesson_status"], cmi["core"]["score"]["raw"]) == ("failed", "14")


def test_a_path_is_complete_once_its_items_and_quizzes_are(page: Page, address: str) -> None:
    session = Session(page, address, "path-starter.id")
    assert session.value("cmi.core.lesson_status") == "incomplete"
    session.sco.get_by_role("checkbox", name="Sapa tim").check()
    begun = session.leave()
    assert (begun["core"]["lesson_status"], begun["core"]["score"]["raw"]) == ("incomplete", "")

    session = Session(page, address, "path-starter.id", begun)
    expect(session.sco.get_by_role("checkbox", name="Sapa tim")).to_be_checked()
    session.sco.get_by_role("link", name="Angka").first.click()
    session.answer(*NUMBERS, language="id")
    expect(session.sco.locator("[data-part=now] > p").first).to_contain_text("2 dari 2")
    done = session.leave()
    assert (done["core"]["lesson_status"], done["core"]["score"]["raw"]) == ("completed", "100")


def test_without_a_learning_system_it_works_and_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}quiz-numbers.en/index.html")
    assert page.locator("[data-part=system]").inner_text() == WORDS.no_system
    page.get_by_role("radio", name="20 days").check()
    page.get_by_role("button", name=QUIZZING.check).click()
    expect(page.locator(".pmo-result")).to_contain_text("1 of 1 right (100 %). Passed.")
    assert violations(page) == []
    # and keeps nothing on the machine
    page.goto(address)
    assert page.evaluate("Object.keys(localStorage)") == []
