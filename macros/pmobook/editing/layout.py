"""The canonical layout of a file: fields in their order, what fits in a line, the rest below, and every comment.

A list or mapping stands within a line where it fits, has no comment and holds neither sentences by language nor a list
of mappings: the names of a term in two languages share a line, its definitions have one each, however short they are,
and the steps of a playbook stand one by one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pmobook.editing.scalars import WIDTH, folded, inline
from pmobook.editing.shapes import Shape
from pmobook.model.canonical_order import canonical_order
from pmobook.reading.commented import (
    Commented,
    CommentedFile,
    CommentedList,
    CommentedMapping,
    CommentedScalar,
    Comments,
)

STEP = "  "
_Entry = tuple[str, Commented, Comments]


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of the files of a site whose languages are given, the default one first."""

    languages: Sequence[str]

    def text(self, file: CommentedFile, shape: Shape) -> str:
        """Return the whole text of a file whose root is of `shape`."""
        lines = [*file.head, *self._block(file.root, shape, ""), *file.foot]
        return "".join(f"{line}\n" for line in lines)

    def _block(self, node: Commented, shape: Shape, indent: str) -> Iterator[str]:
        """Yield the lines of a value that stands below its key."""
        if isinstance(node, CommentedMapping):
            for key, value, comments in self._ordered(node, shape):
                yield from (f"{indent}{comment}" for comment in comments.above)
                start = f"{indent}{inline(key)}:"
                yield from _with_beside(self._value(start, value, self._shape_of(node, shape, key), indent), comments)
        elif isinstance(node, CommentedList):
            for item, comments in node.items:
                yield from (f"{indent}{comment}" for comment in comments.above)
                yield from _with_beside(self._item(item, shape, indent), comments)
        else:
            yield from folded(indent.removesuffix(" "), node.text, indent, is_text=shape.is_text)

    def _value(self, start: str, node: Commented, shape: Shape, indent: str) -> Iterator[str]:
        """Yield the lines of a key and its value."""
        line = f"{start} {flow}" if (flow := self._flow(node, shape)) is not None else ""
        if line and len(line) <= WIDTH:
            yield line
        elif isinstance(node, CommentedScalar):
            yield from folded(start, node.text, indent + STEP, is_text=_is_text(node, shape))
        else:
            yield start
            yield from self._block(node, shape, indent + STEP)

    def _item(self, node: Commented, shape: Shape, indent: str) -> Iterator[str]:
        """Yield the lines of a list's item, its first field at the dash."""
        flow = self._flow(node, shape)
        if flow is not None and len(line := f"{indent}- {flow}") <= WIDTH:
            yield line
        elif isinstance(node, CommentedScalar):
            yield from folded(f"{indent}-", node.text, indent + STEP, is_text=_is_text(node, shape))
        else:
            lines = list(self._block(node, shape, indent + STEP))
            first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
            yield from (f"{indent}{line.lstrip()}" for line in lines[:first])
            yield f"{indent}- {lines[first].lstrip()}"
            yield from lines[first + 1 :]

    def _flow(self, node: Commented, shape: Shape) -> str | None:
        """Return a value within a line; None where it says something, holds a list of mappings or has line ends."""
        if isinstance(node, CommentedScalar):
            return None if "\n" in node.text else inline(node.text, is_text=_is_text(node, shape))
        if isinstance(node, CommentedList):
            if any(comments != Comments() or isinstance(item, CommentedMapping) for item, comments in node.items):
                return None
            return _joined("[]", [self._flow(item, shape) for item, _ in node.items])
        if shape.is_sentence or any(comments != Comments() for _, _, comments in node.entries):
            return None
        found = [
            (inline(key), self._flow(value, self._shape_of(node, shape, key)))
            for key, value, _ in self._ordered(node, shape)
        ]
        return _joined("{}", [f"{key}: {value}" if value is not None else None for key, value in found])

    def _ordered(self, node: CommentedMapping, shape: Shape) -> list[_Entry]:
        keys = [key for key, _, _ in node.entries]
        record = shape.record_with(keys)
        order = canonical_order(record) if record is not None else tuple(self.languages) if shape.is_by_language else ()
        ranks = {key: rank for rank, key in enumerate(order)}
        return sorted(node.entries, key=lambda entry: ranks.get(entry[0], len(ranks)))

    def _shape_of(self, node: CommentedMapping, shape: Shape, key: str) -> Shape:
        return shape.below([key for key, _, _ in node.entries], key, self.languages)


def _is_text(node: CommentedScalar, shape: Shape) -> bool:
    """Whether the scalar is surely a text: in quotes it is one anywhere, without them the field says so."""
    return shape.is_text or not node.is_plain


def _joined(brackets: str, parts: Sequence[str | None]) -> str | None:
    known = [part for part in parts if part is not None]
    return f"{brackets[0]}{', '.join(known)}{brackets[1]}" if len(known) == len(parts) else None


def _with_beside(lines: Iterator[str], comments: Comments) -> Iterator[str]:
    """Yield `lines`, the first with the comment beside it."""
    for number, line in enumerate(lines):
        yield f"{line}  {comments.beside}" if number == 0 and comments.beside else line
