"""Items of CBOR (RFC 8949), as far as Pagefind writes them: whole items are found and moved, not understood.

What is not such an item raises ValueError or IndexError.
"""

import re
from collections.abc import Iterable

_BYTES, _TEXT, _ARRAY = 2, 3, 4
"""Major types whose head is followed by something; items of the other types that Pagefind writes are a head."""
_MANY = 100
"""From about so many items on it is cheaper to make a pattern for them all than to look at each."""
_LONGEST_HEAD = 27
"""The largest short count that is followed by a number: above it are items without a length."""


_SHORT_TEXT = b"|".join(re.escape(bytes([0x60 + length])) + b"." * length for length in range(24))
_PLAIN = rb"(?:[\x00-\x17]|\x18.|\x19..|\x1a....|%b)" % _SHORT_TEXT
"""A number or a short text; CBOR's heads tell how long each is."""
_PLAIN_OR_PAIR = rb"(?:%b|\x82%b%b)" % (_PLAIN, _PLAIN, _PLAIN)
"""What the long lists are made of."""


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the major type of the item at `at`, its number or length, and where its head ends."""
    kind, short = data[at] >> 5, data[at] & 31
    if short > _LONGEST_HEAD:
        raise ValueError(short)
    size = 1 << (short - 24) if short >= 24 else 0  # noqa: PLR2004 - from 24 on the number stands in 1, 2, 4 or 8 bytes
    after = at + 1 + size
    return kind, int.from_bytes(data[at + 1 : after]) if size else short, after


def _end(data: bytes, at: int) -> int:
    kind, length, at = _head(data, at)
    if kind == _ARRAY:
        return _end_of_items(data, at, length)
    return at + length if kind in {_BYTES, _TEXT} else at


def _end_of_items(data: bytes, at: int, count: int) -> int:
    if count > _MANY and (plain := re.compile(rb"%b{%d}" % (_PLAIN_OR_PAIR, count), re.DOTALL).match(data, at)):
        return plain.end()
    for _ in range(count):
        at = _end(data, at)
    return at


def items(array: bytes) -> list[bytes]:
    """Return the items of an array."""
    kind, length, at = _head(array, 0)
    if kind != _ARRAY:
        raise ValueError(kind)
    found = []
    for _ in range(length):
        end = _end(array, at)
        found.append(array[at:end])
        at = end
    return found


def first_item(array: bytes) -> int:
    """Return where the first item of an array begins."""
    return _head(array, 0)[2]


def with_items(array: bytes, others: Iterable[bytes]) -> bytes:
    """Return `array` with other items, which must be as many."""
    return array[: first_item(array)] + b"".join(others)


def text(item: bytes) -> str:
    """Return what a text says."""
    kind, _, start = _head(item, 0)
    if kind != _TEXT:
        raise ValueError(kind)
    return item[start:].decode()


def name(item: bytes) -> str:
    """Return the text that a list begins with."""
    return text(items(item)[0])
