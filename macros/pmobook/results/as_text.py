"""Results as a table of plain text."""

from collections.abc import Iterator, Sequence

from pmobook.results.item_analysis import Item, Wording

_HEADS = ("question", "answers", "right", "discrimination", "nobody takes", "remarks")

_TOO_FEW = "too few answers"

_WORDINGS = {Wording.CURRENT: "", Wording.EARLIER: " (earlier wording {hash})", Wording.GONE: " (no longer there)"}


def results_text(items: Sequence[Item]) -> str:
    """Return a table with a row for each item, its columns as wide as they need."""
    rows = [_HEADS, *map(_row, items)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{line}\n" for line in _lines(rows, widths))


def _lines(rows: Sequence[tuple[str, ...]], widths: Sequence[int]) -> Iterator[str]:
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _row(item: Item) -> tuple[str, ...]:
    return (
        f"{item.quiz}/{item.question_id}{_WORDINGS[item.wording].format(hash=item.hash)}",
        str(item.right.total),
        f"{item.right.percent} %" if item.difficulty is not None else _TOO_FEW,
        f"{item.discrimination:.2f}" if item.discrimination is not None else "",
        ", ".join(item.unused or ()),
        ", ".join(item.remarks),
    )
