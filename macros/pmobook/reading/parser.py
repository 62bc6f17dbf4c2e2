"""PyYAML's C parser, and where its marks stand: with its neighbours the only place that knows PyYAML."""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml._yaml import get_version_string
from yaml.cyaml import CParser  # type: ignore[attr-defined] # the stubs leave it out

from pmobook.model.located import Place

VERSIONS = (yaml.__version__, get_version_string())
"""Of PyYAML and of its C library."""


class Parser(CParser):
    """PyYAML's C parser without the guessing of types."""

    def resolve(self, kind: type, value: object, implicit: object) -> str:
        """Say that no type is guessed."""
        del kind, value, implicit
        return ""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Do nothing: types that hang on the way to a node are not guessed either."""

    def ascend_resolver(self) -> None:
        """Do nothing."""


def events(text: str) -> Iterator[Any]:
    """Yield the parser's events one by one. Raises yaml.YAMLError where the text is no YAML."""
    parser = Parser(text)
    while True:
        event = parser.get_event()
        yield event
        if isinstance(event, yaml.StreamEndEvent):
            return


def place_of_mark(mark: Any) -> Place:  # noqa: ANN401 - PyYAML's marks carry no types
    """Return the place of a PyYAML mark, which counts from 0."""
    return Place(mark.line + 1, mark.column + 1)
