"""Three questions that lead to a template, in a real browser; and the same facts without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

CARDS = ".pmo-choosable:visible"


def choose(page: Page, question: str, value: str) -> None:
    page.locator(f"[name={question}][value='{value}']").check(force=True)


def test_three_answers_lead_to_one_template_and_say_why(page: Page, address: str) -> None:
    page.goto(f"{address}templates/")
    all_of_them = page.locator(CARDS).count()
    choose(page, "phase", "control")
    choose(page, "layout", "register")
    choose(page, "role", "project-manager")
    assert page.locator(CARDS).count() < all_of_them
    card = page.locator(CARDS).filter(has=page.get_by_role("link", name="RAID log", exact=True))
    expect(card).to_have_count(1)
    expect(page.locator(".pmo-chooser output")).not_to_be_empty()
    expect(card.locator("li:visible")).to_have_text(
        [
            re.compile("Control: used in Manage the RAID log"),
            "A list to keep up to date",
            "Filled in by: Project manager",
        ]
    )
    card.get_by_role("link", name="RAID log", exact=True).click()
    expect(page).to_have_url(f"{address}templates/raid-log/")


@pytest.mark.parametrize("language", ["", "id/"])
def test_a_choice_can_be_shared(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}templates/")
    all_of_them = page.locator(CARDS).count()
    choose(page, "phase", "start")
    choose(page, "role", "project-team")
    expect(page).to_have_url(f"{address}{language}templates/?phase=start&role=project-team")
    page.goto(page.url)
    expect(page.locator("[value=project-team]")).to_be_checked()
    assert 0 < page.locator(CARDS).count() < all_of_them
    page.locator(".pmo-chooser [type=reset]").click()
    expect(page).to_have_url(f"{address}{language}templates/")
    expect(page.locator(CARDS)).to_have_count(all_of_them)


@pytest.mark.parametrize(
    "query", ["?phase=nowhere&x=1", "?phase=operate&layout=agenda", "?role=pmo-manager&phase=control", "?phase=%3Cb%3E"]
)
def test_no_address_and_no_answer_is_a_dead_end(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}templates/{query}")
    expect(page.locator(".pmo-chooser")).to_be_visible()
    expect(page.locator(CARDS).first).to_be_visible()
    for value in page.locator(".pmo-chooser input:enabled").evaluate_all("all => all.map(each => each.value)"):
        option = page.locator(f".pmo-chooser input[value='{value}']").first
        if option.is_enabled():
            option.check(force=True)
            expect(page.locator(CARDS).first).to_be_visible()


def test_the_chooser_works_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}templates/")
    page.locator("[name=phase]").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[name=phase]:checked")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"\?phase=\w+$"))


@pytest.mark.parametrize("language", ["", "id/"])
def test_without_scripts_the_reasons_stand_at_each_template(browser: Browser, address: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{language}templates/")
    expect(page.locator(".pmo-chooser")).to_be_hidden()
    log = page.get_by_role("link", name=re.compile("^(RAID log|Catatan RAID)$"))
    reasons = page.locator("#control + .pmo-cards > *").filter(has=log).locator(".pmo-why")
    for answer in ("phase:control", "layout:register", "role:project-manager"):
        expect(reasons.locator(f"[data-answer='{answer}']")).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", ["", "id/"])
def test_the_chooser_fits_a_phone(browser: Browser, address: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{address}{language}templates/?layout=document")
    expect(page.locator(CARDS).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
