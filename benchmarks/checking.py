"""`pmobook check` against only parsing the same files: `python -m benchmarks.checking [SIZE …]`.

Each run is a process of its own. Those of one size follow each other by turns, and the cheapest of each counts. The
results go to benchmarks/checking.md.
"""

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from itertools import count
from pathlib import Path

from benchmarks.building import folder_for_builds
from benchmarks.measured_program import cheapest, cpu_of
from benchmarks.synthetic import write_pmobook

SIZES = (1_000, 10_000)
ROUNDS = 5
RESULTS = Path(__file__).parent / "checking.md"

LIMIT_COLD, LIMIT_WARM, LIMIT_EDIT = 4.0, 1.0, 2.0
"""At most so many times the CPU of only parsing, cold and warm, and of an empty run after one changed file."""

_FLOOR = """
import sys
from pathlib import Path
import yaml
for path in Path(sys.argv[1]).rglob("*.yml"):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
"""What it costs to only read and parse the files with PyYAML's C loader, as a program."""

_HEAD = """# `pmobook check`

Made by `make bench`; see checking.py for how. CPU seconds, user and system, of one run of the program, Python's start
and its imports included; the cheapest of {rounds} runs by turns. Two languages.

- *Parsing* only reads the same files and parses them with PyYAML's C loader.
- *Empty* is `pmobook check` in a knowledge base without an entry.
- *Cold* finds nothing that an earlier check kept, *warm* finds that nothing has changed.
- *Text* is after a change of one definition, which no other entry can see; *name* after a new name of one term, for
  which every rule runs again on everything.

{host}

| terms | parsing | cold | times | warm | times | empty | text | times empty | name |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


class Contest:
    """A knowledge base of some size, and one without an entry, which are checked in several states."""

    def __init__(self, folder: Path, size: int) -> None:
        """Write both."""
        self._base, self._empty, self._cache = folder / "base", folder / "empty", folder / "cache"
        write_pmobook(self._base, size)
        write_pmobook(self._empty, 0)
        self._edited = self._base / "glossary" / "risk" / f"term-{size // 2}.yml"
        self._edits = count()

    def measure(self) -> dict[str, float]:
        """Return the cost of each state."""
        # each finds what the one before it left: cold leaves what warm finds, and so on
        contenders: dict[str, Callable[[], float]] = {
            "parsing": partial(cpu_of, "-c", _FLOOR, str(self._base / "glossary")),
            "empty": self._cold_empty,
            "cold": self._cold,
            "warm": self._warm,
            "text": self._text,
            "name": self._name,
        }
        return cheapest(contenders, ROUNDS)

    def _check(self, folder: Path) -> float:
        arguments = ("-m", "pmobook", "check", "--root", str(folder))
        return cpu_of(*arguments, environment={"PMOBOOK_CACHE_DIR": str(self._cache)})

    def _cold(self) -> float:
        shutil.rmtree(self._cache, ignore_errors=True)
        return self._check(self._base)

    def _cold_empty(self) -> float:
        shutil.rmtree(self._cache, ignore_errors=True)
        return self._check(self._empty)

    def _warm(self) -> float:
        return self._check(self._base)

    def _text(self) -> float:
        return self._after("definition:\n  en: ")

    def _name(self) -> float:
        return self._after("term: {en: ")

    def _after(self, before: str) -> float:
        text = self._edited.read_text(encoding="utf-8")
        self._edited.write_text(text.replace(before, f"{before}Edited {next(self._edits)} "), encoding="utf-8")
        return self._check(self._base)


def row(size: int, cost: dict[str, float]) -> str:
    """Return a row of the table."""
    cells = (
        f"{size:,}",
        f"{cost['parsing']:.2f} s",
        f"{cost['cold']:.2f} s",
        f"{cost['cold'] / cost['parsing']:.2f}",
        f"{cost['warm']:.2f} s",
        f"{cost['warm'] / cost['parsing']:.2f}",
        f"{cost['empty']:.2f} s",
        f"{cost['text']:.2f} s",
        f"{cost['text'] / cost['empty']:.2f}",
        f"{cost['name']:.2f} s",
    )
    return f"| {' | '.join(cells)} |"


def verdict(size: int, cost: dict[str, float]) -> list[str]:
    """Return what is missed, one line each."""
    told = (
        ("cold", cost["cold"] / cost["parsing"], LIMIT_COLD, "parsing"),
        ("warm", cost["warm"] / cost["parsing"], LIMIT_WARM, "parsing"),
        ("after one change", cost["text"] / cost["empty"], LIMIT_EDIT, "an empty run"),
    )
    return [
        f"{size:,} terms, {state}: {times:.2f} times {what}, at most {limit}"
        for state, times, limit, what in told
        if times > limit
    ]


def main() -> int:
    """Measure, write the results, and return 1 where a figure is missed at the largest size."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    packages = ", ".join(f"{name} {version(name)}" for name in ("pyyaml", "pydantic"))
    host = f"Python {platform.python_version()}, {packages}, {os.cpu_count()} cores."
    lines, cost = [_HEAD.format(host=host, rounds=ROUNDS)], {"": 0.0}
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="pmobook-bench-", dir=folder_for_builds()) as scratch:
            cost = Contest(Path(scratch), size).measure()
        lines.append(row(size, cost))
        print(lines[-1], flush=True)
    RESULTS.write_text("\n".join([*lines, ""]), encoding="utf-8")
    missed = verdict(sizes[-1], cost)
    print("\n".join(missed) or "every figure is reached")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
