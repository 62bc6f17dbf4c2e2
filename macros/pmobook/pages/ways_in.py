"""Ways into the glossary beside domains and letters: each a page below `words/`.

They do not stand below `glossary/`, where their addresses could be those of terms.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from pmobook.library.changes import changes_of
from pmobook.library.designations import DesignationStatus
from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.indexes import first_letter, sort_key, sorted_terms
from pmobook.pages.page import EntryPage
from pmobook.pages.renderer import Renderer


@dataclass(frozen=True, slots=True)
class WayIn:
    """A page that lists terms in one way. `name` is its address below `words/` and its key in the catalogues."""

    name: str
    body: Callable[[Renderer], Markup]


def abbreviations(renderer: Renderer) -> Markup:
    """Return every short form with what it stands for."""
    rows = [
        (word, renderer.link("term", term.id), renderer.line(term.record.short or term.record.definition))
        for term in renderer.edition.library.terms
        for word in _words(renderer, term, DesignationStatus.ABBREVIATION)
    ]
    rows.sort(key=lambda row: sort_key(row[0]))
    return renderer.template("words_abbreviations.html", rows=rows)


def translations(renderer: Renderer) -> Markup:
    """Return the table of every term's name in all languages, with a field to filter it."""
    library = renderer.edition.library
    languages = library.settings.languages
    rows = [
        (term, [term.record.term.in_language(code, renderer.edition.default) or "" for code in languages])
        for term in sorted_terms(renderer, library.terms)
    ]
    return renderer.template("words_translations.html", rows=rows, languages=languages)


def say_this(renderer: Renderer) -> Markup:
    """Return every word of this language that is not used, with what to say instead and why."""
    rows = [
        (item, renderer.link("term", term.id), renderer.line(item.why) if item.why else Markup())
        for term in renderer.edition.library.terms
        for item in term.record.deprecated
        if item.lang == renderer.edition.language
    ]
    rows.sort(key=lambda row: sort_key(row[0].term))
    return renderer.template("words_say_this.html", rows=rows)


def frameworks(renderer: Renderer) -> Markup:
    """Return the names that other frameworks use, framework by framework."""
    found: dict[str, list[tuple[str, str, Markup]]] = {}
    for term in renderer.edition.library.terms:
        for item in term.record.equivalents:
            row = (item.name, renderer.edition.words.matches[item.match], renderer.link("term", term.id))
            found.setdefault(item.framework, []).append(row)
    groups = [(name, sorted(rows, key=lambda row: sort_key(row[0]))) for name, rows in sorted(found.items())]
    return renderer.template("words_frameworks.html", groups=groups)


def changes(renderer: Renderer) -> Markup:
    """Return the public change notes of all entries, newest first."""
    return renderer.template("words_changes.html", changes=changes_of(renderer.edition.library))


def printable(renderer: Renderer) -> Markup:
    """Return the whole glossary on one page, for paper."""
    letters: dict[str, list[Entry[Term]]] = {}
    for term in sorted_terms(renderer, renderer.edition.library.terms):
        letters.setdefault(first_letter(renderer.name(term)), []).append(term)
    return renderer.template("words_print.html", letters=letters.items())


WAYS_IN = (
    WayIn("abbreviations", abbreviations),
    WayIn("translations", translations),
    WayIn("say-this", say_this),
    WayIn("frameworks", frameworks),
    WayIn("changes", changes),
    WayIn("print", printable),
)


def way_in_pages(renderer: Renderer) -> Iterator[EntryPage]:
    """Yield the page of each way in."""
    for way in WAYS_IN:
        title, description = renderer.edition.words.ways_in[way.name]
        head = Markup('<header class="pmo-head"><h1 id="_top">{}</h1><p class="pmo-lead">{}</p></header>')
        body = head.format(title, description) + way.body(renderer)
        yield EntryPage(f"words/{way.name}/", "glossary", title, description, body, "glossary/_domains.yml")


def _words(renderer: Renderer, term: Entry[Term], status: DesignationStatus) -> Iterator[str]:
    for name in renderer.edition.library.designations[term.id]:
        if name.status is status and name.language == renderer.edition.language:
            yield name.word
