"""Lists of links that stay short, however many playbooks there are."""

from collections.abc import Sequence

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook
from pmobook.pages.finished import NO_HTML
from pmobook.pages.renderer import Renderer

LISTED = 12
"""So many playbooks are listed in one place of a page; beyond them a link leads to the filter with all."""


def playbook_links(renderer: Renderer, playbooks: Sequence[Entry[Playbook]], query: str) -> Markup:
    """Return the links to `playbooks`; `query` is what finds all of them on the filter page (`function=tools`)."""
    listed = playbooks if len(playbooks) <= LISTED else playbooks[: LISTED - 1]
    items = [Markup("<li>{}</li>").format(renderer.link("playbook", playbook.id)) for playbook in listed]
    if len(listed) < len(playbooks):
        count = renderer.edition.words.playbooks_count(len(playbooks))
        items.append(Markup('<li><a href="{}">{}</a></li>').format(filter_address(renderer, query), count))
    return Markup('<ul class="pmo-plain">{}</ul>').format(NO_HTML.join(items))


def filter_address(renderer: Renderer, query: str) -> str:
    """Return the link to the filter page with `query`."""
    return renderer.href(f"playbooks/?{query}")
