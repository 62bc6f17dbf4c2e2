"""Real builds for the tests: `mkdocs build` in a process of its own, as users run it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent


@dataclass(frozen=True)
class Done:
    """What a program printed and how it ended."""

    code: int
    output: str


def run(*arguments: str, folder: Path, **environment: str) -> Done:
    """Run a module of this Python, such as `mkdocs build`, or a piece of code behind `-c`, in `folder`."""
    done = subprocess.run(
        [sys.executable, *(() if arguments[0] == "-c" else ("-m",)), *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return Done(done.returncode, done.stdout + done.stderr)


def build(folder: Path, **environment: str) -> Done:
    """Build the site of the knowledge base in `folder`."""
    return run("mkdocs", "build", folder=folder, **environment)


def built(folder: Path, **environment: str) -> Path:
    """Build, and return the site; a build that fails fails the test with what it printed."""
    done = build(folder, **environment)
    assert done.code == 0, done.output
    return folder / "site"
