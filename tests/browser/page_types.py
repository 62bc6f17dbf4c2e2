"""One page of each type, found in the built site: a new type of page is tested without a word here."""

from pathlib import Path

ALIKE = (
    *("glossary", "playbooks", "templates", "quizzes", "paths"),
    *("domains", "phases", "roles", "rules", "contribute"),
)
"""Folders whose pages are all of one type: the longest stands for them, and their index page for itself."""

NOWHERE = "nowhere/"
"""The page for what is not there."""


def page_types(site: Path) -> list[str]:
    """Return the addresses, below the root of a language, of one page of each type."""
    longest: dict[str, tuple[int, str]] = {}
    for page in sorted(site.rglob("index.html")):
        address = page.parent.relative_to(site).as_posix().removeprefix(".")
        folder, _, below = address.partition("/")
        if folder == "id":
            continue
        kind = f"{folder}/…" if folder in ALIKE and below else address
        longest[kind] = max(longest.get(kind, (0, "")), (page.stat().st_size, address and f"{address}/"))
    return [*(address for _, address in longest.values()), NOWHERE]
