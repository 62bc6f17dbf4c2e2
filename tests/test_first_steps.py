"""From the built wheel to a served knowledge base with a changed term, as a new user goes, in under ten commands."""

import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.building import REPOSITORY

PATIENCE = 120
"""Seconds until the test gives up waiting for the first build; nothing is measured here."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by way of the source distribution, as a release is."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(REPOSITORY)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(folder.glob("pmobook-*.tar.gz"))
    return next(folder.glob("pmobook-*.whl"))


def test_a_new_user_reaches_a_site_with_a_term_of_their_own(wheel: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONPATH", None)
    programs = tmp_path / "venv" / "bin"
    base = tmp_path / "handbook"

    def command(*arguments: str | Path, folder: Path = tmp_path) -> str:
        done = subprocess.run(
            list(map(str, arguments)),
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    command(sys.executable, "-m", "venv", "venv")  # 1
    command(programs / "pip", "install", "--quiet", "--disable-pip-version-check", wheel)  # 2
    command(programs / "pmobook", "init", "handbook")  # 3, 4: cd handbook
    command(programs / "pmobook", "new", "term", "risk-hunger", "--domain", "risk", folder=base)  # 5
    term = base / "glossary/risk/risk-hunger.yml"
    term.write_text(term.read_text(encoding="utf-8").replace("status: draft\n", ""), encoding="utf-8")  # in an editor
    assert command(programs / "pmobook", "check", "--strict", folder=base) == ""  # 6
    with (
        serving(programs / "pmobook", base, environment) as address,  # 7
        urllib.request.urlopen(f"{address}glossary/risk-hunger/", timeout=PATIENCE) as page,
    ):
        assert "Risk hunger" in page.read().decode()


@contextmanager
def serving(program: Path, folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """Run `pmobook serve` as installed, and give the address that it tells."""
    log = folder.parent / "serve.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [program, "serve"],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        end = time.monotonic() + PATIENCE
        while (told := re.search(r"Serving on (http://\S+)", log.read_text(encoding="utf-8"))) is None:
            assert server.poll() is None, log.read_text(encoding="utf-8")
            assert time.monotonic() < end, log.read_text(encoding="utf-8")
            time.sleep(0.1)
        yield told[1]
    finally:
        server.terminate()
        server.wait()


def test_the_version_is_told(wheel: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "pmobook", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip().split()[-1] in wheel.name
