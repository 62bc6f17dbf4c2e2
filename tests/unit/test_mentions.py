"""Mentions of terms in Markdown and on pages: what becomes a link, what stays a word, what an author can switch off."""

import re
from pathlib import Path

import markdown as python_markdown
import pytest
from markdown.extensions import Extension

from pmobook import load
from pmobook.library.library import Library
from pmobook.model.settings import Linking
from pmobook.model.text import LocalisedText
from pmobook.pages.edition import Edition
from pmobook.pages.entries import entry_body
from pmobook.pages.mention_links import MentionExtension
from pmobook.pages.mentions import MentionFinder, with_links_chosen
from pmobook.pages.renderer import Renderer
from tests.building import REPOSITORY

CORPUS = Path(__file__).parent.parent / "golden" / "linking"
_LINK = re.compile(r'<a class="pmo-term" data-term="([^"]+)" href="[^"]*">([^<]*)</a>')


@pytest.fixture(scope="module")
def words() -> Library:
    return load(CORPUS)[0]


def page(words: Library, text: str, linking: Linking = Linking.FIRST, own_term: str = "") -> str:
    """The HTML of a hand-written page in Markdown."""
    mentions = MentionExtension()
    mentions.finder = MentionFinder(words.dictionaries["en"], "../", own_term)
    extensions: list[str | Extension] = ["tables", "admonition", "fenced_code", "attr_list", "def_list", mentions]
    return with_links_chosen(python_markdown.Markdown(extensions=extensions).convert(text), linking)


def linked(html: str) -> list[str]:
    return [match[2] for match in _LINK.finditer(html)]


def test_a_mention_becomes_a_link_to_its_term(words: Library) -> None:
    link = '<a class="pmo-term" data-term="risk-register" href="../glossary/risk-register/">risk register</a>'
    assert page(words, "The risk register is here.") == f"<p>The {link} is here.</p>"


@pytest.mark.parametrize(
    "text",
    [
        "# Risk",
        "Risk\n====",
        "###### The risk",
        "[the risk](there.md)",
        "<https://example.org/risk>",
        "`risk`",
        "```\nrisk\n```",
        "    risk",
        "<kbd>risk</kbd>",
        "<code>risk</code> and <a href='there'>issue</a>",
        "![the risk](risk.png 'risk')",
        '!!! note "A risk"\n    Nothing.',
        "<div>risk</div>",
        "<h2>risk <em>issue</em></h2>",
        "| risk |\n|---|\n| 1 |",
        "- **project** manager",
        "*risk*-adjusted and **risk**s",
        "the &risk; of `code`-scope",
    ],
)
def test_places_without_links(words: Library, text: str) -> None:
    assert linked(page(words, text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- one risk\n- one issue", ["risk", "issue"]),
        ("> a **risk** and *an issue*", ["risk", "issue"]),
        ("| a |\n|---|\n| scope |", ["scope"]),
        ("!!! note\n    A risk.", ["risk"]),
        ("The project\nmanager", ["project\nmanager"]),
        ("the R&D budget and a \\*risk\\*", ["R&amp;D budget", "risk"]),
        ("<kbd>risk</kbd> issue", ["issue"]),
        ("`risk` scope [risk](x.md) issue", ["scope", "issue"]),
        ("Term\n:   a risk", ["risk"]),
        ("**risk** <br> issue", ["risk", "issue"]),
    ],
)
def test_places_with_links(words: Library, text: str, expected: list[str]) -> None:
    assert linked(page(words, text)) == expected


def test_the_first_mention_in_each_section_is_linked(words: Library) -> None:
    html = page(words, "Risk and risks.\n\nRisk.\n\n## One\n\nA risk, a Risk.\n\n### Two\n\nThe risk’s name.")
    assert linked(html) == ["Risk", "risk", "risk’s"]


def test_all_mentions_are_linked_where_the_site_wants_it(words: Library) -> None:
    assert linked(page(words, "Risk and risks.\n\nRisk.", Linking.ALL)) == ["Risk", "risks", "Risk"]


def test_a_written_link_counts_as_the_first() -> None:
    written = '<a class="pmo-term" data-term="risk" href="x">the danger</a>'
    html = with_links_chosen(
        f'<p>{written} <a class="pmo-term" data-found="1" data-term="risk" href="y">risk</a></p>', Linking.FIRST
    )
    assert html == f"<p>{written} risk</p>"


def test_a_page_about_a_term_does_not_link_it(words: Library) -> None:
    assert linked(page(words, "The risk and the risk register.", own_term="risk")) == ["risk register"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A risk.\n\n<!-- pmobook: no-links -->\nAn issue.\n<!-- pmobook: links -->\n\nThe scope.", ["risk", "scope"]),
        ("A risk <!-- pmobook: no-links --> issue <!-- pmobook: links --> scope", ["risk", "scope"]),
        ("A risk.\n\n<!-- pmobook: no-links -->\n\nAn issue.\n\n## Next\n\nThe scope.", ["risk"]),
        ("<!-- pmobook: links -->\n\nA risk.", ["risk"]),
        ("<!-- another comment -->\n\nA risk.", ["risk"]),
    ],
)
def test_a_passage_without_links(words: Library, text: str, expected: list[str]) -> None:
    assert linked(page(words, text)) == expected


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(Edition(load(REPOSITORY)[0], "en"), "../../")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Keep a milestone in view.", ["milestone"]),
        ("Keep a *milestone* in view.", ["milestone"]),
        ("Keep [[!milestone]] and [[!risk|the milestone]].", []),
        ("A milestone <!-- pmobook: no-links --> sponsor <!-- pmobook: links --> deadline", ["milestone", "deadline"]),
        ("`milestone` and [sponsor](https://example.org)", []),
        ("<kbd>Nothing</kbd> milestone", ["milestone"]),
    ],
)
def test_texts_of_entries(renderer: Renderer, text: str, expected: list[str]) -> None:
    written = LocalisedText({"en": text})
    assert linked(renderer.with_mentions_linked(lambda linking: linking.line(written))) == expected
    assert linked(renderer.with_mentions_linked(lambda linking: linking.prose(written))) == expected


def test_texts_that_are_not_linked_by_themselves(renderer: Renderer) -> None:
    text = LocalisedText({"en": "Keep a milestone in view."})
    assert str(renderer.line(text)) == "Keep a milestone in view."
    html = renderer.with_mentions_linked(lambda linking: linking.without_mentions.line(text))
    assert str(html) == "Keep a milestone in view."


def test_a_text_in_another_language_is_linked_with_the_words_of_that_language() -> None:
    indonesian = Renderer(Edition(load(REPOSITORY)[0], "id"), "../../")
    text = LocalisedText({"en": "Keep a milestone and anggaran."})
    html = indonesian.with_mentions_linked(lambda linking: linking.line(text))
    assert linked(html) == ["milestone"]


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_page_keeps_the_rules(language: str) -> None:
    library = load(REPOSITORY)[0]
    renderer = Renderer(Edition(library, language), "../../")
    found = 0
    for entry in library.entries:
        body = entry_body(renderer, entry)
        assert "data-found" not in body
        assert not re.search(r"<h[1-6][^>]*>[^<]*<a class=\"pmo-term\"", body)
        assert not re.search(r"<legend>(?:(?!</legend>).)*pmo-term", body, re.DOTALL)
        assert not re.search(r'<label class="pmo-choice">(?:(?!</label>).)*pmo-term', body, re.DOTALL)
        if entry.kind.name == "term":
            assert f'data-term="{entry.id}"' not in body
        found += len(linked(body))
    assert found > 500
