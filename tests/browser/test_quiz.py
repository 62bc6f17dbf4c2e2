"""Quizzes in a real browser: every type of question, feedback, kept results, and reading without a script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

TYPES = ("single", "multiple", "true-false", "match", "order", "text", "number")
QUIZZES = ("pmo-basics", "start-up", "risk-and-issues", "reporting")


def question_of(page: Page, address: str, kind: str, language: str = "") -> Locator:
    """Open the first quiz that shows a question of this type, and return the question."""
    for quiz in QUIZZES:
        page.goto(f"{address}{language}quizzes/{quiz}/")
        expect(page.locator("[data-action=check]").first).to_be_visible()
        found = page.locator(f"fieldset[data-type={kind}]:visible")
        if found.count():
            return found.first
    pytest.fail(f"no quiz shows a question of the type {kind}")


def answer_choices(question: Locator, *, right: bool) -> None:
    for box in question.locator("input").all():
        value = box.get_attribute("value")
        is_right = question.locator(f"[data-why='{value}']").get_attribute("data-correct") == "true"
        if question.get_attribute("data-type") == "single":
            if is_right == right:
                box.check()
        else:
            box.set_checked(is_right == right)


def answer_truth(question: Locator, *, right: bool) -> None:
    answer = question.locator("[data-answer]").get_attribute("data-answer")
    question.locator(f"input[value='{answer if right else {'true': 'false', 'false': 'true'}[str(answer)]}']").check()


def answer_match(question: Locator, *, right: bool) -> None:
    for select in question.locator("select").all():
        wanted = select.get_attribute("data-pair")
        options = [option.get_attribute("value") for option in select.locator("option").all()]
        select.select_option(wanted if right else next(option for option in options if option not in {"", wanted}))


def answer_order(question: Locator, *, right: bool) -> None:
    if not right:
        return
    wanted = [item.get_attribute("data-place") for item in question.locator("[data-place]").all()]
    for place, item in enumerate(wanted):
        for _ in range(len(wanted)):
            now = [row.get_attribute("data-order") for row in question.locator("[data-order]").all()]
            if now[place] == item:
                break
            question.locator(f"[data-order='{item}'] [data-action=up]").press("Enter")


def answer_text(question: Locator, *, right: bool) -> None:
    accepted = question.locator("[data-accept]").first.get_attribute("data-accept") or ""
    question.locator("input").fill(f"  {accepted.upper()} " if right else "something else")


def answer_number(question: Locator, *, right: bool) -> None:
    answer = question.locator("[data-answer]").get_attribute("data-answer") or ""
    question.locator("input").fill(answer.replace(".", ",") if right else "-987654")


ANSWERS: dict[str, Callable[..., None]] = {
    "single": answer_choices,
    "multiple": answer_choices,
    "true-false": answer_truth,
    "match": answer_match,
    "order": answer_order,
    "text": answer_text,
    "number": answer_number,
}


@pytest.mark.parametrize("kind", TYPES)
def test_a_wrong_and_a_right_answer_are_told_in_words(page: Page, address: str, kind: str) -> None:
    question = question_of(page, address, kind)
    verdict = question.get_by_role("status")
    ANSWERS[kind](question, right=False)
    question.locator("[data-action=check]").click()
    expect(verdict).to_contain_text("Not right.")
    expect(question.locator(".pmo-explanation")).to_be_visible()
    expect(question.locator(".pmo-see a").first).to_be_visible()
    ANSWERS[kind](question, right=True)
    question.locator("[data-action=check]").click()
    expect(verdict).to_contain_text("Right.")


def test_no_answer_is_no_mistake(page: Page, address: str) -> None:
    question = question_of(page, address, "single")
    question.locator("[data-action=check]").click()
    expect(question.get_by_role("status")).to_have_text("Choose or write an answer first.")


def test_answers_stay_folded_until_they_are_checked(page: Page, address: str) -> None:
    question = question_of(page, address, "single")
    expect(question.locator("details")).to_be_hidden()


def test_a_result_survives_a_reload_and_the_language_switch(page: Page, address: str) -> None:
    question = question_of(page, f"{address}", "single")
    name = question.get_attribute("data-question")
    answer_choices(question, right=True)
    question.locator("[data-action=check]").click()
    page.reload()
    same = page.locator(f"fieldset[data-question='{name}']")
    expect(same.get_by_role("status")).to_contain_text("Right.")
    page.goto(f"{address}id/quizzes/pmo-basics/")
    expect(page.locator(f"fieldset[data-question='{name}']").get_by_role("status")).to_contain_text("Benar.")


def test_the_end_says_the_result_and_asks_the_missed_ones_again(page: Page, address: str) -> None:
    page.goto(f"{address}quizzes/reporting/")
    expect(page.locator("[data-action=check]").first).to_be_visible()
    names = [found.get_attribute("data-question") for found in page.locator("fieldset:visible").all()]
    for number, name in enumerate(names):
        question = page.locator(f"fieldset[data-question='{name}']")
        ANSWERS[question.get_attribute("data-type") or ""](question, right=number != 0)
        question.locator("[data-action=check]").click()
    total = len(names)
    expect(page.locator(".pmo-result")).to_contain_text(f"{total - 1} of {total} right")
    page.get_by_role("button", name="Try the missed ones again").click()
    expect(page.locator("fieldset:visible")).to_have_count(1)


def test_damaged_storage_is_no_obstacle(page: Page, address: str) -> None:
    page.goto(f"{address}quizzes/reporting/")
    for damaged in ("{", "[]", '{"questions": ["gone"], "answers": {}}', '{"questions": 3, "answers": null}'):
        page.evaluate("text => localStorage.setItem('pmobook:quiz:reporting', text)", damaged)
        page.reload()
        expect(page.locator("[data-action=check]:visible").first).to_be_visible()


def test_quizzes_can_be_read_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}quizzes/pmo-basics/")
    assert page.locator("[data-action=check]:visible").count() == 0
    question = page.locator("fieldset").first
    question.locator("summary").click()
    expect(question.locator(".pmo-explanation")).to_be_visible()
    context.close()


def test_a_page_without_a_quiz_does_not_load_the_script(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{address}glossary/risk/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "quiz.js" in url or "pagefind" in url]
