"""The names of fragments in the search index: short to fetch, and none lost."""

import gzip
import random

import pytest

from pmobook.site.search_index_names import renamed

HEAD = b"\x99\x00\x02"
"""An array of two; how many items there are does not matter here."""


def page(name: str, words: bytes = b"\x18\x2a") -> bytes:
    return b"\x82" + bytes([0x60 + len(name)]) + name.encode() + words


def hashes(count: int) -> list[str]:
    source = random.Random(7)
    return [f"en_{source.getrandbits(28):07x}" for _ in range(count)]


def test_names_are_numbers_of_one_index_lowest_digit_first() -> None:
    old = hashes(18)
    listed, names = renamed(HEAD + b"".join(map(page, old)), len(HEAD), "en")
    new = [name.decode().removesuffix(".pf_fragment") for name in names.values()]
    assert [name.decode() for name in names] == [f"{name}.pf_fragment" for name in old]
    assert {name[:8] for name in new} == {new[0][:8]}
    assert [name[8:] for name in new] == [*(f"{digit:x}0" for digit in range(16)), "01", "11"]
    assert listed == HEAD + b"".join(map(page, new))


def test_words_of_any_number_and_longer_hashes_are_kept() -> None:
    words = [b"\x17", b"\x18\x82", b"\x19\x82\x6a", b"\x1a\x00\x01\x82\x6a", b"\x18a"]
    old = [*hashes(4), "en_0123456789"]
    listed, names = renamed(HEAD + b"".join(map(page, old, words)), len(HEAD), "en")
    new = [name.decode().removesuffix(".pf_fragment") for name in names.values()]
    assert listed == HEAD + b"".join(map(page, new, words))


def test_pages_that_share_a_fragment_still_share_it() -> None:
    first, second = hashes(2)
    listed, names = renamed(HEAD + b"".join(map(page, [first, second, first])), len(HEAD), "en")
    assert len(names) == 2
    assert listed.count(names[f"{first}.pf_fragment".encode()].removesuffix(b".pf_fragment")) == 2


def test_another_fragment_changes_every_name() -> None:
    one, other = hashes(40), [*hashes(39), "en_0000000"]
    names = [renamed(HEAD + b"".join(map(page, old)), len(HEAD), "en")[1] for old in (one, other)]
    assert not {*names[0].values()} & {*names[1].values()}


def test_names_pack_into_a_third_of_the_hashes() -> None:
    before = HEAD + b"".join(map(page, hashes(2_000)))
    after, _ = renamed(before, len(HEAD), "en")
    assert len(gzip.compress(after)) * 3 < len(gzip.compress(before))


@pytest.mark.parametrize("broken", [b"\x81", page("en_xyz"), page("en_0123456", b"\x38\x01"), b"\xff"])
def test_a_list_of_another_make_is_refused(broken: bytes) -> None:
    with pytest.raises(ValueError, match="en"):
        renamed(HEAD + page("en_0123456") + broken, len(HEAD), "en")
