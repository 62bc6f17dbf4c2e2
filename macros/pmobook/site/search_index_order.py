"""Pagefind's index in one order: up to version 1.5 it writes filters and their values in the order of a hash map.

Its files are a mark and CBOR (RFC 8949), packed with gzip and named after a hash of what they hold. Only whole items
change places, so what they say need not be known. An index that is built in another way is left as it is.
"""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import chain
from pathlib import Path

_MARK = b"pagefind_dcd"
_BYTES, _TEXT, _ARRAY = 2, 3, 4
"""Major types of CBOR whose head is followed by something; items of the other types that Pagefind writes are a head."""
_LONGEST_HEAD = 27
"""The largest short count that is followed by a number: above it are items without a length."""
_FILTERS = 3
"""Which item of a language's index lists its filters, each by name and by the hash in the name of its file."""


@dataclass(frozen=True, slots=True)
class _Packed:
    """A file of the index, unpacked. Its name is `before`, a hash that begins with the language, and `after`."""

    before: str
    hash: str
    after: str
    content: bytes

    @classmethod
    def read(cls, index: Path, before: str, hash_: str, after: str) -> "_Packed":
        unpacked = gzip.decompress((index / f"{before}{hash_}{after}").read_bytes())
        if not unpacked.startswith(_MARK):
            raise ValueError(before)
        return cls(before, hash_, after, unpacked.removeprefix(_MARK))

    @property
    def name(self) -> str:
        return f"{self.before}{self.hash}{self.after}"

    def with_content(self, content: bytes) -> "_Packed":
        """Return the file with other content under a name of the same length, which caches will not mix up."""
        language, _, digits = self.hash.rpartition("_")
        return replace(self, hash=f"{language}_{sha256(content).hexdigest()[: len(digits)]}", content=content)

    def write(self, index: Path) -> None:
        (index / self.name).write_bytes(gzip.compress(_MARK + self.content, mtime=0))


def put_in_order(index: Path) -> None:
    """Rewrite filters, their lists and `pagefind-entry.json`, so that two indexes of the same pages are the same."""
    entry = index / "pagefind-entry.json"
    known = json.loads(entry.read_text(encoding="utf-8"))
    known["languages"] = dict(sorted(known["languages"].items()))
    try:
        changes = [_change_of_language(index, language) for language in known["languages"].values()]
    except (EOFError, IndexError, KeyError, OSError, ValueError):
        return
    for old, new in chain.from_iterable(changes):
        (index / old.name).unlink()
        new.write(index)
    for language, (*_, (_, new)) in zip(known["languages"].values(), changes, strict=True):
        language["hash"] = new.hash
    entry.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _change_of_language(index: Path, language: dict[str, str]) -> list[tuple[_Packed, _Packed]]:
    """Return the files of a language as they are and as they become: its filters, and last the file that lists them."""
    whole = _Packed.read(index, "pagefind.", language["hash"], ".pf_meta")
    parts = _items(whole.content)
    changes, listed = [], []
    for item in sorted(_items(parts[_FILTERS]), key=_name):
        old = _Packed.read(index, "filter/", _text(_items(item)[1]), ".pf_filter")
        name, values = _items(old.content)
        new = old.with_content(_with_items(old.content, (name, _with_items(values, sorted(_items(values), key=_name)))))
        changes.append((old, new))
        listed.append(item.replace(old.hash.encode(), new.hash.encode()))
    parts[_FILTERS] = _with_items(parts[_FILTERS], listed)
    return [*changes, (whole, whole.with_content(_with_items(whole.content, parts)))]


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
        for _ in range(length):
            at = _end(data, at)
        return at
    return at + length if kind in {_BYTES, _TEXT} else at


def _items(array: bytes) -> list[bytes]:
    kind, length, at = _head(array, 0)
    if kind != _ARRAY:
        raise ValueError(kind)
    found = []
    for _ in range(length):
        end = _end(array, at)
        found.append(array[at:end])
        at = end
    return found


def _with_items(array: bytes, items: Iterable[bytes]) -> bytes:
    """Return `array` with other items, which must be as many."""
    return array[: _head(array, 0)[2]] + b"".join(items)


def _text(item: bytes) -> str:
    kind, _, start = _head(item, 0)
    if kind != _TEXT:
        raise ValueError(kind)
    return item[start:].decode()


def _name(item: bytes) -> str:
    """Return the text that a list begins with."""
    return _text(_items(item)[0])
