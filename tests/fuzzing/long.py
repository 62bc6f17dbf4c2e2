"""The long run: `python -m tests.fuzzing.long [TARGET …] [--cases 100000]`, guided by coverage (atheris, libFuzzer).

Needs `pip install -e .[fuzz]`. One target runs after the other, each in a process of its own; benchmarks/fuzzing.md is
written after each. Returns 1 where something broke a reader; what did lies in `.fuzzing/TARGET/`.
"""

import argparse
import subprocess
import sys
import time

from tests.building import REPOSITORY
from tests.fuzzing.hostile import libfuzzer_dictionary
from tests.fuzzing.record import Run, read_runs, write_runs
from tests.fuzzing.targets import TARGETS

WORK = REPOSITORY / ".fuzzing"
_LONGEST = 8_192
"""Bytes of a case: what breaks a reader is short, and what takes it long is in `growing.py`."""

_SECONDS = 20
"""So long may one case take before libFuzzer ends the run: a thousand times the usual, on a machine that is busy."""


def main(arguments: list[str]) -> int:
    """Run the targets that are named, else all."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzzing.long", description="Fuzz readers, guided by coverage."
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"one of {', '.join(TARGETS)} (default: all)")
    parser.add_argument("--cases", type=int, default=100_000, help="cases for each target (default: 100,000)")
    parser.add_argument("--seed", type=int, default=1, help="what the mutations are drawn from (default: 1)")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.targets if name not in TARGETS]
    if unknown or options.cases < 1:
        parser.error(f"there is no target {unknown[0]}" if unknown else "--cases is at least 1")
    WORK.mkdir(exist_ok=True)
    (WORK / "pieces.dict").write_text(libfuzzer_dictionary(), encoding="ascii")
    faults = 0
    for name in options.targets or TARGETS:
        run = fuzz(name, options.cases, options.seed)
        faults += run.faults
        write_runs({**read_runs(), name: run})
        sys.stdout.write(f"{name}: {run.cases:,} cases, {run.seconds} s, {run.faults} faults\n")
        sys.stdout.flush()
    return 1 if faults else 0


def fuzz(name: str, cases: int, seed: int) -> Run:
    """Run one target, and return what came of it."""
    folder = WORK / name
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        if old.is_file():
            old.unlink()
    options = [f"-runs={cases}", f"-max_len={_LONGEST}", f"-timeout={_SECONDS}", f"-seed={seed}"]
    options += [f"-dict={WORK / 'pieces.dict'}", f"-artifact_prefix={folder}/ended-by-"]
    started = time.monotonic()
    command = [sys.executable, "-m", "tests.fuzzing.guided", name, str(folder), *options]
    with (folder / "log").open("wb") as stream:
        subprocess.run(command, cwd=REPOSITORY, stdout=stream, stderr=stream, check=False)
    seconds = round(time.monotonic() - started)
    log = (folder / "log").read_text(encoding="utf-8", errors="replace")
    broken = [file for file in folder.iterdir() if file.is_file() and file.name != "log"]
    return Run.of_log(log, seconds, len(broken))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
