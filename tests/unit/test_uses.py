"""Where an entry is used: in which entries, at which part, and in which hand-written pages."""

import pytest

from pmobook import load
from pmobook.library.library import Library
from pmobook.model.reference import Reference
from pmobook.pages.common import use_groups
from pmobook.pages.edition import Edition, address_of_page
from pmobook.pages.renderer import Renderer
from pmobook.pages.term_view import narrower_terms, related_terms
from tests.building import REPOSITORY


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


@pytest.mark.parametrize(
    ("path", "english", "indonesian"),
    [
        ("docs/index.md", "", None),
        ("docs/index.id.md", None, ""),
        ("docs/contribute/index.md", "contribute/", None),
        ("docs/contribute/problems.id.md", None, "contribute/problems/"),
    ],
)
def test_addresses_of_handwritten_pages(
    library: Library, path: str, english: str | None, indonesian: str | None
) -> None:
    assert address_of_page(Edition(library, "en"), path) == english
    assert address_of_page(Edition(library, "id"), path) == indonesian


@pytest.mark.parametrize(("language", "title"), [("en", "Propose a term"), ("id", "Mengusulkan istilah")])
def test_pages_that_call_a_macro_are_listed_by_their_titles(library: Library, language: str, title: str) -> None:
    risk = library.find_term("risk")
    assert risk
    groups = use_groups(Renderer(Edition(library, language), "../../"), risk)
    pages = next(group for group in groups if group.kind == "page")
    assert (title, "../../contribute/propose-a-term/") in [(place.name, place.href) for place in pages.places]


def test_uses_lead_to_the_very_step_or_question(library: Library) -> None:
    kpi = library.find_term("kpi")
    assert kpi
    groups = {group.kind: group for group in use_groups(Renderer(Edition(library, "en"), "../../"), kpi)}
    steps = {part.href for place in groups["playbook"].places for part in place.parts}
    assert "../../playbooks/report-status/#gather-facts" in steps
    assert all(part.title.startswith("Question ") for place in groups["quiz"].places for part in place.parts)


def test_each_user_stands_once(library: Library) -> None:
    sponsor = library.find_term("sponsor")
    assert sponsor
    for group in use_groups(Renderer(Edition(library, "en"), "../../"), sponsor):
        hrefs = [place.href for place in group.places]
        assert len(hrefs) == len(set(hrefs)), group.kind


def test_a_narrower_term_is_not_told_as_related_too(library: Library) -> None:
    risk = library.find_term("risk")
    assert risk
    narrower = narrower_terms(library, risk)
    assert set(narrower) & set(risk.record.related)
    assert not set(narrower) & set(related_terms(risk, narrower))


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("[[risk|our word]]", Reference("term", "risk", label="our word")),
        (r"[[risk\|our word]]", Reference("term", "risk", label="our word")),
        (r"[[playbook:start#first\|step]]", Reference("playbook", "start", "first", "step")),
    ],
)
def test_the_sign_before_a_label_may_be_escaped_as_in_tables(written: str, wanted: Reference) -> None:
    assert Reference.from_yaml(written) == wanted
