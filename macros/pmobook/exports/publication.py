"""What is exported: the library, the address at which its site is published, and its texts without our marks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from urllib.parse import quote

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.reference import REFERENCE, Reference
from pmobook.model.text import LocalisedText
from pmobook.pages.edition import Edition, address_of, address_of_reference
from pmobook.pages.markdown import begins_sentence, plain

UNDATED = date(2000, 1, 1)
"""The day that stands where the content names none: any fixed day does, and tools show it as obviously not meant."""

_SAFE_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%~-._"
"""What RFC 3986 allows in an address; everything else is percent-encoded."""


MakeName = Callable[[str, Reference], str]
"""Makes what stands for a reference of its name."""


@dataclass(frozen=True)
class Publication:
    """A library with the address of its site: empty, or ending in `/`."""

    library: Library
    address: str

    @cached_property
    def editions(self) -> dict[str, Edition]:
        """The library as readers of each language see it, the default language first."""
        return {code: Edition(self.library, code) for code in self.library.settings.languages}

    @property
    def default(self) -> Edition:
        """The edition in the site's first language."""
        return self.editions[self.library.settings.default_language]

    def name(self, edition: Edition) -> str:
        """Return the name of the site in a language."""
        return self.library.settings.site_names.get(edition.language, "PMO")

    def description(self, edition: Edition) -> str:
        """Return what the site says of itself in a language; empty where it says nothing."""
        return self.library.settings.site_descriptions.get(edition.language, "")

    def address_in(self, edition: Edition, address: str) -> str:
        """Return the whole address of a page, given its address below the root of its language."""
        return iri(self.address + edition.prefix + address)

    def entry_address(self, edition: Edition, entry: AnyEntry) -> str:
        """Return the whole address of an entry's page."""
        return self.address_in(edition, address_of(entry))

    def plain(self, edition: Edition, text: str) -> str:
        """Return Markdown `text` as plain words, its references by the names of what they lead to."""
        return plain(self.named(edition, text))

    def named(self, edition: Edition, text: str) -> str:
        """Return Markdown `text`, its references replaced by the names of what they lead to."""
        return _with_names(edition, text, lambda name, _: name)

    def linked(self, edition: Edition, text: str) -> str:
        """Return Markdown `text` with our references as usual links."""

        def link(name: str, reference: Reference) -> str:
            address = None if reference.silent else address_of_reference(edition, reference)
            return name if address is None else f"[{name}]({self.address_in(edition, address)})"

        return _with_names(edition, text, link)

    def narrow_text(self, edition: Edition, text: LocalisedText | None) -> str:
        """Return `text` in the language of `edition` as plain words; empty where it is not translated."""
        found = text.in_language(edition.language, edition.default) if text is not None else None
        return self.plain(edition, found) if found else ""

    @cached_property
    def last_change(self) -> datetime:
        """The start of the last day that the glossary names as the day of a review or change."""
        days = [day for term in self.library.terms if (day := changed_on(term)) is not None]
        return datetime.combine(max(days, default=UNDATED), datetime.min.time(), UTC)


def changed_on(entry: AnyEntry) -> date | None:
    """Return the last day on which an entry was reviewed or changed, as far as its file says."""
    days = [change.date for change in entry.record.changes]
    if entry.record.reviewed is not None:
        days.append(entry.record.reviewed)
    return max(days, default=None)


def iri(address: str) -> str:
    """Return `address` fit to stand in a file: signs that no address may hold are percent-encoded."""
    return quote(address, safe=_SAFE_IN_ADDRESSES)


def one_line(text: str) -> str:
    """Return `text` without its line ends."""
    return " ".join(text.split())


def _with_names(edition: Edition, text: str, make: MakeName) -> str:
    if "[[" not in text:
        return text

    def named(match: re.Match[str]) -> str:
        reference = Reference.from_match(match)
        return make(_name(edition, text[: match.start()], reference), reference)

    return REFERENCE.sub(named, text)


def _name(edition: Edition, before: str, reference: Reference) -> str:
    """Return what stands in a text for a reference: its label, the name of its target, or the words of its id."""
    if reference.label:
        return reference.label
    entry = edition.library.find(reference.kind, reference.id)
    if entry is None:
        return reference.id.replace("-", " ")
    return edition.name(entry) if begins_sentence(before) else edition.name_in_text(entry)
