"""New values over those of a file, so that all else and every comment stay."""

from collections.abc import Mapping
from typing import Any

from pmobook.editing.values import commented
from pmobook.reading.commented import Commented, CommentedList, CommentedMapping, CommentedScalar, Comments

Values = Mapping[str, Any]


def overlaid(node: Commented, value: Any) -> Commented:  # noqa: ANN401 - whatever YAML holds
    """Return `node` with `value` over it: keys are added or changed, never taken away.

    Items of a list of mappings go over those at the same place; any other list takes the place of the old one.
    """
    if isinstance(node, CommentedMapping) and isinstance(value, Mapping):
        known = {key for key, _, _ in node.entries}
        entries = [
            (key, overlaid(old, value[key]) if key in value else old, comments) for key, old, comments in node.entries
        ]
        entries += [(key, commented(new), Comments()) for key, new in value.items() if key not in known]
        return CommentedMapping(tuple(entries))
    if isinstance(node, CommentedList) and isinstance(value, list) and _are_mappings(node):
        items = [(overlaid(old, new), comments) for (old, comments), new in zip(node.items, value, strict=True)]
        return CommentedList(tuple(items))
    new = commented(value)
    return node if _said(node) == _said(new) else new


def _said(node: Commented) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return what a value says: spaces around a text are none of it."""
    found = plain(node)
    return found.strip() if isinstance(found, str) else found


def _are_mappings(node: CommentedList) -> bool:
    return all(isinstance(item, CommentedMapping) for item, _ in node.items)


def plain(node: Commented) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return the values of a node: mappings, lists and texts."""
    if isinstance(node, CommentedScalar):
        return node.text
    if isinstance(node, CommentedList):
        return [plain(item) for item, _ in node.items]
    return {key: plain(value) for key, value, _ in node.entries}
