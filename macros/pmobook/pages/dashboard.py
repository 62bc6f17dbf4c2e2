"""The dashboard: the state of the knowledge base, for those who edit it."""

from collections.abc import Iterable

from markupsafe import Markup

from pmobook.library.statistics import AGES, statistics_of
from pmobook.model.content import AnyEntry
from pmobook.pages.coverage import COVERAGE_ADDRESS, tested_table
from pmobook.pages.renderer import Renderer
from pmobook.pages.standing_page import StandingPage
from pmobook.words import Words

LISTED = 50
"""So many entries or words of a list are shown; the data has them all."""


def dashboard_body(renderer: Renderer) -> Markup:
    """Return the HTML of the dashboard."""
    found = renderer.edition.library.derived(statistics_of)
    words = renderer.edition.words
    return renderer.template(
        "dashboard.html",
        found=found,
        lists=(
            ("overdue", words.dashboard.overdue, "", _links(renderer, found.overdue)),
            ("orphans", words.dashboard.orphans, words.dashboard.orphans_note, _links(renderer, found.orphans)),
        ),
        tested=tested_table(renderer),
        coverage=renderer.href(COVERAGE_ADDRESS),
        ages=[(_age(words, age), count) for age, count in found.ages.items()],
        undefined=found.undefined[:LISTED],
        more=max(0, len(found.undefined) - LISTED),
        has_data="json" in renderer.edition.library.settings.exports,
    )


def _links(renderer: Renderer, entries: Iterable[AnyEntry]) -> list[Markup]:
    found = [renderer.link(entry.kind.name, entry.id) for entry in entries]
    return [*found[:LISTED], Markup("+ {}").format(len(found) - LISTED)] if len(found) > LISTED else found


def _age(words: Words, age: int | None) -> str:
    if age is None:
        return words.dashboard.never
    return words.dashboard.within_months.format(months=age) if age in AGES else words.dashboard.longer_ago


def _heading(words: Words) -> tuple[str, str]:
    return words.dashboard.title, words.dashboard.description


DASHBOARD = StandingPage("dashboard/", "contribute", _heading, dashboard_body, "mkdocs.yml")
