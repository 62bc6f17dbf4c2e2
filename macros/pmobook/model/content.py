"""Everything that was read of a knowledge base, before anything is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pmobook.model.entry import EntryRecord, Status
from pmobook.model.kinds import Kind
from pmobook.model.located import Document, Place
from pmobook.model.reference import Reference
from pmobook.model.registers import RegisterItem

R_co = TypeVar("R_co", bound=EntryRecord, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A record with its identity. `group` is the folder of a grouped kind: a term's domain."""

    kind: Kind
    id: str
    group: str
    record: R_co
    document: Document

    @property
    def path(self) -> str:
        """The entry's file, relative to the root."""
        return self.document.path

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id: what tells the entry from every other one."""
        return self.kind.name, self.id

    @property
    def is_draft(self) -> bool:
        """Whether the entry is left out of a usual build."""
        return self.record.status is Status.DRAFT

    @property
    def is_deprecated(self) -> bool:
        """Whether the entry is kept only for those who still look for it."""
        return self.record.status is Status.DEPRECATED


AnyEntry = Entry[EntryRecord]
"""An entry of whichever kind."""


@dataclass(frozen=True, slots=True)
class Register:
    """A register's items by id, in the order of its file."""

    kind: str
    items: Mapping[str, RegisterItem]
    document: Document | None


@dataclass(frozen=True, slots=True)
class MacroCall:
    """A call of one of our macros with its literal arguments, in a hand-written page."""

    name: str
    arguments: tuple[str, ...]
    named: Mapping[str, str]
    place: Place


@dataclass(frozen=True, slots=True)
class PlacedReference:
    """A reference in a hand-written page."""

    reference: Reference
    place: Place


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """A Markdown page of docs/, as far as the rules look at it."""

    path: str
    calls: tuple[MacroCall, ...]
    references: tuple[PlacedReference, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All entries, registers and hand-written pages, in the order of their paths."""

    entries: tuple[Entry[EntryRecord], ...]
    registers: Mapping[str, Register]
    pages: tuple[HandwrittenPage, ...]
