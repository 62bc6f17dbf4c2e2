"""Builds of a site in a process of their own, and what they cost."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MEASURED_BUILD = Path(__file__).parent / "measured_build.py"


@dataclass(frozen=True)
class BuildCost:
    """CPU seconds of the build and of its children (the search indexer), and the peak memory of the build in bytes."""

    own_cpu: float
    children_cpu: float
    memory: int

    @property
    def cpu(self) -> float:
        """All CPU seconds."""
        return self.own_cpu + self.children_cpu


def build(folder: Path, python: Path | None = None) -> BuildCost:
    """Build the site in `folder` as it stands, with this Python or another one that has MkDocs."""
    command = [str(python or sys.executable), str(MEASURED_BUILD), str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    cost = json.loads(done.stdout.splitlines()[-1])
    return BuildCost(cost["cpu"], cost["children"], cost["memory"])


def build_anew(folder: Path, python: Path | None = None) -> BuildCost:
    """Build the site in `folder` with nothing there of an earlier build."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    return build(folder, python)


def folder_for_builds() -> str | None:
    """Return the folder to build in: PMOBOOK_BENCH_DIR, else a memory file system, else the usual one.

    How dear it is to make a file differs tenfold between disks, and pmobook makes 40,000 of them where the plain site
    makes 60: in memory the programs are measured, not the disk.
    """
    memory = Path("/dev/shm")  # noqa: S108 - the folder inside it is made by tempfile
    return os.environ.get("PMOBOOK_BENCH_DIR") or (str(memory) if memory.is_dir() else None)
