"""The page of a path and its card."""

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.path import LearningPath
from pmobook.pages.common import banner, use_groups
from pmobook.pages.finished import NO_HTML
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.path_view import exit_quizzes, stages_of
from pmobook.pages.renderer import Renderer


def path_body(renderer: Renderer, entry: Entry[LearningPath]) -> Markup:
    """Return the HTML of a path's page: what is to be done, and the exit check that becomes a completion sheet."""
    return _body(
        renderer,
        entry,
        banner=banner(renderer, entry),
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def packaged_path_body(renderer: Renderer, entry: Entry[LearningPath]) -> Markup:
    """Return the same for a learning system: without what leads on to other pages of the site."""
    return _body(renderer, entry, banner=NO_HTML, uses=NO_HTML, foot=NO_HTML, is_packaged=True)


def _body(renderer: Renderer, entry: Entry[LearningPath], *, is_packaged: bool = False, **around: Markup) -> Markup:
    library = renderer.edition.library
    stages = stages_of(library, entry)
    return renderer.template(
        "path.html",
        entry=entry,
        path=entry.record,
        stages=stages,
        total=sum(stage.minutes for stage in stages),
        required=sum(stage.minutes_that_count for stage in stages),
        exit_quizzes=exit_quizzes(library, entry),
        site_name=library.settings.site_names.get(renderer.edition.language, ""),
        is_packaged=is_packaged,
        **around,
    )


def path_card(renderer: Renderer, entry: Entry[LearningPath]) -> Markup:
    """Return the HTML of a path's card."""
    total = sum(stage.minutes for stage in stages_of(renderer.edition.library, entry))
    return renderer.template("path_card.html", entry=entry, total=total)
