"""Index pages: of each kind, of each domain and of each phase; and the parts of the home page."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry, Entry
from pmobook.model.playbook import Playbook
from pmobook.model.registers import REGISTERS, RegisterItem
from pmobook.model.term import Term
from pmobook.pages.edition import address_of_item
from pmobook.pages.finding.playbook_filter import filter_page
from pmobook.pages.finished import finished
from pmobook.pages.page import EntryPage
from pmobook.pages.path import path_card
from pmobook.pages.playbook import playbook_card
from pmobook.pages.quiz import quiz_card
from pmobook.pages.renderer import Renderer
from pmobook.pages.sorting import first_letter
from pmobook.pages.template import template_card
from pmobook.pages.template_chooser import templates_index

RECENT = 6
"""So many lately changed terms stand on the home page: what fits on a phone without scrolling."""


def terms_by_letter(renderer: Renderer) -> dict[str, list[Entry[Term]]]:
    """Return all terms under their letters, in the order of the language of the edition."""
    letters: dict[str, list[Entry[Term]]] = {}
    for term in renderer.terms_in_order:
        letters.setdefault(first_letter(renderer.name(term)), []).append(term)
    return letters


def glossary_index(renderer: Renderer) -> Markup:
    """Return the index of all terms, by domain and by letter."""
    library = renderer.edition.library
    counts = Counter(term.group for term in library.terms)
    domains = [(item, counts[item.id]) for item in library.items("domain").values() if item.id in counts]
    letters = [
        (letter, [renderer.link("term", term.id) for term in terms])
        for letter, terms in terms_by_letter(renderer).items()
    ]
    return renderer.template("glossary_index.html", letters=letters, domains=domains)


def term_list(renderer: Renderer, domain: str = "") -> Markup:
    """Return the terms with their short definitions, of one domain or of all."""
    rows = [
        (renderer.link("term", term.id), renderer.line(term.record.short or term.record.definition))
        for term in renderer.terms_in_order
        if domain in {"", term.group}
    ]
    return definition_list(rows)


def definition_list(rows: Iterable[tuple[Markup, Markup]]) -> Markup:
    """Return a list of names and what stands below each; for ten thousand rows a template costs four times this."""
    body = "".join([f"<div><dt>{name}</dt><dd>{text}</dd></div>\n" for name, text in rows])
    return finished(f'<dl class="pmo-list">\n{body}</dl>\n')  # made of Markup


def playbooks_index(renderer: Renderer) -> Markup:
    """Return the index of playbooks, by phase, which can be filtered."""
    return filter_page(renderer, playbooks_by_phase(renderer))


def playbooks_by_phase(renderer: Renderer) -> list[tuple[RegisterItem, list[Entry[Playbook]]]]:
    """Return each phase of the register with its playbooks."""
    library = renderer.edition.library
    return [
        (item, [playbook for playbook in library.playbooks if playbook.record.phase == item.id])
        for item in library.items("phase").values()
    ]


def paths_index(renderer: Renderer) -> Markup:
    """Return the index of paths."""
    cards = _cards(renderer, path_card, renderer.edition.library.paths)
    return _cards_index(renderer, "paths", renderer.edition.words.paths_intro, _one_group(cards))


def quizzes_index(renderer: Renderer) -> Markup:
    """Return the index of quizzes."""
    cards = _cards(renderer, quiz_card, renderer.edition.library.quizzes)
    return _cards_index(renderer, "quizzes", renderer.edition.words.quizzes_intro, _one_group(cards))


INDEXES: Mapping[str, Callable[[Renderer], Markup]] = {
    "glossary": glossary_index,
    "playbooks": playbooks_index,
    "templates": templates_index,
    "paths": paths_index,
    "quizzes": quizzes_index,
}
"""The index page of each section, by its address."""


def item_pages(renderer: Renderer) -> Iterator[EntryPage]:
    """Yield the pages of all domains and phases."""
    library = renderer.edition.library
    for item in library.items("domain").values():
        body = renderer.template("domain.html", item=item, terms=term_list(renderer, item.id))
        yield _item_page(renderer, "domain", "glossary", item, body)
    for item, playbooks in playbooks_by_phase(renderer):
        templates = [template for template in library.templates if template.record.phase == item.id]
        body = renderer.template(
            "phase.html",
            item=item,
            playbooks=_cards(renderer, playbook_card, playbooks),
            templates=_cards(renderer, template_card, templates),
        )
        yield _item_page(renderer, "phase", "playbooks", item, body)


def item_addresses(library: Library) -> Iterator[str]:
    """Yield the addresses of the pages of all domains and phases."""
    yield from (address_of_item(kind, item) for kind in ("domain", "phase") for item in library.items(kind))


def _item_page(renderer: Renderer, kind: str, section: str, item: RegisterItem, body: Markup) -> EntryPage:
    title = renderer.edition.shown(item.title).text
    description = renderer.plain(item.summary) if item.summary is not None else title
    path = next(register.path for register in REGISTERS if register.kind == kind)
    return EntryPage(address_of_item(kind, item.id), section, title, description, body, path)


def life_cycle(renderer: Renderer, heading: str = "h3") -> Markup:
    """Return the map of the life cycle: phases as columns under a `heading` of that level, playbooks within."""
    return renderer.template("life_cycle.html", phases=playbooks_by_phase(renderer), heading=heading)


def doors(renderer: Renderer) -> Markup:
    """Return the three ways in, each with its count."""
    library = renderer.edition.library
    return renderer.template(
        "doors.html", terms=len(library.terms), playbooks=len(library.playbooks), paths=len(library.paths)
    )


def continue_here(renderer: Renderer) -> Markup:
    """Return the place where the home page leads on to what the reader stopped at; a script fills it."""
    return renderer.template("continue_here.html")


def search_field(renderer: Renderer) -> Markup:
    """Return the large search field of the home page; it opens the search."""
    return renderer.template("search_field.html")


def recent_terms(renderer: Renderer) -> Markup:
    """Return the terms that changed last, by their public change notes."""
    dated: list[tuple[Entry[Term], date]] = [
        (term, max(change.date for change in term.record.changes))
        for term in renderer.edition.library.terms
        if term.record.changes
    ]
    dated.sort(key=lambda pair: (-pair[1].toordinal(), pair[0].id))
    return renderer.template("recent_terms.html", terms=dated[:RECENT])


def _cards(renderer: Renderer, card: Callable[[Renderer, Any], Markup], entries: Iterable[AnyEntry]) -> list[Markup]:
    return [card(renderer, entry) for entry in entries]


_Groups = list[tuple[Markup | str, str, list[Markup]]]


def _one_group(cards: list[Markup]) -> _Groups:
    return [("", "", cards)] if cards else []


def _cards_index(renderer: Renderer, section: str, intro: str, groups: _Groups) -> Markup:
    title = renderer.edition.words.sections[section]
    return renderer.template("cards_index.html", title=title, intro=intro, groups=groups)
