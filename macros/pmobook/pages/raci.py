"""Who does what in a playbook: the RACI matrix, and the same from the side of each role."""

from typing import NamedTuple

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook, Step
from pmobook.model.text import LocalisedText
from pmobook.pages.finding.roles import role_link
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.renderer import Renderer

PARTS = ("responsible", "accountable", "consulted", "informed")
"""The four parts that a role can have in an activity, in the order of the letters R, A, C and I."""


class NumberedStep(NamedTuple):
    """A step and its number, from 1."""

    number: int
    step: Step


class RolePart(NamedTuple):
    """What a role does in a playbook: its activities by part, its steps, and the minutes that these take."""

    role: str
    activities: dict[str, list[LocalisedText]]
    steps: list[NumberedStep]

    @property
    def minutes(self) -> int:
        """The minutes of the steps."""
        return sum(numbered.step.minutes or 0 for numbered in self.steps)


def raci_table(renderer: Renderer, entry: Entry[Playbook], below: str = "") -> Markup:
    """Return the HTML of the RACI matrix of a playbook: activities down, roles across.

    `below` is HTML that stands below it: where that is the part of each role, the column of an open one lights up.
    """
    roles = raci_roles(entry.record)
    return renderer.template("raci.html", entry=entry, roles=roles, parts=PARTS, below=finished(below))  # HTML


def role_parts_list(renderer: Renderer, entry: Entry[Playbook], anchor: str) -> Markup:
    """Return the HTML of what each role does, folded, below a heading with the id `anchor`."""
    parts = [(part, _role_page(renderer, part.role)) for part in role_parts(entry.record)]
    return renderer.template("role_parts.html", role_parts=parts, anchor=anchor)


def raci_roles(record: Playbook) -> tuple[str, ...]:
    """Return the roles that a playbook's RACI names, in the order of their first mention."""
    roles: dict[str, None] = {}
    for activity in record.raci:
        for part in PARTS:
            roles.update(dict.fromkeys(getattr(activity, part)))
    return tuple(roles)


def role_parts(record: Playbook) -> list[RolePart]:
    """Return the part of each role: first those of the RACI, in the order of its columns, then those of steps alone."""
    of_steps = (step.role for step in record.steps if step.role is not None)
    return [_role_part(record, role) for role in dict.fromkeys((*raci_roles(record), *of_steps))]


def _role_part(record: Playbook, role: str) -> RolePart:
    activities = {
        part: found
        for part in PARTS
        if (found := [activity.activity for activity in record.raci if role in getattr(activity, part)])
    }
    steps = [NumberedStep(number, step) for number, step in enumerate(record.steps, start=1) if step.role == role]
    return RolePart(role, activities, steps)


def _role_page(renderer: Renderer, role: str) -> Markup:
    """Return the link to all that the role does anywhere; empty where it is no term."""
    term = renderer.edition.library.find_term(role)
    return role_link(renderer, term) if term is not None else NO_HTML
