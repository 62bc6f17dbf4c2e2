"""Pagefind's index in one order: up to version 1.5 it writes filters and their values in the order of a hash map.

Its files are a mark and CBOR (RFC 8949), packed with gzip and named after a hash of what they hold. Whole
items change places, and fragments get names that pack well. An index that is built in another way is left as it is.
"""

import gzip
import json
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pmobook.site import search_index_names
from pmobook.site.search_index_cbor import first_item, items, name, text, with_items

_MARK = b"pagefind_dcd"
_PAGES, _FILTERS = 1, 3
"""Which items of a language's index list its pages, each by the name of its fragment and its words, and its filters,
each by name and by the hash in the name of its file."""


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


@dataclass(frozen=True, slots=True)
class _Change:
    """What becomes of a language: its filters before and after, the file that lists them, and the fragments' names."""

    filters: list[tuple[_Packed, _Packed]]
    before: _Packed
    after: _Packed
    names: dict[bytes, bytes]


def put_in_order(index: Path) -> None:
    """Rewrite filters, lists and `pagefind-entry.json`, so that indexes of the same pages are the same, and small."""
    entry = index / "pagefind-entry.json"
    known = json.loads(entry.read_text(encoding="utf-8"))
    known["languages"] = dict(sorted(known["languages"].items()))
    try:
        changes = [_change_of_language(index, language) for language in known["languages"].values()]
        names = {old: new for change in changes for old, new in change.names.items()}
        search_index_names.check(index, names)
    except (EOFError, IndexError, KeyError, OSError, ValueError):
        return
    for change in changes:
        for old, new in (*change.filters, (change.before, change.after)):
            (index / old.name).unlink()
            new.write(index)
    search_index_names.rename(index, names)
    for language, change in zip(known["languages"].values(), changes, strict=True):
        language["hash"] = change.after.hash
    entry.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _change_of_language(index: Path, language: dict[str, str]) -> _Change:
    whole = _Packed.read(index, "pagefind.", language["hash"], ".pf_meta")
    parts = items(whole.content)
    changes, listed = [], []
    for item in sorted(items(parts[_FILTERS]), key=name):
        old = _Packed.read(index, "filter/", text(items(item)[1]), ".pf_filter")
        named, values = items(old.content)
        new = old.with_content(with_items(old.content, (named, with_items(values, sorted(items(values), key=name)))))
        changes.append((old, new))
        listed.append(item.replace(old.hash.encode(), new.hash.encode()))
    parts[_FILTERS] = with_items(parts[_FILTERS], listed)
    code = language["hash"].rpartition("_")[0]
    parts[_PAGES], names = search_index_names.renamed(parts[_PAGES], first_item(parts[_PAGES]), code)
    return _Change(changes, whole, whole.with_content(with_items(whole.content, parts)), names)
