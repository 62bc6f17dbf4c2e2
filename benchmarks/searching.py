"""The first result of a search among 10,000 terms, beside Material's own search: `python -m benchmarks.searching`.

In one Chromium, through the search box: the home page is opened with an empty cache, `/` is pressed and a word typed.
Both sites by turns, each word in several rounds; the shortest time of each counts. The site is served compressed, and
the server counts what it sends. The results go to benchmarks/searching.md.
"""

import argparse
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import linked_sites
from benchmarks.building import build_anew, command, folder_for_builds, machine, told
from benchmarks.linked_text import LinkedTerm, terms
from benchmarks.static_server import Sent, Wire, served
from tests.chromium import ARGUMENTS, find_chromium

TERMS, PAGES, ROUNDS = 10_000, 20, 3
LIMIT_BYTES = 150_000
RESULTS = Path(__file__).parent / "searching.md"

_HOW = """Made by `COMMAND`; see searching.py for how. One Chromium, an empty cache each time,
the site compressed with gzip; the same texts on both sites. *Arrival* counts from asking for the page, the word typed
as soon as it has loaded; *at rest* counts from the key that opens the box, on a page that has fetched all it wants:
Material fetches its whole index with every page, pmobook nothing before the box is opened. The slow line has 1.6 Mbit/s
and 150 ms, as in Lighthouse. Bytes are what the search had asked for when its first result was there, scripts included;
*in all* counts what follows too: for pmobook the filter that counts the kinds of all that was found."""

TIMEOUT = 300_000
"""Milliseconds to wait for a result, many times what the slowest takes."""

_OBSERVE = """
window.firstResult = ([selector, patience]) => new Promise((done) => {
  setTimeout(() => done(null), patience);
  const look = () => document.querySelector(selector) && done(performance.now());
  new MutationObserver(look).observe(document, {subtree: true, childList: true});
  look();
});
addEventListener("keydown", (event) => { if (event.key === "/") window.asked ??= performance.now(); }, true);
"""


@dataclass(frozen=True)
class Searched:
    """A site with a search: the folder of its own scripts and index, and its results on the page."""

    name: str
    write: linked_sites.WriteSite
    search: tuple[str, ...]
    result: str


SITES = (
    Searched("pmobook", linked_sites.write_pmobook, ("/pagefind/", "/assets/pmobook/search"), ".pmo-results a"),
    Searched("Material", linked_sites.write_plain, ("/search/", "/workers/search"), ".md-search-result__item a"),
)


@dataclass(frozen=True)
class First:
    """A first result: milliseconds that it took, what the search had asked for until then, and what afterwards."""

    milliseconds: float
    sent: tuple[Sent, ...]
    later: tuple[Sent, ...]

    @property
    def bytes(self) -> int:
        """Bytes that the result needed."""
        return sum(sent.bytes for sent in self.sent)

    @property
    def bytes_in_all(self) -> int:
        """Bytes with those that followed."""
        return self.bytes + sum(sent.bytes for sent in self.later)


class Line(Enum):
    """How the reader comes: straight to the search, on this machine or over a slow line, or from a page at rest."""

    ARRIVED = "arrival"
    SLOW = "arrival, slow line"
    RESTED = "at rest"


def words(known: list[LinkedTerm]) -> list[str]:
    """Return what is typed: a whole name, a rare word, a word of every text, and two of them."""
    name = known[len(known) // 2].name
    coined = known[len(known) // 3].name.split()[-1]
    return [name, coined, "risk", "change request"]


def first_result(browser: Browser, site: Searched, wire: Wire, word: str, line: Line) -> First:
    """Open the home page with nothing kept, search for a word at once, and return what its first result took."""
    context = browser.new_context()
    context.set_default_timeout(TIMEOUT)
    page = context.new_page()
    wire.is_slow = line is Line.SLOW
    page.add_init_script(_OBSERVE)
    wire.sent.clear()
    page.goto(wire.address, wait_until="load" if line is not Line.RESTED else "networkidle")
    page.keyboard.press("/")
    page.locator("input:focus").wait_for()  # a function that is waited for would be evaluated, which the page forbids
    page.keyboard.insert_text(word)
    shown = page.evaluate("window.firstResult", [site.result, TIMEOUT])
    if shown is None:
        message = f"{site.name} found nothing for {word!r} in {TIMEOUT / 1000:.0f} s"
        raise RuntimeError(message)
    asked, opened = page.evaluate("[window.asked, performance.timeOrigin]")
    page.wait_for_load_state("networkidle")
    context.close()
    searched = [sent for sent in wire.sent if any(part in sent.path for part in site.search)]
    until = (opened + shown) / 1_000
    sent, later = (tuple(one for one in searched if (one.asked <= until) is needed) for needed in (True, False))
    return First(shown if line is not Line.RESTED else shown - asked, sent, later)


Measured = dict[tuple[str, str, Line], First]
"""By site, word and line."""


def measure(browser: Browser, wires: dict[str, Wire], typed: list[str], rounds: int) -> Measured:
    """Search for every word on both sites by turns, and keep the shortest time of each."""
    best: Measured = {}
    for _ in range(rounds):
        for line in Line:
            for word in typed:
                for site in SITES:
                    found = first_result(browser, site, wires[site.name], word, line)
                    earlier = best.get((site.name, word, line), found)
                    best[site.name, word, line] = min(found, earlier, key=lambda first: first.milliseconds)
                    print(f"{site.name}, {word}, {line.value}: {found.milliseconds:,.0f} ms", flush=True)
    return best


def report(best: Measured, typed: list[str], count: int) -> str:
    """Return the results as Markdown."""
    ours, theirs = (site.name for site in SITES)
    lines = [
        f"# The first search result among {count:,} terms",
        "",
        _HOW.replace("COMMAND", command("searching")),
        "",
        machine("mkdocs-material", "pagefind", "playwright"),
        "",
        f"| typed | line | {ours} | {theirs} | times | {ours} sends | in all | {theirs} sends |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for line in Line:
        for word in typed:
            own, other = best[ours, word, line], best[theirs, word, line]
            cells = (f"`{word}`", line.value, *(f"{first.milliseconds:,.0f} ms" for first in (own, other)))
            weights = (f"{weight / 1e3:,.0f} kB" for weight in (own.bytes, own.bytes_in_all, other.bytes))
            lines.append(f"| {' | '.join([*cells, f'{own.milliseconds / other.milliseconds:.2f}', *weights])} |")
    heaviest = max((best[ours, word, Line.ARRIVED] for word in typed), key=lambda first: first.bytes)
    lines += ["", *told(verdict(best, typed)), "", *_parts(heaviest)]
    return "\n".join(lines)


def _parts(first: First) -> list[str]:
    """Return where the bytes go: the files by their kind, for Pagefind's have hashes for names."""
    kinds: dict[str, list[int]] = {}
    for sent in first.sent:
        name = sent.path.rpartition("/")[2]
        kinds.setdefault(f"*.{name.rpartition('.')[2]}" if "_" in name else name, []).append(sent.bytes)
    heads = [
        "Where the bytes of the heaviest search of pmobook go, until its first result:",
        "",
        "| files | how many | bytes |",
        "| --- | ---: | ---: |",
    ]
    rows = sorted(kinds.items(), key=lambda kind: -sum(kind[1]))
    return [*heads, *(f"| `{name}` | {len(sizes)} | {sum(sizes):,} |" for name, sizes in rows), ""]


def verdict(best: Measured, typed: list[str]) -> list[str]:
    """Return what was missed, one line each."""
    ours, theirs = (site.name for site in SITES)
    missed = []
    for word in typed:
        heaviest = max(best[ours, word, line].bytes for line in Line)
        if heaviest > LIMIT_BYTES:
            missed.append(f"`{word}` sends {heaviest:,} bytes, at most {LIMIT_BYTES:,}")
        for line in Line:
            own, other = best[ours, word, line].milliseconds, best[theirs, word, line].milliseconds
            if own > other:
                missed.append(f"`{word}`, {line.value}: {own:,.0f} ms, {own - other:,.0f} ms later than Material")
    return missed


def main() -> int:
    """Measure, write the results, and return 1 where a figure is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--terms", type=int, default=TERMS)
    options.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = options.parse_args()
    chromium = find_chromium()
    if chromium is None:
        print("there is no Chromium here: `python -m tests.chromium` installs one")
        return 1
    known = terms(chosen.terms)
    typed = words(known)
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=folder_for_builds())))
        wires = {site.name: stack.enter_context(served(_built(site, known, scratch))) for site in SITES}
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        best = measure(browser, wires, typed, chosen.rounds)
        browser.close()
    RESULTS.write_text(report(best, typed, chosen.terms), encoding="utf-8")
    missed = verdict(best, typed)
    print("\n".join(missed) or "every figure is reached")
    return 1 if missed else 0


def _built(site: Searched, known: list[LinkedTerm], scratch: Path) -> Path:
    folder = scratch / site.name
    folder.mkdir()
    site.write(folder, known, PAGES)
    build_anew(folder)
    return folder / "site"


if __name__ == "__main__":
    sys.exit(main())
