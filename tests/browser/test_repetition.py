"""What was missed comes back: on the day, on one page, counted on the home page. The clock is the test's own."""

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from pmobook.words import words_for
from tests.axe import violations
from tests.browser.answering import Answer, question_of_type, questions_of
from tests.browser.storage import BLOCKED, keep, kept

PREFIXES = {"en": "", "id": "id/"}
MISSED = {"step": 0, "due": "2026-03-02", "hash": "", "at": "2026-03-01T09:00:00.000Z"}


def on(page: Page, day: str, hour: str = "09:00") -> None:
    """Let the browser believe that it is this day of 2026."""
    page.clock.set_fixed_time(f"2026-{day}T{hour}:00")


def miss(page: Page, quizzes: str, kind: str) -> None:
    """Miss the question of this type in the quiz of all seven."""
    question = question_of_type(kind)
    page.goto(f"{quizzes}quizzes/seven/")
    Answer(page.locator(f"fieldset[data-question={question.id}]"), question, right=False).by_mouse()
    expect(page.locator(f"fieldset[data-question={question.id}] .pmo-verdict")).to_contain_text("Not right.")


def boxes(page: Page) -> Locator:
    return page.locator("[data-review] fieldset")


def test_a_missed_question_comes_back_after_1_3_7_and_21_days(learner: Page, quizzes: str) -> None:
    question = question_of_type("single")
    on(learner, "03-01", "22:00")
    miss(learner, quizzes, "single")
    learner.goto(f"{quizzes}review-questions/")
    waiting = "Nothing is due today. Waiting: 1. The next one comes back tomorrow."
    expect(learner.locator(".pmo-notice")).to_have_text(waiting)
    for day, told in (
        ("03-02", "It comes back in 3 days."),
        ("03-05", "It comes back in 7 days."),
        ("03-12", "It comes back in 21 days."),
        ("04-02", "You know it: it does not come back."),
    ):
        on(learner, day, "00:05")
        learner.goto(quizzes)
        expect(learner.locator("[data-due]")).to_have_text("Due for review: 1 question")
        learner.locator("[data-due] a").click()
        expect(boxes(learner)).to_have_count(1)
        Answer(boxes(learner), question, right=True).by_mouse()
        expect(boxes(learner).get_by_role("status")).to_contain_text(told)
        expect(learner.locator(".pmo-notice")).to_have_text("That was all for today: 1 of 1 right.")
        learner.goto(quizzes)
        expect(learner.locator("[data-due]")).to_be_hidden()
    on(learner, "12-31")
    learner.goto(f"{quizzes}review-questions/")
    expect(learner.locator(".pmo-notice")).to_contain_text("There is nothing to review yet.")


def test_missed_again_it_begins_anew(learner: Page, quizzes: str) -> None:
    question = question_of_type("number")
    on(learner, "03-01")
    miss(learner, quizzes, "number")
    for day, right, told in (
        ("03-02", True, "in 3 days"),
        ("03-05", False, "It comes back tomorrow."),
        ("03-06", True, "in 3 days"),
    ):
        on(learner, day)
        learner.goto(f"{quizzes}review-questions/")
        Answer(boxes(learner), question, right=right).by_mouse()
        expect(boxes(learner).get_by_role("status")).to_contain_text(told)


@pytest.mark.parametrize("language", PREFIXES)
def test_questions_of_all_quizzes_and_types_are_asked_on_one_page(learner: Page, quizzes: str, language: str) -> None:
    words = words_for(language).quizzing
    names = [*(f"seven/{name}" for name in questions_of("seven")), "twin/one", "pool/number-3"]
    learner.goto(quizzes)
    keep(learner, {f"missed:{name}": MISSED for name in names})
    on(learner, "03-02")
    learner.goto(f"{quizzes}{PREFIXES[language]}")
    expect(learner.locator("[data-due]")).to_have_text(words.many_due.format(count=9))
    learner.locator("[data-due] a").click()
    expect(boxes(learner)).to_have_count(9)
    ids = learner.evaluate("[...document.querySelectorAll('[id]')].map(found => found.id)")
    assert len(ids) == len(set(ids))
    for quiz in ("seven", "twin", "pool"):
        for question in questions_of(quiz).values():
            box = learner.locator(f"#{quiz}-{question.id}")
            if f"{quiz}/{question.id}" in names:
                Answer(box, question, right=quiz == "seven", language=language).by_mouse()
                expect(box.get_by_role("status")).to_contain_text(words.right if quiz == "seven" else words.wrong)
    expect(learner.locator(".pmo-notice")).to_have_text(words.all_done.format(right=7, total=9))
    link = learner.locator("#seven-one .pmo-see a")
    assert link.get_attribute("href") == f"{quizzes}{PREFIXES[language]}glossary/risk/"
    assert {name for name, value in kept(learner).items() if value.get("due") == "2026-03-03"} == {
        "missed:twin/one",
        "missed:pool/number-3",
    }


def test_by_keyboard(learner: Page, quizzes: str) -> None:
    question = question_of_type("text")
    on(learner, "03-01")
    miss(learner, quizzes, "text")
    on(learner, "03-02")
    learner.goto(f"{quizzes}review-questions/")
    expect(boxes(learner)).to_have_count(1)
    learner.locator("h1").click()
    Answer(boxes(learner), question, right=True).by_keyboard()
    expect(boxes(learner).get_by_role("status")).to_contain_text("It comes back in 3 days.")


def test_what_is_gone_can_be_forgotten_and_nothing_else(learner: Page, quizzes: str) -> None:
    learner.goto(quizzes)
    keep(learner, {f"missed:{name}": MISSED for name in ("seven/one", "seven/gone", "no-such-quiz/one")})
    on(learner, "03-02")
    learner.goto(f"{quizzes}review-questions/")
    expect(boxes(learner)).to_have_count(1)
    expect(learner.locator(".pmo-notice")).to_contain_text("No longer part of the quizzes: 2.")
    learner.get_by_role("button", name="Forget them").click()
    assert [name for name in kept(learner) if name.startswith("missed:")] == ["missed:seven/one"]
    expect(boxes(learner)).to_have_count(1)


def test_what_cannot_be_loaded_is_not_taken_for_gone(context: BrowserContext, quizzes: str) -> None:
    page = context.new_page()
    page.goto(quizzes)
    keep(page, {"missed:seven/one": MISSED, "missed:twin/one": MISSED})
    on(page, "03-02")
    page.route("**/quizzes/twin/", lambda route: route.fulfill(status=503, body=""))
    page.goto(f"{quizzes}review-questions/")
    expect(boxes(page)).to_have_count(1)
    expect(page.locator(".pmo-notice")).to_contain_text("Some questions could not be loaded.")
    page.unroute("**/quizzes/twin/")
    page.get_by_role("button", name="Try again").click()
    expect(boxes(page)).to_have_count(2)
    assert "missed:twin/one" in kept(page)


@pytest.mark.parametrize("damaged", ["{", "3", "null", '"text"', '{"step": "x"}', '{"due": "2026-01-01"}'])
def test_what_is_damaged_is_not_counted(learner: Page, quizzes: str, damaged: str) -> None:
    learner.goto(quizzes)
    learner.evaluate("text => localStorage.setItem('pmobook:missed:seven/one', text)", damaged)
    keep(learner, {"missed:twin/one": MISSED, "missed:nonsense": MISSED})
    on(learner, "03-02")
    learner.goto(quizzes)
    expect(learner.locator("[data-due]")).to_have_text("Due for review: 1 question")


def test_an_edited_question_starts_over(learner: Page, quizzes: str) -> None:
    learner.goto(quizzes)
    keep(learner, {"missed:seven/one": {**MISSED, "step": 3, "hash": "of-an-older-text"}})
    on(learner, "03-02")
    learner.goto(f"{quizzes}review-questions/")
    Answer(boxes(learner), question_of_type("single"), right=True).by_mouse()
    expect(boxes(learner).get_by_role("status")).to_contain_text("It comes back in 3 days.")


def test_blocked_storage(browser: Browser, quizzes: str) -> None:
    context = browser.new_context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    page.goto(quizzes)
    expect(page.locator("[data-due]")).to_be_hidden()
    page.goto(f"{quizzes}review-questions/")
    expect(page.locator(".pmo-notice")).to_contain_text("There is nothing to review yet.")
    context.close()


def test_without_scripts_the_page_says_why_it_is_empty(browser: Browser, quizzes: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{quizzes}review-questions/")
    expect(page.locator(".pmo-notice")).to_contain_text("this page needs JavaScript")
    page.get_by_role("article").get_by_role("link", name="All quizzes").click()
    expect(page).to_have_url(f"{quizzes}quizzes/")
    page.goto(quizzes)
    expect(page.locator("[data-due]")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_is_content(browser: Browser, quizzes: str, scheme: Any) -> None:  # noqa: ANN401 - Playwright's literal
    context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(quizzes)
    keep(page, {f"missed:seven/{name}": MISSED for name in questions_of("seven")})
    on(page, "03-02")
    page.goto(quizzes)
    assert violations(page, page.locator("article")) == []
    page.goto(f"{quizzes}review-questions/")
    expect(boxes(page)).to_have_count(7)
    assert violations(page, page.locator("article")) == []
    for question in questions_of("seven").values():
        Answer(page.locator(f"#seven-{question.id}"), question, right=question.type != "match").by_mouse()
    assert violations(page, page.locator("article")) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_the_count_is_right_after_going_back(context: BrowserContext, quizzes: str) -> None:
    page = context.new_page()
    page.goto(quizzes)
    keep(page, {"missed:seven/truth": MISSED, "missed:twin/one": MISSED})
    on(page, "03-02")
    page.goto(quizzes)
    page.locator("[data-due] a").click()
    Answer(page.locator("#seven-truth"), question_of_type("true-false"), right=True).by_mouse()
    page.go_back()
    expect(page.locator("[data-due]")).to_have_text("Due for review: 1 question")
