"""The form of a quiz: its questions, and around them what only the script needs, hidden until it runs."""

import json
from functools import cache
from html import escape

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.quiz import Quiz
from pmobook.pages.finished import finished
from pmobook.pages.question_html import QuestionPlace, question_html
from pmobook.pages.renderer import Renderer
from pmobook.words import words_for

REPETITION = "review-questions/"
"""The address of the page on which missed questions come back."""

RESULTS = "progress/#results"
"""Where the answers can be saved for those who write the questions."""

_WIDGET_WORDS = (
    *("right", "wrong", "mark_right", "mark_wrong", "parts_right", "first_counts", "needs_answer", "needs_number"),
    *("question_of", "moved", "unanswered", "result", "passed", "not_passed", "practised", "standing"),
    *("read_for_missed", "comes_back", "repetition", "blocked", "full", "set_aside", "question"),
)
"""What the script of a quiz says: fields of QuizzingWords."""


def quiz_form(
    renderer: Renderer, entry: Entry[Quiz], *, is_embedded: bool = False, is_packaged: bool = False
) -> Markup:
    """Return the form of a quiz: readable as it is, and checked on the spot where scripts run.

    On its own page the HTML ids of the questions are theirs; where it `is_embedded`, among other quizzes maybe, they
    begin with the id of the quiz, and its name stands above it. One that is packaged for a learning system says itself
    what stands above, its missed questions come back nowhere, and its results are the system's.
    """
    record, words = entry.record, renderer.edition.words.quizzing
    questions = renderer.questions(entry)
    prefix = f"{entry.id}-" if is_embedded else ""
    asked = [
        question_html(renderer, question, QuestionPlace(number, prefix + question.id, record.shuffle))
        for number, question in enumerate(questions, start=1)
    ]
    title = escape(renderer.name(entry))
    has_title = is_embedded and not is_packaged
    above = f'<p class="pmo-quiz-title"><a href="{renderer.to(entry)}">{title}</a></p>\n' if has_title else ""
    repetition = "" if is_packaged else f' data-repetition="{renderer.href(REPETITION)}"'
    save = renderer.edition.words.results.save
    results = "" if is_packaged else f' <a href="{renderer.href(RESULTS)}">{save}</a>'
    html = (
        f'<form class="pmo-quiz" aria-label="{title}" data-quiz="{entry.id}" autocomplete="off"'
        f' data-draw="{drawn(record, len(questions))}" data-written="{len(record.questions)}"'
        f' data-shuffle="{"true" if record.shuffle else "false"}"'
        f' data-pass="{record.pass_mark}"{repetition}'
        f" data-words='{widget_words(renderer.edition.language)}'>\n{above}"
        '<div class="pmo-quiz-head" hidden><p class="pmo-standing"></p>'
        f'<progress value="0" aria-label="{words.answered}"></progress>'
        f'<label><input type="checkbox" data-action="at-the-end"> {words.at_the_end}</label></div>\n'
        f'<p class="pmo-notice" role="status"></p>\n{"".join(asked)}'
        '<p class="pmo-actions pmo-turn" hidden>'
        f'<button type="button" data-action="back" class="md-button">{words.back}</button> '
        f'<button type="button" data-action="next" class="md-button">{words.next}</button></p>\n'
        '<p class="pmo-actions" data-part="submit" hidden><button type="button" data-action="submit" '
        f'class="md-button md-button--primary">{words.check_all}</button></p>\n'
        '<div class="pmo-result" role="status" tabindex="-1"></div>\n'
        '<p class="pmo-actions" data-part="again" hidden>'
        f'<button type="button" data-action="retry" class="md-button">{words.retry}</button> '
        f'<button type="button" data-action="restart" class="md-button">{words.start_over}</button>{results}</p>\n'
        "</form>\n"
    )
    return finished(html)  # all parts are escaped


@cache
def widget_words(language: str, names: tuple[str, ...] = _WIDGET_WORDS) -> str:
    """Return what a script says in a language, as JSON for an attribute between single quotes."""
    words = words_for(language).quizzing
    text = json.dumps({name: getattr(words, name) for name in names}, ensure_ascii=False, separators=(",", ":"))
    return escape(text, quote=False).replace("'", "&#39;")


def drawn(record: Quiz, pool: int) -> int:
    """Return how many questions an attempt shows, of a pool of so many."""
    return min(record.draw or pool, pool)
