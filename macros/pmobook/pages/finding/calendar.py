"""The calendar of playbooks that come round again, by how often they do."""

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.playbook import Cadence, Playbook
from pmobook.pages.playbook import how_long
from pmobook.pages.renderer import Renderer

RECURRING = (Cadence.WEEKLY, Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY)
"""How often something comes round by the calendar, the most frequent first."""

CALENDAR_FILE = "calendar/playbooks.ics"
"""The address of the iCalendar file below the root of each language."""


def calendar(renderer: Renderer) -> Markup:
    """Return the playbooks that recur or wait for an occasion, by how often, and the way to the iCalendar file."""
    library = renderer.edition.library
    groups: list[tuple[Cadence, list[tuple[Entry[Playbook], str]]]] = []
    for cadence in (*RECURRING, Cadence.ON_DEMAND):
        playbooks = [playbook for playbook in library.playbooks if playbook.record.cadence is cadence]
        groups.append((cadence, [(playbook, how_long(renderer, playbook.record)) for playbook in playbooks]))
    recurs = any(rows for cadence, rows in groups if cadence in RECURRING)
    file = renderer.href(CALENDAR_FILE) if recurs and "icalendar" in library.settings.exports else ""
    return renderer.template("calendar.html", groups=[group for group in groups if group[1]], file=file)
