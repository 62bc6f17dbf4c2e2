"""What 10,000 terms cost beside the least they could, and 100,000 beside 10,000: `python -m benchmarks.floor`.

The floor is the same knowledge base read, made into HTML strings and written, and nothing else (floor_alone.py). The
search index counts apart, beside Pagefind alone on the same fragments. A sampling profile tells where the CPU of
pmobook goes (measured_build.py). All by turns, the cheapest run counts. The results go to benchmarks/floor.md.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pagefind_bin import get_executable

from benchmarks import linked_sites
from benchmarks.building import BuildCost, build, build_anew, command, folder_for_builds, machine, told
from benchmarks.linked_text import terms
from benchmarks.synthetic import LANGUAGES, write_pmobook
from pmobook.site.search_index import SEARCH_FOLDER

TERMS, LARGE, ROUNDS = 10_000, 100_000, 2
LIMIT_FLOOR, LIMIT_SEARCH, LIMIT_MEMORY, LIMIT_GROWTH = 3.0, 1.1, 500_000_000, 1.3
RESULTS = Path(__file__).parent / "floor.md"
SEARCH = "search index"
"""The part of the profile that writes the fragments and waits for Pagefind."""


@dataclass(frozen=True)
class Costs:
    """What was measured at one size in both languages: CPU seconds, those of the floor by what it does."""

    floor: dict[str, float]
    build: BuildCost
    pagefind_alone: float
    again: BuildCost
    index_was_kept: bool

    @property
    def search(self) -> float:
        """CPU of the search index: our own for the fragments, and Pagefind's."""
        return self.build.parts[SEARCH] + self.build.children_cpu

    @property
    def without_search(self) -> float:
        """CPU of all else."""
        return self.build.cpu - self.search


@dataclass(frozen=True)
class Growth:
    """Two builds in one language, and how many terms they have."""

    small: tuple[int, BuildCost]
    large: tuple[int, BuildCost]

    @property
    def times_linear(self) -> float:
        """How much dearer a term became."""
        (few, small), (many, large) = self.small, self.large
        return (large.cpu / many) / (small.cpu / few)


def measure(folder: Path, count: int) -> Costs:
    """Measure a knowledge base of so many terms in both languages."""
    base = folder / "base"
    base.mkdir()
    write_pmobook(base, count)
    build_anew(base, None, "--fragments", str(folder / "fragments"))
    floors, builds, alone = [], [], []
    for _ in range(ROUNDS):
        floors.append(_floor(base, folder / "floor"))
        builds.append(build_anew(base, None, "--parts"))
        alone += [_pagefind(folder / "fragments", folder / "index", cores) for cores in _cores()]
    best = min(builds, key=lambda cost: cost.cpu)
    index = base / "site" / SEARCH_FOLDER / "pagefind-entry.json"
    made = index.stat().st_mtime_ns
    again = build(base)
    kept = index.stat().st_mtime_ns == made
    return Costs(min(floors, key=lambda parts: sum(parts.values())), best, min(alone), again, kept)


def _floor(base: Path, output: Path) -> dict[str, float]:
    page = next(base.glob("site/glossary/term-*/index.html"))
    command = [sys.executable, "-m", "benchmarks.floor_alone", *map(str, (base, output, page)), *LANGUAGES]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    shutil.rmtree(output)
    parts: dict[str, float] = json.loads(done.stdout)
    return parts


def _cores() -> Iterator[set[int]]:
    """Yield all cores, and one of them: Pagefind needs less CPU on one than on two."""
    cores = os.sched_getaffinity(0)
    yield cores
    yield {max(cores)}


def _pagefind(fragments: Path, output: Path, cores: set[int]) -> float:
    """Return the CPU seconds of Pagefind on some cores."""
    command = [get_executable(), "--silent", "--site", str(fragments), "--output-path", str(output)]
    before, all_cores = _children(), os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    finally:
        os.sched_setaffinity(0, all_cores)
    shutil.rmtree(output)
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure_growth(folder: Path, sizes: tuple[int, int]) -> Growth:
    """Build the smaller and the larger knowledge base in one language; each once, and gone when it was measured."""
    costs = []
    for size in sizes:
        base = folder / str(size)
        base.mkdir()
        linked_sites.write_pmobook(base, terms(size), 0)
        costs.append((size, build_anew(base)))
        shutil.rmtree(base)
    return Growth(*costs)


def report(count: int, costs: Costs, growth: Growth) -> str:
    """Return the results as Markdown."""
    floor = sum(costs.floor.values())
    beside_floor, beside_pagefind = costs.without_search / floor, costs.search / costs.pagefind_alone
    parts = ", ".join(f"{name} {cpu:.2f} s" for name, cpu in costs.floor.items())
    kept = "the index is the last one" if costs.index_was_kept else "the index is made anew"
    lines = [
        f"# {count:,} terms beside the floor",
        "",
        f"Made by `{command('floor')}`; see floor.py for how. The floor reads the YAML with PyYAML's C loader,",
        "makes the HTML strings and writes them, within the frame of pmobook's own page. CPU is user and system time,",
        "memory the peak of the build, Pagefind's own process aside. Exports are off, and in two languages links from",
        "mentions. In a memory file system.",
        "",
        machine("mkdocs", "mkdocs-material", "pagefind", "pyyaml"),
        "",
        f"| {count:,} terms in two languages | CPU | |",
        "| --- | ---: | --- |",
        *_told_of(
            ("the floor", floor, parts),
            ("pmobook without its search index", costs.without_search, _share(beside_floor, "the floor", LIMIT_FLOOR)),
            ("Pagefind alone, on the same fragments", costs.pagefind_alone, ""),
            ("the search index of pmobook", costs.search, _share(beside_pagefind, "Pagefind alone", LIMIT_SEARCH)),
            ("pmobook again, nothing changed", costs.again.cpu, kept),
        ),
        "",
        f"Memory: {costs.build.memory / 1e6:,.0f} MB, at most {LIMIT_MEMORY / 1e6:,.0f}.",
        "",
        "Where the CPU of the build goes, by the part of pmobook that was at work (macros/ARCHITECTURE.md):",
        "",
        *("| part | CPU | times the floor |", "| --- | ---: | ---: |"),
        *(f"| {name} | {cpu:.2f} s | {cpu / floor:.2f} |" for name, cpu in _largest(costs.build.parts)),
        f"| Pagefind | {costs.build.children_cpu:.2f} s | |",
        "",
        "In one language, links from mentions on:",
        "",
        *("| terms | CPU | of it Pagefind | memory |", "| ---: | ---: | ---: | ---: |"),
        *(_grown(*built) for built in (growth.small, growth.large)),
        "",
        f"A term costs {growth.times_linear:.2f} times as much among the many, at most {LIMIT_GROWTH:g}.",
        "",
        *told(verdict(costs, growth)),
        "",
    ]
    return "\n".join(lines)


def _told_of(*rows: tuple[str, float, str]) -> list[str]:
    return [f"| {what} | {cpu:.2f} s | {more} |" for what, cpu, more in rows]


def _share(times: float, what: str, limit: float) -> str:
    return f"{times:.2f} times {what}, at most {limit:g}"


def _largest(parts: dict[str, float]) -> list[tuple[str, float]]:
    """Return the parts that cost more than a hundredth, the dearest first."""
    least = sum(parts.values()) / 100
    return sorted(((name, cpu) for name, cpu in parts.items() if cpu > least), key=lambda part: -part[1])


def _grown(count: int, cost: BuildCost) -> str:
    return f"| {count:,} | {cost.cpu:.1f} s | {cost.children_cpu:.1f} s | {cost.memory / 1e6:,.0f} MB |"


def verdict(costs: Costs, growth: Growth) -> list[str]:
    """Return what was missed, one line each."""
    checks = [
        (
            "the build without search, in times of the floor",
            costs.without_search / sum(costs.floor.values()),
            LIMIT_FLOOR,
        ),
        ("the search index, in times of Pagefind alone", costs.search / costs.pagefind_alone, LIMIT_SEARCH),
        ("memory in MB", costs.build.memory / 1e6, LIMIT_MEMORY / 1e6),
        ("indexes made where nothing changed", float(not costs.index_was_kept), 0.0),
        ("a term among many, in times of one among few", growth.times_linear, LIMIT_GROWTH),
    ]
    return [f"{what}: {value:.2f}, at most {limit:g}" for what, value, limit in checks if value > limit]


def main() -> int:
    """Measure, write the results, and return 1 where a figure is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--terms", type=int, default=TERMS)
    options.add_argument("--large", type=int, default=LARGE, help="how many terms in one language")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="pmobook-floor-", dir=folder_for_builds()) as name:
        costs = measure(Path(name), chosen.terms)
    with tempfile.TemporaryDirectory(prefix="pmobook-floor-", dir=folder_for_builds()) as name:
        growth = measure_growth(Path(name), (chosen.terms, chosen.large))
    text = report(chosen.terms, costs, growth)
    RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 1 if verdict(costs, growth) else 0


if __name__ == "__main__":
    sys.exit(main())
