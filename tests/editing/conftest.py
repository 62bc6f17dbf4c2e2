"""A copy of this repository's content, which a command may change."""

import shutil
from pathlib import Path

import pytest

from tests.building import REPOSITORY

FOLDERS = ("glossary", "playbooks", "quizzes", "docs")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """The content of this repository, copied into a folder of the test."""
    for name in FOLDERS:
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    return tmp_path
