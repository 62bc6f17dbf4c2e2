"""Questions which template a playbook uses: in a step, for what goes in, and for what comes out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from pmobook.library.designations import folded
from pmobook.library.generating.fair_options import fair_options
from pmobook.library.generating.wording import OPTIONS, rank, shown, texts
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.kinds import TEMPLATE
from pmobook.model.playbook import Material, Playbook, Step
from pmobook.model.quiz import Choice, ChoiceQuestion, Question
from pmobook.model.reference import Reference
from pmobook.model.template import Template
from pmobook.model.text import LocalisedText
from pmobook.words import Words


class _Occasion(NamedTuple):
    """A place in a playbook where templates are used; `part` names it in ids, and `anchor` on the page."""

    part: str
    anchor: str
    prompt: LocalisedText
    templates: tuple[Entry[Template], ...]


def which_template(library: Library, playbook: Entry[Playbook]) -> Iterator[Question]:
    """Yield a question for each template, about the first occasion on which the playbook uses it.

    Where the words of the question name its template, nothing is asked. No other template of the same playbook is a
    wrong option, for it may serve there too.
    """
    occasions = tuple(_occasions(library, playbook))
    own = {template.id for occasion in occasions for template in occasion.templates}
    others = [template for template in library.templates if template.id not in own and _is_askable(template)]
    asked: set[str] = set()
    for occasion in occasions:
        right = next((each for each in occasion.templates if each.id not in asked), None)
        if right is None or _is_named(library, right, occasion.prompt):
            continue
        wrong = fair_options(
            library, occasion.prompt, right, _nearest(others, right, playbook.id), lambda each: each.record.title
        )
        if wrong and _is_askable(right):
            asked.add(right.id)
            yield _question(library, playbook, occasion, (right, *wrong))


def _nearest(others: Sequence[Entry[Template]], right: Entry[Template], seed: str) -> list[Entry[Template]]:
    """Return the candidates for wrong options: those of the same phase, or all where these are too few."""
    near = [other for other in others if other.record.phase == right.record.phase]
    candidates = near if len(near) >= OPTIONS - 1 else others
    return sorted(candidates, key=lambda other: rank(seed, right.id, other.id))


def _occasions(library: Library, playbook: Entry[Playbook]) -> Iterator[_Occasion]:
    record = playbook.record
    for step in record.steps:
        templates = tuple(_template(library, each) for each in step.templates)
        found = tuple(each for each in templates if each is not None)
        yield _Occasion(step.id, step.id, _ask_step(library, playbook, step), found)
    for material in (*record.inputs, *record.outputs):
        template = _template(library, material.template) if material.template else None
        if template is not None:
            yield _Occasion(template.id, "", _ask_material(library, playbook, material), (template,))


def _template(library: Library, template_id: str) -> Entry[Template] | None:
    return cast("Entry[Template] | None", library.find(TEMPLATE.name, template_id))


def _is_askable(template: Entry[Template]) -> bool:
    return template.record.status is Status.APPROVED


def _is_named(library: Library, template: Entry[Template], text: LocalisedText) -> bool:
    title = template.record.title
    return any(
        folded(shown(library, title, code)) in folded(shown(library, text, code)) for code in library.settings.languages
    )


def _ask_step(library: Library, playbook: Entry[Playbook], step: Step) -> LocalisedText:
    return texts(
        library,
        lambda words, code: words.ask_template_of_step.format(
            step=shown(library, step.title, code), playbook=shown(library, playbook.record.title, code)
        ),
    )


def _ask_material(library: Library, playbook: Entry[Playbook], material: Material) -> LocalisedText:
    return texts(
        library,
        lambda words, code: words.ask_template_of_material.format(
            what=shown(library, material.what, code), playbook=shown(library, playbook.record.title, code)
        ),
    )


def _question(
    library: Library, playbook: Entry[Playbook], occasion: _Occasion, offered: tuple[Entry[Template], ...]
) -> Question:
    right = offered[0]
    in_order = sorted(offered, key=lambda each: rank(playbook.id, occasion.part, each.id))
    return ChoiceQuestion(
        id=f"which-template-{playbook.id}-{occasion.part}",
        type="single",
        prompt=occasion.prompt,
        choices=tuple(
            Choice(
                id=each.id,
                text=each.record.title,
                correct=each is right,
                why=_reason(library, each, is_right=each is right),
            )
            for each in in_order
        ),
        explanation=_reason(library, right, is_right=True),
        see=(Reference("playbook", playbook.id, occasion.anchor), Reference("template", right.id)),
    )


def _reason(library: Library, template: Entry[Template], *, is_right: bool) -> LocalisedText:
    def reason(words: Words, code: str) -> str:
        why = words.why_template if is_right else words.why_not_template
        title, summary = template.record.title, template.record.summary
        return why.format(template=shown(library, title, code), summary=shown(library, summary, code))

    return texts(library, reason)
