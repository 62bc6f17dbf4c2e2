"""The pages at fixed addresses on which playbooks are found."""

from collections.abc import Callable

from markupsafe import Markup

from pmobook.pages.finding.calendar import calendar
from pmobook.pages.finding.functions import functions
from pmobook.pages.finding.models import models
from pmobook.pages.finding.roles import role_index
from pmobook.pages.indexes import life_cycle
from pmobook.pages.renderer import Renderer
from pmobook.pages.standing_page import StandingPage
from pmobook.words import Words


def life_cycle_page(renderer: Renderer) -> Markup:
    """Return the map that hand-written pages have as a macro, on a page of its own."""
    return Markup('<div class="pmo-finding">{}</div>').format(life_cycle(renderer, "h2"))


def _page(name: str, body: Callable[[Renderer], Markup], edit_path: str) -> StandingPage:
    def heading(words: Words) -> tuple[str, str]:
        return words.finding.pages[name]

    return StandingPage(f"{name}/", "playbooks", heading, body, edit_path)


FINDING = (
    _page("life-cycle", life_cycle_page, "playbooks/_phases.yml"),
    _page("roles", role_index, "glossary/_domains.yml"),
    _page("functions", functions, "playbooks/_functions.yml"),
    _page("pmo-models", models, "glossary/_domains.yml"),
    _page("calendar", calendar, "playbooks/_phases.yml"),
)
"""Each is named by its address, which is also the key of its words; the filter is the index of playbooks itself."""
