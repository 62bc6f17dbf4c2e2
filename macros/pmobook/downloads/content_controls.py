"""Content controls of Word: where a document is filled in, by typing, by a date, from a list, or by ticking.

Each is tagged with the id of its field, so that what was filled in can be read from the file by a program.
"""

from collections.abc import Callable, Mapping

from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from pmobook.downloads.resolved import Choice, ResolvedField
from pmobook.downloads.word_elements import element
from pmobook.model.template import FieldType
from pmobook.words import Words

LONGEST_NAME = 64
"""Word refuses a document in which the title or the tag of a control is longer."""

TICKED, NOT_TICKED = "☒", "☐"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
"""The namespace of check boxes, [MS-DOCX] 2.6.1."""


def control(words: Words, field: ResolvedField, value: str | None) -> BaseOxmlElement:
    """Return the properties of the control of a field that holds `value`, or None while it shows a hint."""
    properties = _properties(field, is_hint=value is None)
    kind = _KINDS.get(field.type)
    if kind is not None:
        properties.append(kind(words, field, value or ""))
    return properties


def rich_control(field: ResolvedField, *, is_hint: bool) -> BaseOxmlElement:
    """Return the properties of a control that takes formatted text, and several paragraphs."""
    return _properties(field, is_hint=is_hint)


def tick_control(field: ResolvedField, choice: Choice, *, is_ticked: bool) -> BaseOxmlElement:
    """Return the properties of the check box for one of the choices of a field."""
    properties = element("w:sdtPr")
    properties.append(element("w:alias", val=f"{field.label}: {choice.label}"[:LONGEST_NAME]))
    properties.append(element("w:tag", val=f"{field.id}={choice.value}"[:LONGEST_NAME]))
    box = etree.SubElement(properties, f"{{{_WORD_2010}}}checkbox", nsmap={"w14": _WORD_2010})
    for name, sign in (("checkedState", TICKED), ("uncheckedState", NOT_TICKED)):
        state = etree.SubElement(box, f"{{{_WORD_2010}}}{name}")
        state.set(f"{{{_WORD_2010}}}val", f"{ord(sign):04X}")
    ticked = etree.Element(f"{{{_WORD_2010}}}checked")
    ticked.set(f"{{{_WORD_2010}}}val", str(int(is_ticked)))
    box.insert(0, ticked)
    return properties


def _properties(field: ResolvedField, *, is_hint: bool) -> BaseOxmlElement:
    properties = element("w:sdtPr")
    properties.append(element("w:alias", val=field.label[:LONGEST_NAME]))
    properties.append(element("w:tag", val=field.id[:LONGEST_NAME]))
    if is_hint:
        properties.append(element("w:showingPlcHdr"))
    return properties


def _date(words: Words, field: ResolvedField, value: str) -> BaseOxmlElement:
    del field
    made = element("w:date", **({"fullDate": f"{value}T00:00:00Z"} if value else {}))
    made.append(element("w:dateFormat", val=words.downloads.date_pattern))
    made.append(element("w:lid", val=words.downloads.locale))
    made.append(element("w:storeMappedDataAs", val="dateTime"))
    made.append(element("w:calendar", val="gregorian"))
    return made


def _list(words: Words, field: ResolvedField, value: str) -> BaseOxmlElement:
    """Return a list to choose from; of roles another one may be typed."""
    del words, value
    made = element("w:comboBox" if field.type is FieldType.ROLE else "w:dropDownList")
    labels = {choice.label: choice.value for choice in field.choices}
    for label, each in labels.items():
        made.append(element("w:listItem", displayText=label, value=each))
    return made


_KINDS: Mapping[FieldType, Callable[[Words, ResolvedField, str], BaseOxmlElement]] = {
    FieldType.DATE: _date,
    FieldType.CHOICE: _list,
    FieldType.RAG: _list,
    FieldType.ROLE: _list,
}
"""The kind of control for each type of field; every other takes formatted text, for the control for plain text loses
the looks of its hint in LibreOffice."""
