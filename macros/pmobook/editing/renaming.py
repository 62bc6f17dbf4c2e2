"""A new id for an entry: its file, every reference to it, and the redirect from the old address."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from pmobook.editing.changes import FileChanges
from pmobook.editing.ids import entry_with, require_free
from pmobook.editing.layout import Layout
from pmobook.editing.shapes import Shape
from pmobook.library.library import Library
from pmobook.library.uses import Mention, Use
from pmobook.model.content import AnyEntry, Holder
from pmobook.model.kinds import Kind
from pmobook.model.reference import REFERENCE
from pmobook.model.scanning import offset_at
from pmobook.reading.commented import (
    Commented,
    CommentedList,
    CommentedMapping,
    CommentedScalar,
    Comments,
    read_commented,
)
from pmobook.reading.document import YamlDocument

Spans = defaultdict[str, set[tuple[int, int]]]
"""Where an id stands in each file: start and end of each occurrence."""


def renamed(library: Library, kind: Kind, old: str, new: str, read: Callable[[str], str]) -> FileChanges:
    """Return what changes when the entry `old` of `kind` is called `new`; `read` returns the text of a file.

    Raises RefusedError where there is no such entry, or where the new id is taken or cannot be one.
    """
    entry = entry_with(library, kind, old)
    require_free(library, kind, new, entry)
    spans: Spans = defaultdict(set)
    for use in library.uses_anywhere:
        if (use.target.kind, use.target.id) == (kind.name, old):
            spans[use.source.path].add(_span_of_use(use))
    for mention in library.mentions:
        if (mention.target.kind, mention.target.id) == (kind.name, old):
            spans[mention.path].add(_span_of_mention(mention, read(mention.path)))
    texts = {path: _replaced(read(path), found, new) for path, found in spans.items()}
    moved = {path: _moved(path, old, new) for path in _own_pages(library, kind, old)}
    own = texts.pop(entry.path, None) or read(entry.path)
    written = {
        str(PurePosixPath(entry.path).with_name(f"{new}.yml")): _with_redirect(library, entry, own, new),
        **{moved.get(path, path): text for path, text in texts.items()},
        **{target: read(path) for path, target in moved.items() if path not in texts},
    }
    counts = {path: len(found) for path, found in spans.items()}
    return FileChanges(written, (entry.path, *moved), counts)


def _span_of_use(use: Use[Holder]) -> tuple[int, int]:
    text = _text_of(use.source)
    start = offset_at(text, use.place)
    if use.is_written:
        return _id_in_reference(text, start)
    found = re.compile(re.escape(use.target.id)).search(text, start)
    if found is None:
        message = f"{use.source.path}: “{use.target.id}” is not where it was read"
        raise ValueError(message)
    return found.span()


def _id_in_reference(text: str, start: int) -> tuple[int, int]:
    match = REFERENCE.search(text, start)
    if match is None:
        message = f"there is no reference at character {start}"
        raise ValueError(message)
    return match.span("id")


def _span_of_mention(mention: Mention, text: str) -> tuple[int, int]:
    start = offset_at(text, mention.place)
    if mention.is_written:
        return _id_in_reference(text, start)
    found = re.compile(rf"(?<=[\"']){re.escape(mention.target.id)}(?=[\"'])").search(text, start)
    if found is None:
        message = f"{mention.path}: “{mention.target.id}” is not where it was read"
        raise ValueError(message)
    return found.span()


def _text_of(holder: Holder) -> str:
    document = holder.document
    return document.text if isinstance(document, YamlDocument) else ""


def _replaced(text: str, spans: set[tuple[int, int]], new: str) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _own_pages(library: Library, kind: Kind, entry_id: str) -> list[str]:
    """Return the hand-written pages that stand at the entry's address, in any language."""
    address = f"docs/{kind.section}/{entry_id}"
    pattern = re.compile(rf"{re.escape(address)}(/index)?(\.[A-Za-z-]+)?\.md")
    return [page.path for page in library.pages if pattern.fullmatch(page.path)]


def _moved(path: str, old: str, new: str) -> str:
    folder, _, name = path.rpartition("/")
    if name.startswith("index."):
        return f"{folder.removesuffix(old)}{new}/{name}"
    return f"{folder}/{new}{name.removeprefix(old)}"


def _with_redirect(library: Library, entry: AnyEntry, text: str, new: str) -> str:
    """Return the entry's text with its old id among the redirects, and without the new one, if it had that before."""
    file = read_commented(text)
    redirects = [old for old in (*entry.record.redirects, entry.id) if old != new]
    value = CommentedList(tuple((CommentedScalar(old, is_plain=True), Comments()) for old in redirects))
    root = _with_field(file.root, "redirects", value)
    return Layout(library.settings.languages).text(file._replace(root=root), Shape((entry.kind.record,)))


def _with_field(root: Commented, name: str, value: Commented) -> Commented:
    if not isinstance(root, CommentedMapping):
        return root
    said: Mapping[str, Comments] = {key: comments for key, _, comments in root.entries}
    kept = tuple(entry for entry in root.entries if entry[0] != name)
    return CommentedMapping((*kept, (name, value, said.get(name, Comments()))))
