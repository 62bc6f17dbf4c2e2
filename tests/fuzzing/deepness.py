"""Which cases are followed to the end: what a reader gives is checked of all, what is made of it of some."""

import zlib

EVERY = 200
"""Rules, layouts and repairs take a hundred times as long as the reading itself."""


def goes_on(data: bytes) -> bool:
    """Whether this case is followed to the end; the same for the same bytes, so that each fault comes again."""
    return zlib.crc32(data) % EVERY == 0
