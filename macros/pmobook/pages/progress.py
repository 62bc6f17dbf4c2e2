"""The page of progress: all that the reader's browser keeps, to look at, take along and forget.

Every path, playbook, quiz and template is on it, hidden; a script shows those of which something is kept. So the page
needs no request to name what is kept, in either language.
"""

from markupsafe import Markup

from pmobook.pages.checklists import tick_keys
from pmobook.pages.path_view import exit_quizzes, stages_of
from pmobook.pages.renderer import Renderer
from pmobook.pages.standing_page import StandingPage
from pmobook.words import Words

ADDRESS = "progress/"


def progress_body(renderer: Renderer) -> Markup:
    """Return the HTML of the page of progress."""
    edition = renderer.edition
    library = edition.library
    checklists = [(playbook, tick_keys(playbook, edition.default)) for playbook in library.playbooks]
    return renderer.template(
        "progress.html",
        paths=[(path, stages_of(library, path), exit_quizzes(library, path)) for path in library.paths],
        playbooks=[(playbook, ticks) for playbook, ticks in checklists if ticks],
        quizzes=library.quizzes,
        templates=library.templates,
        site_name=library.settings.site_names.get(edition.default, ""),
        address=f"{edition.prefix}{ADDRESS}",
    )


def _heading(words: Words) -> tuple[str, str]:
    return words.progress.your_progress, words.progress.your_progress_lead


PROGRESS_PAGE = StandingPage(ADDRESS, "paths", _heading, progress_body, "playbooks/paths")
"""Where a reader sees, saves and loads what is kept."""
