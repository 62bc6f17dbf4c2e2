"""The page of a quiz, and its card."""

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.quiz import Quiz
from pmobook.pages.common import banner, use_groups
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.quiz_form import drawn, quiz_form
from pmobook.pages.renderer import Renderer


def quiz_body(renderer: Renderer, entry: Entry[Quiz]) -> Markup:
    """Return the HTML of a quiz's page."""
    return renderer.template(
        "quiz.html",
        entry=entry,
        quiz=entry.record,
        banner=banner(renderer, entry),
        form=quiz_form(renderer, entry),
        total=drawn(entry.record, len(renderer.questions(entry))),
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def quiz_card(renderer: Renderer, entry: Entry[Quiz]) -> Markup:
    """Return the HTML of a quiz's card."""
    return renderer.template("quiz_card.html", entry=entry, total=drawn(entry.record, len(renderer.questions(entry))))
