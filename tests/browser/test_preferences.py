"""What a reader asks of the browser is respected: less motion, and everything twice as large."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.conftest import watched_page

PAGES = ("", "glossary/risk/", "playbooks/run-a-kick-off/", "quizzes/reporting/", "templates/raid-log/", "glossary/")

MOVING = """() => {
  const isLong = times => times.split(",").some(time => parseFloat(time) > 0.01);
  const moving = new Set();
  for (const element of document.querySelectorAll("*")) {
    for (const part of [undefined, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const isAnimated = style.animationName !== "none" && isLong(style.animationDuration);
      if (isAnimated || isLong(style.transitionDuration) || style.scrollBehavior === "smooth") {
        moving.add(element.tagName + "." + element.className + (part ?? ""));
      }
    }
  }
  return [...moving];
}"""
"""All that moves by itself or on a change for more than a hundredth of a second, the theme's parts included."""


@pytest.fixture(scope="module")
def calm(browser: Browser, address: str) -> Iterator[Page]:
    """A page of a reader who asked for less motion."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    with watched_page(context, address) as page:
        yield page
    context.close()


@pytest.mark.parametrize("below", PAGES)
def test_nothing_moves_for_readers_who_ask_for_less_motion(calm: Page, address: str, below: str) -> None:
    calm.goto(address + below)
    assert calm.evaluate(MOVING) == []


def test_widgets_that_open_do_not_move_either(calm: Page, address: str) -> None:
    calm.goto(f"{address}playbooks/run-a-kick-off/")
    calm.locator("article a.pmo-term").first.hover()
    expect(calm.get_by_role("tooltip")).to_be_visible()
    calm.keyboard.press("/")
    calm.get_by_role("searchbox").fill("risk")
    expect(calm.locator(".pmo-results a").first).to_be_visible()
    assert calm.evaluate(MOVING) == []


def test_for_others_something_moves(page: Page, address: str) -> None:
    page.goto(address)
    assert page.evaluate(MOVING)


TWICE = ViewportSize(width=640, height=450)
"""What a window of 1,280 by 900 pixels shows at 200 %."""


@pytest.mark.parametrize("language", ["", "id/"])
def test_at_200_per_cent_nothing_is_cut_off(browser: Browser, address: str, language: str) -> None:
    context = browser.new_context(viewport=TWICE, device_scale_factor=2)
    with watched_page(context, address) as page:
        for below in PAGES:
            page.goto(f"{address}{language}{below}")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), below
            heading = page.locator("article h1").first.bounding_box()
            assert heading is not None, below
            assert heading["x"] >= 0, below
            assert heading["x"] + heading["width"] <= TWICE["width"], below
    context.close()
