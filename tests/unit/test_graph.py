"""The drawing of a term's relations: every neighbour with its link, nothing outside its frame."""

from xml.etree import ElementTree as ET

import pytest

from pmobook import load
from pmobook.library.library import Library
from pmobook.pages.edition import Edition
from pmobook.pages.graph import MOST, WIDTH, relation_graph
from pmobook.pages.renderer import Renderer
from pmobook.pages.term_view import narrower_terms, related_terms
from tests.building import REPOSITORY


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_drawing_is_valid_and_links_its_neighbours(library: Library, language: str) -> None:
    renderer = Renderer(Edition(library, language), "../../")
    drawn = 0
    for term in library.terms:
        narrower = narrower_terms(library, term)
        related = related_terms(term, narrower)
        neighbours = [*term.record.broader[:MOST], *narrower[:MOST], *related[:MOST]]
        graph = str(relation_graph(renderer, term, narrower, related))
        assert bool(graph) == bool(neighbours)
        if not graph:
            continue
        drawn += 1
        tree = ET.fromstring(graph)
        links = sorted(str(link.get("href")) for link in tree.iter("a"))
        assert links == sorted(f"../../glossary/{neighbour}/" for neighbour in neighbours)
        _, _, _, height = map(float, str(tree.get("viewBox")).split())
        for box in tree.iter("rect"):
            left, top = float(str(box.get("x"))), float(str(box.get("y")))
            assert left >= -4
            assert left + float(str(box.get("width"))) <= WIDTH + 4
            assert top + float(str(box.get("height"))) <= height
    assert drawn > len(library.terms) / 2
