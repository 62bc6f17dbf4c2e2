"""A chart as SVG: lines over two logarithmic axes, readable on light and dark grounds."""

import math
from dataclasses import dataclass
from html import escape
from itertools import pairwise

WIDTH, HEIGHT = 760, 430
LEFT, RIGHT, TOP, BOTTOM = 64, 204, 56, 48
"""Margins of the plot; the names of the lines stand in the right one."""

LINE_HEIGHT = 18
COLOURS = (
    *(("#5b6470", "#aab4c0"), ("#0072b2", "#56b4e9"), ("#a3480a", "#ff9e57"), ("#8a2f6b", "#e39ac8")),
    *(("#7a6100", "#e6cf4a"), ("#00705a", "#3fd6ae"), ("#00705a", "#3fd6ae")),
)
"""Of the lines, on light and on dark; each has a contrast of 4.5 with its ground; names stand at the lines."""

_STYLE = """svg { --ground: #fff; --ink: #1f2328; --faint: #d5dae0; LIGHT font: 13px system-ui, sans-serif }
@media (prefers-color-scheme: dark) { svg { --ground: #16181d; --ink: #e6e8eb; --faint: #3a3f47; DARK } }
.ground { fill: var(--ground) } text { fill: var(--ink) } .grid { stroke: var(--faint) }
.line { fill: none; stroke-width: 2; stroke-linejoin: round } .line.ours { stroke-width: 3.5 }
.title { font-size: 15px; font-weight: 600 } text.ours { font-weight: 600 }
.leader { stroke-width: 1; opacity: .6 }
"""


@dataclass(frozen=True)
class Line:
    """A line by its name; `ended` is the x at which its y was beyond the limit."""

    name: str
    points: tuple[tuple[int, float], ...]
    ended: int | None = None
    is_ours: bool = False


@dataclass(frozen=True)
class _Plot:
    """Where a value stands on the picture."""

    x_range: tuple[float, float]
    y_range: tuple[float, float]

    def x(self, value: float) -> float:
        return LEFT + _share(value, self.x_range) * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        return HEIGHT - BOTTOM - _share(value, self.y_range) * (HEIGHT - TOP - BOTTOM)


def _share(value: float, limits: tuple[float, float]) -> float:
    """Return how far a value lies between two, by its logarithm."""
    low, high = limits
    return math.log(value / low) / math.log(high / low) if high > low else 0.5


def chart(title: str, lines: list[Line], xs: tuple[int, ...], limit: float) -> str:
    """Return the picture; a line that went beyond the `limit` leads up to it and says so."""
    values = [y for line in lines for _, y in line.points]
    ticks = _ticks(min(values), limit)
    plot = _Plot((xs[0], xs[-1]), (ticks[0], ticks[-1]))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="title">',
        f'<title id="title">{escape(title)}</title><style>{_style(len(lines))}</style>',
        f'<rect class="ground" width="{WIDTH}" height="{HEIGHT}" rx="8"/>',
        f'<text class="title" x="{LEFT - 40}" y="30">{escape(title)}</text>',
        *_grid(plot, xs, ticks),
    ]
    heights = _spread([plot.y(_last(line, limit)[1]) for line in lines])
    parts += [_drawn(line, number, plot, limit, heights[number]) for number, line in enumerate(lines)]
    return "\n".join([*parts, "</svg>", ""])


def _style(count: int) -> str:
    light, dark = (
        " ".join(f"--c{number}: {COLOURS[number % len(COLOURS)][which]};" for number in range(count))
        for which in (0, 1)
    )
    return _STYLE.replace("LIGHT", light).replace("DARK", dark)


def _ticks(low: float, high: float) -> list[float]:
    """Return 1, 3, 10, 30 … from below the lowest value to above the highest."""
    steps = [base * 10**power for power in range(-2, 6) for base in (1, 3)]
    first = max(step for step in steps if step <= low)
    last = min(step for step in steps if step >= high)
    return [step for step in steps if first <= step <= last]


def _grid(plot: _Plot, xs: tuple[int, ...], ticks: list[float]) -> list[str]:
    low, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    parts = []
    for tick in ticks:
        y = plot.y(tick)
        parts.append(f'<line class="grid" x1="{LEFT}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tick:g} s</text>')
    for x in xs:
        parts.append(f'<line class="grid" x1="{plot.x(x):.1f}" y1="{TOP}" x2="{plot.x(x):.1f}" y2="{low}"/>')
        parts.append(f'<text x="{plot.x(x):.1f}" y="{low + 22}" text-anchor="middle">{x:,}</text>')
    return parts


def _last(line: Line, limit: float) -> tuple[float, float]:
    return (line.ended, limit) if line.ended else line.points[-1]


def _spread(heights: list[float]) -> list[float]:
    """Return heights for the names in the same order, no two nearer than a line, the lowest within the plot."""
    order = sorted(range(len(heights)), key=heights.__getitem__)
    placed = list(heights)
    for above, below in pairwise(order):
        placed[below] = max(placed[below], placed[above] + LINE_HEIGHT)
    lowest = float(HEIGHT - BOTTOM)
    for number in reversed(order):
        placed[number] = min(placed[number], lowest)
        lowest = placed[number] - LINE_HEIGHT
    return placed


def _drawn(line: Line, number: int, plot: _Plot, limit: float, name_height: float) -> str:
    """Return a line with its points and its name; where it was ended, an open point stands at the limit."""
    places = [(plot.x(x), plot.y(y)) for x, y in line.points]
    end_x, end_y = (plot.x(_last(line, limit)[0]), plot.y(_last(line, limit)[1]))
    colour = f'stroke="var(--c{number})"'
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="var(--c{number})" {colour}/>' for x, y in places)
    if line.ended:
        places.append((end_x, end_y))
        dots += f'<circle cx="{end_x:.1f}" cy="{end_y:.1f}" r="4.5" fill="var(--ground)" {colour}/>'
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dashes = ' stroke-dasharray="7 4"' if number % 2 == 0 else ""
    name = f"{line.name} (over {limit:g} s)" if line.ended else line.name
    weight = "ours" if line.is_ours else "theirs"
    right = WIDTH - RIGHT
    return (
        f'<polyline class="line {weight}" {colour}{dashes} points="{way}"/>{dots}'
        f'<path class="leader" {colour} d="M{end_x:.1f} {end_y:.1f} L{right + 14} {name_height:.1f}"/>'
        f'<text class="{weight}" x="{right + 18}" y="{name_height + 4:.1f}">{escape(name)}</text>'
    )
