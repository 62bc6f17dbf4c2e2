"""Pages on different screens, in light and dark, on paper, and what they keep."""

import pytest
from playwright.sync_api import Browser, Page, expect

ADDRESSES = (
    "",
    "glossary/",
    "glossary/kpi/",
    "domains/risk/",
    "playbooks/",
    "playbooks/run-a-kick-off/",
    "phases/start/",
    "life-cycle/",
    "roles/",
    "roles/project-manager/",
    "functions/",
    "pmo-models/",
    "calendar/",
    "review/",
    "templates/raid-log/",
    "paths/new-project-manager/",
    "progress/",
    "quizzes/start-up/",
    "contribute/",
    "contribute/propose-a-term/",
)


@pytest.mark.parametrize("language", ["", "id/"])
@pytest.mark.parametrize("address_below", ADDRESSES)
def test_nothing_is_wider_than_a_phone(browser: Browser, address: str, address_below: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(address + language + address_below)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_readable_in_light_and_dark(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}glossary/risk-register/")
    for selector in (".pmo-definition", ".pmo-meta", ".pmo-words .pmo-say", ".pmo-words .pmo-avoid", ".pmo-entry a"):
        assert contrast(page, selector) >= 4.5, selector
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_of_code_is_readable(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}contribute/propose-a-term/")
    code = page.locator(".highlight code").first
    code.evaluate(
        "(code, tokens) => code.innerHTML = tokens.map(token => `<span class=${token}>text</span>`).join(' ')", TOKENS
    )
    found = {token: contrast(page, f".highlight code .{token}", ".highlight code") for token in TOKENS}
    assert {token: value for token, value in found.items() if value < 4.5} == {}
    context.close()


TOKENS = (
    "c",
    "k",
    "kc",
    "kt",
    "l",
    "m",
    "mi",
    "n",
    "na",
    "nb",
    "nc",
    "nf",
    "nt",
    "nv",
    "o",
    "p",
    "s",
    "se",
    "si",
    "sr",
)
"""Classes of Pygments that the theme gives colours to, one or two of each colour."""


def contrast(page: Page, selector: str, behind: str = "body") -> float:
    """Return the contrast of a text with what is behind it (WCAG 2.2, relative luminance)."""
    return float(
        page.evaluate(
            """([selector, behind]) => {
              const parts = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
              const light = colour => {
                const linear = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
                const [r, g, b] = parts(colour).map(linear);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ink = light(getComputedStyle(document.querySelector(selector)).color);
              const paper = light(getComputedStyle(document.querySelector(behind)).backgroundColor);
              return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
            }""",
            [selector, behind],
        )
    )


def test_the_language_switch_stays_on_every_kind_of_page(page: Page, address: str) -> None:
    for below in ADDRESSES:
        page.goto(address + below)
        page.get_by_role("banner").get_by_role("link", name="Bahasa Indonesia").click()
        expect(page).to_have_url(f"{address}id/{below}")
        page.get_by_role("banner").get_by_role("link", name="English").click()
        expect(page).to_have_url(address + below)


def test_paper_has_no_navigation(page: Page, address: str) -> None:
    page.goto(f"{address}glossary/kpi/")
    page.emulate_media(media="print")
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.locator(".pmo-definition")).to_be_visible()
    expect(page.locator(".pmo-footer button").first).to_be_hidden()


def test_tab_reaches_the_entry_first(page: Page, address: str) -> None:
    page.goto(f"{address}glossary/kpi/")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}glossary/kpi/#_top")


def test_our_scripts_and_styles_are_small(page: Page, address: str) -> None:
    """The budget of the issue: 10 kB gzipped on a page of a term; what a quiz adds is measured with the quizzes."""
    page.goto(f"{address}glossary/risk/")
    page.wait_for_load_state("networkidle")
    assert 0 < published_size(page) <= 10_000


def published_size(page: Page) -> int:
    """Return how many bytes, gzipped, the page has loaded of our scripts and styles.

    theme.js is the theme's share: it is what Material writes into each page, in about as many bytes.
    """
    return int(
        page.evaluate(
            """async () => {
              const loaded = performance.getEntriesByType("resource").map(entry => entry.name);
              const isOurs = name => name.includes("/assets/pmobook/") && !name.includes("/theme.js");
              const names = loaded.filter(isOurs);
              const sizes = await Promise.all(names.map(async name => {
                const packed = (await fetch(name)).body.pipeThrough(new CompressionStream("gzip"));
                return (await new Response(packed).arrayBuffer()).byteLength;
              }));
              return sizes.reduce((sum, size) => sum + size, 0);
            }"""
        )
    )
