"""The page of a package: the body of a quiz or path as on the site, in a frame that needs nothing from elsewhere."""

from dataclasses import dataclass

from markupsafe import Markup

from pmobook.exports.publication import Publication
from pmobook.exports.scorm.links import SITE, settled
from pmobook.exports.scorm.templates import template
from pmobook.model.content import Entry
from pmobook.model.path import LearningPath
from pmobook.model.quiz import Quiz
from pmobook.pages.edition import Edition, address_of
from pmobook.pages.path import packaged_path_body
from pmobook.pages.path_view import quizzes_of
from pmobook.pages.quiz import packaged_quiz_body
from pmobook.pages.quiz_form import quiz_form
from pmobook.pages.renderer import Renderer

STYLE, COLOURS, SCRIPT = "style.css", "colours.js", "package.js"

_POLICY = (
    # the icon is an empty one, without which a browser asks the host for one
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
)
"""Nothing but the files of the package is loaded, and no request leaves it but by a link that somebody follows."""


@dataclass(frozen=True, slots=True)
class _PackagedQuiz:
    """A quiz below the path that it belongs to."""

    html_id: str
    title: Markup
    form: Markup


def quiz_page(publication: Publication, edition: Edition, quiz: Entry[Quiz]) -> bytes:
    """Return the page of a quiz's package as HTML."""
    body = packaged_quiz_body(Renderer(edition, SITE), quiz)
    return _page(publication, edition, quiz, settled(body, _site(publication, edition), {}), [])


def path_page(publication: Publication, edition: Edition, path: Entry[LearningPath]) -> bytes:
    """Return the page of a path's package: its items, and below them its quizzes, to which their links lead."""
    renderer = Renderer(edition, SITE)
    quizzes = quizzes_of(edition.library, path)
    inside = {address_of(quiz): _html_id(quiz) for quiz in quizzes}
    site = _site(publication, edition)

    def packaged(quiz: Entry[Quiz]) -> _PackagedQuiz:
        form = quiz_form(renderer, quiz, is_embedded=True, is_packaged=True)
        return _PackagedQuiz(_html_id(quiz), renderer.label(quiz.record.title), settled(form, site, inside))

    body = settled(packaged_path_body(renderer, path), site, inside)
    return _page(publication, edition, path, body, [packaged(quiz) for quiz in quizzes])


def _html_id(quiz: Entry[Quiz]) -> str:
    return f"quiz-{quiz.id}"


def _site(publication: Publication, edition: Edition) -> str:
    return publication.address_in(edition, "") if publication.address else ""


def _page(
    publication: Publication,
    edition: Edition,
    entry: Entry[Quiz] | Entry[LearningPath],
    body: Markup,
    quizzes: list[_PackagedQuiz],
) -> bytes:
    title = f"{edition.name(entry)} – {publication.name(edition)}"
    return template(
        "page.html",
        language=edition.language,
        title=title,
        policy=_POLICY,
        style=STYLE,
        colours=COLOURS,
        script=SCRIPT,
        words=edition.words.learning_systems,
        body=body,
        quizzes=quizzes,
    ).encode()
