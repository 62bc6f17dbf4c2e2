"""Flashcards of the glossary: every side, typed or remembered, by domain, coming back in time."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.browser.storage import BLOCKED, kept

TERMS = {
    "Risk": ("Risiko", "Event that may happen and would matter."),
    "Risk register": ("Daftar risiko", "Record of every known event that may happen."),
    "Issue": ("Masalah", "Event that has happened and needs a decision."),
    "Sponsor": ("", "Person who answers for the benefit."),
    "Project manager": ("Manajer proyek", "Person who leads the work from day to day."),
}


def on(page: Page, day: str) -> None:
    page.clock.set_fixed_time(f"2026-{day}T09:00:00")


def opened(page: Page, quizzes: str, cards: str = "Term → definition", prefix: str = "") -> None:
    page.goto(f"{quizzes}{prefix}flashcards/")
    page.get_by_role("combobox", name="Cards" if not prefix else "Kartu", exact=True).select_option(label=cards)
    expect(page.locator(".pmo-prompt")).not_to_be_empty()


def front(page: Page) -> str:
    return page.locator(".pmo-prompt").inner_text()


def test_from_term_to_definition(learner: Page, quizzes: str) -> None:
    opened(learner, quizzes)
    seen = []
    for place in range(5):
        expect(learner.locator(".pmo-number")).to_have_text(f"Card {place + 1} of 5")
        term = front(learner)
        seen.append(term)
        expect(learner.get_by_text(TERMS[term][1])).to_have_count(0)
        learner.get_by_role("button", name="Show the answer").click()
        expect(learner.locator(".pmo-verdict")).to_contain_text(TERMS[term][1])
        learner.get_by_role("button", name="I knew it" if place else "Not yet").click()
    assert sorted(seen) == sorted(TERMS)
    expect(learner.locator(".pmo-prompt")).to_have_text("4 of 5 known. The others come back tomorrow.")
    learner.get_by_role("button", name="Go on").click()
    expect(learner.locator(".pmo-notice")).to_contain_text("No card is due here.")


def test_from_definition_to_term(learner: Page, quizzes: str) -> None:
    opened(learner, quizzes, "Definition → term")
    definition = front(learner)
    learner.get_by_role("button", name="Show the answer").click()
    term = next(name for name, (_, text) in TERMS.items() if text == definition)
    expect(learner.locator(".pmo-verdict")).to_contain_text(term)


def test_between_the_languages_without_names_that_are_the_same(learner: Page, quizzes: str) -> None:
    opened(learner, quizzes, "English → Indonesian")
    expect(learner.locator(".pmo-number")).to_have_text("Card 1 of 4")
    term = front(learner)
    learner.get_by_role("button", name="Show the answer").click()
    expect(learner.locator(".pmo-verdict")).to_contain_text(TERMS[term][0])
    learner.get_by_role("button", name="I knew it").click()
    # the same card in the other edition
    known = [name for name in kept(learner) if name.startswith("card:en-id/")]
    assert len(known) == 1
    opened(learner, quizzes, "Inggris → Indonesia", "id/")
    expect(learner.locator(".pmo-number")).to_have_text("Kartu 1 dari 3")


@pytest.mark.parametrize(
    ("cards", "term", "typed"),
    [
        ("Definition → term", "Risk register", ["risk register", " RISK  LOG", "rr", "Rísk-Register"]),
        ("English → Indonesian", "Risk register", ["daftar risiko", "DaftarRisiko"]),
        ("Indonesian → English", "Project manager", ["project manager", "Projéct  Manager"]),
    ],
)
def test_typed_answers_are_forgiven_case_accents_and_spaces(
    learner: Page, quizzes: str, cards: str, term: str, typed: list[str]
) -> None:
    for answer in typed:
        opened(learner, quizzes, cards)
        learner.get_by_label("Type the answer").check()
        asked = {"Definition → term": TERMS[term][1], "English → Indonesian": term}.get(cards, TERMS[term][0])
        for _ in TERMS:
            if front(learner) == asked:
                break
            learner.get_by_label("Your answer").fill("nothing like it")
            learner.keyboard.press("Enter")
            expect(learner.locator(".pmo-verdict")).to_contain_text("Not right.")
            learner.keyboard.press("Enter")
        learner.get_by_label("Your answer").fill(answer)
        learner.keyboard.press("Enter")
        expect(learner.locator(".pmo-verdict")).to_have_attribute("data-state", "right")
        expect(learner.get_by_role("button", name="Next")).to_be_focused()
        learner.evaluate("localStorage.clear()")


def test_by_keyboard_alone(learner: Page, quizzes: str) -> None:
    opened(learner, quizzes)
    learner.get_by_role("combobox", name="Cards", exact=True).focus()
    while not learner.get_by_role("button", name="Show the answer").evaluate("b => b === document.activeElement"):
        learner.keyboard.press("Tab")
    for place in range(5):
        expect(learner.get_by_role("button", name="Show the answer")).to_be_focused()
        learner.keyboard.press("Enter")
        expect(learner.get_by_role("button", name="I knew it")).to_be_focused()
        if place % 2:
            learner.keyboard.press("Tab")
        learner.keyboard.press("Enter")
    expect(learner.locator(".pmo-prompt")).to_contain_text("3 of 5 known.")


def test_by_domain(learner: Page, quizzes: str) -> None:
    opened(learner, quizzes)
    learner.get_by_role("combobox", name="Domain").select_option(label="Roles (2)")
    expect(learner.locator(".pmo-standing")).to_have_text("Due: 0. New: 2.")
    assert front(learner) in {"Sponsor", "Project manager"}


def test_cards_come_back_in_time(learner: Page, quizzes: str) -> None:
    on(learner, "03-01")
    opened(learner, quizzes)
    learner.get_by_role("combobox", name="Domain").select_option(label="Roles (2)")
    for answer in ("I knew it", "Not yet"):
        learner.get_by_role("button", name="Show the answer").click()
        learner.get_by_role("button", name=answer).click()
    for day, due in (("03-01", 0), ("03-02", 1), ("03-04", 2)):
        on(learner, day)
        learner.reload()
        learner.get_by_role("combobox", name="Domain").select_option(label="Roles (2)")
        expect(learner.locator(".pmo-standing")).to_have_text(f"Due: {due}. New: 0.")
        expect(learner.locator(".pmo-notice")).to_contain_text("" if due else "No card is due here.")


def test_the_answer_is_announced(learner: Page, quizzes: str) -> None:
    opened(learner, quizzes)
    region = learner.locator("fieldset").get_by_role("status")
    expect(region).to_be_empty()
    expect(learner.get_by_role("group", name=f"Card 1 of 5 {front(learner)}")).to_be_visible()
    learner.get_by_role("button", name="Show the answer").click()
    expect(region).not_to_be_empty()


def test_blocked_storage_is_told(browser: Browser, quizzes: str) -> None:
    context = browser.new_context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    opened(page, quizzes)
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name="I knew it").click()
    expect(page.locator(".pmo-notice")).to_contain_text("This browser keeps nothing for this site")
    expect(page.locator(".pmo-number")).to_have_text("Card 2 of 5")
    context.close()


@pytest.mark.parametrize("damaged", ["{", "null", '"x"', '{"step": "many", "due": 3}'])
def test_a_damaged_card_is_new(learner: Page, quizzes: str, damaged: str) -> None:
    learner.goto(f"{quizzes}flashcards/")
    learner.evaluate("text => localStorage.setItem('pmobook:card:definition/risk', text)", damaged)
    learner.reload()
    expect(learner.locator(".pmo-standing")).to_have_text("Due: 0. New: 5.")


def test_cards_that_cannot_be_loaded_say_so(browser: Browser, quizzes: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/terms.json", lambda route: route.abort())
    page.goto(f"{quizzes}flashcards/")
    expect(page.locator(".pmo-notice")).to_have_text("The cards could not be loaded.")
    context.close()


def test_without_scripts_the_page_leads_to_the_glossary(browser: Browser, quizzes: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{quizzes}flashcards/")
    expect(page.get_by_role("article").locator("form")).to_be_hidden()
    page.get_by_role("link", name="all terms with their definitions").click()
    expect(page.locator("dl").get_by_text("Person who answers for the benefit.")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("prefix", ["", "id/"])
def test_axe_is_content(browser: Browser, quizzes: str, scheme: Any, prefix: str) -> None:  # noqa: ANN401 - a literal
    context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{quizzes}{prefix}flashcards/")
    article = page.locator("article")
    expect(page.locator(".pmo-prompt")).not_to_be_empty()
    assert violations(page, article) == []
    page.locator(".pmo-actions button").click()
    assert violations(page, article) == []
    page.locator("select[name=deck]").select_option(index=1)
    page.locator("input[name=typing]").check()
    page.locator("input[name=answer]").fill("nothing")
    page.keyboard.press("Enter")
    assert violations(page, article) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
