"""Ways into the glossary beside domains and letters: each a page below `words/`.

They do not stand below `glossary/`, where their addresses could be those of terms.
"""

from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from pmobook.library.changes import changes_of
from pmobook.library.designations import DesignationStatus
from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.indexes import definition_list, terms_by_letter
from pmobook.pages.renderer import Renderer
from pmobook.pages.sorting import sort_key
from pmobook.pages.standing_page import StandingPage
from pmobook.words import Words


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
    languages = renderer.edition.library.settings.languages
    # not by the template: there is a row for every term
    rows = "\n".join([_translation_row(renderer, term, languages) for term in renderer.terms_in_order])
    table = finished(rows)  # the rows are escaped
    return renderer.template("words_translations.html", rows=table, languages=languages)


def _translation_row(renderer: Renderer, term: Entry[Term], languages: tuple[str, ...]) -> str:
    cells = []
    for code in languages:
        if code == renderer.edition.language:
            cells.append(f"<td>{renderer.link('term', term.id)}</td>")
        else:
            name = term.record.term.in_language(code, renderer.edition.default) or ""
            cells.append(f'<td lang="{code}">{escape(name)}</td>')
    return f"<tr>{''.join(cells)}</tr>"


def say_this(renderer: Renderer) -> Markup:
    """Return every word of this language that is not used, with what to say instead and why."""
    rows = [
        (item, renderer.link("term", term.id), renderer.line(item.why) if item.why else NO_HTML)
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
    letters = [
        (
            letter,
            definition_list((_printed_name(renderer, term), renderer.line(term.record.definition)) for term in terms),
        )
        for letter, terms in terms_by_letter(renderer).items()
    ]
    return renderer.template("words_print.html", letters=letters)


def _printed_name(renderer: Renderer, term: Entry[Term]) -> Markup:
    """Return the name of a term, and beside it its names in the other languages."""
    own = renderer.edition.language
    names = [name for name in term.record.term.items(renderer.edition.default) if name.language != own]
    others = [f' <span class="pmo-muted" lang="{name.language}">{escape(name.text)}</span>' for name in names]
    return finished(f"{escape(renderer.name(term))}{''.join(others)}")  # escaped


def _way_in(name: str, body: Callable[[Renderer], Markup]) -> StandingPage:
    def heading(words: Words) -> tuple[str, str]:
        return words.ways_in[name]

    return StandingPage(f"words/{name}/", "glossary", heading, body, "glossary/_domains.yml")


WAYS_IN = (
    _way_in("abbreviations", abbreviations),
    _way_in("translations", translations),
    _way_in("say-this", say_this),
    _way_in("frameworks", frameworks),
    _way_in("changes", changes),
    _way_in("print", printable),
)
"""Pages that list terms in one way each; the name is the address below `words/` and the key in the catalogues."""


def _words(renderer: Renderer, term: Entry[Term], status: DesignationStatus) -> Iterator[str]:
    for name in renderer.edition.library.designations[term.id]:
        if name.status is status and name.language == renderer.edition.language:
            yield name.word
