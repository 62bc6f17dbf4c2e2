"""Tells on a terminal how far long work has come. Elsewhere, as in CI or a file, it says nothing."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

T = TypeVar("T")

FEWEST = 500
"""So few are done before anybody could read how many."""

PARTS = 50
"""So often is told how far it is: each time two percent more."""


def with_progress(items: Sequence[T], what: str, stream: TextIO | None = None) -> Iterator[T]:
    """Yield `items`; on a terminal, say of long work how many of them are done, in one line that goes at the end.

    `stream` is where it is told, if not on the standard error.
    """
    stream = stream or sys.stderr
    if len(items) < FEWEST or "CI" in os.environ or not stream.isatty():
        yield from items
        return
    step = len(items) // PARTS
    for number, item in enumerate(items):
        if number % step == 0:
            stream.write(f"\r\x1b[2Kpmobook: {what}: {number:,} of {len(items):,}")
            stream.flush()
        yield item
    stream.write("\r\x1b[2K")
    stream.flush()
