"""From the built wheel to a built knowledge base with a changed term, as a new user goes, in under ten commands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import REPOSITORY


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
    command(programs / "mkdocs", "build", folder=base)  # 7; `serve` shows the same, and is tested elsewhere
    assert "Risk hunger" in (base / "site/glossary/risk-hunger/index.html").read_text(encoding="utf-8")


def test_the_version_is_told(wheel: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "pmobook", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip().split()[-1] in wheel.name
