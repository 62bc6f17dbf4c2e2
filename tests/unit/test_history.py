"""The history of files, from a real repository."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from pmobook.model.history import Revision
from pmobook.reading.history import read_history


def git(folder: Path, *arguments: str, day: str = "2026-01-05") -> None:
    identity = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "An editor")
    identity |= dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "editor@example.org")
    dates = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{day}T12:00:00Z")
    subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **identity, **dates}, check=True)


@pytest.mark.parametrize("below", ["", "handbook"])
def test_revisions_are_listed_newest_first(tmp_path: Path, below: str) -> None:
    root = tmp_path / below
    entry = root / "glossary" / "risk" / "risiko.yml"
    entry.parent.mkdir(parents=True)
    git(tmp_path, "init", "--quiet")
    for day, text in (("2026-01-05", "first"), ("2026-03-07", "second, with “quotes”")):
        entry.write_text(text, encoding="utf-8")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "--quiet", "--message", f"The {text} text", day=day)
    assert read_history(root) == {
        "glossary/risk/risiko.yml": (
            Revision(date(2026, 3, 7), "The second, with “quotes” text"),
            Revision(date(2026, 1, 5), "The first text"),
        )
    }


def test_without_a_repository_there_is_no_history(tmp_path: Path) -> None:
    assert read_history(tmp_path) == {}
