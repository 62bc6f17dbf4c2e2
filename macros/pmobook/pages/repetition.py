"""The page on which missed questions come back, and the line on the home page that says how many are due.

What was missed only the reader's browser knows: `site/browser/review-questions.js` fetches the questions from the pages
of their quizzes, so that nothing stands here twice.
"""

from html import escape

from markupsafe import Markup

from pmobook.pages.finished import finished
from pmobook.pages.quiz_form import REPETITION, widget_words
from pmobook.pages.renderer import Renderer
from pmobook.pages.standing_page import StandingPage
from pmobook.words import Words

_PAGE_WORDS = (
    *("right", "wrong", "mark_right", "mark_wrong", "parts_right", "needs_answer", "needs_number", "moved"),
    *("question_of", "loading", "not_loaded", "try_again", "nothing_due", "next_tomorrow", "next_in", "nothing_missed"),
    *("back_tomorrow", "back_in", "learned", "all_done", "gone", "forget", "blocked", "full"),
)
"""What the script of the page says: fields of QuizzingWords."""


def due_for_review(renderer: Renderer) -> Markup:
    """Return the line that says how many questions are due; hidden until the script finds any."""
    words = renderer.edition.words.quizzing
    return finished(  # the words are escaped
        f'<p class="pmo-due" data-due data-one="{escape(words.one_due)}" data-many="{escape(words.many_due)}" hidden>'
        f'<a href="{renderer.href(REPETITION)}"></a></p>\n'
    )


def _body(renderer: Renderer) -> Markup:
    words = renderer.edition.words.quizzing
    quizzes = f'<a href="{renderer.href("quizzes/")}">{escape(words.all_quizzes)}</a>'
    return finished(  # the words are escaped
        f'<div class="pmo-quiz" data-review="{renderer.href("quizzes/")}"'
        f" data-words='{widget_words(renderer.edition.language, _PAGE_WORDS)}'>\n"
        f'<p class="pmo-notice" role="status">{escape(words.repetition_needs_script)}</p>\n</div>\n<p>{quizzes}</p>\n'
    )


def _heading(words: Words) -> tuple[str, str]:
    return words.quizzing.repetition, words.quizzing.repetition_description


REPETITION_PAGE = StandingPage(REPETITION, "quizzes", _heading, _body, "quizzes/")
