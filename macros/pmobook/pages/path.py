"""The page of a path and its card."""

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.path import LearningPath, PathItem, Stage
from pmobook.pages.common import banner, use_groups
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.renderer import Renderer


def path_body(renderer: Renderer, entry: Entry[LearningPath]) -> Markup:
    """Return the HTML of a path's page."""
    return renderer.template(
        "path.html",
        entry=entry,
        path=entry.record,
        banner=banner(renderer, entry),
        item_key=item_key,
        stage_minutes=stage_minutes,
        total=sum(stage_minutes(stage) for stage in entry.record.stages),
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def path_card(renderer: Renderer, entry: Entry[LearningPath]) -> Markup:
    """Return the HTML of a path's card."""
    total = sum(stage_minutes(stage) for stage in entry.record.stages)
    return renderer.template("path_card.html", entry=entry, total=total)


def stage_minutes(stage: Stage) -> int:
    """Return the minutes that the items of a stage take together."""
    return sum(item.minutes or 0 for item in stage.items)


def item_key(item: PathItem, position: int) -> str:
    """Return what tells an item from the others of its stage: what it refers to, else its place."""
    return f"{item.do}-{item.ref.kind}-{item.ref.id}" if item.ref is not None else f"{item.do}-{position + 1}"
