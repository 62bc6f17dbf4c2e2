"""The walk of a new colleague through the site: from a word to its playbook, its template and the quiz on it."""

import re

from playwright.sync_api import Locator, Page, expect


def test_from_a_word_to_a_quiz(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("main").get_by_role("button", name=re.compile("abbreviation")).click()
    page.keyboard.type("IKU")
    first = page.locator(".pmo-results a").first
    expect(first).to_contain_text("Key performance indicator")
    expect(first).to_contain_text("Term · Reporting and performance")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}glossary/kpi/")

    page.get_by_role("banner").get_by_role("link", name="Bahasa Indonesia").click()
    expect(page).to_have_url(f"{address}id/glossary/kpi/")
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Indikator kinerja utama")

    page.locator("#where-used + dl").get_by_role("link", name=re.compile("^Melaporkan status")).first.click()
    expect(page).to_have_url(re.compile(r"/id/playbooks/report-status/"))
    page.locator(".pmo-steps").get_by_role("link", name="Laporan status", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"/id/templates/status-report/"))
    page.go_back()
    page.locator(".pmo-next").get_by_role("link", name="Pelaporan").click()
    expect(page).to_have_url(f"{address}id/quizzes/reporting/")

    expect(page.locator("[data-action=check]:visible").first).to_be_visible()
    question = page.locator("fieldset[data-type=single]:visible").first
    wrong = question.locator("[data-correct=false]").first.get_attribute("data-why")
    right = question.locator("[data-correct=true]").first.get_attribute("data-why")
    _answer(question.locator(f"input[value='{wrong}']"), question.locator("[data-action=check]"))
    verdict = question.get_by_role("status")
    expect(verdict).to_contain_text("Belum tepat.")
    reason = question.locator(f"[data-why='{wrong}']").inner_text().split("\n")[0]
    expect(verdict).to_contain_text(reason.split(maxsplit=2)[-1][-20:])
    _answer(question.locator(f"input[value='{right}']"), question.locator("[data-action=check]"))
    expect(verdict).to_contain_text("Benar.")
    expect(question.locator(".pmo-see a").first).to_be_visible()


def _answer(choice: Locator, check: Locator) -> None:
    choice.check()
    check.click()
