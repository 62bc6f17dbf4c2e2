"""The page of the PMO functions: each with what serves it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook
from pmobook.model.quiz import Quiz
from pmobook.model.registers import RegisterItem
from pmobook.model.template import Template
from pmobook.pages.finding.link_list import playbook_links
from pmobook.pages.renderer import Renderer


@dataclass(frozen=True, slots=True)
class Service:
    """What serves a PMO function: its playbooks, the templates that they use, and the quizzes on them."""

    playbooks: tuple[Entry[Playbook], ...]
    templates: tuple[Entry[Template], ...]
    quizzes: tuple[Entry[Quiz], ...]


def functions(renderer: Renderer) -> Markup:
    """Return every function of the register with what serves it, under its id as anchor."""
    library = renderer.edition.library
    rows: list[tuple[RegisterItem, Service, Markup]] = []
    for item in library.items("function").values():
        service = service_of(library, item.id)
        rows.append((item, service, playbook_links(renderer, service.playbooks, f"function={item.id}")))
    return renderer.template("functions.html", rows=rows)


def service_of(library: Library, function_id: str) -> Service:
    """Return what serves a function."""
    playbooks = tuple(playbook for playbook in library.playbooks if function_id in playbook.record.functions)
    used = {found.id for name in _template_ids(playbooks) if (found := library.find("template", name)) is not None}
    asked = {found.id for name in _quiz_ids(playbooks) if (found := library.find("quiz", name)) is not None}
    ids = {name for playbook in playbooks for name in (playbook.id, *playbook.record.redirects)}
    return Service(
        playbooks,
        tuple(entry for entry in library.templates if entry.id in used or ids.intersection(entry.record.playbooks)),
        tuple(
            entry for entry in library.quizzes if entry.id in asked or ids.intersection(entry.record.covers.playbooks)
        ),
    )


def _template_ids(playbooks: Iterable[Entry[Playbook]]) -> Iterator[str]:
    """Yield the ids of the templates that playbooks use."""
    for playbook in playbooks:
        record = playbook.record
        yield from (item.template for item in (*record.inputs, *record.outputs) if item.template is not None)
        for step in record.steps:
            yield from step.templates


def _quiz_ids(playbooks: Iterable[Entry[Playbook]]) -> Iterator[str]:
    yield from (playbook.record.quiz for playbook in playbooks if playbook.record.quiz is not None)
