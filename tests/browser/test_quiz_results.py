"""What a quiz keeps on the learner's machine: through reloads, edits, a change of language, and when storage fails."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.answering import Answer, box_of, question_of_type, questions_of
from tests.browser.conftest import QUIZ_SITE
from tests.browser.storage import BLOCKED, fill_storage, keep, kept
from tests.building import built
from tests.conftest import served

SET_ASIDE = "It was set aside, not deleted"


def questions_in_order(page: Page) -> list[str]:
    """Return the ids of the questions that the page shows, from above."""
    expect(page.locator("[data-action=check]:visible").first).to_be_visible()
    return [str(box.get_attribute("data-question")) for box in page.locator("fieldset:visible").all()]


def choices_in_order(page: Page, question: str) -> list[str]:
    return page.locator(f"fieldset[data-question={question}] .pmo-choice").all_inner_texts()


def answer_all(page: Page, wrong: tuple[str, ...] = ()) -> None:
    """Answer every question of the large pool that the page shows; the first choice is right."""
    for name in questions_in_order(page):
        box = page.locator(f"fieldset[data-question={name}]")
        box.get_by_role("radio", name="Neither" if name in wrong else "This one").check()
        box.get_by_role("button", name="Check").click()
        expect(box.get_by_role("status")).not_to_be_empty()


def test_an_attempt_draws_some_questions_and_keeps_them(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    drawn = questions_in_order(learner)
    assert len(drawn) == 4
    choices = choices_in_order(learner, drawn[0])
    for _ in range(3):
        learner.reload()
        assert questions_in_order(learner) == drawn
        assert choices_in_order(learner, drawn[0]) == choices
    assert kept(learner)["quiz:pool"]["questions"] == drawn


def test_a_new_attempt_draws_anew(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    attempts = []
    for _ in range(4):
        attempts.append(tuple(questions_in_order(learner)))
        answer_all(learner)
        learner.get_by_role("button", name="Start over").click()
        expect(learner.locator(".pmo-verdict:not(:empty)")).to_have_count(0)
    assert len(set(attempts)) > 1


def test_the_seed_is_kept_and_decides_the_order(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    orders = set()
    for seed in (1, 2, 3):
        keep(learner, {"quiz:pool": {"version": 1, "seed": seed, "questions": ["number-1"], "answers": {}}})
        learner.reload()
        orders.add((*questions_in_order(learner), *choices_in_order(learner, "number-1")))
        assert kept(learner)["quiz:pool"]["seed"] == seed
    assert len(orders) == 3


def test_numbers_stay_in_their_own_order(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/numbers/")
    for seed in range(6):
        keep(learner, {"quiz:numbers": {"version": 1, "seed": seed, "questions": ["how-many"], "answers": {}}})
        learner.reload()
        assert choices_in_order(learner, "how-many") == ["10 days", "20 days", "30 days"]


def test_what_is_given_before_the_script_is_there_is_kept(learner: Page, quizzes: str) -> None:
    question = question_of_type("text")
    # the page is read and not yet complete: its scripts run after this
    learner.add_init_script(
        f"""document.addEventListener("readystatechange", () => {{
          const field = document.querySelector("fieldset[data-question={question.id}] input");
          if (document.readyState === "interactive") field.value = "early";
        }});"""
    )
    learner.goto(f"{quizzes}quizzes/seven/")
    expect(box_of(learner, question).get_by_role("button", name="Check")).to_be_visible()
    expect(box_of(learner, question).get_by_role("textbox")).to_have_value("early")


@pytest.mark.parametrize("kind", ["single", "multiple", "true-false", "match", "order", "text", "number"])
def test_what_was_given_is_there_again(learner: Page, quizzes: str, kind: str) -> None:
    learner.goto(f"{quizzes}quizzes/seven/")
    question = question_of_type(kind)
    box = box_of(learner, question)
    given = """box => [...box.querySelectorAll("input, select, [data-order]")].map(
      control => control.checked || control.dataset.order || control.value)"""
    Answer(box, question, right=False).given()
    before = box.evaluate(given)
    learner.reload()
    expect(box.get_by_role("button", name="Check")).to_be_visible()
    assert box.evaluate(given) == before
    expect(box.get_by_role("status")).to_be_empty()
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status")).to_contain_text("Not right.")
    learner.reload()
    expect(box.get_by_role("status")).to_contain_text("Not right.")
    assert box.evaluate(given) == before


def test_the_language_keeps_the_results(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/seven/")
    for question in questions_of("seven").values():
        Answer(box_of(learner, question), question, right=question.type != "match").by_mouse()
    expect(learner.locator(".pmo-result")).to_contain_text("6 of 7 right (85 %).")
    before = kept(learner)["quiz:seven"]
    learner.goto(f"{quizzes}id/quizzes/seven/")
    expect(learner.locator(".pmo-result")).to_contain_text("6 dari 7 benar (85 %).")
    expect(learner.locator("fieldset[data-question=one] .pmo-verdict")).to_contain_text("Benar.")
    expect(learner.locator("fieldset[data-question=pairs] .pmo-verdict")).to_contain_text("Belum tepat.")
    expect(learner.locator("fieldset[data-question=word] input")).to_have_value("  RISK REGISTER ")
    assert kept(learner)["quiz:seven"] == before


def test_best_and_last_result(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    standing = learner.locator(".pmo-standing")
    expect(standing).to_be_empty()
    answer_all(learner)
    expect(standing).to_have_text("Best result 100 %, last 100 %.")
    learner.get_by_role("button", name="Start over").click()
    answer_all(learner, wrong=tuple(questions_in_order(learner)[:2]))
    expect(standing).to_have_text("Best result 100 %, last 50 %.")
    expect(learner.locator(".pmo-result")).to_contain_text("Not passed yet: 75 % are needed.")
    found = kept(learner)["quiz:pool"]
    assert (found["best"], found["last"], found["passed"]) == (100, 50, True)
    learner.reload()
    expect(standing).to_have_text("Best result 100 %, last 50 %.")


def test_a_practised_question_does_not_raise_the_result(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    missed = questions_in_order(learner)[:2]
    answer_all(learner, wrong=tuple(missed))
    learner.get_by_role("button", name="Try the missed ones again").click()
    assert questions_in_order(learner) == missed
    answer_all(learner)
    expect(learner.locator(".pmo-result")).to_contain_text("2 of 2 right this time.")
    found = kept(learner)["quiz:pool"]
    assert (found["best"], found["last"], found["passed"]) == (50, 50, False)


def test_an_edited_question_is_asked_again(context: BrowserContext, tmp_path: Path) -> None:
    folder = tmp_path / "edited"
    shutil.copytree(QUIZ_SITE, folder)
    built(folder)
    page = context.new_page()
    # the server looks its files up by name, so that it shows each build in turn, at one address
    with served(folder / "site") as address:
        page.goto(f"{address}quizzes/seven/")
        for question in questions_of("seven").values():
            Answer(box_of(page, question), question, right=question.type != "order").by_mouse()
        expect(page.locator(".pmo-standing")).to_have_text("Best result 85 %, last 85 %.")
        path = folder / "quizzes" / "seven.yml"
        text = path.read_text(encoding="utf-8").replace("Which two are events?", "Which are events?")
        path.write_text(text.replace("see: ['[[sponsor]]']", "see: ['[[risk]]']"), encoding="utf-8")
        built(folder)
        page.goto(f"{address}quizzes/seven/")
        edited = page.locator("fieldset[data-question=several]")
        expect(edited.locator(".pmo-prompt")).to_have_text("Which are events?")
        expect(edited.get_by_role("status")).to_be_empty()
        expect(page.locator(".pmo-verdict:not(:empty)")).to_have_count(6)
        expect(page.locator(".pmo-standing")).to_have_text("Best result 85 %, last 85 %.")
        expect(page.locator(".pmo-result")).to_be_empty()
        Answer(edited, question_of_type("multiple"), right=False).by_mouse()
        expect(page.locator(".pmo-standing")).to_have_text("Best result 85 %, last 71 %.")


@pytest.mark.parametrize(
    "damaged",
    [
        "{",
        "[]",
        "null",
        '{"questions": ["gone"], "answers": {}}',
        '{"questions": 3, "answers": null}',
        json.dumps({"version": 99, "questions": ["number-1"], "answers": {}}),
        json.dumps({"version": 1, "questions": ["number-1"], "hashes": {"number-1": "x"}, "answers": {}, "best": 100}),
    ],
)
def test_what_is_damaged_or_not_ours_is_set_aside(learner: Page, quizzes: str, damaged: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    assert questions_in_order(learner)
    learner.evaluate("text => localStorage.setItem('pmobook:quiz:pool', text)", damaged)
    learner.reload()
    expect(learner.locator(".pmo-notice")).to_contain_text(SET_ASIDE)
    expect(learner.locator(".pmo-standing")).to_be_empty()
    aside = learner.evaluate("localStorage.getItem('pmobook:aside:quiz:pool')")
    assert aside == damaged or json.loads(aside) == json.loads(damaged)
    answer_all(learner)
    learner.reload()
    expect(learner.locator(".pmo-notice")).to_be_empty()
    expect(learner.locator(".pmo-standing")).to_have_text("Best result 100 %, last 100 %.")


def test_an_older_format_is_carried_over(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    digest = learner.locator("fieldset[data-question=number-1]").get_attribute("data-hash")
    old: dict[str, Any] = {"questions": ["number-1"], "answers": {"number-1": {"hash": digest, "right": True}}}
    keep(learner, {"quiz:pool": old})
    learner.reload()
    assert questions_in_order(learner)[0] == "number-1"
    expect(learner.locator("fieldset[data-question=number-1] .pmo-verdict")).not_to_be_empty()
    expect(learner.locator(".pmo-notice")).to_be_empty()


def test_blocked_storage_is_told_and_the_quiz_works(browser: Browser, quizzes: str) -> None:
    context = browser.new_context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    page.goto(f"{quizzes}quizzes/pool/")
    expect(page.locator(".pmo-notice")).to_contain_text("This browser keeps nothing for this site")
    answer_all(page)
    expect(page.locator(".pmo-result")).to_contain_text("4 of 4 right")
    context.close()


def test_full_storage_is_told_and_nothing_is_lost(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    answer_all(learner)
    before = kept(learner)["quiz:pool"]
    fill_storage(learner)
    learner.get_by_role("button", name="Start over").click()
    answer_all(learner, wrong=tuple(questions_in_order(learner)))
    expect(learner.locator(".pmo-notice")).to_contain_text("The storage of this browser is full.")
    expect(learner.locator(".pmo-result")).to_contain_text("0 of 4 right")
    found = kept(learner)["quiz:pool"]
    assert (found["best"], found["passed"]) == (before["best"], before["passed"])


def test_another_window_shows_the_same(context: BrowserContext, quizzes: str) -> None:
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(f"{quizzes}quizzes/pool/")
    name = questions_in_order(first)[0]
    box = first.locator(f"fieldset[data-question={name}]")
    box.get_by_role("radio", name="This one").check()
    box.get_by_role("button", name="Check").click()
    expect(second.locator(f"fieldset[data-question={name}] .pmo-verdict")).to_contain_text("Right.")
    assert questions_in_order(second) == questions_in_order(first)


def test_a_link_leads_to_a_question_that_was_not_drawn(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/pool/")
    drawn = questions_in_order(learner)
    other = next(name for name in questions_of("pool") if name not in drawn)
    learner.goto(f"{quizzes}quizzes/pool/#{other}")
    box = learner.locator(f"fieldset[data-question={other}]")
    expect(box).to_be_in_viewport()
    box.get_by_role("radio", name="This one").check()
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status")).to_contain_text("Right.")
    assert kept(learner)["quiz:pool"]["questions"] == drawn
    assert kept(learner)["quiz:pool"]["answers"] == {}
