"""Where references stand in a Markdown text, code left out."""

import re
from collections.abc import Iterator

from pmobook.model.located import Place
from pmobook.model.reference import REFERENCE, Reference

_CODE = re.compile(
    r"^(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)"  # a fenced block
    r"|(?P<ticks>`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)(?P=ticks)(?!`)",  # a code span, within one paragraph
    re.MULTILINE | re.DOTALL,
)


def find_references(text: str) -> Iterator[tuple[int, Reference]]:
    """Yield the offset of each reference in `text` and the reference; those in code are text."""
    if "[[" not in text:
        return
    code = [match.span() for match in _CODE.finditer(text)] if "`" in text or "~~~" in text else []
    for match in REFERENCE.finditer(text):
        if not any(start <= match.start() < end for start, end in code):
            yield match.start(), Reference.from_match(match)


def without_code(text: str) -> str:
    """Return `text` with code blanked out, every other character at its place."""
    if "`" not in text and "~~~" not in text:
        return text
    return _CODE.sub(lambda match: " " * len(match[0]), text)


def place_at(text: str, offset: int) -> Place:
    """Return the line and column of the character at `offset` of `text`."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def offset_at(text: str, place: Place) -> int:
    """Return the offset of the character that stands at `place` of `text`."""
    start = 0
    for _ in range(place.line - 1):
        start = text.index("\n", start) + 1
    return start + place.column - 1
