"""What the page of a term weighs and how fast it is there: `python -m benchmarks.pages [--runs N]`.

The site of this repository is built and served compressed. Every page of a term is weighed; the heaviest and the median
one are opened in Chromium as Lighthouse opens a page for a phone: an empty cache, a line of 1.6 Mbit/s with 150 ms, a
processor four times slower. The median of the runs counts. The results go to benchmarks/pages.md.
"""

import argparse
import gzip
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from benchmarks.building import command, folder_for_builds, machine, told
from benchmarks.static_server import LEVEL, Wire, served
from tests.chromium import ARGUMENTS, find_chromium

REPOSITORY = Path(__file__).parent.parent
RUNS = 5
SLOWDOWN = 4
"""Of the processor, as Lighthouse has it for a phone of the middle class."""

VIEWPORT = ViewportSize(width=412, height=823)
"""CSS pixels of Lighthouse's phone."""

LONG_TASK = 50
"""Milliseconds of a task above which it counts as blocking."""

REST = 1_000
"""Milliseconds after the last answer in which a layout may still shift."""

LIMIT_HTML, LIMIT_OURS = 15_000, 10_000
RESULTS = Path(__file__).parent / "pages.md"

_OBSERVE = """
window.measured = {fcp: 0, lcp: 0, cls: 0, tasks: []};
const observe = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
observe("paint", (entry) => { if (entry.name === "first-contentful-paint") measured.fcp = entry.startTime; });
observe("largest-contentful-paint", (entry) => { measured.lcp = entry.startTime; });
observe("layout-shift", (entry) => { if (!entry.hadRecentInput) measured.cls += entry.value; });
observe("longtask", (entry) => measured.tasks.push([entry.startTime, entry.duration]));
"""


@dataclass(frozen=True)
class Weight:
    """Gzipped bytes of the HTML of a page, and how many are left without the entry: the frame, which is the theme's."""

    address: str
    html: int
    frame: int


@dataclass(frozen=True)
class Opened:
    """A page in the browser: milliseconds to its paints, shift of its layout, blocked milliseconds, bytes by kind."""

    first_paint: float
    largest_paint: float
    layout_shift: float
    blocked: float
    ours: int
    all: int


def weigh(site: Path) -> list[Weight]:
    """Return the weight of the page of every term in both languages, the lightest first."""
    ids = sorted(path.stem for path in (REPOSITORY / "glossary").rglob("*.yml") if not path.name.startswith("_"))
    addresses = [f"{language}glossary/{term}/" for language in ("", "id/") for term in ids]
    pages = {address: site / address / "index.html" for address in addresses}
    weights = [_weight(address, page.read_text(encoding="utf-8")) for address, page in pages.items() if page.is_file()]
    return sorted(weights, key=lambda weight: weight.html)


def _weight(address: str, html: str) -> Weight:
    frame = re.sub(r"(<article[^>]*>).*(</article>)", r"\1\2", html, flags=re.DOTALL)
    return Weight(address, *(len(gzip.compress(text.encode(), LEVEL)) for text in (html, frame)))


def open_page(browser: Browser, wire: Wire, address: str) -> Opened:
    """Open a page once as on a phone, and wait until it is at rest."""
    context = browser.new_context(viewport=VIEWPORT, device_scale_factor=1.75, is_mobile=True, has_touch=True)
    page = context.new_page()
    wire.is_slow = True
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.add_init_script(_OBSERVE)
    wire.sent.clear()
    page.goto(wire.address + address, wait_until="networkidle")
    page.wait_for_timeout(REST)
    found = page.evaluate("window.measured")
    context.close()
    blocked = sum(length - LONG_TASK for start, length in found["tasks"] if start >= found["fcp"])
    ours = sum(sent.bytes for sent in wire.sent if sent.path.startswith("/assets/pmobook/"))
    return Opened(found["fcp"], found["lcp"], found["cls"], blocked, ours, sum(sent.bytes for sent in wire.sent))


def measure(browser: Browser, wire: Wire, address: str, runs: int) -> Opened:
    """Return the median of several runs; of the shift of the layout the worst."""
    opened = [open_page(browser, wire, address) for _ in range(runs)]
    return Opened(
        median(run.first_paint for run in opened),
        median(run.largest_paint for run in opened),
        max(run.layout_shift for run in opened),
        median(run.blocked for run in opened),
        max(run.ours for run in opened),
        max(run.all for run in opened),
    )


def report(weights: list[Weight], opened: dict[str, Opened]) -> str:
    """Return the results as Markdown."""
    by_address = {weight.address: weight for weight in weights}
    lightest, middle, heaviest = weights[0], weights[len(weights) // 2], weights[-1]
    lines = [
        "# The page of a term",
        "",
        f"Made by `{command('pages')}`; see pages.py for how. This repository's site, compressed with gzip.",
        f"In Chromium as on a phone: an empty cache, 1.6 Mbit/s with 150 ms, a processor {SLOWDOWN} times slower;",
        "the median of several runs, of the layout shift the worst. Blocked is the part of tasks above 50 ms after the",
        "first paint; bytes over the wire are with the heads of the answers.",
        "",
        machine("mkdocs-material", "playwright"),
        "",
        f"HTML of {len(weights):,} pages of terms in two languages: from {lightest.html:,} bytes to",
        f"{heaviest.html:,}, half of them at most {middle.html:,} (at most {LIMIT_HTML:,}).",
        "",
        "| page | HTML | its frame | first paint | largest paint | shift | blocked | our CSS and scripts | all |",
        f"| --- |{' ---: |' * 8}",
        *(_row(by_address[address], page) for address, page in opened.items()),
    ]
    lines += ["", *told(verdict(weights, opened)), ""]
    return "\n".join(lines)


def _row(weight: Weight, opened: Opened) -> str:
    cells = (
        f"`{weight.address}`",
        *(f"{count:,} bytes" for count in (weight.html, weight.frame)),
        *(f"{time:,.0f} ms" for time in (opened.first_paint, opened.largest_paint)),
        f"{opened.layout_shift:.3f}",
        f"{opened.blocked:,.0f} ms",
        *(f"{count:,} bytes" for count in (opened.ours, opened.all)),
    )
    return f"| {' | '.join(cells)} |"


def verdict(weights: list[Weight], opened: dict[str, Opened]) -> list[str]:
    """Return what was missed, one line each."""
    heavy = [weight for weight in weights if weight.html > LIMIT_HTML]
    missed = []
    if heavy:
        worst = heavy[-1]
        missed.append(
            f"{len(heavy)} of {len(weights):,} pages have more than {LIMIT_HTML:,} bytes of HTML, {worst.address} "
            f"{worst.html:,}, of them {worst.frame:,} for the frame"
        )
    for address, page in opened.items():
        if page.ours > LIMIT_OURS:
            missed.append(f"{address} fetches {page.ours:,} bytes of our CSS and scripts, at most {LIMIT_OURS:,}")
        if page.layout_shift > 0:
            missed.append(f"the layout of {address} shifts by {page.layout_shift:.3f}, at most 0")
    return missed


def _build(site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, cwd=REPOSITORY, env=environment)


def main() -> int:
    """Measure, write the results, and return 1 where a figure is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=RUNS)
    runs = options.parse_args().runs
    chromium = find_chromium()
    if chromium is None:
        print("there is no Chromium here: `python -m tests.chromium` installs one")
        return 1
    with tempfile.TemporaryDirectory(dir=folder_for_builds()) as scratch:
        site = Path(scratch) / "site"
        _build(site)
        weights = weigh(site)
        with served(site) as wire, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
            addresses = [weights[len(weights) // 2].address, weights[-1].address]
            opened = {address: measure(browser, wire, address, runs) for address in addresses}
            browser.close()
    text = report(weights, opened)
    RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 1 if verdict(weights, opened) else 0


if __name__ == "__main__":
    sys.exit(main())
