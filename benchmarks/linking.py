"""What it costs to carry 5,000 terms into 200 pages, beside those who do the same: `python -m benchmarks.linking`.

Each site is built in rounds, all contenders by turns, and the cheapest run counts: on a shared machine noise only ever
adds. The results go to benchmarks/linking.md.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import markdown

from benchmarks.building import build, build_anew, environment_of_peers, folder_for_builds, machine
from benchmarks.linked_sites import WriteSite, write_abbreviations, write_ezglossary, write_plain, write_pmobook
from benchmarks.linked_text import LinkedTerm, as_written, pages, terms, write_entries
from pmobook import load
from pmobook.library.library import Library
from pmobook.linting.linter import Wishes, lint

TERMS, PAGES, FEW_TERMS = 5_000, 200, 100
LINT_TERMS, MATCH_TERMS = 1_000, (100, 10_000)
ROUNDS = 2
SEVERAL = 5
"""So often short work is repeated; the shortest time counts."""

LIMIT_COLD, LIMIT_WARM, LIMIT_MATCHING, LIMIT_LINT = 1.5, 1.15, 1.5, 1 / 3
PEERS = ("mkdocs-ezglossary-plugin==2.1.0",)
RESULTS = Path(__file__).parent / "linking.md"

_HEAD = f"""# Linking

Made by `make bench`; see linking.py for how. One language, {TERMS:,} terms, {PAGES} hand-written pages of 800 words
with 20 mentions each. Plain Material has the same text without links, and the glossary on one page for each letter.
CPU is user and system time of the build and of the search indexer together. Built in a memory file system, so that
programs are compared, not disks; downloads for other tools are off (`exports: []`), for no other has them. Warm is a
build with the site of the last one still there.

"""


@dataclass(frozen=True)
class Contender:
    """A site that is built, by which Python, and how it is written; `terms` is its number of terms."""

    name: str
    write: WriteSite
    terms: int = TERMS
    is_peer: bool = False


PLAIN, OURS = "plain Material", "pmobook"
CONTENDERS = (
    Contender(PLAIN, write_plain),
    Contender("mkdocs-ezglossary-plugin", write_ezglossary, is_peer=True),
    Contender("Material's `abbr` glossary", write_abbreviations, terms=FEW_TERMS),
    Contender(OURS, write_pmobook),
)
WARM, EDITED = f"{OURS}, nothing changed", f"{OURS}, one entry changed"


def measure_builds(scratch: Path) -> dict[str, float]:
    """Return the CPU seconds of each build by its name: the cheapest of all rounds."""
    peers = environment_of_peers(scratch, PEERS)
    folders: dict[str, Path] = {}
    for number, contender in enumerate(CONTENDERS):
        folders[contender.name] = scratch / str(number)
        folders[contender.name].mkdir()
        contender.write(folders[contender.name], terms(contender.terms), PAGES)
    best: dict[str, float] = {}
    for turn in range(ROUNDS):
        for contender in CONTENDERS:
            if contender.name in {PLAIN, OURS} or turn == 0:
                cost = build_anew(folders[contender.name], peers if contender.is_peer else None)
                _keep(best, contender.name, cost.cpu)
        _keep(best, WARM, build(folders[OURS]).cpu)
        _edit_an_entry(folders[OURS])
        _keep(best, EDITED, build(folders[OURS]).cpu)
    return best


def _keep(best: dict[str, float], name: str, cpu: float) -> None:
    best[name] = min(best.get(name, cpu), cpu)
    print(f"{name}: {cpu:.2f} s", flush=True)


def _edit_an_entry(folder: Path) -> None:
    entry = next((folder / "glossary" / "risk").glob("*.yml"))
    entry.write_text(entry.read_text(encoding="utf-8").replace("notes: ", "notes: Edited. "), encoding="utf-8")


def _cpu_of(work: Callable[[], object]) -> float:
    """Return the CPU seconds of `work`, which is done several times."""
    best = float("inf")
    for _ in range(SEVERAL):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def _library(scratch: Path, count: int) -> Library:
    folder = scratch / f"library-{count}"
    folder.mkdir()
    write_entries(folder, terms(count))
    return load(folder, today=date(2026, 1, 1))[0]


def measure_matching(scratch: Path) -> list[float]:
    """Return the CPU seconds for finding the mentions on one page, with few and with many terms in the dictionary."""
    texts = list(pages(PAGES, terms(MATCH_TERMS[0]), as_written))
    times = []
    for count in MATCH_TERMS:
        dictionary = _library(scratch, count).dictionaries["en"]
        times.append(_cpu_of(lambda found=dictionary: [found.occurrences(text) for text in texts]) / PAGES)  # type: ignore[misc]
    return times


def measure_lint(scratch: Path) -> list[tuple[str, int, float, float]]:
    """Return for a clean text and for one with findings: its name, the findings, and CPU of lint and of Markdown."""
    library = _library(scratch, LINT_TERMS)
    known = terms(LINT_TERMS)
    rows = []
    for name, mark in (("no findings", as_written), ("wrong capitals", _capitalised)):
        texts = list(pages(PAGES, known, mark))
        found = sum(len(_lint(library, text)) for text in texts)
        ours = _cpu_of(lambda made=texts: [_lint(library, text) for text in made])  # type: ignore[misc]
        theirs = _cpu_of(lambda made=texts: [markdown.markdown(text) for text in made])  # type: ignore[misc]
        rows.append((name, found, ours, theirs))
    return rows


def _capitalised(term: LinkedTerm) -> str:
    """Return a name as it stands in many documents and in no glossary: every third one."""
    return term.name.title() if term.number % 3 == 0 else term.name


def _lint(library: Library, text: str) -> tuple[object, ...]:
    return lint(library, "page.md", text.encode(), Wishes("en")).problems


def report(builds: dict[str, float], matching: list[float], linted: list[tuple[str, int, float, float]]) -> str:
    """Return the results as Markdown."""
    counts = {contender.name: contender.terms for contender in CONTENDERS}
    lines = [f"{', '.join(PEERS)}; {machine('mkdocs', 'mkdocs-material', 'pagefind', 'markdown')}", ""]
    lines += ["| build | terms | CPU | times plain |", "| --- | ---: | ---: | ---: |"]
    for name, cpu in builds.items():
        lines.append(f"| {name} | {counts.get(name, TERMS):,} | {cpu:.2f} s | {cpu / builds[PLAIN]:.2f} |")
    few, many = matching
    lines += [
        "",
        f"Material's glossary is measured at {FEW_TERMS} terms: it goes through every page once for each of them.",
        "",
        f"Finding the mentions on one page takes {few * 1e3:.2f} ms with {MATCH_TERMS[0]:,} terms, and",
        f"{many * 1e3:.2f} ms with {MATCH_TERMS[1]:,}: {many / few:.2f} times.",
        "",
        f"`pmobook lint` with {LINT_TERMS:,} terms, beside what Python-Markdown needs for the same {PAGES} pages:",
        "",
        *("| text | findings | lint | Python-Markdown | times |", "| --- | ---: | ---: | ---: | ---: |"),
        *(f"| {name} | {found:,} | {ours:.2f} s | {md:.2f} s | {ours / md:.2f} |" for name, found, ours, md in linted),
        "",
    ]
    return _HEAD + "\n".join(lines)


def verdict(builds: dict[str, float], matching: list[float], linted: list[tuple[str, int, float, float]]) -> list[str]:
    """Return what was missed, one line each."""
    checks = [
        ("a cold build, in times of the plain one", builds[OURS] / builds[PLAIN], LIMIT_COLD),
        ("a warm build, in times of the plain one", builds[WARM] / builds[PLAIN], LIMIT_WARM),
        ("matching with many terms, in times of few", matching[1] / matching[0], LIMIT_MATCHING),
        *((f"lint ({name}), in times of Python-Markdown", ours / md, LIMIT_LINT) for name, _, ours, md in linted),
    ]
    return [f"{what}: {value:.2f}, at most {limit:.2f}" for what, value, limit in checks if value > limit]


def main() -> int:
    """Measure, write the results, and return 1 where a figure is missed."""
    with tempfile.TemporaryDirectory(prefix="pmobook-linking-", dir=folder_for_builds()) as name:
        scratch = Path(name)
        matching, linted = measure_matching(scratch), measure_lint(scratch)
        builds = measure_builds(scratch)
    RESULTS.write_text(report(builds, matching, linted), encoding="utf-8")
    missed = verdict(builds, matching, linted)
    print("\n".join(missed) or "every figure is reached")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
