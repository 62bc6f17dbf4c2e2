"""The page of any entry, by its kind."""

from collections.abc import Callable, Mapping
from typing import Any

from pmobook.model.content import AnyEntry
from pmobook.model.kinds import PATH, PLAYBOOK, QUIZ, TEMPLATE, TERM
from pmobook.pages.edition import address_of
from pmobook.pages.markdown import plain
from pmobook.pages.page import EntryPage
from pmobook.pages.path import path_body
from pmobook.pages.playbook import playbook_body
from pmobook.pages.quiz import quiz_body
from pmobook.pages.renderer import Renderer
from pmobook.pages.template import template_body
from pmobook.pages.term import term_body

BODIES: Mapping[str, Callable[[Renderer, Any], str]] = {
    TERM.name: term_body,
    PLAYBOOK.name: playbook_body,
    TEMPLATE.name: template_body,
    PATH.name: path_body,
    QUIZ.name: quiz_body,
}
"""How the body of a page of each kind is made."""


def entry_body(renderer: Renderer, entry: AnyEntry) -> str:
    """Return the body of the page of an entry, with the terms that its texts mention linked, except itself."""
    own_term = entry.id if entry.kind is TERM else ""
    render = BODIES[entry.kind.name]
    return renderer.with_mentions_linked(lambda linking: render(linking, entry), own_term)


def entry_page(renderer: Renderer, entry: AnyEntry) -> EntryPage:
    """Return the finished page of an entry."""
    return EntryPage(
        address=address_of(entry),
        section=entry.kind.section,
        title=renderer.name(entry),
        description=plain(renderer.edition.description(entry).text),
        body=entry_body(renderer, entry),
        edit_path=entry.path,
    )
