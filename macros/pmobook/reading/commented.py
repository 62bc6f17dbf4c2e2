"""YAML text → its values with the comments that stand at them, for tools that write a file anew without losing any."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from pmobook.reading.parser import Parser

_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n]*", re.MULTILINE)


class Comments(NamedTuple):
    """What is said at a key or an item: lines above it, and the rest of its line. Each begins with `#`."""

    above: tuple[str, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class CommentedScalar:
    """A scalar's text; `is_plain` says that it stood without quotes."""

    text: str
    is_plain: bool


@dataclass(frozen=True, slots=True)
class CommentedList:
    """The items of a list."""

    items: tuple[tuple["Commented", Comments], ...]


@dataclass(frozen=True, slots=True)
class CommentedMapping:
    """The entries of a mapping: key, value and what is said at them."""

    entries: tuple[tuple[str, "Commented", Comments], ...]


Commented = CommentedScalar | CommentedList | CommentedMapping


class CommentedFile(NamedTuple):
    """A file: the comments before its first entry, its values, and the comments after its last."""

    head: tuple[str, ...]
    root: Commented
    foot: tuple[str, ...]


@dataclass(slots=True)
class _Said:
    above: list[str] = field(default_factory=list)
    beside: str = ""


def read_commented(text: str) -> CommentedFile:
    """Return the values of a YAML `text` that was read without fault, with every comment in it.

    A comment in a line of its own belongs to the key or item that follows; one at the end of a line to the first key or
    item of that line.
    """
    node = Parser(text).get_single_node()
    starts = sorted({start for start, _ in _entries(node)})
    said: dict[int, _Said] = {}
    foot: list[str] = []
    for position, comment in _comments(text, node):
        line_start = text.rfind("\n", 0, position) + 1
        if not text[line_start:position].strip():
            following = bisect_right(starts, position)
            (said.setdefault(starts[following], _Said()).above if following < len(starts) else foot).append(comment)
            continue
        behind, first = bisect_left(starts, position), bisect_left(starts, line_start)
        beside = first if first < behind else behind - 1
        at = said.setdefault(starts[beside] if beside >= 0 else -1, _Said())
        at.beside = f"{at.beside} {comment}".strip()
    head = said.pop(starts[0], _Said()) if starts else _Said()
    if starts and head.beside:
        said[starts[0]] = _Said(beside=head.beside)
    return CommentedFile(tuple(head.above), _commented(node, said), tuple(foot))


def _comments(text: str, root: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - PyYAML's nodes carry no types
    """Yield every comment with its position: what looks like one and stands in no scalar."""
    end = 0
    for start, stop in [*_scalars(text, root), (len(text), len(text))]:
        for match in _COMMENT.finditer(text, end, start):
            yield match.start(), match[0].rstrip()
        end = stop


def _scalars(text: str, node: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - PyYAML's nodes carry no types
    """Yield where each scalar stands; of a block scalar what follows its first line, where a comment may stand."""
    if isinstance(node, yaml.ScalarNode):
        start, stop = node.start_mark.index, node.end_mark.index
        if node.style in {"|", ">"}:
            start = text.find("\n", start) + 1
            # the parser ends a block scalar where the next token starts, beyond the comments between them
            stop = start + len(_block(text[start:stop]))
        yield start, stop
        return
    for child in node.value:
        for part in child if isinstance(child, tuple) else (child,):
            yield from _scalars(text, part)


def _block(text: str) -> str:
    """Return the lines of a block scalar at the start of `text`: those indented as its first one."""
    lines = text.splitlines(keepends=True)
    first = next((line for line in lines if line.strip()), "")
    indent = len(first) - len(first.lstrip(" "))
    kept = 0
    for number, line in enumerate(lines, start=1):
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            break
        kept = number
    return "".join(lines[:kept])


def _entries(node: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401 - PyYAML's nodes carry no types
    """Yield where each key and item starts."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key.start_mark.index, key
            yield from _entries(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield item.start_mark.index, item
            yield from _entries(item)


def _commented(node: Any, said: dict[int, _Said]) -> Commented:  # noqa: ANN401 - PyYAML's nodes carry no types
    if isinstance(node, yaml.ScalarNode):
        return CommentedScalar(node.value, not node.style)
    if isinstance(node, yaml.SequenceNode):
        return CommentedList(tuple(_items(node, said)))
    entries = []
    for key, value in node.value:
        found = said.pop(key.start_mark.index, _Said())
        entries.append((key.value, _commented(value, said), Comments(tuple(found.above), found.beside)))
    return CommentedMapping(tuple(entries))


def _items(node: Any, said: dict[int, _Said]) -> Iterator[tuple[Commented, Comments]]:  # noqa: ANN401 - as above
    """Yield items with what is said above them; what is beside an item's first key stays with the key."""
    for item in node.value:
        start = item.start_mark.index
        found = said.get(start, _Said())
        is_block_mapping = isinstance(item, yaml.MappingNode) and not item.flow_style
        comments = Comments(tuple(found.above), "" if is_block_mapping else found.beside)
        if is_block_mapping:
            found.above = []
        else:
            said.pop(start, None)
        yield _commented(item, said), comments
