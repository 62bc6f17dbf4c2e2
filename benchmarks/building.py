"""Builds of a site in a process of their own, what they cost, and with what."""

import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

MEASURED_BUILD = Path(__file__).parent / "measured_build.py"


@dataclass(frozen=True)
class BuildCost:
    """CPU seconds of the build and of its children (the search indexer), and the peak memory of the build in bytes.

    `parts` are CPU seconds by the part of pmobook at work, where they were asked for.
    """

    own_cpu: float
    children_cpu: float
    memory: int
    parts: dict[str, float] = field(default_factory=dict)

    @property
    def cpu(self) -> float:
        """All CPU seconds."""
        return self.own_cpu + self.children_cpu


class OverLimitError(Exception):
    """A build took more CPU seconds than it may, and was ended."""


def build(folder: Path, python: Path | None = None, *options: str) -> BuildCost:
    """Build the site in `folder` as it stands, with this Python or another one that has the generator.

    `options` are those of measured_build.py. Raises OverLimitError where `--limit` is one of them and was reached.
    """
    command = [str(python or sys.executable), str(MEASURED_BUILD), str(folder), *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode in {-signal.SIGXCPU, -signal.SIGKILL} and "--limit" in options:
        raise OverLimitError
    if done.returncode != 0:
        message = f"the build in {folder} failed:\n{done.stderr[-2_000:]}"
        raise RuntimeError(message)
    cost = json.loads(done.stdout.splitlines()[-1])
    return BuildCost(cost["cpu"], cost["children"], cost["memory"], cost["parts"])


def build_anew(folder: Path, python: Path | None = None, *options: str) -> BuildCost:
    """Build the site in `folder` with nothing there of an earlier build."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    return build(folder, python, *options)


def environment_of_peers(folder: Path, peers: tuple[str, ...]) -> Path:
    """Make a virtual environment with the peers, which are nothing that this project depends on. Returns its Python.

    MkDocs, its theme and Python-Markdown are those of this Python.
    """
    environment = folder / "peers"
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    same = [f"{name}=={version(name)}" for name in ("mkdocs", "mkdocs-material", "markdown")]
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *same, *peers]
    subprocess.run(command, check=True)
    return python


def machine(*packages: str) -> str:
    """Return what was measured on: Python, the versions of some packages, and the cores."""
    versions = "".join(f", {name} {version(name)}" for name in packages)
    return f"Python {platform.python_version()}{versions}, {os.cpu_count()} cores."


def command(name: str) -> str:
    """Return the command that makes the results, with the options that it was given."""
    return " ".join(["python -m", f"benchmarks.{name}", *sys.argv[1:]])


def told(missed: list[str]) -> list[str]:
    """Return what a file of results says of the figures that were missed, as lines of Markdown."""
    return ["Missed:", "", *(f"- {line}" for line in missed)] if missed else ["Every figure is reached."]


def folder_for_builds() -> str | None:
    """Return the folder to build in: PMOBOOK_BENCH_DIR, else a memory file system, else the usual one.

    How dear it is to make a file differs tenfold between disks, and pmobook makes 40,000 of them where the plain site
    makes 60: in memory the programs are measured, not the disk.
    """
    memory = Path("/dev/shm")  # noqa: S108 - the folder inside it is made by tempfile
    return os.environ.get("PMOBOOK_BENCH_DIR") or (str(memory) if memory.is_dir() else None)
