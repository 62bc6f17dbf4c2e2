"""XLSX and DOCX as one flat text of their parts, so that what is mutated is the XML and not the ZIP around it; and XML
that is well-formed again, since a reader refuses at once what is not.
"""

import io
import re
import zipfile
import zlib

from lxml import etree

_PART = re.compile(rb"^=== ([^\r\n]{1,80}) ===\n", re.MULTILINE)


def flat(package: bytes) -> bytes:
    """Return the parts of a package one below the other, each behind its name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = [(name.encode(), archive.read(name)) for name in archive.namelist()]
    return b"".join(b"=== %s ===\n%s\n" % part for part in parts if len(part[1]) < 20_000)


def packed(parts: bytes) -> bytes:
    """Return the package whose parts are given flat; what has no part in it is taken for a package as it is."""
    _, *named = _PART.split(parts)
    if not named:
        return parts
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in zip(named[::2], named[1::2], strict=True):
            # names that differ: two parts of one name are another matter, and Python warns of it
            info = zipfile.ZipInfo(name.decode("utf-8", errors="replace"))
            if info.filename not in archive.NameToInfo:
                archive.writestr(info, mostly_well_formed(content.removesuffix(b"\n")))
    return target.getvalue()


def mostly_well_formed(xml: bytes) -> bytes:
    """Return XML with its tags closed and all else that is not well-formed taken out; every fourth stays as it is."""
    if zlib.crc32(xml) % 4 == 0:
        return xml
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(xml, parser)
        return etree.tostring(root.getroottree()) if root is not None else xml
    except etree.LxmlError:
        # nothing of it can be read, or its declaration names an encoding that is none
        return xml
