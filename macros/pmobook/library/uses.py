"""Uses: every place in the content that refers to an entry, and the other way round."""

from collections.abc import Iterator
from dataclasses import dataclass

from pmobook.library.walking import Found, IdAt, ReferenceAt, TextAt
from pmobook.model.content import AnyEntry
from pmobook.model.located import Place, Pointer
from pmobook.model.reference import Reference
from pmobook.model.scanning import find_references
from pmobook.model.text import Markup


@dataclass(frozen=True, slots=True)
class Use:
    """A reference from an entry.

    `domain` is the domain that a term must belong to. `offset` counts the brackets before it in its text, and is -1
    for a field that holds the reference alone.
    """

    source: AnyEntry
    pointer: Pointer
    target: Reference
    domain: str = ""
    offset: int = -1
    language: str = ""

    @property
    def place(self) -> Place:
        """Where the reference stands: inside a text at its own brackets, else at the value."""
        if self.offset < 0:
            return self.source.document.place_of(self.pointer)
        return self.source.document.place_in_text(self.pointer, "[[", self.offset)


def uses_in(entry: AnyEntry, found: Found) -> Iterator[Use]:
    """Yield what one value of `entry` refers to: an id, a reference, or the references within a text."""
    if isinstance(found, IdAt):
        yield Use(entry, found.pointer, Reference(found.target.kind, found.id), found.target.domain)
    elif isinstance(found, ReferenceAt):
        yield Use(entry, found.pointer, found.reference)
    elif isinstance(found, TextAt) and found.markup in {Markup.LINE, Markup.PROSE}:
        yield from _uses_in_text(entry, found)


def replacement_of(entry: AnyEntry) -> Iterator[Use]:
    """Yield the use that a deprecated entry makes of its successor, which is of its own kind."""
    if entry.record.replaced_by is not None:
        yield Use(entry, ("replaced_by",), Reference(entry.kind.name, entry.record.replaced_by))


def _uses_in_text(entry: AnyEntry, found: TextAt) -> Iterator[Use]:
    for language, text in found.text.texts.items():
        for offset, reference in find_references(text):
            pointer = (*found.pointer, language) if language else found.pointer
            yield Use(entry, pointer, reference, offset=text.count("[[", 0, offset), language=language)
