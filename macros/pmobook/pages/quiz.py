"""The page of a quiz, and its card."""

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.quiz import Quiz
from pmobook.pages.common import banner, use_groups
from pmobook.pages.finished import NO_HTML
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.quiz_form import drawn, quiz_form
from pmobook.pages.renderer import Renderer


def quiz_body(renderer: Renderer, entry: Entry[Quiz]) -> Markup:
    """Return the HTML of a quiz's page."""
    return _body(
        renderer,
        entry,
        quiz_form(renderer, entry),
        banner=banner(renderer, entry),
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def packaged_quiz_body(renderer: Renderer, entry: Entry[Quiz]) -> Markup:
    """Return the same for a learning system: without what leads on to other pages of the site."""
    return _body(renderer, entry, quiz_form(renderer, entry, is_packaged=True))


def _body(renderer: Renderer, entry: Entry[Quiz], form: Markup, **around: Markup) -> Markup:
    total = drawn(entry.record, len(renderer.questions(entry)))
    nothing = {"banner": NO_HTML, "uses": NO_HTML, "foot": NO_HTML}
    return renderer.template("quiz.html", entry=entry, quiz=entry.record, form=form, total=total, **nothing | around)


def quiz_card(renderer: Renderer, entry: Entry[Quiz]) -> Markup:
    """Return the HTML of a quiz's card."""
    return renderer.template("quiz_card.html", entry=entry, total=drawn(entry.record, len(renderer.questions(entry))))
