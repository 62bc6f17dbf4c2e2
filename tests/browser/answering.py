"""Answers to questions as learners give them: by what they see, with the mouse or with the keyboard alone."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from pmobook import load
from pmobook.model.quiz import (
    ChoiceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    TextQuestion,
    TrueFalseQuestion,
)
from pmobook.pages.markdown import plain
from pmobook.words import words_for
from tests.browser.conftest import QUIZ_SITE

TYPES = ("single", "multiple", "true-false", "match", "order", "text", "number")
MOST_TABS = 80
"""No page of the tests has more controls than this before the one that is wanted."""


@cache
def questions_of(quiz: str, root: Path = QUIZ_SITE) -> dict[str, Question]:
    """Return the written questions of a quiz by their ids."""
    library, problems = load(root)
    assert problems == []
    entry = library.find_quiz(quiz)
    assert entry is not None
    return {question.id: question for question in entry.record.questions}


def question_of_type(kind: str) -> Question:
    """Return the question of this type in the quiz of all seven."""
    return next(question for question in questions_of("seven").values() if question.type == kind)


def box_of(page: Page, question: Question) -> Locator:
    """Return where a question stands on the page."""
    return page.locator(f"fieldset[data-question={question.id}]")


class Answer:
    """What a learner does to answer a question, right or wrong, in one language."""

    def __init__(self, box: Locator, question: Question, *, right: bool, language: str = "en") -> None:
        self.box, self.question, self.right, self.language = box, question, right, language
        self.words = words_for(language).quizzing

    def by_mouse(self) -> None:
        """Give the answer with the mouse, and check it."""
        self._give(self._by_mouse)
        self.check_button.click()

    def by_keyboard(self) -> None:
        """Give the answer with the keyboard alone, and check it."""
        self._give(self._by_keyboard)
        self._tab_to(self.check_button)
        self.box.page.keyboard.press("Enter")

    def given(self) -> None:
        """Give the answer without checking it."""
        self._give(self._by_mouse)

    @property
    def check_button(self) -> Locator:
        """The button that checks the answer."""
        return self.box.get_by_role("button", name=self.words.check)

    def _give(self, use: Callable[[Locator, str], None]) -> None:
        question = self.question
        if isinstance(question, ChoiceQuestion):
            self._choose(question, use)
        elif isinstance(question, TrueFalseQuestion):
            name = self.words.is_true if question.answer == self.right else self.words.is_false
            use(self.box.get_by_role("radio", name=name), "")
        elif isinstance(question, MatchQuestion):
            self._match(question, use)
        elif isinstance(question, OrderQuestion):
            self._order(question, use)
        elif isinstance(question, TextQuestion):
            accepted = question.accept.words[self.language][0]
            use(self.box.get_by_role("textbox"), f"  {accepted.upper()} " if self.right else "something else")
        elif isinstance(question, NumberQuestion):
            use(self.box.get_by_role("textbox"), f"{question.answer}" if self.right else "-12")

    def _choose(self, question: ChoiceQuestion, use: Callable[[Locator, str], None]) -> None:
        role = "radio" if question.type == "single" else "checkbox"
        for choice in question.choices:
            box = self.box.get_by_role(role, name=self._text(choice.text))  # type: ignore[arg-type]
            is_wanted = choice.correct == self.right
            if is_wanted != box.is_checked() and (is_wanted or role == "checkbox"):
                use(box, "")
                if role == "radio":
                    return

    def _match(self, question: MatchQuestion, use: Callable[[Locator, str], None]) -> None:
        rights = [self._text(pair.right) for pair in question.pairs]
        wanted = rights if self.right else [*rights[1:], rights[0]]
        for pair, right in zip(question.pairs, wanted, strict=True):
            use(self.box.get_by_role("combobox", name=self._text(pair.left)), right)

    def _order(self, question: OrderQuestion, use: Callable[[Locator, str], None]) -> None:
        texts = [self._text(item.text) for item in question.items]
        wanted = texts if self.right else texts[::-1]
        for place, text in enumerate(wanted):
            while self._order_now().index(text) > place:
                use(self.box.get_by_role("button", name=self.words.move_up.format(item=text)), "")

    def _order_now(self) -> list[str]:
        return self.box.locator("[data-order] > .pmo-grip + span").all_inner_texts()

    def _text(self, text: object) -> str:
        return plain(text.shown_in(self.language, "en").text)  # type: ignore[attr-defined]

    def _by_mouse(self, control: Locator, value: str) -> None:
        if control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(label=value)
        elif value:
            control.fill(value)
        else:
            control.click()

    def _by_keyboard(self, control: Locator, value: str) -> None:
        keyboard = self.box.page.keyboard
        kind = control.evaluate("control => control.type ?? ''")
        if kind == "radio":
            self._tab_to_group(control)
            for _ in range(MOST_TABS):
                if control.is_checked():
                    return
                is_there = control.evaluate("control => control === document.activeElement")
                keyboard.press("Space" if is_there else "ArrowDown")
            return
        self._tab_to(control)
        if kind.startswith("select"):
            keyboard.press("Home")
            for _ in range(MOST_TABS):
                if control.evaluate("list => list.selectedOptions[0].text") == value:
                    return
                keyboard.press("ArrowDown")
        elif value:
            keyboard.press("Control+a")
            keyboard.type(value)
        else:
            keyboard.press("Space")

    def _tab_to(self, control: Locator) -> None:
        """Press Tab until `control` has the focus."""
        for _ in range(MOST_TABS):
            if control.evaluate("control => control === document.activeElement"):
                return
            self.box.page.keyboard.press("Tab")
        expect(control).to_be_focused()

    def _tab_to_group(self, radio: Locator) -> None:
        """Press Tab until a button of the same group has the focus: the others are reached by arrow keys."""
        inside = "radio => document.activeElement.type === 'radio' && document.activeElement.name === radio.name"
        for _ in range(MOST_TABS):
            if radio.evaluate(inside):
                return
            self.box.page.keyboard.press("Tab")
        raise AssertionError(radio)
