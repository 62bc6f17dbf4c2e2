"""Plain values as commented ones, so that the one layout writes them; and commented ones in fewer languages."""

from collections.abc import Mapping, Sequence
from typing import Any

from pmobook.editing.shapes import Shape
from pmobook.reading.commented import Commented, CommentedList, CommentedMapping, CommentedScalar, Comments


def commented(value: Any) -> Commented:  # noqa: ANN401 - whatever YAML holds
    """Return a value of YAML (mappings, lists, texts, numbers, truth values) without comments."""
    if isinstance(value, Mapping):
        return CommentedMapping(tuple((key, commented(item), Comments()) for key, item in value.items()))
    if isinstance(value, list | tuple):
        return CommentedList(tuple((commented(item), Comments()) for item in value))
    if isinstance(value, bool):
        return CommentedScalar("true" if value else "false", is_plain=True)
    return CommentedScalar(str(value), is_plain=not isinstance(value, str))


def in_languages(node: Commented, shape: Shape, languages: Sequence[str]) -> Commented:
    """Return a value with its texts in `languages` only; one that has none of them goes under the first."""
    if isinstance(node, CommentedList):
        return CommentedList(tuple((in_languages(item, shape, languages), said) for item, said in node.items))
    if isinstance(node, CommentedScalar):
        return node
    keys = [key for key, _, _ in node.entries]
    if shape.is_by_language and shape.record_with(keys) is None:
        kept = tuple(entry for entry in node.entries if entry[0] in languages)
        return CommentedMapping(kept or ((languages[0], *node.entries[0][1:]),))
    return CommentedMapping(
        tuple(
            (key, in_languages(value, shape.below(keys, key, languages), languages), said)
            for key, value, said in node.entries
        )
    )
