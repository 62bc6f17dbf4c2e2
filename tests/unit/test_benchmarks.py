"""The parts of the measurements that could be wrong without being noticed: what is drawn, counted and told apart."""

import gzip
import sys
import urllib.request
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import FrameType
from xml.etree import ElementTree as ET

import pytest

from benchmarks.building import BuildCost
from benchmarks.chart import LINE_HEIGHT, Line, chart
from benchmarks.measured_build import part_at_work
from benchmarks.peers import CONTENDERS, Costs, Run, report, verdict
from benchmarks.static_server import served

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
SVG = "{http://www.w3.org/2000/svg}"
RUN = Run((100, 1_000), pages=20, limit=60, rounds=1)


def _costs(cpu: float) -> Costs:
    return {(contender.name, size): BuildCost(cpu, 0, 10**8) for contender in CONTENDERS for size in RUN.sizes}


def test_every_line_of_a_chart_is_named_and_no_name_covers_another() -> None:
    lines = [Line(f"program <{number}>", ((100, 2.0), (1_000, 5.0 + number / 100))) for number in range(5)]
    drawn = ET.fromstring(chart("CPU & terms", lines, (100, 1_000), 60))
    heights = {
        text.text: float(text.attrib["y"]) for text in drawn.iter(f"{SVG}text") if "program" in (text.text or "")
    }
    assert set(heights) == {line.name for line in lines}
    placed = sorted(heights.values())
    assert all(below - above >= LINE_HEIGHT for above, below in pairwise(placed))


def test_a_dearer_build_stands_higher_in_a_chart() -> None:
    drawn = ET.fromstring(chart("CPU", [Line("one", ((100, 2.0), (1_000, 20.0)))], (100, 1_000), 60))
    low, high = (float(circle.attrib["cy"]) for circle in drawn.iter(f"{SVG}circle"))
    assert high < low


def test_a_build_that_was_ended_is_told_in_table_and_chart() -> None:
    costs = {**_costs(5.0), ("Material abbr", 1_000): None}
    told = report(RUN, costs, verdict(RUN, costs))
    assert "| Material abbr | 5.0 s (1.00) | more than 60 s |" in told
    assert "abbr (over 60 s)" in chart("CPU", [Line("abbr", ((100, 5.0),), ended=1_000)], RUN.sizes, RUN.limit)


def test_a_cheaper_peer_is_told() -> None:
    costs = {**_costs(5.0), ("Sphinx glossary", 100): BuildCost(2.0, 0, 10**8)}
    assert verdict(RUN, _costs(5.0)) == []
    assert verdict(RUN, costs) == ["100 terms: pmobook 5.0 s, 2.50 times Sphinx glossary's 2.0 s"]


def test_the_server_counts_what_goes_over_the_wire(tmp_path: Path) -> None:
    text = "<p>risk</p>" * 1_000
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    with served(tmp_path) as wire, urllib.request.urlopen(wire.address) as answer:
        body = answer.read()
        heads = sum(len(f"{name}: {value}\r\n") for name, value in answer.headers.items())
    (sent,) = wire.sent
    assert gzip.decompress(body).decode() == text
    assert sent.bytes == len("HTTP/1.1 200 OK\r\n") + heads + len("\r\n") + len(body)


@pytest.mark.parametrize("path", sorted(BENCHMARKS.glob("*.py")), ids=lambda path: path.name)
def test_no_measurement_waits_for_a_function(path: Path) -> None:
    """Such a wait evaluates text in the page, which the Content-Security-Policy of our pages does not let run."""
    assert "wait_for_function" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "part"),
    [
        (("/lib/json.py", "/pmobook/pages/a.py", "/pmobook/site/b.py", "/mkdocs/c.py"), "pages"),
        (("/lib/json.py", "/pmobook/pages/a.py", "/pmobook/site/search_index.py"), "search index"),
        (("/pmobook/files.py", "/mkdocs/c.py"), "files"),
        (("/lib/json.py", "/mkdocs/c.py"), "MkDocs and libraries"),
    ],
)
def test_the_innermost_part_at_work_is_told(files: tuple[str, ...], part: str) -> None:
    assert part_at_work(_stack(files), "/pmobook/") == part


def _stack(files: tuple[str, ...]) -> FrameType:
    """Return the innermost frame of a stack of calls in so named files."""
    call: Callable[[], FrameType] = sys._getframe  # noqa: SLF001 - the frames are what is tested
    for file in files:
        space = {"call": call}
        exec(compile("def here(): return call()", file, "exec"), space)
        call = space["here"]
    return call()
