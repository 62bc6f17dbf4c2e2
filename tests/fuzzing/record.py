"""benchmarks/fuzzing.md: what the last long run of each reader came to. Rows of readers that were not run stay."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tests.building import REPOSITORY
from tests.fuzzing.seeds import found
from tests.fuzzing.targets import TARGETS

FILE = REPOSITORY / "benchmarks" / "fuzzing.md"

_HEAD = """\
# Fuzzing

Written by `python -m tests.fuzzing.long`. A row is the last run of a reader, guided by coverage: how many cases it
read, the seconds by the clock of a shared machine, the points of coverage that libFuzzer counts in the readers' own
modules, and the faults that the run found. *Kept* counts the inputs that once broke the reader
(`tests/fuzzing/found/`): each fault was mended, and every test run reads them again. What took time out of proportion
is in `tests/fuzzing/growing.py`.

| Target | Reads | Cases | Seconds | Coverage | Faults | Kept |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
"""
_ROW = re.compile(
    r"\| (?P<name>[a-z]+) \| [^|]* \| (?P<cases>[\d,]+) \| (?P<seconds>[\d,]+) \| (?P<points>[\d,]+)"
    r" \| (?P<faults>\d+) \|"
)
_DONE = re.compile(r"^Done (\d+) runs", re.MULTILINE)
_STATUS = re.compile(r"^#(\d+)\t.*?cov: (\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """What a run came to; `points` are libFuzzer's points of coverage."""

    cases: int
    seconds: int
    points: int
    faults: int

    @classmethod
    def of_log(cls, log: str, seconds: int, faults: int) -> "Run":
        """Return the run that libFuzzer's log tells of; one that it ended early has only the cases up to there."""
        statuses = _STATUS.findall(log)
        done = _DONE.search(log)
        last = int(statuses[-1][0]) if statuses else 0
        return cls(int(done[1]) if done else last, seconds, int(statuses[-1][1]) if statuses else 0, faults)


def read_runs() -> dict[str, Run]:
    """Return the runs that the file tells of, by target."""
    text = FILE.read_text(encoding="utf-8") if FILE.is_file() else ""
    names = ("cases", "seconds", "points", "faults")
    return {row["name"]: Run(*(int(row[name].replace(",", "")) for name in names)) for row in _ROW.finditer(text)}


def write_runs(runs: Mapping[str, Run]) -> None:
    """Write the file anew."""
    rows = (
        f"| {name} | {target.about} | {run.cases:,} | {run.seconds:,} | {run.points:,} | {run.faults} |"
        f" {len(found(name))} |\n"
        for name, target in TARGETS.items()
        if (run := runs.get(name)) is not None
    )
    FILE.write_text(_HEAD + "".join(rows), encoding="utf-8")
