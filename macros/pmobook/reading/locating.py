"""Where everything stands in a YAML text: worked out only for files in which something is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from pmobook.model.located import Place
from pmobook.reading.parser import Parser, place_of_mark


@dataclass(frozen=True, slots=True)
class LocatedScalar:
    """A scalar; `start` and `end` are offsets into the file's text, `is_plain` says that it has no quotes."""

    place: Place
    start: int
    end: int
    is_plain: bool


@dataclass(frozen=True, slots=True)
class LocatedList:
    """A list."""

    place: Place
    items: tuple["Located", ...]


@dataclass(frozen=True, slots=True)
class LocatedMapping:
    """A mapping; `keys` holds the place of each key."""

    place: Place
    values: Mapping[str, "Located"]
    keys: Mapping[str, Place]


Located = LocatedScalar | LocatedList | LocatedMapping


def locate(text: str) -> Located:
    """Return where everything stands in a YAML `text` that was read without fault."""
    return _locate(Parser(text).get_single_node())


def _locate(node: Any) -> Located:  # noqa: ANN401 - PyYAML's nodes carry no types
    place = place_of_mark(node.start_mark)
    if isinstance(node, yaml.ScalarNode):
        return LocatedScalar(place, node.start_mark.index, node.end_mark.index, not node.style)
    if isinstance(node, yaml.SequenceNode):
        return LocatedList(place, tuple(_locate(item) for item in node.value))
    values: dict[str, Located] = {}
    keys: dict[str, Place] = {}
    for key_node, value_node in node.value:
        if key_node.value not in keys:
            keys[key_node.value] = place_of_mark(key_node.start_mark)
            values[key_node.value] = _locate(value_node)
    return LocatedMapping(place, values, keys)
