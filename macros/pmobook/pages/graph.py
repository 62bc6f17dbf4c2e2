"""A term among its neighbours, drawn as inline SVG: wider above, narrower below, related at the right.

The page lists the same relations in words, so the drawing is hidden from screen readers and from the keyboard; its
links are for pointers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from pmobook.model.content import Entry
from pmobook.model.term import Term
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
LONGEST = 24
"""Letters of a name that a box shows."""


@dataclass(frozen=True, slots=True)
class Box:
    """A name at its place; `href` is empty for the term itself."""

    name: str
    href: str
    middle: float
    top: float

    @property
    def width(self) -> float:
        """The width of the box around its name."""
        bold = 1.08 if not self.href else 1  # the term itself is set in bold letters, which are wider
        return len(_cut(self.name)) * LETTER * bold + PADDING


def relation_graph(renderer: Renderer, entry: Entry[Term], narrower: Sequence[str]) -> Markup:
    """Return the drawing of a term's relations; empty where it has fewer than two."""
    wider, related = entry.record.broader[:MOST], entry.record.related[:MOST]
    below = tuple(narrower)[:MOST]
    if len(wider) + len(related) + len(below) < 2:  # noqa: PLR2004 - one line is said better in words
        return Markup()
    top = ROW if wider else 0
    rows = max(1, len(related))
    centre_top = top + (rows - 1) * (HEIGHT + GAP) / 2
    centre = Box(renderer.name(entry), "", WIDTH / 3, centre_top)
    above = list(_row(renderer, wider, 0))
    under = list(_row(renderer, below, top + (rows - 1) * (HEIGHT + GAP) + ROW))
    beside = list(_column(renderer, related, top))
    height = (under[0].top if under else max(box.top for box in (centre, *beside))) + HEIGHT
    lines = [*_vertical(centre, above), *_vertical(centre, under), *_horizontal(centre, beside)]
    boxes = [_drawn(box) for box in (*above, *beside, *under, centre)]
    drawing = "".join([*lines, *boxes])
    return Markup(  # noqa: S704 - names are escaped, all else are numbers
        f'<svg class="pmo-graph" viewBox="-4 -4 {WIDTH + 8} {height + 8:.0f}" aria-hidden="true">{drawing}</svg>'
    )


def _row(renderer: Renderer, ids: Sequence[str], top: float) -> Iterator[Box]:
    """Yield boxes side by side, centred over or under the term."""
    names = [_named(renderer, term_id) for term_id in ids]
    widths = [Box(name, href, 0, 0).width for name, href in names]
    left = max(0.0, WIDTH / 3 - (sum(widths) + SPACE * (len(widths) - 1)) / 2)
    for (name, href), width in zip(names, widths, strict=True):
        yield Box(name, href, left + width / 2, top)
        left += width + SPACE


def _column(renderer: Renderer, ids: Sequence[str], top: float) -> Iterator[Box]:
    """Yield boxes one below the other at the right, their left sides in line."""
    names = [_named(renderer, term_id) for term_id in ids]
    widths = [Box(name, href, 0, 0).width for name, href in names]
    for position, ((name, href), width) in enumerate(zip(names, widths, strict=True)):
        yield Box(name, href, WIDTH - max(widths) + width / 2, top + position * (HEIGHT + GAP))


def _named(renderer: Renderer, term_id: str) -> tuple[str, str]:
    term = renderer.edition.library.find_term(term_id)
    return (renderer.name(term), renderer.to(term)) if term is not None else (term_id, "")


def _vertical(centre: Box, boxes: Sequence[Box]) -> Iterator[str]:
    for box in boxes:
        upper, lower = (box, centre) if box.top < centre.top else (centre, box)
        yield f'<path d="M{upper.middle:.0f} {upper.top + HEIGHT:.0f}L{lower.middle:.0f} {lower.top:.0f}"/>'


def _horizontal(centre: Box, boxes: Sequence[Box]) -> Iterator[str]:
    start = centre.middle + centre.width / 2
    for box in boxes:
        end = box.middle - box.width / 2
        yield f'<path d="M{start:.0f} {centre.top + HEIGHT / 2:.0f}L{end:.0f} {box.top + HEIGHT / 2:.0f}"/>'


def _drawn(box: Box) -> str:
    left, baseline = box.middle - box.width / 2, box.top + HEIGHT / 2 + 4.5
    shape = (
        f'<rect x="{left:.0f}" y="{box.top:.0f}" width="{box.width:.0f}" height="{HEIGHT}" rx="3"/>'
        f'<text x="{box.middle:.0f}" y="{baseline:.0f}">{escape(_cut(box.name))}</text>'
    )
    return f'<a href="{box.href}" tabindex="-1">{shape}</a>' if box.href else f'<g class="pmo-here">{shape}</g>'


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
