"""Copies of this repository's content, and of a small one, which a command may change."""

import shutil
from pathlib import Path

import pytest

from tests.building import REPOSITORY

FOLDERS = ("glossary", "playbooks", "quizzes", "docs")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small knowledge base, copied into a folder of the test."""
    return Path(shutil.copytree(REPOSITORY / "tests/invalid/_base", tmp_path, dirs_exist_ok=True))


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """The content of this repository, copied into a folder of the test."""
    for name in FOLDERS:
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    return tmp_path
