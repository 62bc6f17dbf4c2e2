"""The short run: every reader on mutations of good files, the same in each run; and on what once broke it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzzing import deepness
from tests.fuzzing.hostile import PIECES
from tests.fuzzing.seeds import FOUND, found
from tests.fuzzing.targets import TARGETS

CASES = 60
"""For each target: two seconds for all of them. The long run makes a thousand times as many."""

EDITS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "replace", "cut", "repeat"]),
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 40),
        st.sampled_from(PIECES),
    ),
    min_size=1,
    max_size=4,
)


def edited(data: bytes, edits: list[tuple[str, float, int, bytes]]) -> bytes:
    """Return `data` after edits: each has a place as a share of the length, a length, and a piece to put there."""
    for kind, share, length, piece in edits:
        at = int(share * len(data))
        old = data[at : at + length]
        new = {"insert": piece + old, "replace": piece, "cut": b"", "repeat": old * 3}[kind]
        data = data[:at] + new + data[at + length :]
    return data


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_is_read_is_read_or_told_of(name: str) -> None:
    target = TARGETS[name]
    seeds = target.seeds()
    assert seeds

    @settings(
        max_examples=CASES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(seeds), EDITS)
    def read(seed: bytes, edits: list[tuple[str, float, int, bytes]]) -> None:
        target.check(edited(seed, edits))

    read()


@pytest.mark.parametrize("file", sorted(FOUND.glob("*/*")), ids=lambda file: f"{file.parent.name}: {file.name}")
def test_what_once_broke_a_reader_breaks_none(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deepness, "EVERY", 1)
    TARGETS[file.parent.name].check(file.read_bytes())


def test_each_kept_input_has_a_target() -> None:
    assert sorted(folder.name for folder in FOUND.iterdir() if folder.name not in TARGETS) == []
    assert any(found(name) for name in TARGETS)
