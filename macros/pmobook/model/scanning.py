"""Where code and references stand in a Markdown text, found in time in proportion to the text, whatever it says."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pmobook.model.located import Place
from pmobook.model.reference import REFERENCE, Reference

Stretch = tuple[int, int]
"""Part of a text, from its first character up to the one behind its last."""

_FENCE = re.compile(r"^(?:```+|~~~+)", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n\s*\n")
_TICKS = re.compile(r"`+")


def find_references(text: str) -> Iterator[tuple[int, Reference]]:
    """Yield the offset of each reference in `text` and the reference; those in code are text."""
    if "[[" not in text:
        return
    code = code_in(text)
    for match in REFERENCE.finditer(text):
        if not lies_in(match.start(), code):
            yield match.start(), Reference.from_match(match)


def without_code(text: str) -> str:
    """Return `text` with code blanked out, every other character at its place."""
    parts: list[str] = []
    end = 0
    for start, stop in code_in(text):
        parts += [text[end:start], " " * (stop - start)]
        end = stop
    return "".join([*parts, text[end:]])


def code_in(text: str) -> list[Stretch]:
    """Return where code stands in `text`, in order: fenced blocks, and spans within paragraphs between them."""
    if "`" not in text and "~~~" not in text:
        return []
    found: list[Stretch] = []
    end = 0
    for start, stop in [*fenced_blocks(text, _FENCE), (len(text), len(text))]:
        found += code_spans(text, end, start)
        found.append((start, stop))
        end = stop
    return found[:-1]


def fenced_blocks(text: str, fence: re.Pattern[str]) -> Iterator[Stretch]:
    """Yield blocks of code from one line that begins with a `fence` to the next that begins so, else to the end."""
    opened: re.Match[str] | None = None
    for match in fence.finditer(text):
        line_end = text.find("\n", match.end())
        if opened is None:
            opened = match if line_end >= 0 else None
        elif match[0].startswith(opened[0]):
            yield opened.start(), line_end if line_end >= 0 else len(text)
            opened = None
    if opened is not None:
        yield opened.start(), len(text)


def code_spans(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the spans of code between two offsets of `text`; none goes beyond its paragraph."""
    for match in _BLANK_LINE.finditer(text, start, end):
        yield from _spans(text, start, match.start())
        start = match.end()
    yield from _spans(text, start, end)


def _spans(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the spans of one paragraph: a span ends at the next ticks that are as many as those it begins with.

    Where no other ticks are as many, the last of them may begin a span.
    """
    runs = [match.span() for match in _TICKS.finditer(text, start, end)]
    places: defaultdict[int, list[int]] = defaultdict(list)
    for begin, stop in runs:
        places[stop - begin].append(begin)
    behind = start
    for begin, stop in runs:
        if begin < behind:
            continue
        for length in range(stop - begin, 0, -1):
            closing = places.get(length, [])
            at = bisect_left(closing, stop)
            if at < len(closing):
                behind = closing[at] + length
                yield stop - length, behind
                break


def lies_in(offset: int, stretches: list[Stretch]) -> bool:
    """Whether `offset` is within one of `stretches`, which are in order and apart."""
    position = bisect_right(stretches, offset, key=lambda stretch: stretch[0]) - 1
    return position >= 0 and offset < stretches[position][1]


def place_at(text: str, offset: int) -> Place:
    """Return the line and column of the character at `offset` of `text`."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def line_starts(text: str) -> list[int]:
    """Return the offsets at which the lines of `text` begin."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


def places_at(starts: list[int], offsets: Iterable[int]) -> Iterator[Place]:
    """Yield the places of many offsets of one text, whose lines begin at `starts`."""
    for offset in offsets:
        line = bisect_right(starts, offset)
        yield Place(line, offset - starts[line - 1] + 1)


def offset_at(text: str, place: Place) -> int:
    """Return the offset of the character that stands at `place` of `text`."""
    start = 0
    for _ in range(place.line - 1):
        start = text.index("\n", start) + 1
    return start + place.column - 1
