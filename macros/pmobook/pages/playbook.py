"""The page of a playbook, its RACI table and its card."""

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook
from pmobook.pages.common import banner, use_groups
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.renderer import Renderer

PARTS = ("responsible", "accountable", "consulted", "informed")
"""The four parts that a role can have in an activity, in the order of the letters R, A, C and I."""


def playbook_body(renderer: Renderer, entry: Entry[Playbook]) -> Markup:
    """Return the HTML of a playbook's page."""
    return renderer.template(
        "playbook.html",
        entry=entry,
        playbook=entry.record,
        banner=banner(renderer, entry),
        roles=raci_roles(entry.record),
        parts=PARTS,
        how_long=how_long(renderer, entry.record),
        people=people(renderer, entry.record),
        step_titles={step.id: step.title for step in entry.record.steps},
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def raci_table(renderer: Renderer, entry: Entry[Playbook]) -> Markup:
    """Return the HTML of the RACI matrix of a playbook: activities down, roles across."""
    roles = raci_roles(entry.record)
    return renderer.template("raci.html", playbook=entry.record, roles=roles, parts=PARTS)


def playbook_card(renderer: Renderer, entry: Entry[Playbook]) -> Markup:
    """Return the HTML of a playbook's card: name, summary, time and level."""
    return renderer.template("playbook_card.html", entry=entry, how_long=how_long(renderer, entry.record))


def raci_roles(record: Playbook) -> tuple[str, ...]:
    """Return the roles that a playbook's RACI names, in the order of their first mention."""
    roles: dict[str, None] = {}
    for activity in record.raci:
        for part in PARTS:
            roles.update(dict.fromkeys(getattr(activity, part)))
    return tuple(roles)


def how_long(renderer: Renderer, record: Playbook) -> str:
    """Return the duration in words; empty where the playbook states none."""
    words, duration = renderer.edition.words, record.duration
    if duration is None:
        return ""
    if not duration.prepare or not duration.run:
        return words.minutes(duration.prepare + duration.run)
    return words.prepare_and_run.format(prepare=words.minutes(duration.prepare), run=words.minutes(duration.run))


def people(renderer: Renderer, record: Playbook) -> str:
    """Return how many take part, in words; empty where the playbook does not say."""
    words = renderer.edition.words
    if record.people is None:
        return ""
    if record.people.max is None:
        return words.people_from.format(low=record.people.min)
    return words.people_between.format(low=record.people.min, high=record.people.max)
