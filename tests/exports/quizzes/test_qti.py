"""QTI 2.1 as Pyslet, an implementation of others, reads and grades it.

Neither PyPI nor npm has its schemas, so that packages are marked as not validated; Pyslet knows the specification by
itself, and refuses elements and values that stand in the wrong place.
"""

import io
import logging
import zipfile
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.qti import export

pytestmark = pytest.mark.filterwarnings("ignore")
"""Pyslet was written for Python 3.5."""

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
PACKAGING = "{http://www.imsglobal.org/xsd/imscp_v1p1}"


def files_of(publication: Publication, path: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(export(publication)[path])) as package:
        return {name: package.read(name) for name in package.namelist()}


def read(data: bytes) -> Any:  # noqa: ANN401 - its classes have no types
    from pyslet.qtiv2.xml import QTIDocument  # noqa: PLC0415 - its warnings are heard where it is imported

    document = QTIDocument()
    document.read(src=io.BytesIO(data))
    return document.root


def grade(item: bytes, response: object) -> tuple[float, object]:
    """Return the score of a response, and which reasons are shown."""
    from pyslet.qtiv2.variables import ItemSessionState  # noqa: PLC0415 - as above

    root = read(item)
    session = ItemSessionState(root)
    session.begin_session()
    session["RESPONSE"].set_value(response)
    root.ResponseProcessing.run(session)
    assert session["EXPLANATION"].value == "_explanation"
    return session["SCORE"].value, session["REASON"].value if "REASON" in session else None


@pytest.mark.parametrize(
    ("question", "response", "score", "reasons"),
    [
        ("one", "_risk", 1, "_risk"),
        ("one", "_issue", 0, "_issue"),
        ("several", ["_risk", "_issue"], 1, {"_risk": 1, "_issue": 1}),
        ("several", ["_risk"], 0.5, {"_risk": 1}),
        ("several", ["_risk", "_issue", "_sponsor"], 0.5, {"_risk": 1, "_issue": 1, "_sponsor": 1}),
        ("several", ["_sponsor"], 0, {"_sponsor": 1}),
        ("truth", "_true", 1, "_true"),
        ("truth", "_false", 0, "_false"),
        ("pairs", [(f"_left.{one}", f"_right.{one}") for one in ("sponsor", "manager", "team")], 1, None),
        ("pairs", [("_left.sponsor", "_right.sponsor"), ("_left.manager", "_right.team")], 1 / 3, None),
        ("sequence", ["_first", "_second", "_third"], 1, None),
        ("sequence", ["_first", "_third", "_second"], 1 / 3, None),
        ("sequence", ["_third", "_first", "_second"], 0, None),
        ("word", "Risk LOG", 1, None),
        ("word", "daftar risiko", 1, None),
        ("word", "risk", 0, None),
        ("figure", 750.0, 1, None),
        ("figure", 751.0, 1, None),
        ("figure", 751.5, 0, None),
    ],
)
def test_grades_are_those_of_our_pages(
    seven_types: Publication, question: str, response: object, score: float, reasons: object
) -> None:
    item = files_of(seven_types, "qti/en/seven.zip")[f"items/{question}.xml"]
    found, shown = grade(item, response)
    assert found == pytest.approx(score)
    assert shown == reasons


def test_pyslet_reads_every_document(quizzes: Publication, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        for path in export(quizzes):
            for name, data in files_of(quizzes, path).items():
                if name != "imsmanifest.xml":
                    kind = "AssessmentTest" if name == "test.xml" else "AssessmentItem"
                    assert type(read(data)).__name__ == kind
    assert caplog.messages == []


def test_the_manifest_lists_what_is_there_and_the_test_asks_all_of_it(quizzes: Publication) -> None:
    for path in export(quizzes):
        files = files_of(quizzes, path)
        resources = {
            found.get("identifier"): found
            for found in fromstring(files["imsmanifest.xml"]).iter(f"{PACKAGING}resource")
        }
        assert {found.get("href") for found in resources.values()} == set(files) - {"imsmanifest.xml"}
        references = list(fromstring(files["test.xml"]).iter(f"{QTI}assessmentItemRef"))
        assert {(found.get("identifier"), found.get("href")) for found in references} == {
            (name, found.get("href")) for name, found in resources.items() if found.get("href") != "test.xml"
        }
        for reference in references:
            assert fromstring(files[str(reference.get("href"))]).get("identifier") == reference.get("identifier")


def test_an_attempt_draws_as_many_as_here(hostile: Publication) -> None:
    test = fromstring(files_of(hostile, "qti/en/signs.zip")["test.xml"])
    selection = test.find(f".//{QTI}selection")
    assert isinstance(selection, Element)
    assert selection.get("select") == "2"


def test_texts_are_within_the_subset_of_xhtml(hostile: Publication) -> None:
    for path in export(hostile):
        for name, data in files_of(hostile, path).items():
            elements = list(fromstring(data).iter())
            links = [found.get("href", "") for found in elements if found.tag == f"{QTI}a"]
            assert all(link.startswith("https://") for link in links), name
            assert not [found for found in elements if found.tag == f"{QTI}script" or found.get("style")]


def test_a_text_in_another_language_says_which(hostile: Publication) -> None:
    item = files_of(hostile, "qti/id/signs.zip")["items/only-in-english.xml"]
    assert b'<div xml:lang="en"><p>Nobody translated this.</p></div>' in item


def test_a_choice_keeps_the_signs_that_it_has(hostile: Publication) -> None:
    item = fromstring(files_of(hostile, "qti/en/signs.zip")["items/all-signs.xml"])
    assert [found.text for found in item.iter(f"{QTI}simpleChoice")] == ["{", "~%-100%x", "=#", "::"]
