"""The index of templates, with three questions that lead to the right one.

In which phase are you, what do you need, what is your role: the answers are read off the data, so that each leads to at
least one template. Without a script the templates stand there by phase, each with the reasons to choose it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.template import Layout, Template
from pmobook.pages.renderer import Renderer
from pmobook.pages.template import template_card


@dataclass(frozen=True, slots=True)
class Choice:
    """A template that can be chosen: its card, and its answers to each question."""

    template: Entry[Template]
    answers: Mapping[str, tuple[str, ...]]
    card: Markup


def templates_index(renderer: Renderer) -> Markup:
    """Return the index of templates."""
    choices = [_choice(renderer, template) for template in renderer.edition.library.templates]
    return renderer.template(
        "template_chooser.html",
        choosing=renderer.edition.words.filling.choosing,
        questions=[(name, list(_options(renderer, name, choices))) for name in ("phase", "layout", "role")],
        groups=list(_groups(renderer, choices)),
        total=len(choices),
    )


def _choice(renderer: Renderer, template: Entry[Template]) -> Choice:
    record = template.record
    phases = _phases(renderer, template)
    roles = tuple(dict.fromkeys(role for role in (record.filled_by, record.approved_by) if role))
    reasons = renderer.template(
        "template_reasons.html", template=record, phases=phases, choosing=renderer.edition.words.filling.choosing
    )
    answers = {"phase": tuple(phases), "layout": (record.layout.value,), "role": roles}
    return Choice(template, answers, template_card(renderer, template, reasons))


def _phases(renderer: Renderer, template: Entry[Template]) -> dict[str, list[str]]:
    """Return the phases in which a template is used, in their order, each with the playbooks that use it there."""
    library = renderer.edition.library
    used: defaultdict[str, list[str]] = defaultdict(list)
    if template.record.phase:
        used[template.record.phase] = []
    for playbook_id in template.record.playbooks:
        playbook = library.find_playbook(playbook_id)
        if playbook is not None and playbook.record.phase and library.is_published(playbook):
            used[playbook.record.phase].append(playbook.id)
    return {phase: used[phase] for phase in library.items("phase") if phase in used}


def _options(renderer: Renderer, question: str, choices: list[Choice]) -> Iterator[tuple[str, Markup]]:
    """Yield the answers that lead to a template, in the order of their register, of the layouts, or of their names."""
    given = {answer for choice in choices for answer in choice.answers[question]}
    if question == "phase":
        phases = renderer.edition.library.items("phase")
        yield from ((phase, renderer.item_title("phase", phase)) for phase in phases if phase in given)
    elif question == "layout":
        layouts = renderer.edition.words.filling.choosing.layouts
        yield from ((layout.value, Markup("{}").format(layouts[layout])) for layout in Layout if layout in given)
    else:
        roles = (term for term in renderer.terms_in_order if term.id in given)
        yield from ((role.id, Markup("{}").format(renderer.name(role))) for role in roles)


def _groups(renderer: Renderer, choices: list[Choice]) -> Iterator[tuple[str, Markup, list[Choice]]]:
    """Yield the phases with the templates first used in them, and at the end those without a phase."""
    for phase in renderer.edition.library.items("phase"):
        group = [choice for choice in choices if choice.template.record.phase == phase]
        if group:
            yield phase, renderer.item_title("phase", phase), group
    phases = renderer.edition.library.items("phase")
    rest = [choice for choice in choices if choice.template.record.phase not in phases]
    if rest:
        yield "", Markup("{}").format(renderer.edition.words.filling.choosing.any_phase), rest
