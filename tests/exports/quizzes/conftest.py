"""What is exported in these tests: a quiz of all seven types, and one full of signs that do harm elsewhere."""

import pytest

from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.resolved_quiz import ResolvedQuiz
from pmobook.exports.quizzes.resolving import resolved_quizzes
from tests.building import REPOSITORY
from tests.exports.conftest import HOSTILE, publication_of

SEVEN_TYPES = REPOSITORY / "tests" / "browser" / "quiz_site"
RECURRING = HOSTILE.with_name("recurring")
"""A knowledge base without quizzes."""


@pytest.fixture(scope="session")
def seven_types() -> Publication:
    return publication_of(SEVEN_TYPES)


@pytest.fixture(scope="session", params=[SEVEN_TYPES, HOSTILE], ids=["seven types", "hostile"])
def quizzes(request: pytest.FixtureRequest) -> Publication:
    """Each of the two knowledge bases."""
    return publication_of(request.param)


def resolved(publication: Publication, language: str) -> dict[str, ResolvedQuiz]:
    """Return all quizzes in a language, by their ids."""
    return {quiz.id: quiz for quiz in resolved_quizzes(publication, publication.editions[language])}
