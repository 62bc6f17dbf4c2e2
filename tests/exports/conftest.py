"""What is exported in these tests: this repository's content, and a small one full of signs that do harm elsewhere."""

from pathlib import Path

import pytest

from pmobook import load
from pmobook.exports.publication import Publication
from pmobook.model.problem import has_errors
from pmobook.reading.site_address import read_site_address
from tests.building import REPOSITORY

HOSTILE = Path(__file__).parent / "hostile"


def publication_of(root: Path) -> Publication:
    library, problems = load(root)
    assert not has_errors(problems), problems
    return Publication(library, read_site_address(root))


@pytest.fixture(scope="session", params=[REPOSITORY, HOSTILE], ids=["repository", "hostile"])
def publication(request: pytest.FixtureRequest) -> Publication:
    """Each of the two knowledge bases."""
    return publication_of(request.param)


@pytest.fixture(scope="session")
def repository() -> Publication:
    """This repository's content."""
    return publication_of(REPOSITORY)


@pytest.fixture(scope="session")
def hostile() -> Publication:
    """The content full of signs."""
    return publication_of(HOSTILE)
