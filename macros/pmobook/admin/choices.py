"""What the pickers of the web editor offer: the ids of all entries and registers, with their names in every language.

Made when the site is built. Decap's own relations read every file of a folder from the repository's host whenever a
form opens: ten thousand requests for ten thousand terms, and the terms of one domain at a time.
"""

from collections.abc import Iterator
from typing import Any

from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.kinds import KINDS, TERM
from pmobook.model.reference import Reference
from pmobook.model.registers import REGISTERS
from pmobook.model.term import Term
from pmobook.model.text import LocalisedText
from pmobook.model.values import ROLES

Choice = dict[str, Any]


def collection_of(kind: str, group: str) -> str:
    """Return the name of the collection in which an entry is edited: each domain has one, for files lie in folders."""
    return f"{kind}-{group}" if group else kind


def choices(library: Library) -> dict[str, list[Choice]]:
    """Return by kind what can be chosen: `value` is the id, `names` by language, `collection` where it is edited."""
    made: dict[str, list[Choice]] = {
        register.kind: [
            {"value": item.id, "names": dict(item.title.texts)} for item in library.items(register.kind).values()
        ]
        for register in REGISTERS
    }
    for kind in KINDS:
        made[kind.name] = [
            {"value": entry.id, "names": _names(entry), "collection": collection_of(kind.name, entry.group)}
            for entry in sorted(library.entries, key=lambda entry: entry.id)
            if entry.kind is kind
        ]
    made["role"] = [each for each in made[TERM.name] if each["collection"] == collection_of(TERM.name, ROLES)]
    made["reference"] = list(_references(library))
    return made


def _references(library: Library) -> Iterator[Choice]:
    for entry in sorted(library.entries, key=lambda entry: (entry.kind.name, entry.id)):
        yield {"value": str(Reference(entry.kind.name, entry.id)), "names": _names(entry)}


def _names(entry: AnyEntry) -> dict[str, str]:
    record = entry.record
    text: LocalisedText = record.term if isinstance(record, Term) else record.title  # type: ignore[attr-defined]
    return dict(text.texts)
