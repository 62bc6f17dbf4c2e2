"""Long work tells on a terminal how far it is, and is quiet elsewhere."""

import io

import pytest

from pmobook.site.progress import FEWEST, PARTS, with_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _outside_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)


def test_a_terminal_is_told_in_one_line_that_goes_at_the_end() -> None:
    terminal = Terminal()
    items = range(1_000)
    assert list(with_progress(items, "pages", terminal)) == list(items)
    told = terminal.getvalue()
    assert "pages: 500 of 1,000" in told
    assert told.count("\r") == PARTS + 1
    assert "\n" not in told
    assert told.endswith("\x1b[2K")


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["file", "terminal"])
def test_short_work_and_files_are_told_nothing(stream: io.StringIO) -> None:
    count = FEWEST - 1 if stream.isatty() else 10 * FEWEST
    assert len(list(with_progress(range(count), "pages", stream))) == count
    assert stream.getvalue() == ""


def test_ci_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    terminal = Terminal()
    assert len(list(with_progress(range(1_000), "pages", terminal))) == 1_000
    assert terminal.getvalue() == ""
