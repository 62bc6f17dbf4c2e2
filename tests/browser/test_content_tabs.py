"""Tabs in hand-written pages, under the policy that stops the theme's inline scripts: by mouse, keys and address."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.building import REPOSITORY, built
from tests.conftest import served, watched_page

CONFIGURATION = """\
site_name: Tabs
theme: {name: material, font: false, features: [content.tabs.link]}
markdown_extensions: [{pymdownx.tabbed: {alternate_style: true}}]
plugins:
  - pmobook: {languages: [en, id], exports: [], downloads: false}
  - macros: {modules: [pmobook], on_undefined: strict, on_error_fail: true}
"""
TEXT = """\
# Tabs

=== "By mail"

    Write a letter.

=== "By form"

    Fill in the form.

Then:

=== "By mail"

    Wait a week.

=== "By form"

    Wait a day.
"""


@pytest.fixture(scope="module")
def tabs_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("tabs") / "base"
    shutil.copytree(REPOSITORY / "tests/invalid/_base", folder)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "docs" / "tabs.md").write_text(TEXT, encoding="utf-8")
    with served(Path(built(folder))) as address:
        yield f"{address}tabs/"


@pytest.fixture
def tabbed(context: BrowserContext, tabs_address: str) -> Iterator[Page]:
    """The page with tabs, which must log no violation of the policy."""
    with watched_page(context, tabs_address.removesuffix("tabs/")) as page:
        page.goto(tabs_address)
        yield page


def shown(page: Page) -> Locator:
    return page.locator(".tabbed-block:visible")


FIRST, SECOND = ["Write a letter.", "Wait a week."], ["Fill in the form.", "Wait a day."]


def test_a_click_chooses_a_tab_everywhere_and_for_the_next_visit(tabbed: Page) -> None:
    expect(shown(tabbed)).to_have_text(FIRST)
    tabbed.get_by_text("By form").first.click()
    expect(shown(tabbed)).to_have_text(SECOND)
    tabbed.reload()
    expect(shown(tabbed)).to_have_text(SECOND)


def test_the_arrow_keys_choose_a_tab(tabbed: Page) -> None:
    tabbed.locator(".tabbed-set > input").first.focus()
    tabbed.keyboard.press("ArrowRight")
    expect(shown(tabbed).first).to_have_text(SECOND[0])
    tabbed.keyboard.press("ArrowLeft")
    expect(shown(tabbed).first).to_have_text(FIRST[0])


def test_an_address_opens_its_tab(tabbed: Page, tabs_address: str) -> None:
    name = tabbed.locator(".tabbed-set").last.locator("> input").last.get_attribute("id")
    tabbed.goto("about:blank")
    tabbed.goto(f"{tabs_address}#{name}")
    expect(shown(tabbed).last).to_have_text(SECOND[1])
