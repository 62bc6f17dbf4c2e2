"""The page of a term."""

from dataclasses import dataclass

from markupsafe import Markup

from pmobook.library.designations import DesignationStatus, designations
from pmobook.model.content import Entry
from pmobook.model.term import DeprecatedDesignation, Term
from pmobook.pages.common import banner, use_groups
from pmobook.pages.renderer import Renderer


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """What a term is called in another language of the site."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermNames:
    """The designations of a term in the language of the page, and its preferred ones in the others."""

    abbreviation: str
    say: tuple[str, ...]
    avoid: tuple[DeprecatedDesignation, ...]
    others: tuple[OtherLanguage, ...]


def term_body(renderer: Renderer, entry: Entry[Term]) -> Markup:
    """Return the HTML of a term's page."""
    library = renderer.edition.library
    narrower = [use.source.id for use in library.uses_by_target.get(entry.key, ()) if use.pointer[0] == "broader"]
    return renderer.template(
        "term.html",
        entry=entry,
        term=entry.record,
        names=term_names(renderer, entry),
        banner=banner(renderer, entry),
        narrower=narrower,
        uses=[group for group in use_groups(renderer, entry) if group.kind != "term"],
    )


def term_names(renderer: Renderer, entry: Entry[Term]) -> TermNames:
    """Sort the designations of a term by language and status."""
    edition = renderer.edition
    by_language: dict[str, dict[DesignationStatus, list[str]]] = {}
    for designation in designations(entry, edition.default):
        statuses = by_language.setdefault(designation.language, {})
        statuses.setdefault(designation.status, []).append(designation.word)
    own = by_language.get(edition.language, {})
    others = [
        OtherLanguage(code, tuple(_names(by_language[code])))
        for code in edition.library.settings.languages
        if code != edition.language and code in by_language
    ]
    return TermNames(
        abbreviation=next(iter(own.get(DesignationStatus.ABBREVIATION, ())), ""),
        say=(*own.get(DesignationStatus.PREFERRED, ()), *own.get(DesignationStatus.ADMITTED, ())),
        avoid=tuple(item for item in entry.record.deprecated if item.lang == edition.language),
        others=tuple(others),
    )


def _names(statuses: dict[DesignationStatus, list[str]]) -> list[str]:
    """Preferred name first, with its abbreviation; then what else may be said."""
    order = (DesignationStatus.PREFERRED, DesignationStatus.ABBREVIATION, DesignationStatus.ADMITTED)
    return [word for status in order for word in statuses.get(status, ())]
