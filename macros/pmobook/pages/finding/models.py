"""The page that compares PMO models: what each is, what tells it from the others, and which playbooks suit it."""

from dataclasses import dataclass

from markupsafe import Markup

from pmobook.library.pmo_models import pmo_models, suits
from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.finding.link_list import playbook_links
from pmobook.pages.finished import NO_HTML
from pmobook.pages.renderer import Renderer


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A row of the table; `playbooks` is empty where none suits the model."""

    model: Entry[Term]
    playbooks: Markup


def models(renderer: Renderer) -> Markup:
    """Return the table of the models."""
    library = renderer.edition.library
    rows = []
    for model in library.derived(pmo_models):
        suitable = tuple(playbook for playbook in library.playbooks if suits(library, playbook.record, model))
        links = playbook_links(renderer, suitable, f"model={model.id}") if suitable else NO_HTML
        rows.append(ModelRow(model, links))
    return renderer.template("pmo_models.html", rows=rows)
