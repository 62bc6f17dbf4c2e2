"""Bytes → the root of an XML file. Nothing is fetched or expanded; a file with a document type is refused."""

from typing import Any

from lxml import etree

from pmobook.imports.proposal import fault
from pmobook.model.problem import Problem

Element = Any
"""An element of lxml, which carries no types."""


def read_xml(path: str, data: bytes) -> tuple[Element, list[Problem]]:
    """Return the root element of an XML file, and what is wrong with it."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        return None, [fault(path, max(line, 1), max(column, 1), f"this is not XML: {error.msg}")]
    if root.getroottree().docinfo.doctype:
        message = "the file brings a document type (DTD) along, and with it entities that could read other files"
        return None, [fault(path, 1, 1, message, "take the line that begins with <!DOCTYPE out")]
    return root, []
