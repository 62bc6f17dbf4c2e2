"""The index of playbooks as a page that can be filtered: its form, and playbooks that say what they are found by.

The names of the controls and their values are those of the YAML files; the script keeps them in the address.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pmobook.library.participation import participations, roles_in
from pmobook.library.pmo_models import pmo_models, suits
from pmobook.model.content import Entry
from pmobook.model.playbook import Cadence, Level, Playbook
from pmobook.model.registers import RegisterItem
from pmobook.model.term import Term
from pmobook.pages.playbook import playbook_card
from pmobook.pages.renderer import Renderer
from pmobook.words import Words

TIME_LIMITS = (30, 60, 120, 240, 480, 2400)
"""Minutes to choose from: half an hour, an hour, two, half a working day, a working day, a working week."""


@dataclass(frozen=True, slots=True)
class Control:
    """A control of the form: its name, and what can be chosen as pairs of value and text."""

    name: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FilteredPlaybook:
    """A playbook's card with the values that it is found by, parted by spaces, under the names of the controls."""

    card: Markup
    values: Mapping[str, str]


def filter_page(renderer: Renderer, phases: Iterable[tuple[RegisterItem, list[Entry[Playbook]]]]) -> Markup:
    """Return the index of playbooks, phase by phase, with the form above them."""
    models = renderer.edition.library.derived(pmo_models)
    groups = [
        (phase, [_filtered(renderer, playbook, models) for playbook in playbooks])
        for phase, playbooks in phases
        if playbooks
    ]
    return renderer.template("playbooks_index.html", groups=groups, controls=_controls(renderer, models))


def _controls(renderer: Renderer, models: Iterable[Entry[Term]]) -> tuple[Control, ...]:
    """Return the controls of the form in their order."""
    words, taking_part = renderer.edition.words, renderer.edition.library.derived(participations)
    roles = (term for term in renderer.terms_in_order if term.id in taking_part and taking_part[term.id].playbooks)
    return (
        Control("phase", _items(renderer, "phase")),
        Control("role", _terms(renderer, roles)),
        Control("function", _items(renderer, "function")),
        Control("model", _terms(renderer, models)),
        Control("level", tuple((level.value, words.levels[level]) for level in Level)),
        Control("minutes", tuple((str(limit), _at_most(words, limit)) for limit in TIME_LIMITS)),
        Control("cadence", tuple((cadence.value, words.cadences[cadence]) for cadence in Cadence)),
    )


def _items(renderer: Renderer, kind: str) -> tuple[tuple[str, str], ...]:
    items = renderer.edition.library.items(kind).values()
    return tuple((item.id, renderer.edition.shown(item.title).text) for item in items)


def _terms(renderer: Renderer, terms: Iterable[Entry[Term]]) -> tuple[tuple[str, str], ...]:
    return tuple((term.id, renderer.name(term)) for term in terms)


def _at_most(words: Words, limit: int) -> str:
    return words.finding.at_most.format(time=words.minutes(limit))


def _filtered(renderer: Renderer, playbook: Entry[Playbook], models: Iterable[Entry[Term]]) -> FilteredPlaybook:
    record, library = playbook.record, renderer.edition.library
    roles = (term.id for name in roles_in(record) if (term := library.find_term(name)) is not None)
    minutes = total_minutes(record)
    values = {
        "phase": record.phase,
        "role": " ".join(dict.fromkeys(roles)),
        "function": " ".join(record.functions),
        "model": " ".join(model.id for model in models if suits(library, record, model)),
        "level": record.level.value,
        "minutes": "" if minutes is None else str(minutes),
        "cadence": record.cadence.value,
    }
    return FilteredPlaybook(playbook_card(renderer, playbook), values)


def total_minutes(record: Playbook) -> int | None:
    """Return how long a playbook takes: as it says, else the sum of its steps, None where neither says anything."""
    if record.duration is not None:
        return record.duration.prepare + record.duration.run
    stated = [step.minutes for step in record.steps if step.minutes is not None]
    return sum(stated) if stated else None
