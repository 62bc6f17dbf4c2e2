"""DOCX (Office Open XML, ECMA-376): the paragraphs of body, tables, headers, footers and notes.

Only the parts of the package that change are written anew; every other member is copied as it is.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from pmobook.linting.document import Change, DamagedError, Document, Passage, Span
from pmobook.linting.formats.plain import rewritten

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
MAX_TEXT = 100_000_000
"""Bytes of XML that are unpacked of all parts: a book of 5,000 pages; more is an attack by compression."""

_GIVES_SPACE = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}


class Word:
    """A document of a word processor."""

    def read(self, path: str, data: bytes) -> Document:
        """Return each paragraph as a passage, numbered through the document."""
        passages = [
            _passage(paragraph, number)
            for number, paragraph in enumerate(
                (each for _, root in _parts(data) for each in root.iter(f"{_W}p")), start=1
            )
        ]
        return Document(path, tuple(passages))

    def rewrite(self, data: bytes, changes: Sequence[Change]) -> bytes:
        """Return the document with the changes; words take the formatting of the first letter that they replace."""
        by_paragraph: dict[int, list[Change]] = {}
        for change in changes:
            by_paragraph.setdefault(change.passage, []).append(change)
        number = 0
        new: dict[str, bytes] = {}
        for name, root in _parts(data):
            for paragraph in root.iter(f"{_W}p"):
                if number in by_paragraph:
                    _rewrite(paragraph, by_paragraph[number])
                    new[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
                number += 1
        return _with_parts(data, new)


def _parts(data: bytes) -> Iterator[tuple[str, Any]]:
    """Yield the parts that hold text, the document itself first. Raises DamagedError where this is no DOCX."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {name for name in package.namelist() if _PARTS.fullmatch(name)}
            if "word/document.xml" not in names:
                message = "this is no DOCX: it holds no word/document.xml"
                raise DamagedError(message)
            if sum(package.getinfo(name).file_size for name in names) > MAX_TEXT:
                message = f"its text is larger than {MAX_TEXT:,} bytes"
                raise DamagedError(message)
            for name in sorted(names):
                yield name, etree.fromstring(package.read(name), parser)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        message = "this is no DOCX: it cannot be unpacked"
        raise DamagedError(message) from error
    except etree.XMLSyntaxError as error:
        message = "this DOCX is damaged: its text is not well-formed XML"
        raise DamagedError(message) from error


def _with_parts(data: bytes, new: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(target, "w") as copy:
        for member in package.infolist():
            copy.writestr(member, new.get(member.filename, package.read(member)), compress_type=member.compress_type)
    return target.getvalue()


def _passage(paragraph: Any, number: int) -> Passage:  # noqa: ANN401 - lxml's elements carry no types
    text = ""
    kept: list[Span] = []
    for node, shown in _texts(paragraph):
        if any(ancestor.tag == f"{_W}hyperlink" for ancestor in node.iterancestors()):
            kept.append(Span(len(text), len(text) + len(shown)))
        text += shown
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    is_heading = style is not None and style.get(f"{_W}val", "").lower().startswith(("heading", "title", "judul"))
    return Passage(text, number, tuple(kept), (Span(0, len(text)),) if is_heading else ())


def _texts(paragraph: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - lxml's elements carry no types
    """Yield what is shown of a paragraph, without the paragraphs of text boxes in it, which come by themselves."""
    for node in paragraph.iter():
        if next(node.iterancestors(f"{_W}p"), None) is not paragraph:
            continue
        if node.tag == f"{_W}t":
            yield node, node.text or ""
        elif node.tag in _GIVES_SPACE:
            yield node, _GIVES_SPACE[node.tag]


def _rewrite(paragraph: Any, changes: Sequence[Change]) -> None:  # noqa: ANN401 - lxml's elements carry no types
    start = 0
    for node, shown in list(_texts(paragraph)):
        end = start + len(shown)
        here = [_within(change, start, end) for change in changes if change.start < end and start < change.end]
        if here and node.tag == f"{_W}t":
            node.text = rewritten(shown, here, before=start)
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        start = end


def _within(change: Change, start: int, end: int) -> Change:
    """Return the part of a change in one run: the first run takes all new words, the others lose the old ones."""
    words = change.words if change.start >= start else ""
    return Change(change.passage, max(change.start, start), min(change.end, end), words)
