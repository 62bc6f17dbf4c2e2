"""pmobook against a plain Material build of the same text, side by side: `python -m benchmarks.compare [SIZE …]`.

Both contenders are built by turns, three times each, and the cheapest run counts: on a shared machine noise only ever
adds. The results go to benchmarks/results.md.
"""

import gzip
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.building import build_anew, folder_for_builds, machine
from benchmarks.synthetic import write_plain, write_pmobook
from pmobook.site.assets import asset_content

SIZES = (100, 1_000, 10_000)
ROUNDS = 3
RESULTS = Path(__file__).parent / "results.md"
_HEAD = """# Results

Made by `make bench`; see compare.py for how. Two languages; pmobook gives each term its own page, plain Material has
one page for each letter. CPU is user and system time of the build and of the search indexer together; memory is the
peak of the build, Pagefind's own process aside. Built in a memory file system, so that programs are compared, not
disks. What a plain site does not have is off: downloads for other tools, and links from mentions.

{host}

| terms | CPU | of it search | CPU plain | times | memory | memory plain | site | plain | search | plain |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""

LIMIT_CPU, LIMIT_MEMORY, LIMIT_ASSETS, LIMIT_QUIZ = 1.5, 400_000_000, 10_000, 8_000
"""The figures to reach at 10,000 terms: times the CPU of the plain build, memory; bytes on a page, of a quiz."""


@dataclass(frozen=True)
class Cost:
    """What one build costs: CPU seconds (search index included), peak memory of the build itself, and bytes written."""

    cpu: float
    search_cpu: float
    memory: int
    site_bytes: int
    search_bytes: int


def measure(folder: Path, search: str) -> Cost:
    """Build the site in `folder` anew and return its cost; `search` is where its search index lies."""
    cost = build_anew(folder)
    site = folder / "site"
    return Cost(cost.cpu, cost.children_cpu, cost.memory, _bytes_in(site), _bytes_in(site / search))


def _bytes_in(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def compare(size: int) -> tuple[Cost, Cost]:
    """Return the costs of pmobook and of plain Material at so many terms."""
    contenders: list[tuple[Callable[[Path, int], None], str]] = [(write_pmobook, "pagefind"), (write_plain, "search")]
    best: list[Cost | None] = [None, None]
    with tempfile.TemporaryDirectory(prefix="pmobook-bench-", dir=folder_for_builds()) as scratch:
        folders = [Path(scratch) / search for _, search in contenders]
        for folder, (write, _) in zip(folders, contenders, strict=True):
            folder.mkdir()
            write(folder, size)
        for _ in range(ROUNDS):
            for number, (folder, (_, search)) in enumerate(zip(folders, contenders, strict=True)):
                cost = measure(folder, search)
                earlier = best[number]
                best[number] = cost if earlier is None or cost.cpu < earlier.cpu else earlier
    ours, plain = best
    if ours is None or plain is None:
        message = "nothing was measured"
        raise RuntimeError(message)
    return ours, plain


OF_EVERY_PAGE = ("entry.js", "pmobook.css")
"""What a page of a term carries, and every other one too."""

ON_WISH = ("popover.js", "search.js", "search-index.js")
"""Scripts that a page fetches only when the reader asks for what they do."""

OF_A_QUIZ = ("quiz.css", "quiz.js")
"""What a quiz adds."""


def weight(*names: str) -> int:
    """Return the gzipped bytes of some of our style sheets and scripts; browser tests weigh what pages really load."""
    return sum(len(gzip.compress(asset_content(name).encode(), 9)) for name in names)


def report(rows: list[tuple[int, Cost, Cost]]) -> str:
    """Return the results as Markdown."""
    lines = [_HEAD.format(host=machine("mkdocs", "mkdocs-material", "pagefind"))]
    lines += [_row(*row) for row in rows]
    term = f"{weight(*OF_EVERY_PAGE):,} bytes, and {weight(*OF_EVERY_PAGE, *ON_WISH):,} with popovers and search"
    quiz = f"a quiz adds {weight(*OF_A_QUIZ):,}"
    lines += ["", f"CSS and JavaScript of ours on a page of a term, gzipped: {term}; {quiz}.", ""]
    return "\n".join(lines)


def _row(size: int, ours: Cost, plain: Cost) -> str:
    cells = (
        f"{size:,}",
        f"{ours.cpu:.1f} s",
        f"{ours.search_cpu:.1f} s",
        f"{plain.cpu:.1f} s",
        f"{ours.cpu / plain.cpu:.2f}",
        f"{ours.memory / 1e6:.0f} MB",
        f"{plain.memory / 1e6:.0f} MB",
        f"{ours.site_bytes / 1e6:.1f} MB",
        f"{plain.site_bytes / 1e6:.1f} MB",
        f"{ours.search_bytes / 1e6:.1f} MB",
        f"{plain.search_bytes / 1e6:.1f} MB",
    )
    return f"| {' | '.join(cells)} |"


def verdict(rows: list[tuple[int, Cost, Cost]]) -> list[str]:
    """Return what was missed at the largest size, one line each."""
    size, ours, plain = rows[-1]
    missed = []
    if ours.cpu > LIMIT_CPU * plain.cpu:
        missed.append(f"{size:,} terms cost {ours.cpu / plain.cpu:.2f} times the plain build, at most {LIMIT_CPU}")
    if ours.memory > LIMIT_MEMORY:
        missed.append(f"{size:,} terms take {ours.memory:,} bytes of memory, at most {LIMIT_MEMORY:,}")
    if weight(*OF_EVERY_PAGE) > LIMIT_ASSETS:
        missed.append(f"a page carries {weight(*OF_EVERY_PAGE):,} bytes of ours, at most {LIMIT_ASSETS:,}")
    if weight(*OF_A_QUIZ) > LIMIT_QUIZ:
        missed.append(f"a quiz adds {weight(*OF_A_QUIZ):,} bytes, at most {LIMIT_QUIZ:,}")
    return missed


def main() -> int:
    """Measure, write the results, and return 1 where a figure is missed."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    rows = []
    for size in sizes:
        print(f"{size:,} terms …", flush=True)
        rows.append((size, *compare(size)))
        print(_row(*rows[-1]), flush=True)
    RESULTS.write_text(report(rows), encoding="utf-8")
    missed = verdict(rows)
    print("\n".join(missed) or "every figure is reached")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
