"""The pages of roles: everything that somebody does in a role, made from RACIs, steps, templates and paths."""

from collections.abc import Iterator

from markupsafe import Markup

from pmobook.library.library import Library
from pmobook.library.participation import participations
from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.finding.link_list import filter_address
from pmobook.pages.finished import NO_HTML
from pmobook.pages.page import EntryPage
from pmobook.pages.path import path_card
from pmobook.pages.renderer import Renderer


def address_of_role(role_id: str) -> str:
    """Return the address of the page of a role."""
    return f"roles/{role_id}/"


def role_addresses(library: Library) -> Iterator[str]:
    """Yield the addresses of the pages of all roles that something names."""
    yield from (address_of_role(role_id) for role_id in library.derived(participations))


def role_pages(renderer: Renderer) -> Iterator[EntryPage]:
    """Yield the pages of all roles that something names."""
    for term in _roles(renderer):
        name = renderer.edition.name_in_text(term)
        words = renderer.edition.words.finding
        yield EntryPage(
            address=address_of_role(term.id),
            section="playbooks",
            title=words.as_role.format(role=name),
            description=words.as_role_description.format(role=name),
            body=_body(renderer, term),
            edit_path=term.path,
        )


def _body(renderer: Renderer, term: Entry[Term]) -> Markup:
    participation = renderer.edition.library.derived(participations)[term.id]
    return renderer.template(
        "role.html",
        term=term,
        role=renderer.edition.name_in_text(term),
        participation=participation,
        paths=[path_card(renderer, path) for path in participation.paths],
        all_playbooks=filter_address(renderer, f"role={term.id}"),
    )


def role_index(renderer: Renderer) -> Markup:
    """Return the list of all roles that something names."""
    taking_part = renderer.edition.library.derived(participations)
    rows = [(term, renderer.href(address_of_role(term.id)), taking_part[term.id]) for term in _roles(renderer)]
    return renderer.template("roles_index.html", rows=rows)


def role_link(renderer: Renderer, term: Entry[Term]) -> Markup:
    """Return the link from a role's term to its page; empty where nothing names the role."""
    if term.id not in renderer.edition.library.derived(participations):
        return NO_HTML
    address, words = renderer.href(address_of_role(term.id)), renderer.edition.words.finding.link_to_role
    return Markup('<a href="{}">{}</a>').format(address, words)


def _roles(renderer: Renderer) -> Iterator[Entry[Term]]:
    """Yield the roles in the order of their names."""
    taking_part = renderer.edition.library.derived(participations)
    yield from (term for term in renderer.terms_in_order if term.id in taking_part)
