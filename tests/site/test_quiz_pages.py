"""Quizzes in a built site: the pages around them, and what the search may know."""

import gzip
from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.browser.conftest import QUIZ_SITE
from tests.building import built


@pytest.fixture(scope="module")
def quiz_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("quizzes")
    for source in QUIZ_SITE.rglob("*"):
        if source.is_file():
            target = folder / source.relative_to(QUIZ_SITE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    return built(folder)


def test_the_search_knows_titles_and_summaries_and_no_question(quiz_site: Path) -> None:
    fragments = [
        gzip.decompress(path.read_bytes()).decode() for path in (quiz_site / "pagefind" / "fragment").iterdir()
    ]
    text = "\n".join(fragments)
    assert "All seven" in text
    assert "One question of each type." in text
    assert any('"/embedded.html"' in fragment and "And another one" in fragment for fragment in fragments)
    for secret in (
        "What may happen, and would matter?",
        "It has happened already.",
        "A person is no event.",
        "Leads the work",
    ):
        assert secret not in text, secret


@pytest.mark.parametrize("address", ["quizzes/seven", "embedded", "id/embedded"])
def test_a_page_with_a_quiz_has_its_style(quiz_site: Path, address: str) -> None:
    page = lxml_html.fromstring((quiz_site / address / "index.html").read_bytes())
    assert [style for style in page.xpath("//link[@rel='stylesheet']/@href") if "/quiz.css?" in style]


@pytest.mark.parametrize("address", ["", "glossary/risk", "paths/newcomer", "quizzes"])
def test_a_page_without_a_quiz_has_not(quiz_site: Path, address: str) -> None:
    page = lxml_html.fromstring((quiz_site / address / "index.html").read_bytes())
    assert not [style for style in page.xpath("//link[@rel='stylesheet']/@href") if "/quiz.css?" in style]
