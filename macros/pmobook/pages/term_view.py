"""What the page of a term shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from pmobook.library.designations import Designation, DesignationStatus
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.term import Equivalent, PartOfSpeech, Term
from pmobook.model.text import LocalisedText
from pmobook.model.values import ROLES
from pmobook.pages.common import banner, use_groups
from pmobook.pages.finding.roles import role_link
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.foot import foot, questions_section, uses_section
from pmobook.pages.graph import relation_graph
from pmobook.pages.renderer import Renderer
from pmobook.pages.structured_data import term_data
from pmobook.words import Words

_USES = frozenset({"playbook", "template", "path", "page"})
"""Kinds that count as places where a term is used; other terms are its relations, and questions have their own list."""


class OtherLanguage(NamedTuple):
    """What a term is called in another language of the site, and how it is defined there; empty where it is not."""

    code: str
    label: str
    names: str
    definition: str


@dataclass(frozen=True, slots=True)
class TermView:
    """What a term's page shows: Markup is HTML, plain strings are text, pairs are what stands left and right."""

    id: str
    banner: Markup
    title: Markup
    abbreviation: str
    other_languages: tuple[OtherLanguage, ...]
    domain: Markup
    facts: tuple[str, ...]
    definition: Markup
    formula: Markup
    say: str
    avoid: tuple[tuple[str, Markup], ...]
    examples: tuple[Markup, ...]
    notes: Markup
    contrast: tuple[tuple[Markup, Markup], ...]
    role: Markup
    relations: tuple[tuple[str, Markup], ...]
    graph: Markup
    uses: Markup
    questions: Markup
    equivalents: tuple[Equivalent, ...]
    foot: Markup
    data: Markup


def term_view(renderer: Renderer, entry: Entry[Term]) -> TermView:
    """Return what the page of a term shows."""
    words, term = renderer.edition.words, entry.record
    names = renderer.edition.library.designations[entry.id]
    narrower = narrower_terms(renderer.edition.library, entry)
    related = related_terms(entry, narrower)
    own = tuple(name for name in names if name.language == renderer.edition.language)
    return TermView(
        id=entry.id,
        banner=banner(renderer, entry),
        title=renderer.label(term.term),
        abbreviation=_abbreviation(own),
        other_languages=_other_languages(renderer, entry, names),
        domain=renderer.item_link("domain", entry.group),
        facts=_facts(words, term),
        definition=renderer.line(term.definition),
        formula=_text(renderer, term.formula),
        say=_say(own),
        avoid=tuple((item.term, _line(renderer, item.why)) for item in term.deprecated if _is_own(renderer, item.lang)),
        examples=tuple(renderer.line(example) for example in term.examples),
        notes=renderer.prose(term.notes) if term.notes is not None else NO_HTML,
        contrast=tuple((renderer.link("term", item.term), renderer.line(item.difference)) for item in term.contrast),
        role=role_link(renderer, entry) if entry.group == ROLES else NO_HTML,
        relations=_relations(renderer, entry, narrower, related),
        graph=relation_graph(renderer, entry, narrower, related),
        uses=uses_section(words, use_groups(renderer, entry, _USES)),
        questions=questions_section(renderer, entry),
        equivalents=term.equivalents,
        foot=foot(renderer, entry),
        data=term_data(renderer.edition, entry),
    )


def _facts(words: Words, term: Term) -> tuple[str, ...]:
    """Return status, word class where it is no noun, and the day of the last review."""
    facts = [words.statuses[term.status]]
    if term.part_of_speech is not PartOfSpeech.NOUN:
        facts.append(words.parts_of_speech[term.part_of_speech])
    if term.reviewed is not None:
        facts.append(words.reviewed_on.format(date=words.date(term.reviewed)))
    return tuple(facts)


def _is_own(renderer: Renderer, language: str) -> bool:
    return language == renderer.edition.language


def _line(renderer: Renderer, text: LocalisedText | None) -> Markup:
    return renderer.line(text) if text is not None else NO_HTML


def _text(renderer: Renderer, text: LocalisedText | None) -> Markup:
    return renderer.value(text) if text is not None else NO_HTML


def _abbreviation(own: Iterable[Designation]) -> str:
    """Return the short form that stands beside the name; nothing where the name is itself the short form."""
    preferred = {name.word for name in own if name.status is DesignationStatus.PREFERRED}
    short = (name.word for name in own if name.status is DesignationStatus.ABBREVIATION)
    return next((word for word in short if word not in preferred), "")


def _say(own: Iterable[Designation]) -> str:
    """Return the words that may be said, where there are others than the name itself."""
    statuses = {DesignationStatus.PREFERRED, DesignationStatus.ADMITTED}
    words = [name.word for name in own if name.status in statuses]
    return ", ".join(words) if len(words) > 1 else ""


def _other_languages(renderer: Renderer, entry: Entry[Term], names: Iterable[Designation]) -> tuple[OtherLanguage, ...]:
    """Return the term in each other language of the site that has a word for it."""
    edition = renderer.edition
    found = []
    for code in edition.library.settings.languages:
        allowed = [name.word for name in names if name.language == code and not _is_avoided(name)]
        if code != edition.language and allowed:
            definition = entry.record.definition.in_language(code, edition.default)
            html = renderer.markdown.line(definition) if definition else ""
            found.append(OtherLanguage(code, edition.words.languages.get(code, code), ", ".join(allowed), html))
    return tuple(found)


def _is_avoided(name: Designation) -> bool:
    return name.status is DesignationStatus.DEPRECATED


def narrower_terms(library: Library, entry: Entry[Term]) -> tuple[str, ...]:
    """Return the ids of the terms that name this one as broader."""
    uses = library.uses_by_target.get(entry.key, ())
    return tuple(use.source.id for use in uses if use.pointer[0] == "broader")


def related_terms(entry: Entry[Term], narrower: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the related terms that are neither wider nor narrower: each neighbour stands in one place."""
    elsewhere = {*entry.record.broader, *narrower}
    return tuple(term_id for term_id in entry.record.related if term_id not in elsewhere)


def _relations(
    renderer: Renderer, entry: Entry[Term], narrower: Sequence[str], related: Sequence[str]
) -> tuple[tuple[str, Markup], ...]:
    """Return wider, narrower and related terms, each with its title."""
    words = renderer.edition.words
    groups = (
        (words.wider, entry.record.broader),
        (words.narrower, narrower),
        (words.related_terms, related),
    )
    return tuple(
        (title, finished(", ".join([renderer.link("term", key) for key in ids]))) for title, ids in groups if ids
    )
