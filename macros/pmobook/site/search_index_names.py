"""Names of the fragments of Pagefind's index that pack well: of all that a first search fetched, hashes were a quarter.

A fragment is named by the language, a stamp of the whole index and the number of its page, lowest digit first:
`en_k3v7q` and `5b10`. The stamp changes with any of the fragments, so that no cache mixes two indexes. What follows the
first digit is then the same from page to page, which is what packers look for: less than a third of the hashes' bytes.
"""

import os
import re
from base64 import b32encode
from hashlib import sha256
from pathlib import Path

FOLDER = "fragment"
_ENDING = b".pf_fragment"
_DIGITS = [b"%x" % digit for digit in range(16)]
"""Of the numbers. With more of them each packs worse, with fewer a higher digit changes more often."""
_STAMP_LENGTH = 5
"""So many signs of 5 bits: two indexes after each other share a stamp once in 30 million times, and an entry of the
list stays within 16 bytes, a distance that packs well."""
_PAGE = re.compile(rb"\x82([\x60-\x77])([a-z-]+_[0-9a-f]+)(\x19..|\x1a....|\x18.|[\x00-\x17])", re.DOTALL)
"""A page in the list: the heads of an array of two and of a short text, the name, and how many words the page has."""
_HEADS = 2
"""Bytes of the two heads."""
_PAIR, _TEXT = 0x82, 0x60
"""The heads of an array of two, and of a text of no bytes."""


def renamed(pages: bytes, first: int, language: str) -> tuple[bytes, dict[bytes, bytes]]:
    """Return the list of pages with other names, and the new name of each fragment's file by its old one.

    `pages` is an array of CBOR whose items begin at `first`. Raises ValueError where it is no such list.
    """
    found = _PAGE.findall(pages, first)
    whole = sum([_HEADS + len(name) + len(words) for _, name, words in found]) == len(pages) - first
    if not whole or any(head[0] != _TEXT + length for head, length in {(head, len(name)) for head, name, _ in found}):
        raise ValueError(language)
    hashes = dict.fromkeys([name for _, name, _ in found])
    stamp = b32encode(sha256(b" ".join(hashes)).digest())[:_STAMP_LENGTH].lower()
    names = dict(zip(hashes, _names(language.encode() + b"_" + stamp, len(hashes)), strict=True))
    start = bytes([_PAIR, _TEXT + max(map(len, names.values()), default=0)])
    listed = b"".join([start + names[old] + words for _, old, words in found])
    return pages[:first] + listed, {old + _ENDING: new + _ENDING for old, new in names.items()}


def _names(start: bytes, count: int) -> list[bytes]:
    """Return `count` names of the same length that go on with numbers, the lowest digit first."""
    names = [start]
    while len(names) < count:
        names = [name + digit for digit in _DIGITS for name in names]
    return names[:count]


def check(index: Path, names: dict[bytes, bytes]) -> None:
    """Raise ValueError where the fragments of an index are not those of its lists, so that none can be lost."""
    with os.scandir(os.fsencode(index / FOLDER)) as entries:
        there = {entry.name for entry in entries}
    if names.keys() != there:
        raise ValueError(FOLDER)


def rename(index: Path, names: dict[bytes, bytes]) -> None:
    """Give the fragments of all languages their new names."""
    before, after = index / FOLDER, index / f"{FOLDER}-renamed"
    after.mkdir()
    old_folder, new_folder = (os.fsencode(f"{folder}{os.sep}") for folder in (before, after))
    for old, new in names.items():
        os.rename(old_folder + old, new_folder + new)  # noqa: PTH104 - a Path would cost more than the renaming
    before.rmdir()
    after.rename(before)
