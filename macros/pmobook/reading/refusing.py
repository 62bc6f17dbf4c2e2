"""What YAML can do and entries must not: anchors, tags, and nesting without end."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from pmobook.model.located import Place
from pmobook.model.problem import Problem, Severity
from pmobook.reading.parser import place_of_mark

MAX_DEPTH = 16
"""The formats nest 8 deep at most; beyond twice that a file is a mistake or an attack."""

_MOST_VALUES = 500_000
"""The largest file that is read has room for as many without aliases."""

_SAFE_DEPTH = 1000
"""The C composer calls itself for each level and has room for some ten thousand; this leaves it a wide margin."""

_SIGN = re.compile(r"(?:^|[\s\[{,:-])[&*!]\S", re.MULTILINE)
"""What an anchor, alias or tag may look like."""

_DEEP_BLOCK = re.compile(rf"\n[ ?-]{{{_SAFE_DEPTH // 2}}}")
"""A line that starts so may be nested deeper than is safe; each level of a block takes a column at least."""

_CORE_PREFIX = "tag:yaml.org,2002:"
_CORE_TAGS = frozenset(f"{_CORE_PREFIX}{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq"))


class Refusal(Exception):  # noqa: N818 - it stops the reading of one file and becomes a problem, not an error
    """Something in a file that is not read."""

    def __init__(self, place: Place, rule: str, message: str, hint: str = "") -> None:
        """Keep what becomes a problem."""
        super().__init__(message)
        self.place, self.rule, self.message, self.hint = place, rule, message, hint

    def problem(self, path: str) -> Problem:
        """Return the refusal as a problem of the file at `path`."""
        place = self.place
        return Problem(path, place.line, place.column, Severity.ERROR, self.rule, self.message, self.hint)


def looks_suspicious(text: str) -> bool:
    """Whether `text` needs the slow, exact look before it is composed; errs on the side of looking."""
    has_sign = "&" in text or "*" in text or "!" in text
    if has_sign and _SIGN.search(text):
        return True
    brackets = text.count("[") + text.count("{")
    return brackets > _SAFE_DEPTH // 2 or _DEEP_BLOCK.search(f"\n{text}") is not None


def refuse_events(events: Iterator[Any], *, ours: bool) -> None:
    """Raise a Refusal at the first too deep value, and in files of `ours` at the first anchor, alias or tag.

    Nothing is built from the events, so that a file can do no harm.
    """
    depth = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise too_deep(event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if ours:
            _refuse_anchor_and_tag(event)


def refuse_expansion(root: Any) -> None:  # noqa: ANN401 - PyYAML's nodes carry no types
    """Raise a Refusal where aliases make far more values of a file than stand in it (a “YAML bomb”)."""
    sizes: dict[int, int] = {}

    def size(node: Any, depth: int) -> int:  # noqa: ANN401 - as above
        if isinstance(node, yaml.ScalarNode):
            return 1
        if depth > MAX_DEPTH:
            raise too_deep(node.start_mark)
        known = sizes.get(id(node))
        if known is None:
            parts = (part for item in node.value for part in (item if isinstance(item, tuple) else (item,)))
            known = sizes[id(node)] = 1 + sum(size(part, depth + 1) for part in parts)
        if known > _MOST_VALUES:
            message = f"aliases make more than {_MOST_VALUES:,} values of this"
            raise Refusal(place_of_mark(node.start_mark), "yaml-anchor", message, "write the values out")
        return known

    size(root, 1)


def too_deep(mark: Any) -> Refusal:  # noqa: ANN401 - PyYAML's marks carry no types
    """Return the refusal of a list or mapping that begins at `mark` and is nested too deeply; the root is 1 deep."""
    return Refusal(place_of_mark(mark), "too-deep", f"values are nested more than {MAX_DEPTH} deep")


def _refuse_anchor_and_tag(event: Any) -> None:  # noqa: ANN401 - PyYAML's events carry no types
    anchor = getattr(event, "anchor", None)
    if anchor is not None:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"“{sign}{anchor}” is a YAML anchor or alias, which entries do not use"
        hint = "write the value out; a text that starts with & or * is put in quotes"
        raise Refusal(place_of_mark(event.start_mark), "yaml-anchor", message, hint)
    tag = getattr(event, "tag", None)
    if tag is not None and tag != "!" and tag not in _CORE_TAGS:
        written = f"!!{tag.removeprefix(_CORE_PREFIX)}" if tag.startswith(_CORE_PREFIX) else tag
        message = f"“{written}” is a YAML tag, which entries do not use"
        hint = "a text that starts with ! is put in quotes"
        raise Refusal(place_of_mark(event.start_mark), "yaml-tag", message, hint)
