"""Definitions where the eye is: by mouse, by keyboard and by touch, in both languages."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

LANGUAGES = [("", "Open"), ("id/", "Buka")]


@pytest.mark.parametrize(("language", "word"), LANGUAGES)
def test_by_mouse(page: Page, address: str, language: str, word: str) -> None:
    page.goto(f"{address}{language}playbooks/run-a-kick-off/")
    term = page.locator(".pmo-prose a.pmo-term").first
    term.hover()
    popover = page.get_by_role("tooltip")
    expect(popover).to_be_visible()
    expect(popover.get_by_role("link", name=word)).to_have_attribute("href", re.compile(r"/glossary/"))
    above, below = term.bounding_box(), popover.bounding_box()
    assert above
    assert below
    assert below["y"] >= above["y"] + above["height"] or below["y"] + below["height"] <= above["y"]
    popover.hover()
    page.wait_for_timeout(400)
    expect(popover).to_be_visible()
    page.get_by_role("heading", level=1).hover()
    expect(popover).to_be_hidden()


@pytest.mark.parametrize(("language", "other"), [("", "Sponsor proyek"), ("id/", "Sponsor")])
def test_by_keyboard(page: Page, address: str, language: str, other: str) -> None:
    page.goto(f"{address}{language}playbooks/run-a-kick-off/")
    term = page.locator(".pmo-prose a.pmo-term[data-term=sponsor]").first
    term.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    popover = page.get_by_role("tooltip")
    expect(popover).to_contain_text(other)
    expect(term).to_have_attribute("aria-describedby", "pmo-popover")
    page.keyboard.press("Escape")
    expect(popover).to_be_hidden()
    assert term.get_attribute("aria-describedby") is None


@pytest.mark.parametrize("language", ["", "id/"])
def test_by_touch(browser: Browser, address: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}{language}playbooks/run-a-kick-off/")
    term = page.locator(".pmo-prose a.pmo-term").first
    term.tap()
    popover = page.get_by_role("tooltip")
    expect(popover).to_be_visible()
    box = popover.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    term.tap()
    expect(page).to_have_url(re.compile(r"/glossary/"))
    context.close()


def test_the_data_is_fetched_once(page: Page, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if "terms.json" in request.url else None)
    page.goto(f"{address}playbooks/run-a-kick-off/")
    page.wait_for_load_state("networkidle")
    assert fetched == []
    terms = page.locator(".pmo-prose a.pmo-term")
    for number in range(3):
        terms.nth(number).hover()
        expect(page.get_by_role("tooltip")).to_be_visible()
    assert len(fetched) == 1


def test_the_translation_table_filters(page: Page, address: str) -> None:
    page.goto(f"{address}words/translations/")
    page.get_by_role("searchbox").fill("daftar ris")
    expect(page.locator("tbody tr:visible")).to_have_count(1)
    expect(page.locator("tbody tr:visible")).to_contain_text("Risk register")
