"""An edit while serving against a cold build: `python -m benchmarks.serving [SIZE …]`; writes benchmarks/serving.md."""

import json
import os
import platform
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from benchmarks.building import folder_for_builds
from benchmarks.measured_program import cpu_of
from benchmarks.synthetic import write_pmobook

SIZES = (1_000, 10_000)
ROUNDS = 2
RESULTS = Path(__file__).parent / "serving.md"

LIMITS = {1_000: 1 / 5, 10_000: 1 / 10}
"""At most this part of the CPU of a cold build, without its search index, by the number of terms."""

_HEAD = """# Serving

Made by `make bench`; see serving.py for how. CPU seconds, user and system, of the server's own process; two languages.

- *Cold* is the first build, without the search index, which stands beside it. An edit is compared with it alone.
- *Text* is from the change of one definition until the term's page and those of its neighbours show it, in both
  languages; what *follows* in a process behind the server is a build of everything, search index included.
- *Name* is from a new name of one term until the pages of the term, of its neighbours and of all that mention it show
  it; what follows is the same.

{host}

| terms | cold | index | text | part of cold | follows | name | part of cold |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def measure(size: int) -> dict[str, float]:
    """Return the costs at so many terms."""
    runs: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory(prefix="pmobook-bench-", dir=folder_for_builds()) as scratch:
        for number in range(ROUNDS):
            folder = Path(scratch) / str(number)
            write_pmobook(folder, size)
            command = [sys.executable, "-m", "benchmarks.measured_serving", str(folder), str(size // 2)]
            environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment)
            run: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
            site = folder / "site"
            run["follows"] = cpu_of(
                *("-m", "pmobook.site.completing", str(folder / "mkdocs.yml"), str(site), "https://example.org/")
            )
            runs.append(run)
    return {name: min(run[name] for run in runs) for name in runs[0]}


def row(size: int, cost: dict[str, float]) -> str:
    """Return a row of the table."""
    cells = (
        f"{size:,}",
        *(f"{cost[name]:.2f} s" for name in ("cold", "index", "text")),
        f"{cost['text'] / cost['cold']:.3f}",
        *(f"{cost[name]:.2f} s" for name in ("follows", "name")),
        f"{cost['name'] / cost['cold']:.2f}",
    )
    return f"| {' | '.join(cells)} |"


def _missed(size: int, cost: dict[str, float]) -> list[str]:
    parts = {kind: cost[kind] / cost["cold"] for kind in ("text", "name")}
    return [
        f"{size:,} terms: an edit of a {kind} costs {part:.2f} of a cold build, at most {LIMITS[size]:.2f}"
        for kind, part in parts.items()
        if part > LIMITS.get(size, 1)
    ]


def main() -> int:
    """Measure, write the results, and return 1 where a figure is missed."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    packages = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "pagefind"))
    host = f"Python {platform.python_version()}, {packages}, {os.cpu_count()} cores."
    lines, missed = [_HEAD.format(host=host)], []
    for size in sizes:
        cost = measure(size)
        lines.append(row(size, cost))
        print(lines[-1], flush=True)
        missed += _missed(size, cost)
    RESULTS.write_text("\n".join([*lines, ""]), encoding="utf-8")
    print("\n".join(missed) or "every figure is reached")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
