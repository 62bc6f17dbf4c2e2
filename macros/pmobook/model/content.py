"""Everything that was read of a knowledge base, before anything is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pmobook.model.entry import EntryRecord, Status
from pmobook.model.kinds import Kind
from pmobook.model.located import Document, Place
from pmobook.model.reference import Reference
from pmobook.model.registers import RegisterItem
from pmobook.model.values import Record

R_co = TypeVar("R_co", bound=EntryRecord, covariant=True)


class Holder(Protocol):
    """A file that holds texts, ids and references: an entry or a register."""

    @property
    def path(self) -> str:
        """The file, relative to the root."""

    @property
    def document(self) -> Document:
        """The file, able to say where its values stand."""

    @property
    def is_draft(self) -> bool:
        """Whether it is left out of a usual build."""

    @property
    def is_deprecated(self) -> bool:
        """Whether it is kept only for those who still look for it."""


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
    """A register that was read: its record, and its items by id in the order of its file."""

    kind: str
    items: Mapping[str, RegisterItem]
    record: Record
    document: Document

    @property
    def path(self) -> str:
        """The register's file, relative to the root."""
        return self.document.path

    @property
    def is_draft(self) -> bool:
        """Never: a register is published as it stands."""
        return False

    @property
    def is_deprecated(self) -> bool:
        """Never: an item is there or not."""
        return False


@dataclass(frozen=True, slots=True)
class MacroCall:
    """A call of one of our macros in a hand-written page: its literal arguments by the names of the parameters."""

    name: str
    arguments: Mapping[str, str]
    place: Place


@dataclass(frozen=True, slots=True)
class PlacedReference:
    """A reference in a hand-written page."""

    reference: Reference
    place: Place


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """A Markdown page of docs/, as far as the rules and the lists of uses look at it."""

    path: str
    title: str
    calls: tuple[MacroCall, ...]
    references: tuple[PlacedReference, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """Files that are there but could not be read: nothing is known of them, so nobody is blamed for naming them.

    `entries` holds kinds and ids, `registers` the kinds of their items.
    """

    entries: frozenset[tuple[str, str]] = frozenset()
    registers: frozenset[str] = frozenset()

    def has(self, kind: str, item_id: str) -> bool:
        """Whether `item_id` is, or may be, in a file that could not be read."""
        return kind in self.registers or (kind, item_id) in self.entries


@dataclass(frozen=True, slots=True)
class Content:
    """All entries, registers and hand-written pages, in the order of their paths, and what could not be read."""

    entries: tuple[Entry[EntryRecord], ...]
    registers: Mapping[str, Register]
    pages: tuple[HandwrittenPage, ...]
    unread: Unread = Unread()
