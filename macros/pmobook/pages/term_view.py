"""What the page of a term shows."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from pmobook.library.designations import Designation, DesignationStatus
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.term import Equivalent, PartOfSpeech, Term
from pmobook.model.text import LocalisedText
from pmobook.pages.common import banner, use_groups
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.graph import relation_graph
from pmobook.pages.renderer import Renderer
from pmobook.pages.structured_data import term_data
from pmobook.words import Words


@dataclass(frozen=True, slots=True)
class TermView:
    """What a term's page shows: Markup is HTML, plain strings are text, pairs are what stands left and right."""

    id: str
    banner: Markup
    title: Markup
    abbreviation: str
    other_languages: tuple[Markup, ...]
    domain: Markup
    facts: tuple[str, ...]
    definition: Markup
    formula: Markup
    say: str
    avoid: tuple[tuple[str, Markup], ...]
    examples: tuple[Markup, ...]
    notes: Markup
    contrast: tuple[tuple[Markup, Markup], ...]
    relations: tuple[tuple[str, Markup], ...]
    graph: Markup
    uses: Markup
    equivalents: tuple[Equivalent, ...]
    foot: Markup
    data: Markup


def term_view(renderer: Renderer, entry: Entry[Term]) -> TermView:
    """Return what the page of a term shows."""
    words, term = renderer.edition.words, entry.record
    names = renderer.edition.library.designations[entry.id]
    narrower = narrower_terms(renderer.edition.library, entry)
    own = tuple(name for name in names if name.language == renderer.edition.language)
    return TermView(
        id=entry.id,
        banner=banner(renderer, entry),
        title=renderer.label(term.term),
        abbreviation=_abbreviation(own),
        other_languages=_other_languages(renderer, names),
        domain=renderer.item_link("domain", entry.group),
        facts=_facts(words, term),
        definition=renderer.line(term.definition),
        formula=_text(renderer, term.formula),
        say=_say(own),
        avoid=tuple((item.term, _line(renderer, item.why)) for item in term.deprecated if _is_own(renderer, item.lang)),
        examples=tuple(renderer.line(example) for example in term.examples),
        notes=renderer.prose(term.notes) if term.notes is not None else Markup(),
        contrast=tuple((renderer.link("term", item.term), renderer.line(item.difference)) for item in term.contrast),
        relations=_relations(renderer, entry, narrower),
        graph=relation_graph(renderer, entry, narrower),
        uses=uses_section(words, (group for group in use_groups(renderer, entry) if group.kind != "term")),
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
    return renderer.line(text) if text is not None else Markup()


def _text(renderer: Renderer, text: LocalisedText | None) -> Markup:
    return renderer.value(text) if text is not None else Markup()


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


def _other_languages(renderer: Renderer, names: Iterable[Designation]) -> tuple[Markup, ...]:
    """Return what the term is called in each other language of the site."""
    edition = renderer.edition
    found = []
    for code in edition.library.settings.languages:
        allowed = [name.word for name in names if name.language == code and not _is_avoided(name)]
        if code != edition.language and allowed:
            label = edition.words.languages.get(code, code)
            shown = f'{escape(label)}: <span lang="{code}">{escape(", ".join(allowed))}</span>'
            found.append(Markup(shown))  # noqa: S704 - escaped
    return tuple(found)


def _is_avoided(name: Designation) -> bool:
    return name.status is DesignationStatus.DEPRECATED


def narrower_terms(library: Library, entry: Entry[Term]) -> tuple[str, ...]:
    """Return the ids of the terms that name this one as broader."""
    uses = library.uses_by_target.get(entry.key, ())
    return tuple(use.source.id for use in uses if use.pointer[0] == "broader")


def _relations(renderer: Renderer, entry: Entry[Term], narrower: tuple[str, ...]) -> tuple[tuple[str, Markup], ...]:
    """Return wider, narrower and related terms, each with its title."""
    words = renderer.edition.words
    groups = (
        (words.wider, entry.record.broader),
        (words.narrower, narrower),
        (words.related_terms, entry.record.related),
    )
    separator = Markup(", ")
    return tuple((title, separator.join([renderer.link("term", key) for key in ids])) for title, ids in groups if ids)
