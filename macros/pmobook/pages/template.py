"""The page of a template and its card."""

from functools import partial

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.template import Template
from pmobook.pages.common import banner, use_groups
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.renderer import Renderer
from pmobook.pages.template_downloads import downloads_section
from pmobook.pages.template_form import template_form
from pmobook.pages.template_values import column_width, sample_cell

PANELS = ("fill-in", "sample", "download")
"""The ids of the three parts of the page, which are also what the address says after `#`."""


def template_body(renderer: Renderer, entry: Entry[Template]) -> Markup:
    """Return the HTML of a template's page."""
    return renderer.template(
        "template.html",
        entry=entry,
        template=entry.record,
        banner=banner(renderer, entry),
        panels=panel_ids(entry.record),
        form=template_form(renderer, entry),
        downloads=downloads_section(renderer, entry),
        column_width=column_width,
        cell=partial(sample_cell, renderer, entry.record),
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def template_card(renderer: Renderer, entry: Entry[Template], reasons: Markup | str = "") -> Markup:
    """Return the HTML of a template's card, with the `reasons` to choose it below."""
    return renderer.template("template_card.html", entry=entry, reasons=reasons)


def panel_ids(record: Template) -> dict[str, str]:
    """Return the id of each part of the page; one that a section has already goes to the section."""
    taken = {section.id for section in record.sections}
    return {panel: f"{panel}-part" if panel in taken else panel for panel in PANELS}
