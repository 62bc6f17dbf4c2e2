"""TBX-Basic → concepts."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from pmobook.exports.tbx import ID_PREFIX, STATUSES, XML_LANG
from pmobook.exports.terminology import AvoidedWord, Concept, LanguageSection
from pmobook.imports.proposal import fault
from pmobook.imports.xml_reading import Element, read_xml
from pmobook.model.problem import Problem

_STATUS_OF = {value: name for name, value in STATUSES.items()} | {"supersededTerm-admn-sts": "deprecated"}
_ROOT = "{urn:iso:std:iso:30042:ed"
"""How the namespace of every edition since 2019 begins."""


class PlacedConcept(NamedTuple):
    """A concept and the line where it begins."""

    concept: Concept
    line: int


def read_tbx(path: str, data: bytes) -> tuple[list[PlacedConcept], list[Problem]]:
    """Return the concepts of a TBX file, and what is wrong with it."""
    root, problems = read_xml(path, data)
    if problems:
        return [], problems
    if not (root.tag.startswith(_ROOT) and root.tag.endswith("}tbx")) or root.get("style") != "dca":
        message = "this is not TBX in the style DCA of ISO 30042:2019"
        return [], [fault(path, 1, 1, message, 'its root is <tbx style="dca" type="TBX-Basic">')]
    return [PlacedConcept(_concept(each), each.sourceline) for each in root.iterfind(".//{*}conceptEntry")], []


def _concept(element: Element) -> Concept:
    sections = {each.get(XML_LANG, ""): _section(each) for each in element.iterfind("{*}langSec")}
    related = (each.get("target", "") for each in element.iterfind("{*}ref") if each.get("type") == "crossReference")
    return Concept(
        id=element.get("id", "").removeprefix(ID_PREFIX),
        domain=next(_texts(element, "descrip", "subjectField"), ""),
        part_of_speech=next(_texts(element, "termNote", "partOfSpeech", anywhere=True), "noun"),
        related=tuple(target.removeprefix(ID_PREFIX) for target in related),
        sections=sections,
    )


def _section(element: Element) -> LanguageSection:
    terms = [(_word(each), _status(each), each) for each in element.iterfind("{*}termSec")]
    preferred = [(word, each) for word, status, each in terms if status == "preferred"]
    short = [word for word, each in preferred if "abbreviation" in _texts(each, "termNote", "termType")]
    full = [(word, each) for word, each in preferred if "abbreviation" not in _texts(each, "termNote", "termType")]
    admitted = [word for word, status, _ in terms if status == "admitted"] + [word for word, _ in full[1:]] + short[1:]
    return LanguageSection(
        term=full[0][0] if full else "",
        abbreviation=short[0] if short else "",
        admitted=tuple(admitted),
        deprecated=tuple(AvoidedWord(word, _why(each)) for word, status, each in terms if status == "deprecated"),
        definition=next(_texts(element, "descrip", "definition"), ""),
        notes=next((_content(each) for each in element.iterfind("{*}note")), ""),
        examples=tuple(_texts(full[0][1], "descrip", "context")) if full else (),
    )


def _word(element: Element) -> str:
    found = element.find("{*}term")
    return _content(found) if found is not None else ""


def _status(element: Element) -> str:
    """Return the status of a word; one without is preferred, as tools mean it that know none."""
    return _STATUS_OF.get(next(_texts(element, "termNote", "administrativeStatus"), ""), "preferred")


def _why(element: Element) -> dict[str, str]:
    notes = element.iterfind("{*}note")
    return {each.get(XML_LANG) or element.getparent().get(XML_LANG, ""): _content(each) for each in notes}


def _texts(element: Element, name: str, category: str, *, anywhere: bool = False) -> Iterator[str]:
    """Yield the texts of a data category at an element, also where they stand in a group."""
    for each in element.iterfind(f".//{{*}}{name}"):
        holder = each.getparent()
        inner = holder.getparent() if etree.QName(holder).localname == f"{name}Grp" else holder
        if each.get("type") == category and (anywhere or inner is element):
            yield _content(each)


def _content(element: Element) -> str:
    return "".join(element.itertext()).strip()
