"""What YAML can do and entries must not: anchors, tags, and nesting without end."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from pmobook.model.located import Place
from pmobook.model.problem import Problem, Severity

MAX_DEPTH = 16
"""The formats nest 8 deep at most; beyond twice that a file is a mistake or an attack."""

_SIGNS = re.compile(r"(?:^|[\s\[{,:-])[&*!]\S|^[ ?-]{25}", re.MULTILINE)
"""What an anchor, alias, tag or very deep block may look like; where nothing does, one pass over the text is enough."""

_BRACKETS = re.compile(r"[\[\]{}]")
_CORE_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq"))


class Refusal(Exception):  # noqa: N818 - it stops the reading of one file and becomes a problem, not an error
    """Something in a file that is not read."""

    def __init__(self, place: Place, rule: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.place, self.rule, self.message, self.hint = place, rule, message, hint

    def problem(self, path: str) -> Problem:
        """Return the refusal as a problem of the file at `path`."""
        place = self.place
        return Problem(path, place.line, place.column, Severity.ERROR, self.rule, self.message, self.hint)


def place_of_mark(mark: Any) -> Place:  # noqa: ANN401 - PyYAML's marks carry no types
    """Return the place of a PyYAML mark, which counts from 0."""
    return Place(mark.line + 1, mark.column + 1)


def looks_suspicious(text: str) -> bool:
    """Whether `text` needs the slow, exact look before it is composed; errs on the side of looking."""
    if _SIGNS.search(text):
        return True
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth = depth + 1 if match[0] in "[{" else max(depth - 1, 0)
        if depth > MAX_DEPTH:
            return True
    return False


def refuse_events(events: Iterator[Any]) -> None:
    """Raise a Refusal at the first anchor, alias, tag or too deep value, before anything is built from them."""
    depth = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise too_deep(event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        _refuse_anchor_and_tag(event)


def too_deep(mark: Any) -> Refusal:  # noqa: ANN401 - PyYAML's marks carry no types
    """Return the refusal of a value that is nested too deeply."""
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
        message = f"“{tag}” is a YAML tag, which entries do not use"
        hint = "a text that starts with ! is put in quotes"
        raise Refusal(place_of_mark(event.start_mark), "yaml-tag", message, hint)
