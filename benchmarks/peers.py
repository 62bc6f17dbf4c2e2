"""pmobook beside its peers, on the same terms and the same pages: `python -m benchmarks.peers [--full]`.

All are built by turns, and again where that is quick, and the cheapest run counts: on a shared machine noise only ever
adds. A build that takes more CPU than the limit is ended, and the table says so. The results go to benchmarks/peers.md,
and a chart of them to benchmarks/peers.svg.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import linked_sites
from benchmarks.building import (
    BuildCost,
    OverLimitError,
    build_anew,
    command,
    environment_of_peers,
    folder_for_builds,
    machine,
)
from benchmarks.chart import Line, chart
from benchmarks.linked_text import terms

SIZES, PAGES, FULL_PAGES = (100, 1_000, 10_000), 200, 2_000
ROUNDS = 2
LIMIT = 300
"""CPU seconds that one build may take."""

QUICK = 60
"""CPU seconds below which a build is measured again."""

PEERS = ("mkdocs-ezglossary-plugin==2.1.0", "mkdocs-quiz==1.7.1", "sphinx==9.0.4")
HERE = Path(__file__).parent
RESULTS, CHART = HERE / "peers.md", HERE / "peers.svg"
PLAIN, OURS, WITH_QUIZZES = "plain Material", "pmobook", "pmobook with quizzes"


@dataclass(frozen=True)
class Contender:
    """A site that is built: how it is written, and whether by the peers' Python."""

    name: str
    write: linked_sites.WriteSite
    is_peer: bool = True


CONTENDERS = (
    Contender(PLAIN, linked_sites.write_plain, is_peer=False),
    Contender("mkdocs-ezglossary", linked_sites.write_ezglossary),
    Contender("Material abbr", linked_sites.write_abbreviations, is_peer=False),
    Contender("Sphinx glossary", linked_sites.write_sphinx),
    Contender("mkdocs-quiz", linked_sites.write_quiz_plugin),
    Contender(OURS, linked_sites.write_pmobook, is_peer=False),
    Contender(WITH_QUIZZES, linked_sites.write_pmobook_with_quizzes, is_peer=False),
)

Costs = dict[tuple[str, int], BuildCost | None]
"""By contender and size. None: the build was ended at the limit."""


@dataclass(frozen=True)
class Run:
    """What is measured: sizes in terms, pages that mention them, CPU seconds that a build may take, and how often."""

    sizes: tuple[int, ...]
    pages: int
    limit: int
    rounds: int


def measure(run: Run, scratch: Path) -> Costs:
    """Build every contender at every size, and return what each cost."""
    python = environment_of_peers(scratch, PEERS)
    costs: Costs = {}
    for size in run.sizes:
        folders = {contender.name: _written(contender, size, run, scratch) for contender in CONTENDERS}
        for _ in range(run.rounds):
            for contender in CONTENDERS:
                if _is_worth_a_build(contender.name, size, costs):
                    cost = _cost(folders[contender.name], python if contender.is_peer else None, run.limit)
                    _keep(costs, contender.name, size, cost)
        for folder in folders.values():
            shutil.rmtree(folder)
    return costs


def _written(contender: Contender, size: int, run: Run, scratch: Path) -> Path:
    folder = scratch / contender.name.replace(" ", "-")
    folder.mkdir()
    contender.write(folder, terms(size), run.pages)
    return folder


def _is_worth_a_build(name: str, size: int, costs: Costs) -> bool:
    """Tell whether a build would say more: not where a smaller one was ended, nor again where one took long."""
    if any(cost is None for (other, _), cost in costs.items() if other == name):
        costs[name, size] = None
        return False
    cost = costs.get((name, size))
    return cost is None or cost.cpu < QUICK


def _cost(folder: Path, python: Path | None, limit: int) -> BuildCost | None:
    try:
        return build_anew(folder, python, "--limit", str(limit))
    except OverLimitError:
        return None


def _keep(costs: Costs, name: str, size: int, cost: BuildCost | None) -> None:
    earlier = costs.get((name, size))
    costs[name, size] = cost if cost is None or earlier is None or cost.cpu < earlier.cpu else earlier
    print(f"{size:,} terms, {name}: {'ended at the limit' if cost is None else f'{cost.cpu:.1f} s'}", flush=True)


def report(run: Run, costs: Costs, cheaper: list[str]) -> str:
    """Return the results as Markdown."""
    return "\n".join(
        [
            "# Beside the peers",
            "",
            f"Made by `{command('peers')}`; see peers.py for how.",
            f"One language, {run.pages:,} hand-written pages of 800 words with 20 mentions of terms each. Authors of",
            "ezglossary and Sphinx mark each mention, Material's `abbr` and pmobook find them; plain Material and",
            "mkdocs-quiz link none. pmobook gives each term its own page, the others have one page for each letter.",
            f"Quizzes ask about every tenth term. A build is ended after {run.limit} s of CPU, and where one was,",
            "no larger one is tried. All are built in a memory file system.",
            "",
            f"{', '.join(PEERS)}; {machine('mkdocs', 'mkdocs-material', 'pagefind', 'markdown')}",
            "",
            "![CPU of a build by the number of terms](peers.svg)",
            "",
            "CPU of the build, search index included, in seconds and in times plain Material:",
            "",
            *_table(run, costs, _cpu),
            "",
            "Peak memory of the build, Pagefind's own process aside:",
            "",
            *_table(run, costs, _memory),
            "",
            *(
                ["Where a peer with the same task is cheaper:", "", *(f"- {line}" for line in cheaper), ""]
                if cheaper
                else []
            ),
        ]
    )


def _table(run: Run, costs: Costs, cell: Callable[[BuildCost, BuildCost | None], str]) -> list[str]:
    """Return a row for each contender; `cell` says what is told of a build and of the plain one of its size."""
    rows = [f"| | {' | '.join(f'{size:,} terms' for size in run.sizes)} |", f"| --- |{' ---: |' * len(run.sizes)}"]
    for contender in CONTENDERS:
        built = [(costs[contender.name, size], costs[PLAIN, size]) for size in run.sizes]
        cells = [f"more than {run.limit} s" if cost is None else cell(cost, plain) for cost, plain in built]
        rows.append(f"| {contender.name} | {' | '.join(cells)} |")
    return rows


def _cpu(cost: BuildCost, plain: BuildCost | None) -> str:
    return f"{cost.cpu:.1f} s" + (f" ({cost.cpu / plain.cpu:.2f})" if plain else "")


def _memory(cost: BuildCost, _: BuildCost | None) -> str:
    return f"{cost.memory / 1e6:.0f} MB"


def draw(run: Run, costs: Costs) -> str:
    """Return the chart of the CPU as SVG."""
    return chart(
        f"CPU seconds of a build with {run.pages:,} pages, by the number of terms",
        [_line(contender, run, costs) for contender in CONTENDERS],
        run.sizes,
        run.limit,
    )


def _line(contender: Contender, run: Run, costs: Costs) -> Line:
    built = {size: costs[contender.name, size] for size in run.sizes}
    ended = [size for size, cost in built.items() if cost is None]
    points = tuple((size, cost.cpu) for size, cost in built.items() if cost)
    return Line(contender.name, points, ended[0] if ended else None, is_ours=contender.name.startswith(OURS))


def verdict(run: Run, costs: Costs) -> list[str]:
    """Return where a peer that links terms, or asks the same questions, is cheaper than pmobook; one line each."""
    rivals = {"mkdocs-ezglossary": OURS, "Material abbr": OURS, "Sphinx glossary": OURS, "mkdocs-quiz": WITH_QUIZZES}
    found = []
    for (name, size), theirs in costs.items():
        ours = costs[rivals[name], size] if name in rivals else None
        if theirs and (ours is None or ours.cpu > theirs.cpu) and name in rivals:
            told = f"{ours.cpu:.1f} s, {ours.cpu / theirs.cpu:.2f} times" if ours else f"more than {run.limit} s beside"
            found.append(f"{size:,} terms: {rivals[name]} {told} {name}'s {theirs.cpu:.1f} s")
    return found


def _options() -> Run:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sizes", type=int, nargs="*", default=SIZES, help="how many terms")
    options.add_argument("--pages", type=int, default=PAGES)
    options.add_argument("--full", action="store_true", help=f"{FULL_PAGES:,} pages")
    options.add_argument("--limit", type=int, default=LIMIT, help="CPU seconds that a build may take")
    options.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is built where that is quick")
    chosen = options.parse_args()
    return Run(tuple(chosen.sizes), FULL_PAGES if chosen.full else chosen.pages, chosen.limit, chosen.rounds)


def main() -> int:
    """Measure, write the results and the chart, and say where a peer is cheaper; no figure is promised here."""
    run = _options()
    with tempfile.TemporaryDirectory(prefix="pmobook-peers-", dir=folder_for_builds()) as name:
        costs = measure(run, Path(name))
    cheaper = verdict(run, costs)
    RESULTS.write_text(report(run, costs, cheaper), encoding="utf-8")
    CHART.write_text(draw(run, costs), encoding="utf-8")
    print("\n".join(cheaper) or "no peer is cheaper")
    return 0


if __name__ == "__main__":
    sys.exit(main())
