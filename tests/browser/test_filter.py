"""Finding playbooks as readers do: choosing, sharing the address, going back, by keyboard alone, on a small phone."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from pmobook import load
from pmobook.pages.finding.playbook_filter import total_minutes
from tests.building import REPOSITORY

LANGUAGES = ("", "id/")
FOUND = {"": "Playbooks: {} of {}", "id/": "Panduan kerja: {} dari {}"}
PLAYBOOKS = [(playbook.id, playbook.record) for playbook in load(REPOSITORY)[0].playbooks]
EVERY = [playbook_id for playbook_id, _ in PLAYBOOKS]

CONTROL = [playbook_id for playbook_id, record in PLAYBOOKS if record.phase == "control"]
QUICK = [playbook_id for playbook_id, record in PLAYBOOKS if (total_minutes(record) or 0) <= 240]


def shown(page: Page) -> list[str]:
    """Return the ids of the playbooks that can be seen."""
    links = page.locator(".pmo-filtered:visible h3 a")
    return sorted(str(link.get_attribute("href")).rstrip("/").rpartition("/")[2] for link in links.all())


def control(page: Page, name: str) -> str:
    return str(page.locator(f"form.pmo-filter [name={name}]").input_value())


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f"form.pmo-filter [name={name}]").select_option(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_is_shared_by_its_address(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}playbooks/")
    assert shown(page) == sorted(EVERY)
    choose(page, "phase", "control")
    choose(page, "role", "budget-owner")
    expect(page).to_have_url(f"{address}{language}playbooks/?phase=control&role=budget-owner")
    found = shown(page)
    assert {"manage-raid", "report-status"} <= set(found) < set(EVERY)
    count = FOUND[language].format(len(found), len(EVERY))
    expect(page.locator("form.pmo-filter").get_by_role("status")).to_have_text(count)
    assert page.locator("main section:visible h2").count() == 1

    colleague = page.context.new_page()
    colleague.goto(page.url)
    expect(colleague.locator("form.pmo-filter").get_by_role("status")).to_have_text(count)
    assert shown(colleague) == found
    assert (control(colleague, "phase"), control(colleague, "role")) == ("control", "budget-owner")


@pytest.mark.parametrize("language", LANGUAGES)
def test_back_and_forward_take_choices_back_and_make_them_again(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}playbooks/")
    choose(page, "cadence", "weekly")
    choose(page, "level", "regular")
    found = shown(page)
    assert "manage-raid" in found
    page.go_back()
    expect(page).to_have_url(f"{address}{language}playbooks/?cadence=weekly")
    assert set(found) < set(shown(page)) < set(EVERY)
    assert control(page, "level") == ""
    page.go_back()
    assert shown(page) == sorted(EVERY)
    page.go_forward()
    page.go_forward()
    assert shown(page) == found
    page.locator(".pmo-filtered:visible h3 a").first.click()
    page.go_back()
    assert shown(page) == found
    assert control(page, "level") == "regular"


@pytest.mark.parametrize("name", ["phase", "role", "function", "model", "level", "minutes", "cadence"])
def test_each_choice_finds_as_many_as_it_says(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}playbooks/")
    select = page.locator(f"form.pmo-filter [name={name}]")
    texts = {str(option.get_attribute("value")): option.inner_text() for option in select.locator("option").all()}
    assert len(texts) > 1
    for value, text in list(texts.items())[1:]:
        choose(page, name, value)
        promised = re.search(r"\((\d+)\)$", text)
        assert promised is not None
        assert len(shown(page)) == int(promised[1]), value


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_result_shows_the_way_out(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}playbooks/?phase=close&cadence=weekly")
    none = page.locator(".pmo-filter-none")
    expect(none).to_be_visible()
    assert shown(page) == []
    ways = none.get_by_role("button")
    ways.first.click()
    expect(none).to_be_hidden()
    assert shown(page)
    page.locator("form.pmo-filter button[type=reset]").click()
    expect(page).to_have_url(f"{address}{language}playbooks/")
    assert shown(page) == sorted(EVERY)


def test_any_limit_of_time_may_stand_in_an_address(page: Page, address: str) -> None:
    page.goto(f"{address}playbooks/?minutes=104")
    expect(page.locator("form.pmo-filter button[type=reset]")).to_be_visible()
    assert "manage-raid" in shown(page)
    assert page.locator("[name=minutes] option:checked").inner_text() == "up to 104 minutes"
    page.goto(f"{address}playbooks/?minutes=240")
    expect(page.locator("form.pmo-filter button[type=reset]")).to_be_visible()
    assert set(QUICK) <= set(shown(page)) < set(EVERY)


@pytest.mark.parametrize("query", ["phase=nosuch", "minutes=soon", "minutes=-1", "other=1", "phase=%3Cb%3E", "phase="])
def test_what_the_page_does_not_know_counts_as_not_chosen(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}playbooks/?{query}")
    assert shown(page) == sorted(EVERY)
    expect(page.locator("form.pmo-filter button[type=reset]")).to_be_hidden()


def test_the_other_language_keeps_what_was_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}playbooks/")
    choose(page, "phase", "control")
    page.get_by_role("banner").get_by_role("link", name="Bahasa Indonesia").click()
    expect(page).to_have_url(f"{address}id/playbooks/?phase=control")
    assert shown(page) == sorted(CONTROL)


def test_everything_works_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}playbooks/")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "cadence":
            break
    page.keyboard.press("End")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(f"{address}playbooks/?cadence=weekly")
    page.keyboard.press("Tab")
    expect(page.locator("form.pmo-filter button[type=reset]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}playbooks/")
    expect(page.locator("form.pmo-filter [name=phase]")).to_be_focused()


def test_without_a_script_every_playbook_is_there_and_no_form(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}playbooks/?phase=close")
    expect(page.locator("form.pmo-filter")).to_be_hidden()
    assert page.locator(".pmo-filtered h3").count() == len(EVERY)
    expect(page.locator(".pmo-filtered h3").last).to_be_visible()
    context.close()


def test_on_paper_there_is_no_form(page: Page, address: str) -> None:
    page.goto(f"{address}playbooks/?phase=control")
    page.emulate_media(media="print")
    expect(page.locator("form.pmo-filter")).to_be_hidden()
    assert shown(page) == sorted(CONTROL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_role_leads_to_its_playbooks_and_steps(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}glossary/pmo-manager/")
    page.locator("article a[href='../../roles/pmo-manager/']").click()
    expect(page).to_have_url(f"{address}{language}roles/pmo-manager/")
    page.locator("article a[href*='playbooks/?role=']").click()
    expect(page).to_have_url(f"{address}{language}playbooks/?role=pmo-manager")
    expect(page.locator("form.pmo-filter [name=role]")).to_have_value("pmo-manager")
    page.go_back()
    page.locator("#steps + dl a[href*='#']").first.click()
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_the_calendar_comes_as_a_file(page: Page, address: str) -> None:
    page.goto(f"{address}id/calendar/")
    with page.expect_download() as download:
        page.locator("a[download]").click()
    assert download.value.suggested_filename == "playbooks.ics"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "query", ["phase=close&cadence=weekly&role=subject-matter-expert", "function=language-and-training"]
)
def test_what_is_chosen_fits_a_small_phone(browser: Browser, address: str, language: str, query: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{address}{language}playbooks/?{query}")
    expect(page.locator("form.pmo-filter button[type=reset]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
