"""What each role does in playbooks, templates and paths: the RACIs read from the side of the role."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.path import LearningPath
from pmobook.model.playbook import Playbook, RaciActivity, Step
from pmobook.model.template import Template
from pmobook.model.values import ROLES

RACI_PARTS = ("accountable", "responsible", "consulted", "informed")
"""The parts of a RACI, from the weightiest on."""

P = TypeVar("P")
InPlaybooks = tuple[tuple[Entry[Playbook], tuple[P, ...]], ...]
"""Parts of playbooks, each group under its playbook."""


@dataclass(frozen=True, slots=True)
class Participation:
    """Everything that one role takes part in; `activities` by the parts of a RACI that it has in them.

    `playbooks` are all that name the role anywhere or are written for it.
    """

    playbooks: tuple[Entry[Playbook], ...]
    activities: Mapping[str, InPlaybooks[RaciActivity]]
    steps: InPlaybooks[Step]
    filled: tuple[Entry[Template], ...]
    approved: tuple[Entry[Template], ...]
    paths: tuple[Entry[LearningPath], ...]


def participations(library: Library) -> dict[str, Participation]:
    """Return what each published role takes part in, by its id; roles that nothing names are left out."""
    named = set(_named(library))
    names_of = {term.id: {term.id, *term.record.redirects} for term in library.terms if term.group == ROLES}
    return {role: _participation(names, library) for role, names in names_of.items() if not named.isdisjoint(names)}


def _named(library: Library) -> Iterator[str | None]:
    """Yield the ids of all roles that something names."""
    for playbook in library.playbooks:
        yield from _role_ids(playbook.record)
    for template in library.templates:
        yield from (template.record.filled_by, template.record.approved_by)
    yield from (path.record.role for path in library.paths)


def roles_in(playbook: Playbook) -> tuple[str, ...]:
    """Return the ids of the roles that a playbook names: in its audience, its RACI and its steps, each once."""
    return tuple(dict.fromkeys(_role_ids(playbook)))


def _role_ids(playbook: Playbook) -> Iterator[str]:
    yield from playbook.audience
    for activity in playbook.raci:
        for part in RACI_PARTS:
            yield from getattr(activity, part)
    yield from (step.role for step in playbook.steps if step.role is not None)


def _participation(names: Collection[str], library: Library) -> Participation:
    """Collect what a role takes part in; `names` are its id and its old ids."""
    return Participation(
        playbooks=tuple(
            playbook for playbook in library.playbooks if any(r in names for r in roles_in(playbook.record))
        ),
        activities={part: _activities(names, part, library.playbooks) for part in RACI_PARTS},
        steps=_grouped(
            (book, tuple(step for step in book.record.steps if step.role in names)) for book in library.playbooks
        ),
        filled=tuple(template for template in library.templates if template.record.filled_by in names),
        approved=tuple(template for template in library.templates if template.record.approved_by in names),
        paths=tuple(path for path in library.paths if path.record.role in names),
    )


def _activities(names: Collection[str], part: str, playbooks: tuple[Entry[Playbook], ...]) -> InPlaybooks[RaciActivity]:
    return _grouped(
        (book, tuple(row for row in book.record.raci if any(role in names for role in getattr(row, part))))
        for book in playbooks
    )


def _grouped(parts: Iterable[tuple[Entry[Playbook], tuple[P, ...]]]) -> InPlaybooks[P]:
    return tuple((playbook, found) for playbook, found in parts if found)
