"""Where and why the parser stopped, as what looks for the real fault needs it."""

from contextlib import suppress
from typing import Any, NamedTuple

import yaml

from pmobook.reading.parser import events


class LastScalar(NamedTuple):
    """The last text that was read before the fault; `quote` is empty where it has none."""

    start: int
    end: int
    quote: str


class Broken(NamedTuple):
    """A text that is no YAML.

    `at` is the offset at which the parser stopped, and `message` what it says. `begun` is the offset of what it was
    reading then, such as a quoted text, `bracket_at` that of the innermost bracket around it, and `scalar` the last
    text before it.
    """

    text: str
    message: str
    at: int
    begun: int | None = None
    bracket_at: int | None = None
    scalar: LastScalar | None = None

    @property
    def line(self) -> str:
        """The line in which the parser stopped."""
        return self.text[self.line_start :].partition("\n")[0].rstrip("\r")

    @property
    def before(self) -> str:
        """The line up to where the parser stopped."""
        return self.text[self.line_start : self.at]

    @property
    def rest(self) -> str:
        """The text from where the parser stopped."""
        return self.text[self.at :]

    @property
    def bracket(self) -> str:
        """The innermost bracket around the fault, or nothing."""
        return self.text[self.bracket_at] if self.bracket_at is not None else ""

    @property
    def line_start(self) -> int:
        """The offset of the line in which the parser stopped."""
        return self.text.rfind("\n", 0, self.at) + 1


def broken_by(text: str, error: yaml.YAMLError) -> Broken:
    """Say where the parser, which raised `error`, stopped in `text`."""
    message = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")
    begun = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or begun
    if mark is None:
        # a character that YAML does not allow at all; PyYAML gives its offset in bytes
        before = text.encode()[: getattr(error, "position", None) or 0].decode(errors="ignore")
        return Broken(text, message, len(before))
    bracket_at, scalar = _read_until_fault(text)
    return Broken(text, message, mark.index, begun.index if begun else None, bracket_at, scalar)


def _read_until_fault(text: str) -> tuple[int | None, LastScalar | None]:
    """Return the bracket that is open where the parser stops, and the last text before."""
    last: Any = None
    opened: list[Any] = []
    with suppress(yaml.YAMLError):
        for event in events(text):
            if isinstance(event, yaml.ScalarEvent):
                last = event
            elif isinstance(event, yaml.CollectionStartEvent):
                opened.append(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                opened.pop()
    bracket = opened[-1].start_mark.index if opened and opened[-1].flow_style else None
    return (
        # a tag or an anchor may stand before the bracket, and a list item may be a mapping without one
        bracket if bracket is not None and text[bracket] in "[{" else None,
        LastScalar(last.start_mark.index, last.end_mark.index, last.style or "") if last is not None else None,
    )
