"""Quizzes in a real browser: every type of question, by mouse, by keyboard and by dragging, in both languages."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from pmobook.words import words_for
from tests.browser.answering import TYPES, Answer, box_of, question_of_type, questions_of
from tests.browser.storage import kept

PREFIXES = {"en": "", "id": "id/"}


@pytest.fixture(params=PREFIXES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def opened(page: Page, quizzes: str, kind: str, language: str = "en") -> Locator:
    """Open the quiz of all seven types, and return its question of this type."""
    page.goto(f"{quizzes}{PREFIXES[language]}quizzes/seven/")
    box = box_of(page, question_of_type(kind))
    expect(box.locator("[data-action=check]")).to_be_visible()
    return box


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("way", ["by_mouse", "by_keyboard"])
def test_a_wrong_and_a_right_answer(learner: Page, quizzes: str, kind: str, way: str, language: str) -> None:
    question, words = question_of_type(kind), words_for(language).quizzing
    box = opened(learner, quizzes, kind, language)
    verdict = box.get_by_role("status")
    expect(verdict).to_be_empty()
    expect(box.get_by_text(words.answer)).to_be_hidden()
    getattr(Answer(box, question, right=False, language=language), way)()
    expect(verdict).to_contain_text(words.wrong)
    expect(verdict).to_have_attribute("data-state", "wrong")
    expect(box.locator(".pmo-explanation")).to_be_visible()
    expect(box.locator(".pmo-see a").first).to_be_visible()
    learner.locator("h1").click()
    getattr(Answer(box, question, right=True, language=language), way)()
    expect(verdict).to_contain_text(words.right)
    expect(verdict).to_have_attribute("data-state", "right")


@pytest.mark.parametrize("kind", TYPES)
def test_arrow_keys_never_answer(learner: Page, quizzes: str, kind: str) -> None:
    box = opened(learner, quizzes, kind)
    for control in box.locator("input, select, button").all():
        control.focus()
        for key in ("ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft"):
            learner.keyboard.press(key)
            expect(box.get_by_role("status")).not_to_have_attribute("data-state", "wrong")
            expect(box.get_by_role("status")).not_to_have_attribute("data-state", "right")
    assert kept(learner)["quiz:seven"]["answers"] == {}


@pytest.mark.parametrize("kind", ["single", "multiple", "true-false", "match", "text", "number"])
def test_no_answer_is_no_mistake(learner: Page, quizzes: str, kind: str) -> None:
    box = opened(learner, quizzes, kind)
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status")).to_have_text("Choose or write an answer first.")
    assert kept(learner)["quiz:seven"]["answers"] == {}


def test_what_is_no_number_is_no_mistake(learner: Page, quizzes: str) -> None:
    box = opened(learner, quizzes, "number")
    box.get_by_role("textbox").fill("many")
    box.get_by_role("textbox").press("Enter")
    expect(box.get_by_role("status")).to_have_text("Write a number.")


def test_every_choice_says_why(learner: Page, quizzes: str) -> None:
    question = question_of_type("single")
    box = opened(learner, quizzes, "single")
    Answer(box, question, right=False).by_mouse()
    expect(box.get_by_role("status")).to_contain_text("It has happened already.")
    for reason in ("It has not happened yet.", "It has happened already.", "That is a person."):
        expect(box.locator("details").get_by_text(reason)).to_be_visible()
    expect(box.locator(".pmo-see a")).to_have_attribute("href", "../../glossary/risk/")


def test_choices_say_what_they_are_in_words(learner: Page, quizzes: str) -> None:
    box = opened(learner, quizzes, "single")
    Answer(box, question_of_type("single"), right=False).by_mouse()
    expect(box.get_by_role("radio", name="An issue not right", exact=True)).to_be_checked()
    expect(box.get_by_role("radio", name="A risk right", exact=True)).not_to_be_checked()
    expect(box.get_by_role("radio", name="A sponsor", exact=True)).to_be_visible()


@pytest.mark.parametrize(("kind", "told"), [("multiple", "2 of 3 are right."), ("match", "1 of 3 are right.")])
def test_an_answer_can_be_right_in_part(learner: Page, quizzes: str, kind: str, told: str) -> None:
    box = opened(learner, quizzes, kind)
    if kind == "multiple":
        box.get_by_role("checkbox", name="A risk").check()
    else:
        for left, right in (("Sponsor", "Answers for the benefit"), ("Project", "Does the work"), ("Team", "Leads")):
            option = box.get_by_role("combobox", name=left).locator("option").filter(has_text=right)
            box.get_by_role("combobox", name=left).select_option(str(option.first.get_attribute("value")))
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status")).to_contain_text(f"Not right. {told}")


def test_items_are_moved_by_buttons_and_it_is_said_where_to(learner: Page, quizzes: str) -> None:
    box = opened(learner, quizzes, "order")
    item = box.locator("[data-order]").nth(1)
    name = item.locator(".pmo-grip + span").inner_text()
    item.get_by_role("button", name=f"Move up: {name}").press("Enter")
    expect(box.get_by_role("status")).to_have_text(f"{name}: place 1 of 3")
    expect(box.get_by_role("button", name=f"Move up: {name}")).to_be_focused()


def test_items_are_moved_by_dragging(learner: Page, quizzes: str) -> None:
    box = opened(learner, quizzes, "order")
    for place, item in enumerate(("first", "second", "third")):
        target = box.locator("[data-order]").nth(place)
        if target.get_attribute("data-order") != item:
            box.locator(f"[data-order={item}]").drag_to(target)
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status")).to_contain_text("Right.")


def test_pairs_are_made_by_dragging(learner: Page, quizzes: str) -> None:
    box = opened(learner, quizzes, "match")
    box.locator("[data-right=team]").drag_to(box.get_by_text("Sponsor", exact=True).first)
    expect(box.get_by_role("combobox", name="Sponsor")).to_have_value("team")
    for pair, left in (("sponsor", "Sponsor"), ("manager", "Project manager"), ("team", "Team")):
        box.locator(f"[data-right={pair}]").drag_to(box.locator(".pmo-pair").filter(has_text=left).first)
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status")).to_contain_text("Right.")


def test_a_finger_drags_by_the_grip_and_scrolls_elsewhere(browser: Browser, quizzes: str) -> None:
    context = browser.new_context(viewport={"width": 1000, "height": 900}, has_touch=True)
    page = context.new_page()
    box = opened(page, quizzes, "order")
    session = context.new_cdp_session(page)

    def drag(start: Locator, end: Locator) -> None:
        points = []
        for place in (start, end):
            place.scroll_into_view_if_needed()
            found = place.bounding_box()
            assert found
            points.append({"x": found["x"] + found["width"] / 2, "y": found["y"] + found["height"] / 2})
        session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [points[0]]})
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [points[1]]})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    items = box.locator("[data-order]")
    names = [item.get_attribute("data-order") for item in items.all()]
    drag(items.nth(2).locator(".pmo-grip + span"), items.nth(0))
    assert [item.get_attribute("data-order") for item in items.all()] == names
    drag(items.nth(2).locator(".pmo-grip"), items.nth(0).locator(".pmo-grip"))
    assert [item.get_attribute("data-order") for item in items.all()] == [names[2], names[0], names[1]]
    context.close()


def test_enter_in_a_field_checks_it(learner: Page, quizzes: str) -> None:
    box = opened(learner, quizzes, "text")
    box.get_by_role("textbox").fill("Risk-Log")
    box.get_by_role("textbox").press("Enter")
    expect(box.get_by_role("status")).to_contain_text("Right.")


def test_the_first_answer_counts(learner: Page, quizzes: str) -> None:
    question = question_of_type("single")
    box = opened(learner, quizzes, "single")
    Answer(box, question, right=False).by_mouse()
    Answer(box, question, right=True).by_mouse()
    expect(box.get_by_role("status")).to_contain_text("Your first answer counts.")
    assert kept(learner)["quiz:seven"]["answers"]["one"]["right"] is False


@pytest.mark.parametrize("home", ["quizzes/seven/", "embedded/"])
def test_an_attempt_ends_with_its_result(learner: Page, quizzes: str, home: str, language: str) -> None:
    words = words_for(language).quizzing
    learner.goto(f"{quizzes}{PREFIXES[language]}{home}")
    form = learner.locator("form[data-quiz=seven]")
    result = form.locator(".pmo-result")
    for place, question in enumerate(questions_of("seven").values()):
        expect(result).to_be_empty()
        Answer(form.locator(f"[data-question={question.id}]"), question, right=place > 0, language=language).by_mouse()
    expect(result).to_contain_text(words.result.format(right=6, total=7, percent=85))
    expect(result).to_contain_text(words.passed)
    expect(result.get_by_role("link", name=words.question.format(number=1))).to_be_visible()
    expect(result.get_by_role("link", name=words.repetition)).to_be_visible()
    form.get_by_role("button", name=words.retry).click()
    expect(form.locator("fieldset:visible")).to_have_count(1)
    question = question_of_type("single")
    Answer(form.locator("fieldset:visible"), question, right=True, language=language).by_mouse()
    expect(result).to_contain_text(words.practised.format(right=1, total=1))
    expect(form.locator(".pmo-standing")).to_have_text(words.standing.format(best=85, last=85))
    form.get_by_role("button", name=words.start_over).click()
    expect(form.locator("fieldset:visible")).to_have_count(7)
    expect(form.locator(".pmo-verdict:not(:empty)")).to_have_count(0)


def test_all_feedback_can_wait_for_the_end(learner: Page, quizzes: str, language: str) -> None:
    words = words_for(language).quizzing
    box = opened(learner, quizzes, "single", language)
    learner.get_by_label(words.at_the_end).check()
    expect(box.get_by_role("button", name=words.check)).to_be_hidden()
    questions = list(questions_of("seven").values())
    for question in questions[:-1]:
        Answer(box_of(learner, question), question, right=question.type != "text", language=language).given()
    expect(learner.locator(".pmo-verdict[data-state]")).to_have_count(0)
    learner.reload()
    check_all = learner.get_by_role("button", name=words.check_all)
    check_all.click()
    expect(learner.locator(".pmo-result")).to_have_text(words.unanswered.format(numbers="7"))
    check_all.click()
    expect(learner.locator(".pmo-result")).to_contain_text(words.result.format(right=5, total=7, percent=71))
    expect(learner.locator(".pmo-verdict[data-state=right]")).to_have_count(5)
    expect(learner.locator(".pmo-verdict[data-state=wrong]")).to_have_count(2)
    for question in questions:
        expect(box_of(learner, question).locator(".pmo-explanation")).to_be_visible()


def test_two_quizzes_on_a_page_do_not_meddle(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}embedded/")
    twin = learner.get_by_role("form", name="The twin")
    twin.get_by_role("radio", name="True").check()
    twin.get_by_role("button", name="Check").click()
    expect(twin.get_by_role("status").first).not_to_contain_text("Not right.")
    seven = learner.get_by_role("form", name="All seven")
    expect(seven.locator("fieldset[data-question=one] .pmo-verdict")).to_be_empty()
    assert kept(learner)["quiz:seven"]["answers"] == {}
    ids = [found.get_attribute("id") for found in learner.locator("fieldset").all()]
    assert len(ids) == len(set(ids))


def test_as_the_check_of_a_path(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}paths/newcomer/")
    learner.locator(".pmo-items a[href$='quizzes/seven/']").click()
    for question in questions_of("seven").values():
        Answer(box_of(learner, question), question, right=True).by_mouse()
    expect(learner.locator(".pmo-result")).to_contain_text("Passed.")
    learner.goto(f"{quizzes}paths/newcomer/")
    expect(learner.locator(".pmo-items")).to_contain_text("passed with 100 %")


def test_a_page_without_a_quiz_loads_nothing_of_it(learner: Page, quizzes: str) -> None:
    loaded: list[str] = []
    learner.on("request", lambda request: loaded.append(request.url))
    learner.goto(f"{quizzes}glossary/risk/")
    learner.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "quiz" in url.rpartition("/")[2]]


def test_a_quiz_is_small(learner: Page, quizzes: str) -> None:
    """The budget of the issue: 8 kB gzipped for script and style of a quiz, whatever its questions."""
    learner.goto(f"{quizzes}quizzes/seven/")
    learner.wait_for_load_state("networkidle")
    sizes = learner.evaluate(
        """async () => {
          const loaded = performance.getEntriesByType("resource").map(entry => entry.name);
          const ours = loaded.filter(name => /assets\\/pmobook\\/(?!entry\\.js|theme\\.js|pmobook\\.css)/.test(name));
          return Object.fromEntries(await Promise.all(ours.map(async name => {
            const packed = (await fetch(name)).body.pipeThrough(new CompressionStream("gzip"));
            return [name, (await new Response(packed).arrayBuffer()).byteLength];
          })));
        }"""
    )
    assert sizes
    assert sum(sizes.values()) <= 8_000, sizes
