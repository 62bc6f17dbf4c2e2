"""Makes the pictures of the README from this repository's own site: `make screenshots`.

A test opens the same pages and takes the same steps, so that a picture that could not be made any more is noticed.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.building import REPOSITORY, built
from tests.chromium import ARGUMENTS, find_chromium
from tests.conftest import copy_content, served

FOLDER = REPOSITORY / ".github" / "pictures"
DESKTOP = (1280, 800)
PHONE = (390, 800)


@dataclass(frozen=True)
class Picture:
    """A picture: its name, what is opened, and what is done there before it is taken."""

    name: str
    address: str
    steps: Callable[[Page], None]
    size: tuple[int, int] = DESKTOP
    scheme: str = "light"


def hover_a_term(page: Page) -> None:
    """Show what a linked word means."""
    link = page.locator("article a.pmo-term").first
    link.scroll_into_view_if_needed()
    link.hover()
    page.locator(".pmo-popover").wait_for()


def open_a_step(page: Page) -> None:
    """Tick what is done in the first step."""
    step = page.locator(".pmo-step").first
    step.scroll_into_view_if_needed()
    for box in step.locator("input[data-item]").all()[:2]:
        box.check()
    page.evaluate("scrollTo(0, document.querySelector('.pmo-step').getBoundingClientRect().top + scrollY - 140)")


def answer_a_question(page: Page) -> None:
    """Give a wrong answer, and read why it is wrong."""
    question = page.locator("fieldset.pmo-question[data-type=single]:visible").first
    key = json.loads(str(question.get_attribute("data-key")))
    wrong = next(choice for choice, right in key.items() if not right)
    question.locator(f"input[value={wrong}]").check()
    question.get_by_role("button", name="Check").click()
    question.locator(".pmo-verdict:not(:empty)").wait_for()
    question.evaluate("box => scrollTo(0, box.getBoundingClientRect().top + scrollY - 140)")


def search_for(word: str) -> Callable[[Page], None]:
    """Return what types `word` into the search."""

    def steps(page: Page) -> None:
        page.keyboard.press("/")
        page.locator("dialog input").fill(word)
        page.locator("dialog li").nth(1).wait_for()

    return steps


PICTURES = (
    Picture("term", "glossary/risk/", hover_a_term),
    Picture("playbook", "playbooks/run-a-kick-off/", open_a_step),
    Picture("quiz", "quizzes/risk-and-issues/", answer_a_question),
    Picture("search", "", search_for("risk")),
    Picture("phone", "id/glossary/risk/", lambda _: None, PHONE, "dark"),
)


def taken(browser: Browser, address: str, picture: Picture) -> bytes:
    """Return a picture as PNG, of the site served at `address`."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    # the same questions in the same order on every run
    page.add_init_script("Math.random = () => 0.5")
    page.goto(address + picture.address)
    page.wait_for_load_state("networkidle")
    picture.steps(page)
    image = page.screenshot(animations="disabled", caret="hide")
    context.close()
    return image


@contextmanager
def served_repository() -> Iterator[str]:
    """Build the site of this repository elsewhere, serve it, and give its address."""
    with tempfile.TemporaryDirectory() as folder, served(built(copy_content(Path(folder)))) as address:
        yield address


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    with served_repository() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGUMENTS))
        for picture in PICTURES:
            (FOLDER / f"{picture.name}.png").write_bytes(taken(browser, address, picture))
            sys.stdout.write(f"{FOLDER / picture.name}.png\n")
        browser.close()


if __name__ == "__main__":
    main()
