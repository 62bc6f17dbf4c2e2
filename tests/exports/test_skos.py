"""SKOS as rdflib reads it, held against the conditions of the W3C Recommendation (S9, S13, S14, S27 and its kin)."""

import json
from collections import Counter
from itertools import product

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

from pmobook.exports.publication import Publication
from pmobook.exports.skos import export

LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)


@pytest.fixture(scope="module")
def graph(publication: Publication) -> Graph:
    return Graph().parse(data=export(publication)["glossary.ttl"], format="turtle")


def concepts(graph: Graph) -> list[URIRef]:
    return [found for found in graph.subjects(RDF.type, SKOS.Concept) if isinstance(found, URIRef)]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_both_syntaxes_say_the_same(publication: Publication, graph: Graph) -> None:
    assert isomorphic(graph, Graph().parse(data=export(publication)["glossary.jsonld"], format="json-ld"))


def test_json_ld_needs_no_network(publication: Publication) -> None:
    context = json.loads(export(publication)["glossary.jsonld"])["@context"]
    assert isinstance(context, dict)


def test_every_term_is_a_concept_with_its_page_as_address(publication: Publication, graph: Graph) -> None:
    pages = {publication.entry_address(publication.default, term) for term in publication.library.terms}
    assert {str(concept) for concept in concepts(graph)} == pages


def test_every_concept_is_in_the_scheme_and_below_or_among_its_top_concepts(graph: Graph) -> None:
    (scheme,) = graph.subjects(RDF.type, SKOS.ConceptScheme)
    top = set(graph.objects(scheme, SKOS.hasTopConcept))
    assert top
    assert top == set(graph.subjects(SKOS.topConceptOf, scheme))
    for concept in concepts(graph):
        assert set(graph.objects(concept, SKOS.inScheme)) == {scheme}
        assert (concept in top) == ((concept, SKOS.broader, None) not in graph)


def test_there_is_one_preferred_label_in_a_language(graph: Graph) -> None:
    for concept in concepts(graph):
        languages = Counter(str(label.language) for label in labels(graph, concept, SKOS.prefLabel))
        assert languages
        assert set(languages.values()) == {1}
        assert "None" not in languages


def test_no_word_is_a_label_of_two_kinds(graph: Graph) -> None:
    for concept in concepts(graph):
        for one, other in product(LABELS, LABELS):
            if one != other:
                assert not set(labels(graph, concept, one)) & set(labels(graph, concept, other))


def labels(graph: Graph, concept: URIRef, kind: URIRef) -> list[Literal]:
    return [label for label in graph.objects(concept, kind) if isinstance(label, Literal)]


def test_every_concept_is_defined_in_each_language_of_its_name(graph: Graph) -> None:
    for concept in concepts(graph):
        named = {label.language for label in labels(graph, concept, SKOS.prefLabel)}
        assert {text.language for text in labels(graph, concept, SKOS.definition)} == named


def test_the_hierarchy_has_no_circle_and_is_apart_from_related(graph: Graph) -> None:
    for concept in concepts(graph):
        above = set(graph.transitive_objects(concept, SKOS.broader)) - {concept}
        assert all(concept not in set(graph.transitive_objects(wider, SKOS.broader)) for wider in above)
        related = set(graph.objects(concept, SKOS.related))
        assert concept not in related
        assert not related & above
        assert all((other, SKOS.related, concept) in graph for other in related)


def test_everything_named_is_there(graph: Graph) -> None:
    known = set(concepts(graph))
    for relation in (SKOS.broader, SKOS.related, SKOS.member, DCTERMS.isReplacedBy):
        assert set(graph.objects(None, relation)) <= known


def test_a_domain_is_a_collection_of_its_terms(publication: Publication, graph: Graph) -> None:
    for domain, item in publication.library.items("domain").items():
        title = Literal(item.title.texts["en"], lang="en")
        (collection,) = set(graph.subjects(SKOS.prefLabel, title)) & set(graph.subjects(RDF.type, SKOS.Collection))
        members = {str(member).rstrip("/").rpartition("/")[2] for member in graph.objects(collection, SKOS.member)}
        assert members == {term.id for term in publication.library.terms if term.group == domain}


def test_a_term_out_of_use_names_its_successor(hostile: Publication) -> None:
    graph = Graph().parse(data=export(hostile)["glossary.ttl"], format="turtle")
    base = "https://signs.example.org/a%20b/glossary/"
    gone = URIRef(f"{base}1st-of-all/")
    assert (gone, OWL.deprecated, Literal(lexical_or_value=True)) in graph
    assert (gone, DCTERMS.isReplacedBy, URIRef(f"{base}second/")) in graph


def test_texts_come_through_as_they_are_but_for_marks(hostile: Publication) -> None:
    graph = Graph().parse(data=export(hostile)["glossary.ttl"], format="turtle")
    equals = URIRef("https://signs.example.org/a%20b/glossary/equals/")
    assert Literal("two\nlines", lang="en") in set(graph.objects(equals, SKOS.altLabel))
    assert Literal("=cmd|' /C calc'!A0", lang="en") in set(graph.objects(equals, SKOS.hiddenLabel))
    (definition,) = (text for text in labels(graph, equals, SKOS.definition) if text.language == "id")
    assert str(definition).endswith("miring {{ 7 * 7 }} {% raw %}")
