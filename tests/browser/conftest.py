"""A site of a few quizzes, one question of each type, and whoever reads it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.building import built
from tests.conftest import served, watched_page

QUIZ_SITE = Path(__file__).parent / "quiz_site"


@pytest.fixture(scope="session")
def quiz_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built knowledge base of quizzes."""
    folder = tmp_path_factory.mktemp("quizzes") / "site"
    shutil.copytree(QUIZ_SITE, folder)
    built(folder)
    return folder


@pytest.fixture(scope="session")
def quizzes(quiz_folder: Path) -> Iterator[str]:
    """The address at which it is served."""
    with served(quiz_folder / "site") as address:
        yield address


@pytest.fixture
def learner(context: BrowserContext, quizzes: str) -> Iterator[Page]:
    """A learner's page on it."""
    with watched_page(context, quizzes) as opened:
        yield opened
