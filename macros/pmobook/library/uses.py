"""Uses: every place in the content that refers to an entry, and the other way round."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pmobook.library.walking import Found, IdAt, ReferenceAt, TextAt
from pmobook.model.content import AnyEntry, HandwrittenPage, Holder
from pmobook.model.located import Place, Pointer
from pmobook.model.macros import MACROS
from pmobook.model.reference import Reference
from pmobook.model.scanning import find_references
from pmobook.model.text import Markup

H = TypeVar("H", bound=Holder)
H_co = TypeVar("H_co", bound=Holder, covariant=True)


@dataclass(frozen=True, slots=True)
class Use(Generic[H_co]):
    """A reference from an entry or a register.

    `domain` is the domain that a term must belong to. `offset` counts the brackets before it in its text, and is -1
    for a field that holds the reference alone. `is_written` says that it stands in double brackets and names its
    kind; else the field says the kind.
    """

    source: H_co
    pointer: Pointer
    target: Reference
    domain: str = ""
    offset: int = -1
    language: str = ""
    is_written: bool = False

    @property
    def place(self) -> Place:
        """Where the reference stands: inside a text at its own brackets, else at the value."""
        if self.offset < 0:
            return self.source.document.place_of(self.pointer)
        return self.source.document.place_in_text(self.pointer, "[[", self.offset)


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference from a hand-written page, whether in double brackets or as the argument of a macro.

    `is_page` says that the page is the entry's own, so that it does not refer to it.
    """

    path: str
    place: Place
    target: Reference
    is_written: bool
    is_page: bool = False


def uses_in(source: H, found: Found) -> Iterator[Use[H]]:
    """Yield what one value of `source` refers to: an id, a reference, or the references within a text."""
    if isinstance(found, IdAt):
        yield Use(source, found.pointer, Reference(found.target.kind, found.id), found.target.domain)
    elif isinstance(found, ReferenceAt):
        yield Use(source, found.pointer, found.reference, is_written=True)
    elif isinstance(found, TextAt) and found.markup in {Markup.LINE, Markup.PROSE}:
        yield from _uses_in_text(source, found)


def mentions_in(page: HandwrittenPage) -> Iterator[Mention]:
    """Yield what a hand-written page refers to."""
    for placed in page.references:
        yield Mention(page.path, placed.place, placed.reference, is_written=True)
    for call in page.calls:
        macro = MACROS[call.name]
        for parameter in (each for each in macro.parameters if each.kind):
            argument = call.arguments.get(parameter.name, "")
            # a filter that is empty leaves out nothing
            if argument or (parameter.required and parameter.name in call.arguments):
                target = Reference(parameter.kind, argument)
                yield Mention(page.path, call.place, target, is_written=False, is_page=macro.is_page)


def replacement_of(entry: AnyEntry) -> Iterator[Use[AnyEntry]]:
    """Yield the use that a deprecated entry makes of its successor, which is of its own kind."""
    if entry.record.replaced_by is not None:
        yield Use(entry, ("replaced_by",), Reference(entry.kind.name, entry.record.replaced_by))


def _uses_in_text(source: H, found: TextAt) -> Iterator[Use[H]]:
    for language, text in found.text.texts.items():
        for offset, reference in find_references(text):
            pointer = (*found.pointer, language) if language else found.pointer
            brackets = text.count("[[", 0, offset)
            yield Use(source, pointer, reference, offset=brackets, language=language, is_written=True)
