"""Hand-written pages: which of our macros they call and what they refer to, with places."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pmobook.model.content import HandwrittenPage, PlacedReference
from pmobook.model.problem import Problem, Severity
from pmobook.model.scanning import find_references, place_at
from pmobook.reading.macro_calls import read_calls
from pmobook.reading.texts import read_text

_FRONT_TITLE = re.compile(r"\A---\n(?:(?!---\n).*\n)*?title:[ \t]*(?P<title>.+)")
_HEADING = re.compile(r"^#[ \t]+(?P<title>.+?)[ \t]*#*$", re.MULTILINE)
_LINE_END = re.compile(r"\r\n?")


def read_pages(root: Path, folder: str = "docs") -> tuple[list[HandwrittenPage], list[Problem]]:
    """Read every Markdown file in `folder`. A page that cannot be read is a problem, not an exception."""
    pages: list[HandwrittenPage] = []
    problems = list(_links_to_elsewhere(root, folder))
    for file in sorted((root / folder).rglob("*.md")):
        path = file.relative_to(root).as_posix()
        text, found = read_text(root, path)
        problems += found
        if text is not None:
            page, found = read_page(path, text)
            problems += found
            pages.append(page)
    return pages, problems


def _links_to_elsewhere(root: Path, folder: str) -> Iterator[Problem]:
    """Yield a problem for each link of the file system that MkDocs must not follow: it would publish what lies there.

    A link to a file of the knowledge base is one file under two names; a link to a folder may lead in circles.
    """
    for place, folders, files in os.walk(root / folder):
        for path in sorted(Path(place, name) for name in (*folders, *files)):
            if not path.is_symlink():
                continue
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
