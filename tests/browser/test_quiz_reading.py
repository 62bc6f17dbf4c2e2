"""Who reads a quiz and how: a screen reader, a phone, paper, a browser without scripts, in light and dark."""

import itertools
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from pmobook.words import words_for
from tests.axe import violations
from tests.browser.answering import TYPES, Answer, box_of, question_of_type, questions_of
from tests.long_run import IS_LONG

PREFIXES = {"en": "", "id": "id/"}
VIEWS = (
    list(itertools.product((1280, 320), PREFIXES, ("light", "dark")))
    if IS_LONG
    else [(1280, "en", "light"), (320, "id", "dark")]
)
"""What axe looks at: each width, language and scheme once; in the long run in all combinations."""

TREE = """
- group "Question 1 of 7 · Understand What may happen, and would matter?":
  - paragraph: Choose one answer.
  - radio "A risk"
  - radio "An issue"
  - radio "A sponsor"
  - paragraph:
    - button "Check"
  - status
- group "Question 2 of 7 · Understand Which two are events?":
  - paragraph: Choose every right answer.
  - checkbox "A risk"
  - checkbox "An issue"
  - checkbox "A sponsor"
  - paragraph:
    - button "Check"
  - status
- group "Question 3 of 7 · Understand A sponsor answers for the benefit.":
  - paragraph: Choose one answer.
  - radio "True"
  - radio "False"
  - paragraph:
    - button "Check"
  - status
- group "Question 4 of 7 · Understand Who does what?":
  - combobox "Sponsor":
    - option "Choose …" [selected]
    - option "Answers for the benefit"
    - option
    - option
  - combobox "Project manager"
  - combobox "Team"
  - paragraph:
    - button "Check"
  - status
- group "Question 5 of 7 · Understand What comes first?":
  - list:
    - listitem:
      - button /Move up. /
      - button /Move down. /
    - listitem
    - listitem
  - paragraph:
    - button "Check"
  - status
- group "Question 6 of 7 · Understand What is the record of risks called?":
  - textbox "Your answer"
  - paragraph:
    - button "Check"
  - status
- group /Question 7 of 7 · Understand/:
  - textbox "Your answer days"
  - paragraph:
    - button "Check"
  - status
"""


def test_a_screen_reader_finds_groups_controls_and_live_regions(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/seven/")
    expect(learner.get_by_role("button", name="Check").first).to_be_visible()
    form = learner.get_by_role("form", name="All seven")
    roles = form.aria_snapshot()
    for line in TREE.strip().splitlines():
        wanted = line.strip().removesuffix(":")
        if "/" not in wanted and '"' in wanted:
            assert wanted in roles, roles
    expect(form.get_by_role("progressbar", name="Questions answered")).to_be_visible()


@pytest.mark.parametrize("kind", TYPES)
def test_the_verdict_is_announced_from_a_region_that_was_there_before(learner: Page, quizzes: str, kind: str) -> None:
    learner.goto(f"{quizzes}quizzes/seven/")
    question = question_of_type(kind)
    box = box_of(learner, question)
    region = box.get_by_role("status")
    expect(region).to_be_empty()
    learner.evaluate(
        """id => {
          window.announced = [];
          const region = document.querySelector(`fieldset[data-question=${id}] [role=status]`);
          const note = () => announced.push(region.textContent);
          new MutationObserver(note).observe(region, {childList: true, subtree: true});
        }""",
        question.id,
    )
    Answer(box, question, right=False).by_mouse()
    expect(region).to_contain_text("Not right.")
    assert learner.evaluate("announced.at(-1)").startswith("Not right.")


@pytest.mark.parametrize(("width", "language", "scheme"), VIEWS)
def test_axe_is_content(browser: Browser, quizzes: str, scheme: str, language: str, width: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{quizzes}{PREFIXES[language]}quizzes/seven/")
    form = page.locator("form.pmo-quiz")
    expect(form.locator("[data-action=check]:visible").first).to_be_visible()
    assert violations(page, form) == []
    for right in (False, True):
        for question in questions_of("seven").values():
            box = box_of(page, question)
            if width == 320:
                page.evaluate("id => { location.hash = id; }", question.id)
                expect(box).to_be_visible()
            Answer(box, question, right=right, language=language).by_mouse()
            if width == 320:
                assert violations(page, box) == []
        assert violations(page, form) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_a_phone_shows_one_question_at_a_time(browser: Browser, quizzes: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{quizzes}quizzes/seven/")
    questions = list(questions_of("seven").values())
    for place, question in enumerate(questions):
        expect(page.locator("fieldset:visible")).to_have_count(1)
        Answer(page.locator("fieldset:visible"), question, right=place != 2).by_mouse()
        if place < len(questions) - 1:
            page.get_by_role("button", name="Next").click()
            expect(page.locator("fieldset:visible")).to_be_focused()
    expect(page.locator(".pmo-result")).to_contain_text("6 of 7 right")
    expect(page.get_by_role("button", name="Next")).to_be_disabled()
    page.locator(".pmo-result").get_by_role("link", name="Question 3").click()
    expect(page.locator("fieldset:visible")).to_have_attribute("data-question", "truth")
    page.get_by_role("button", name="Back").click()
    expect(page.locator("fieldset:visible")).to_have_attribute("data-question", "several")
    context.close()


@pytest.mark.parametrize("language", PREFIXES)
def test_without_scripts_everything_can_be_read(browser: Browser, quizzes: str, language: str) -> None:
    words = words_for(language).quizzing
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{quizzes}{PREFIXES[language]}quizzes/seven/")
    expect(page.locator("form.pmo-quiz button:visible")).to_have_count(0)
    expect(page.locator("form.pmo-quiz progress")).to_be_hidden()
    for question in questions_of("seven").values():
        box = box_of(page, question)
        expect(box.locator(".pmo-explanation")).to_be_hidden()
        box.get_by_text(words.answer).click()
        expect(box.locator(".pmo-explanation")).to_be_visible()
        expect(box.locator(".pmo-see a").first).to_be_visible()
    single = box_of(page, question_of_type("single"))
    expect(single.locator(".pmo-reasons li")).to_have_count(3)
    context.close()


@pytest.mark.parametrize("scripts", ["on", "off"])
def test_on_paper_the_answers_come_last(browser: Browser, quizzes: str, scripts: str, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=scripts == "on")
    page = context.new_page()
    page.goto(f"{quizzes}quizzes/seven/")
    page.emulate_media(media="print")
    form = page.locator("form.pmo-quiz")
    expect(form.locator("button:visible")).to_have_count(0)
    expect(form.locator("select:visible")).to_have_count(0)
    prompts = form.locator(".pmo-prompt")
    reasons = form.locator("details.pmo-answer .pmo-explanation")
    expect(reasons).to_have_count(7)
    lowest = max(_top(page, prompt) for prompt in prompts.all())
    for reason in reasons.all():
        expect(reason).to_be_visible()
        assert _top(page, reason) > lowest
    expect(form.locator("[data-right=manager]")).to_have_text("Leads the work")
    expect(form.locator("[data-right=manager]")).to_be_visible()
    expect(form.locator(".pmo-answer-of").first).to_be_visible()
    assert page.pdf(path=tmp_path / "quiz.pdf")
    context.close()


def _top(page: Page, item: object) -> float:
    del page
    box = item.bounding_box()  # type: ignore[attr-defined]
    assert box
    return float(box["y"])
