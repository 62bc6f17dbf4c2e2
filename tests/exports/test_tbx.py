"""TBX as lxml reads it, held against the structure, the data categories and the picklists of TBX-Basic."""

from pathlib import Path
from typing import Any

from lxml import etree

from pmobook.exports.publication import Publication
from pmobook.exports.tbx import export

SCHEMA = Path(__file__).parent / "tbx-basic.rng"
NAMES = {"t": "urn:iso:std:iso:30042:ed-2"}


def document(publication: Publication) -> Any:  # noqa: ANN401 - lxml carries no types
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(export(publication)["glossary.tbx"], parser)


def words(root: Any, concept: str, language: str, status: str) -> list[str]:  # noqa: ANN401 - lxml carries no types
    path = (
        f'//t:conceptEntry[@id="term-{concept}"]/t:langSec[@xml:lang="{language}"]'
        f'/t:termSec[t:termNote[@type="administrativeStatus"]="{status}Term-admn-sts"]/t:term'
    )
    return [str(element.text) for element in root.xpath(path, namespaces=NAMES)]


def test_it_is_valid_tbx_basic(publication: Publication) -> None:
    schema = etree.RelaxNG(etree.parse(str(SCHEMA)))
    schema.assertValid(document(publication))


def test_the_schema_refuses_what_the_dialect_does_not_know(publication: Publication) -> None:
    schema = etree.RelaxNG(etree.parse(str(SCHEMA)))
    root = document(publication)
    root.find(".//t:termNote", NAMES).text = "liked"
    assert not schema.validate(root)


def test_a_target_of_a_reference_is_in_the_file(publication: Publication) -> None:
    root = document(publication)
    ids = set(root.xpath("//t:conceptEntry/@id", namespaces=NAMES))
    assert set(root.xpath("//t:ref/@target", namespaces=NAMES)) <= ids
    assert ids == {f"term-{term.id}" for term in publication.library.terms}


def test_words_bear_their_status(repository: Publication) -> None:
    root = document(repository)
    assert words(root, "risk-register", "id", "preferred") == ["Daftar risiko"]
    assert words(root, "risk-register", "en", "admitted") == ["risk log"]
    assert words(root, "risk-register", "en", "deprecated") == ["danger list"]
    assert words(root, "kpi", "id", "preferred") == ["Indikator kinerja utama", "IKU"]


def test_texts_come_through_whole_but_for_what_xml_cannot_hold(hostile: Publication) -> None:
    root = document(hostile)
    assert words(root, "equals", "en", "admitted") == ["'quoted", '"quoted"', "two\nlines", "＝1"]
    (note,) = root.xpath('//t:langSec[@xml:lang="id"]/t:note', namespaces=NAMES)
    term = hostile.library.find_term("equals")
    assert term is not None
    assert term.record.notes is not None
    assert note.text == term.record.notes.texts["id"].replace("\a", "")
