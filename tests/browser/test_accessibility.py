"""WCAG 2.2 AA as far as axe can tell, the theme's own parts included, on a page of each type and in each state.

What can differ is looked at where it differs: colours in both schemes, the rest once on a phone and once on a wide
screen; each language has one of these pairs. `PMOBOOK_LONG=1` looks at every page, in all combinations.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.browser.page_types import page_types
from tests.conftest import watched_page
from tests.long_run import IS_LONG

SCHEMES, WIDTHS, LANGUAGES = ("light", "dark"), (320, 1440), ("", "id/")
VIEWS = (
    [(scheme, width, language) for scheme in SCHEMES for width in WIDTHS for language in LANGUAGES]
    if IS_LONG
    else [("light", 1440, ""), ("dark", 320, "id/")]
)
NAMES = ["-".join([scheme, str(width), language.strip("/") or "en"]) for scheme, width, language in VIEWS]


@pytest.fixture(scope="module", params=VIEWS, ids=NAMES)
def view(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Page, str]]:
    """A page on a screen of some width, in a colour scheme, and the address of the site in a language."""
    scheme, width, language = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    with watched_page(context, address) as page:
        # the page for what is not there knows only where the site is to stand
        page.route("**/handbook/**", lambda route: route.continue_(url=route.request.url.replace("/handbook/", "/")))
        yield page, address + language
    context.close()


def test_each_type_of_page(view: tuple[Page, str], site: Path) -> None:
    page, root = view
    found = []
    for below in _every_page(site) if IS_LONG else page_types(site):
        page.goto(root + below)
        found += [f"{below}: {violation}" for violation in violations(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{below}: is wider than the screen")
    assert found == []


def _every_page(site: Path) -> list[str]:
    """Return the addresses of all pages of the first language that a reader can stay on."""
    kept = (page for page in site.rglob("index.html") if b'http-equiv="refresh"' not in page.read_bytes())
    pages = sorted(page.parent.relative_to(site).as_posix() for page in kept)
    return [f"{below}/".removeprefix("./") for below in pages if below.partition("/")[0] != "id"]


def open_search(page: Page) -> None:
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("risk")
    expect(page.locator(".pmo-results a").first).to_be_visible()


def open_popover(page: Page) -> None:
    page.locator("article a.pmo-term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()


def answer_a_question(page: Page) -> None:
    """Give any answer to the first question, which is another one in each attempt."""
    question = page.locator("form.pmo-quiz fieldset:visible").first
    for kind, answer in (("radio", None), ("checkbox", None), ("text", "1")):
        controls = question.locator(f"input[type={kind}]")
        if controls.count():
            controls.first.fill(answer) if answer else controls.first.check()
    question.locator("[data-action=check]").click()
    expect(question.get_by_role("status")).not_to_be_empty()


def set_a_filter(page: Page) -> None:
    page.locator("form.pmo-filter [name=phase]").select_option("control")


def check_a_form(page: Page) -> None:
    page.locator(".pmo-fill [data-action=check]").click()
    expect(page.locator(".pmo-faults")).to_be_visible()


def tick_and_open(page: Page) -> None:
    page.locator(".pmo-checklist input").first.check()


def turn_a_card(page: Page) -> None:
    page.keyboard.press("Space")


def open_the_menu(page: Page) -> None:
    if page.viewport_size and page.viewport_size["width"] < 700:
        page.locator(".md-header label[for=__drawer]").click()
        page.wait_for_timeout(300)


STATES: list[tuple[str, Callable[[Page], None]]] = [
    ("glossary/risk/", open_search),
    ("playbooks/run-a-kick-off/", open_popover),
    ("playbooks/run-a-kick-off/", tick_and_open),
    ("quizzes/reporting/", answer_a_question),
    ("playbooks/", set_a_filter),
    ("templates/raid-log/", check_a_form),
    ("flashcards/", turn_a_card),
    ("glossary/", open_the_menu),
]


@pytest.mark.parametrize(("below", "bring_about"), STATES, ids=[bring_about.__name__ for _, bring_about in STATES])
def test_each_state(view: tuple[Page, str], below: str, bring_about: Callable[[Page], None]) -> None:
    page, root = view
    page.goto(root + below)
    bring_about(page)
    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_forced_colours_leave_nothing_unseen(browser: Browser, address: str, language: str) -> None:
    context = browser.new_context(forced_colors="active")
    with watched_page(context, address) as page:
        page.goto(f"{address}{language}quizzes/reporting/")
        answer_a_question(page)
        # what Chromium paints itself is right by itself; what we force must not hide text
        assert violations(page, page.locator("article.pmo-entry")) == []
    context.close()


@pytest.mark.parametrize("below", ["glossary/risk/", "quizzes/reporting/", "templates/raid-log/", "playbooks/"])
def test_the_tabulator_reaches_everything_and_comes_round(page: Page, address: str, below: str) -> None:
    """Every stop of the keyboard can be seen and shows that it is there, and there is a way on from each."""
    page.goto(address + below)
    page.wait_for_load_state("networkidle")
    seen: list[str] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None or (seen and stop["id"] == seen[0]):
            break
        if stop["id"] in seen[-1:]:
            continue  # the parts of a date are stops of one control, within which the browser draws the focus
        assert stop["isShown"], stop
        assert stop["id"] not in seen, stop
        seen.append(stop["id"])
    else:
        pytest.fail("the keyboard is trapped")
    assert len(seen) > 10


_STOP = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  focused.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length);
  // the theme's switches are unseen inputs, each with a label that is seen
  const seen = getComputedStyle(focused).opacity === "0" ? focused.nextElementSibling ?? focused : focused;
  const { outlineStyle, boxShadow } = getComputedStyle(seen);
  const { width, height } = seen.getBoundingClientRect();
  const isShown = width > 0 && height > 0 && (outlineStyle !== "none" || boxShadow !== "none");
  return { id: focused.dataset.stop, isShown, html: focused.outerHTML.slice(0, 150) };
}"""
