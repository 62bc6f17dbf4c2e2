"""A text that is a hundred times as long takes about a hundred times as long, not ten thousand times."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.fuzzing import deepness
from tests.fuzzing.growing import CASES, Growing
from tests.fuzzing.targets import TARGETS

LIMIT = 3
"""Seconds of this process's own work: tens of times what is needed, so that no slow machine fails the test; where the
time grows as the square of the length it takes minutes."""


@contextmanager
def limited_work(seconds: float) -> Iterator[None]:
    """Raise TimeoutError where this process works longer than that; waiting for others does not count."""

    def stop(number: int, frame: object) -> None:
        del number, frame
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.target}: {case.about}")
def test_time_grows_with_the_text_and_not_with_its_square(case: Growing, monkeypatch: pytest.MonkeyPatch) -> None:
    if case.to_the_end:
        monkeypatch.setattr(deepness, "EVERY", 1)
    with limited_work(LIMIT):
        TARGETS[case.target].check(case.text().encode())
