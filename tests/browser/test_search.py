"""The search as readers use it: by keyboard, in either language, by words that are no longer used."""

import re

import pytest
from playwright.sync_api import Page, expect


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.press("Control+a")
    page.keyboard.type(words)


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_it_opens_by_keys_and_closes_by_escape(page: Page, address: str, keys: str) -> None:
    page.goto(f"{address}glossary/risk/")
    page.keyboard.press(keys)
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    page.keyboard.type("scope")
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("", "KPI", "Key performance indicator"),
        ("", "IKU", "Key performance indicator"),
        ("", "risk log", "Risk register"),
        ("", "danger list", "Risk register"),
        ("", "daftar risiko", "Risk register"),
        ("id/", "risk register", "Daftar risiko"),
        ("id/", "IKU", "Indikator kinerja utama"),
        ("id/", "pemangku", "Pemangku kepentingan"),
    ],
)
def test_a_term_is_found_by_any_of_its_words(page: Page, address: str, language: str, words: str, title: str) -> None:
    page.goto(f"{address}{language}")
    search(page, words)
    expect(page.locator(".pmo-results a").first.locator("strong")).to_have_text(title)


def test_a_deprecated_word_says_what_to_use(page: Page, address: str) -> None:
    page.goto(address)
    search(page, "danger list")
    expect(page.locator(".pmo-results a").first).to_contain_text("danger list → say “Risk register”")


def test_kinds_filter_and_arrows_choose(page: Page, address: str) -> None:
    page.goto(address)
    search(page, "risk")
    kinds = page.locator(".pmo-kinds")
    kinds.get_by_role("button", name="Playbook").click()
    expect(kinds.get_by_role("button", name="Playbook")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".pmo-results small").first).to_have_text("Playbook")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".pmo-results a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/playbooks/"))


def test_nothing_found_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}id/")
    search(page, "zzzqqq")
    expect(page.locator(".pmo-dialog output")).to_have_text("Tidak ada hasil untuk “zzzqqq”.")


def test_a_missing_page_offers_the_search(page: Page, address: str) -> None:
    page.goto(f"{address}nowhere/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    expect(page.get_by_role("main").get_by_role("button")).to_be_visible()


NO_WORKER = """
window.Worker = class extends EventTarget {
  constructor() { super(); setTimeout(() => this.dispatchEvent(new Event("error"))); }
  postMessage() {}
  terminate() {}
};
"""


@pytest.mark.parametrize("without", [NO_WORKER, "delete window.Worker"])
def test_without_a_worker_the_page_itself_searches(page: Page, address: str, without: str) -> None:
    page.add_init_script(without)
    page.goto(f"{address}id/")
    search(page, "pemangku")
    expect(page.locator(".pmo-results a").first.locator("strong")).to_have_text("Pemangku kepentingan")
