"""Programs and what they cost: CPU seconds, user and system, of a process and of what it started."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

_REPOSITORY = Path(__file__).parent.parent


def cpu_of(*arguments: str, environment: Mapping[str, str] | None = None) -> float:
    """Run this Python with `arguments`, its output put aside. Returns the CPU seconds; how it ends does not matter."""
    paths = os.pathsep.join([str(_REPOSITORY / "macros"), str(_REPOSITORY)])
    process = subprocess.Popen(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": paths, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime


def cheapest(contenders: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Measure all contenders by turns, so many times; the cheapest run of each counts, for noise only ever adds."""
    runs = [{name: measure() for name, measure in contenders.items()} for _ in range(rounds)]
    return {name: min(run[name] for run in runs) for name in contenders}
