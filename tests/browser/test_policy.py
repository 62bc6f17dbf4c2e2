"""The Content-Security-Policy stops what is within a page, and the theme does without: its colours, its tabs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import watched_page

DARK, LIGHT = "slate", "default"

WATCH_FRAMES = """
  window.schemes = [];
  const look = () => {
    if (document.body) window.schemes.push(document.body.dataset.mdColorScheme);
    if (window.schemes.length === 5) document.body.dataset.frames = "5";
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
"""


def test_the_policy_stops_what_is_within_a_page(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}glossary/risk/")
    stopped = page.evaluate(
        """async () => {
          const stopped = [];
          document.addEventListener("securitypolicyviolation", (event) => stopped.push(event.effectiveDirective));
          document.body.insertAdjacentHTML("beforeend", "<img src='x' onerror='window.ran = 1'><p style='color: red'>");
          document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = 1" }));
          await fetch("https://example.org/").catch(() => 0);
          await new Promise((resolve) => setTimeout(resolve, 100));
          return [...new Set(stopped)].sort();
        }"""
    )
    assert stopped == ["connect-src", "script-src-attr", "script-src-elem", "style-src-attr"]
    assert page.evaluate("window.ran") is None


def test_a_search_runs_under_the_policy(page: Page, address: str) -> None:
    """Pagefind is WebAssembly; the page fixture fails the test where Chromium logs that something was refused."""
    page.goto(f"{address}id/glossary/risk/")
    page.keyboard.press("/")
    page.keyboard.type("risiko")
    expect(page.locator(".pmo-results a").first).to_be_visible()


@pytest.fixture
def dark_reader(browser: Browser, address: str) -> Iterator[Page]:
    """A reader whose system is dark."""
    context = browser.new_context(color_scheme="dark")
    with watched_page(context, address) as page:
        yield page
    context.close()


def schemes_of_all_frames(page: Page) -> set[str]:
    """Return the colour schemes in which anything of the page was drawn before the theme's own script came."""
    expect(page.locator("[data-frames]")).to_be_attached()
    return set(page.evaluate("window.schemes"))


def hold_back_the_theme(page: Page) -> None:
    page.route("**/bundle.*.js", lambda _: None)
    page.add_init_script(WATCH_FRAMES)


@pytest.mark.parametrize("language", ["", "id/"])
def test_a_dark_system_sees_no_flash_of_light(dark_reader: Page, address: str, language: str) -> None:
    hold_back_the_theme(dark_reader)
    dark_reader.goto(f"{address}{language}glossary/risk/", wait_until="commit")
    assert schemes_of_all_frames(dark_reader) == {DARK}


def test_a_choice_is_kept_for_both_languages_without_a_flash(dark_reader: Page, address: str) -> None:
    dark_reader.goto(f"{address}glossary/risk/")
    body = dark_reader.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", DARK)
    dark_reader.locator("label[for=__palette_0]").click()
    expect(body).to_have_attribute("data-md-color-scheme", LIGHT)
    hold_back_the_theme(dark_reader)
    for below in ("glossary/kpi/", "id/glossary/kpi/"):
        dark_reader.goto(address + below, wait_until="commit")
        assert schemes_of_all_frames(dark_reader) == {LIGHT}


def test_blocked_storage_is_no_end(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    context.add_init_script(
        """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError"); } })"""
    )
    with watched_page(context, address) as page:
        page.goto(f"{address}glossary/risk/")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", DARK)
    context.close()
