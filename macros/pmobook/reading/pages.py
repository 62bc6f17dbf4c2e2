"""Hand-written pages: which of our macros they call and what they refer to, with places."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pmobook.model.content import HandwrittenPage, PlacedReference
from pmobook.model.problem import Problem, Severity
from pmobook.model.scanning import find_references, line_starts, places_at
from pmobook.reading.macro_calls import read_calls
from pmobook.reading.texts import read_text

_FRONT_TITLE = re.compile(r"\A---\n(?:(?!---\n).*\n)*?title:[ \t]*(?P<title>.+)")
_HEADING = re.compile(r"^#[ \t]+(?P<title>[^ \t\n].*)", re.MULTILINE)
_LINE_END = re.compile(r"\r\n?")

PAGES = "docs"
"""The folder of hand-written pages."""


def links_among_pages(root: Path) -> list[str]:
    """Return the path of every link of the file system in the folder of pages, relative to `root`."""
    return [path.relative_to(root).as_posix() for path in _links(root)]


def page_paths(root: Path) -> list[str]:
    """Return the path of every Markdown file in the folder of pages, relative to `root`."""
    return [file.relative_to(root).as_posix() for file in sorted((root / PAGES).rglob("*.md"))]


def read_pages(root: Path) -> tuple[list[HandwrittenPage], list[Problem]]:
    """Read every hand-written page. One that cannot be read is a problem, not an exception."""
    pages: list[HandwrittenPage] = []
    problems = list(_links_to_elsewhere(root))
    for path in page_paths(root):
        text, found = read_text(root, path)
        problems += found
        if text is not None:
            page, found = read_page(path, text)
            problems += found
            pages.append(page)
    return pages, problems


def _links(root: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(root / PAGES):
        yield from (path for path in sorted(Path(place, name) for name in (*folders, *files)) if path.is_symlink())


def _links_to_elsewhere(root: Path) -> Iterator[Problem]:
    """Yield a problem for each link of the file system that MkDocs must not follow: it would publish what lies there.

    A link to a file of the knowledge base is one file under two names; a link to a folder may lead in circles.
    """
    for path in _links(root):
        target = path.resolve()
        inside = target.is_relative_to(root.resolve()) and not _is_hidden(target.relative_to(root.resolve()))
        if path.is_dir() or not inside:
            message = "this is a link to a folder, to a hidden file or to a place outside the knowledge base"
            shown = path.relative_to(root).as_posix().encode(errors="replace").decode()
            yield Problem(shown, 1, 1, Severity.ERROR, "outside-tree", message, "copy what it leads to here")


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def read_page(path: str, text: str) -> tuple[HandwrittenPage, list[Problem]]:
    """Find the macro calls and references in the Markdown `text` of the page at `path`."""
    text = _LINE_END.sub("\n", text)
    found = list(find_references(text))
    places = places_at(line_starts(text), (offset for offset, _ in found))
    references = tuple(PlacedReference(reference, place) for (_, reference), place in zip(found, places, strict=True))
    calls, problems = read_calls(path, text)
    return HandwrittenPage(path, _title(path, text), calls, references), problems


def _title(path: str, text: str) -> str:
    """Return the title of a page as MkDocs does: from the front matter, the first heading, or the file name."""
    found = _FRONT_TITLE.search(text)
    if found is not None:
        return found["title"].strip(" '\"")
    found = _HEADING.search(text)
    if found is not None:
        title = found["title"].rstrip()
        return (title.rstrip("#").rstrip() or title).strip(" '\"")
    return Path(path).name.partition(".")[0].replace("-", " ").capitalize()
