"""An edition: the library as readers of one language see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pmobook.library.changed_subjects import ChangedSubjects
from pmobook.library.designations import uncapitalised
from pmobook.library.library import Library
from pmobook.model.content import AnyEntry, Entry
from pmobook.model.history import History
from pmobook.model.located import Pointer
from pmobook.model.reference import Reference
from pmobook.model.term import PartOfSpeech, Term
from pmobook.model.text import LocalisedText, TextInLanguage
from pmobook.pages.sorting import sort_key
from pmobook.words import Words, words_for

Address = str
"""A page's address below the root of its language, such as `glossary/risk/`."""


@dataclass(frozen=True)
class Edition:
    """The library in one language, and what the repository remembers of its files.

    `changed_subjects` are the questions that are older than what they are about. `download_sizes` are those of the
    files of templates in bytes, by their addresses below the root of the site.
    """

    library: Library
    language: str
    history: History = field(default_factory=dict, repr=False)
    changed_subjects: ChangedSubjects = field(default=ChangedSubjects(), repr=False)
    download_sizes: Mapping[str, int] = field(default_factory=dict, repr=False)

    @cached_property
    def default(self) -> str:
        """The site's first language, which stands in where a translation is missing."""
        return self.library.settings.default_language

    @cached_property
    def prefix(self) -> str:
        """The language's folder: empty for the default language, else `id/`."""
        return "" if self.language == self.default else f"{self.language}/"

    @cached_property
    def words(self) -> Words:
        """The words of the interface."""
        return words_for(self.language)

    @cached_property
    def terms_in_order(self) -> tuple[Entry[Term], ...]:
        """All published terms, in the order of their names in this language."""
        return tuple(sorted(self.library.terms, key=lambda term: (sort_key(self.name(term)), term.id)))

    def shown(self, text: LocalisedText) -> TextInLanguage:
        """Return what this edition shows of `text`."""
        return text.shown_in(self.language, self.default)

    def name(self, entry: AnyEntry) -> str:
        """Return the entry's name: a term's preferred designation, anything else's title."""
        return self.shown(name_text(entry)).text

    def name_in_text(self, entry: AnyEntry) -> str:
        """Return the entry's name as it stands within a sentence: terms begin with a small letter there."""
        name = self.name(entry)
        record = entry.record
        is_common = isinstance(record, Term) and record.part_of_speech is not PartOfSpeech.PROPER_NOUN
        return uncapitalised(name) if is_common else name

    def description(self, entry: AnyEntry) -> TextInLanguage:
        """Return the sentence that says what the entry is: a term's definition, anything else's summary."""
        record = entry.record
        text: LocalisedText = record.definition if isinstance(record, Term) else record.summary  # type: ignore[attr-defined]
        return self.shown(text)


def name_text(entry: AnyEntry) -> LocalisedText:
    """Return the localised name of an entry."""
    record = entry.record
    text: LocalisedText = record.term if isinstance(record, Term) else record.title  # type: ignore[attr-defined]
    return text


def address_of(entry: AnyEntry) -> Address:
    """Return the address of an entry's page."""
    return f"{entry.kind.section}/{entry.id}/"


def address_of_reference(edition: Edition, reference: Reference) -> Address | None:
    """Return the address that `reference` leads to, or None where it leads nowhere."""
    entry = edition.library.find(reference.kind, reference.id)
    if entry is not None:
        anchor = f"#{reference.anchor}" if reference.anchor else ""
        return address_of(entry) + anchor
    if reference.id in edition.library.items(reference.kind):
        return address_of_item(reference.kind, reference.id)
    return None


def address_of_item(kind: str, item_id: str) -> Address:
    """Return the address of the page of a domain or phase, or of the part of a page that shows a function."""
    return f"functions/#{item_id}" if kind == "function" else f"{kind}s/{item_id}/"


def address_of_page(edition: Edition, path: str) -> Address | None:
    """Return the address of the hand-written page at `path` (docs/…), or None where it is of another language."""
    folder, _, name = path.removeprefix("docs/").rpartition("/")
    stem, _, language = name.removesuffix(".md").partition(".")
    if (language or edition.default) != edition.language:
        return None
    parts = [part for part in (folder, "" if stem in {"index", "README"} else stem) if part]
    return "".join(f"{part}/" for part in parts)


def anchor_of_pointer(entry: AnyEntry, pointer: Pointer) -> str:
    """Return the part of an entry's page that shows the value at `pointer`: a step's or question's id, or nothing."""
    holder = pointer[0] if pointer else ""
    if holder in {"steps", "questions", "stages", "sections"} and len(pointer) > 1 and isinstance(pointer[1], int):
        # the questions of a playbook are sentences, and have no ids
        part_id = getattr(getattr(entry.record, str(holder))[pointer[1]], "id", "")
        return f"#{part_id}" if part_id else ""
    return ""
