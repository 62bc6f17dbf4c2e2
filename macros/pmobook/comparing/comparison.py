"""Two states of a knowledge base: what was added, changed, deprecated and removed, and what else that touches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pmobook.comparing.fields import FieldChange, changed_fields
from pmobook.library.library import Library, anchors
from pmobook.library.walking import TextAt, walk
from pmobook.model.content import AnyEntry
from pmobook.model.entry import Status
from pmobook.model.kinds import KINDS


class Touched(NamedTuple):
    """A place that uses an entry which changed: a file, and the step or question in it, if any."""

    kind: str
    path: str
    part: str


class Behind(NamedTuple):
    """A text that changed in one language while the other stayed as it was."""

    path: str
    field: str
    changed: str
    left: str


@dataclass(frozen=True, slots=True)
class Change:
    """An entry in both states; either may be None. `renamed_from` is its old id, where it has another one now."""

    kind: str
    id: str
    before: AnyEntry | None
    after: AnyEntry | None
    fields: tuple[FieldChange, ...] = ()
    touched: tuple[Touched, ...] = ()
    renamed_from: str = ""

    @property
    def path(self) -> str:
        """The file, in the new state if it is there."""
        entry = self.after or self.before
        return entry.path if entry is not None else ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two states, each list in the order of kinds and paths.

    `gone` holds addresses that led somewhere and lead nowhere now, `lost_parts` ids of steps and questions under which
    readers keep ticks and answers.
    """

    added: tuple[Change, ...]
    changed: tuple[Change, ...]
    deprecated: tuple[Change, ...]
    removed: tuple[Change, ...]
    behind: tuple[Behind, ...]
    gone: tuple[str, ...]
    lost_parts: tuple[str, ...]


def compare(before: Library, after: Library) -> Comparison:
    """Return what `after` does to `before`."""
    added: list[Change] = []
    changed: list[Change] = []
    deprecated: list[Change] = []
    removed: list[Change] = []
    pairs = list(_pairs(before, after))
    for old, new in pairs:
        if old is None and new is not None:
            added.append(Change(new.kind.name, new.id, None, new))
        elif new is None and old is not None:
            removed.append(Change(old.kind.name, old.id, old, None, (), _touched(before, after, old)))
        elif old is not None and new is not None and (old.record != new.record or old.path != new.path):
            is_retired = new.record.status is Status.DEPRECATED and old.record.status is not Status.DEPRECATED
            (deprecated if is_retired else changed).append(_change(old, new, after))
    both = [(old, new) for old, new in pairs if old is not None and new is not None]
    return Comparison(
        tuple(added),
        tuple(changed),
        tuple(deprecated),
        tuple(removed),
        tuple(each for old, new in both for each in _behind(old, new, after.settings.languages)),
        tuple(_gone(before, after)),
        tuple(f"{new.path}: {part}" for old, new in both for part in anchors(old) if part not in {*anchors(new)}),
    )


def _pairs(before: Library, after: Library) -> Iterator[tuple[AnyEntry | None, AnyEntry | None]]:
    """Yield each entry in both states; one that was renamed is one."""
    for kind in KINDS:
        old, new = before.by_kind[kind.name], after.by_kind[kind.name]
        met: set[str] = set()
        for entry_id, entry in old.items():
            successor = new.get(entry_id) or after.redirects.get((kind.name, entry_id))
            is_taken = successor is not None and successor.id != entry_id and successor.id in old
            yield entry, None if is_taken else successor
            if successor is not None and not is_taken:
                met.add(successor.id)
        yield from ((None, entry) for entry_id, entry in new.items() if entry_id not in met)


def _change(old: AnyEntry, new: AnyEntry, library: Library) -> Change:
    renamed_from = old.id if old.id != new.id else ""
    fields = changed_fields(old.record, new.record)
    return Change(new.kind.name, new.id, old, new, fields, _touched(library, library, new), renamed_from)


def _touched(library: Library, after: Library, entry: AnyEntry) -> tuple[Touched, ...]:
    """Return what refers to an entry, of what is still there."""
    paths = {each.path for each in after.content.entries}
    uses = library.uses_by_target.get(entry.key, ())
    in_entries = (
        Touched(use.source.kind.name, use.source.path, _part(use.source, use.pointer))
        for use in uses
        if use.source.path in paths
    )
    on_pages = (Touched("page", mention.path, "") for mention in library.mentions_by_target.get(entry.key, ()))
    return tuple(dict.fromkeys((*in_entries, *on_pages)))


def _part(entry: AnyEntry, pointer: Sequence[str | int]) -> str:
    """Return the id of the step, question, stage or section that a pointer leads into."""
    if len(pointer) > 1 and isinstance(pointer[1], int):
        holder = getattr(entry.record, str(pointer[0]), ())
        if pointer[1] < len(holder):
            return str(getattr(holder[pointer[1]], "id", ""))
    return ""


def _behind(old: AnyEntry, new: AnyEntry, languages: Sequence[str]) -> Iterator[Behind]:
    """Yield the texts that changed in some language of the site and not in another that has them."""
    before = {found.pointer: found.text for found in walk(old.record) if isinstance(found, TextAt)}
    for found in walk(new.record):
        if not isinstance(found, TextAt) or found.pointer not in before:
            continue
        texts, previous = found.text.texts, before[found.pointer].texts
        changed = [code for code in languages if texts.get(code) != previous.get(code) and code in texts]
        left = [code for code in languages if code in texts and texts[code] == previous.get(code)]
        name = " · ".join(map(str, found.pointer))
        yield from (Behind(new.path, name, changed[0], code) for code in left if changed)


def _gone(before: Library, after: Library) -> Iterator[str]:
    """Yield the addresses of entries, old ids and register items that were there and lead nowhere now."""
    known = {*before.redirects, *(entry.key for entry in before.entries)}
    for kind in KINDS:
        for name, entry_id in sorted(known):
            found = after.find(kind.name, entry_id) if name == kind.name else None
            if name == kind.name and (found is None or not after.is_published(found)):
                yield f"{kind.section}/{entry_id}/"
    for register in ("domain", "phase"):
        lost = before.items(register).keys() - after.items(register).keys()
        yield from (f"{register}s/{item}/" for item in sorted(lost))
