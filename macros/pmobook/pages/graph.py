"""A term among its neighbours, drawn as inline SVG: wider above, narrower below, related at the right.

The page lists the same relations in words, so the drawing is hidden from screen readers and from the keyboard; its
links are for pointers.
"""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.renderer import Renderer

MOST = 4
"""So many neighbours are drawn on each side: more would be a net that nobody reads, and all stand in the list."""

WIDTH, ROW, HEIGHT = 620, 64, 30
"""Width of the drawing, distance of its rows and height of a box, in the units of its view box."""

GAP, SPACE = 8, 12
"""Between boxes that stand one below the other, and side by side."""

LETTER = 7.2
"""Average width of a letter of the drawing's text, in the same units; boxes are a little wider than their words."""

PADDING = 20
BASELINE = 19
"""From the top of a box to the line on which its letters stand."""

LONGEST = 24
"""Letters of a name that a box shows."""


BOLD = 1.16
"""How much wider bold letters are: the term itself is set in them."""


class Box(NamedTuple):
    """A name in its box: left, top and width in whole units; `href` is empty for the term itself."""

    name: str
    href: str
    left: int
    top: int
    width: int

    @property
    def middle(self) -> int:
        """Where lines from above and below end."""
        return self.left + self.width // 2


def relation_graph(renderer: Renderer, entry: Entry[Term], narrower: Sequence[str], related: Sequence[str]) -> Markup:
    """Return the drawing of a term's relations; empty where it has none."""
    wider, aside, below = entry.record.broader[:MOST], related[:MOST], narrower[:MOST]
    if not wider and not below and not aside:
        return NO_HTML
    top = ROW if wider else 0
    block = (max(1, len(aside)) - 1) * (HEIGHT + GAP)
    name = _cut(renderer.name(entry))
    width = _width(name, BOLD)
    centre = Box(name, "", WIDTH // 3 - width // 2, top + block // 2, width)
    above = _row(renderer, wider, 0)
    under = _row(renderer, below, top + block + ROW)
    beside = _column(renderer, aside, top)
    height = (under[0].top if under else top + block) + HEIGHT
    lines = _lines(centre, above, under, beside)
    drawing = "".join([*lines, *map(_drawn, [*above, *beside, *under, centre])])
    return finished(  # names are escaped, all else are numbers
        f'<svg class="pmo-graph" viewBox="-4 -4 {WIDTH + 8} {height + 8}" aria-hidden="true">{drawing}</svg>'
    )


def _row(renderer: Renderer, ids: Sequence[str], top: int) -> list[Box]:
    """Return boxes side by side, centred over or under the term as far as the drawing is wide enough."""
    if not ids:
        return []
    names = [_named(renderer, term_id, _letters_beside(len(ids))) for term_id in ids]
    total = sum([width for *_, width in names]) + SPACE * (len(names) - 1)
    left = max(0, min(WIDTH // 3 - total // 2, WIDTH - total))
    boxes: list[Box] = []
    for name, href, width in names:
        boxes.append(Box(name, href, left, top, width))
        left += width + SPACE
    return boxes


def _letters_beside(count: int) -> int:
    """Return how many letters each of `count` names in a row may have, so that the row fits into the drawing."""
    room = (WIDTH - SPACE * (count - 1)) // max(count, 1) - PADDING
    return min(LONGEST, int(room / LETTER))


def _column(renderer: Renderer, ids: Sequence[str], top: int) -> list[Box]:
    """Return boxes one below the other at the right, their left sides in line."""
    names = [_named(renderer, term_id) for term_id in ids]
    left = WIDTH - max([width for *_, width in names], default=0)
    return [
        Box(name, href, left, top + position * (HEIGHT + GAP), width)
        for position, (name, href, width) in enumerate(names)
    ]


def _named(renderer: Renderer, term_id: str, letters: int = LONGEST) -> tuple[str, str, int]:
    term = renderer.edition.library.find_term(term_id)
    if term is None:
        name, href = _cut(term_id, letters), ""
    else:
        name, href = _cut(renderer.name(term), letters), renderer.to(term)
    return name, href, _width(name)


def _width(name: str, stretch: float = 1) -> int:
    return round(len(name) * LETTER * stretch) + PADDING


def _lines(centre: Box, above: list[Box], under: list[Box], beside: list[Box]) -> list[str]:
    right, middle, half = centre.left + centre.width, centre.middle, HEIGHT // 2
    return [
        *[f'<path d="M{box.middle} {box.top + HEIGHT}L{middle} {centre.top}"/>' for box in above],
        *[f'<path d="M{middle} {centre.top + HEIGHT}L{box.middle} {box.top}"/>' for box in under],
        *[f'<path d="M{right} {centre.top + half}L{box.left} {box.top + half}"/>' for box in beside],
    ]


def _drawn(box: Box) -> str:
    shape = (
        f'<rect x="{box.left}" y="{box.top}" width="{box.width}" height="{HEIGHT}" rx="3"/>'
        f'<text x="{box.middle}" y="{box.top + BASELINE}">{escape(box.name)}</text>'
    )
    return f'<a href="{box.href}" tabindex="-1">{shape}</a>' if box.href else f'<g class="pmo-here">{shape}</g>'


def _cut(name: str, letters: int = LONGEST) -> str:
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"
