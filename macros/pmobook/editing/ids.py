"""Whether an id is free: not taken, not promised to an old address, and of the right shape."""

import re

from pmobook.editing.changes import RefusedError
from pmobook.library.library import Library
from pmobook.model.content import AnyEntry
from pmobook.model.kinds import KIND_BY_NAME, Kind
from pmobook.model.suggestions import nearest
from pmobook.model.values import ID_PATTERN, MAX_ID_LENGTH, RESERVED_IDS


def kind_named(name: str) -> Kind:
    """Return the kind of entry called `name`. Raises RefusedError where there is none."""
    kind = KIND_BY_NAME.get(name)
    if kind is None:
        message = f"“{name}” is no kind of entry; there are {', '.join(KIND_BY_NAME)}"
        raise RefusedError(message)
    return kind


def entry_with(library: Library, kind: Kind, entry_id: str) -> AnyEntry:
    """Return the entry of `kind` with this id. Raises RefusedError where there is none."""
    entry = library.by_kind[kind.name].get(entry_id)
    if entry is not None:
        return entry
    moved = library.redirects.get((kind.name, entry_id))
    if moved is not None:
        message = f"the {kind.name} “{entry_id}” is called “{moved.id}” now"
        raise RefusedError(message)
    likely = nearest(entry_id, library.by_kind[kind.name])
    message = f"there is no {kind.name} “{entry_id}”" + (f"; did you mean “{likely}”?" if likely else "")
    raise RefusedError(message)


def require_free(library: Library, kind: Kind, entry_id: str, renamed: AnyEntry | None = None) -> None:
    """Raise RefusedError where `entry_id` cannot be the id of another entry of `kind`.

    An entry that is `renamed` may take back an id that it had before.
    """
    if not re.fullmatch(ID_PATTERN, entry_id):
        message = f"“{entry_id}” cannot be an id: use small letters, digits and hyphens, such as risk-register"
        raise RefusedError(message)
    if len(entry_id) > MAX_ID_LENGTH or entry_id in RESERVED_IDS:
        reason = f"it is longer than {MAX_ID_LENGTH} characters" if len(entry_id) > MAX_ID_LENGTH else "it is reserved"
        message = f"“{entry_id}” cannot be an id: {reason}"
        raise RefusedError(message)
    if entry_id in library.ids(kind.name):
        message = f"there is a {kind.name} “{entry_id}” already"
        raise RefusedError(message)
    owner = library.redirects.get((kind.name, entry_id))
    if owner is not None and owner is not renamed:
        message = f"“{entry_id}” is an old id of the {kind.name} “{owner.id}”, whose address leads there"
        raise RefusedError(message)
