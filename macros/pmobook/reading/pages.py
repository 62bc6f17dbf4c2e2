"""Hand-written pages: which of our macros they call and what they refer to, with places."""

import re
from pathlib import Path

from pmobook.model.content import HandwrittenPage, PlacedReference
from pmobook.model.problem import Problem
from pmobook.model.scanning import find_references, place_at
from pmobook.reading.macro_calls import read_calls
from pmobook.reading.texts import read_text

_FRONT_TITLE = re.compile(r"\A---\n(?:(?!---\n).*\n)*?title:[ \t]*(?P<title>.+)")
_HEADING = re.compile(r"^#[ \t]+(?P<title>.+?)[ \t]*#*$", re.MULTILINE)
_LINE_END = re.compile(r"\r\n?")


def read_pages(root: Path, folder: str = "docs") -> tuple[list[HandwrittenPage], list[Problem]]:
    """Read every Markdown file in `folder`. A page that cannot be read is a problem, not an exception."""
    pages: list[HandwrittenPage] = []
    problems: list[Problem] = []
    for file in sorted((root / folder).rglob("*.md")):
        path = file.relative_to(root).as_posix()
        text, found = read_text(root, path)
        problems += found
        if text is not None:
            page, found = read_page(path, text)
            problems += found
            pages.append(page)
    return pages, problems


def read_page(path: str, text: str) -> tuple[HandwrittenPage, list[Problem]]:
    """Find the macro calls and references in the Markdown `text` of the page at `path`."""
    text = _LINE_END.sub("\n", text)
    references = tuple(
        PlacedReference(reference, place_at(text, offset)) for offset, reference in find_references(text)
    )
    calls, problems = read_calls(path, text)
    return HandwrittenPage(path, _title(path, text), calls, references), problems


def _title(path: str, text: str) -> str:
    """Return the title of a page as MkDocs does: from the front matter, the first heading, or the file name."""
    found = _FRONT_TITLE.search(text) or _HEADING.search(text)
    if found is not None:
        return found["title"].strip(" '\"")
    return Path(path).name.partition(".")[0].replace("-", " ").capitalize()
