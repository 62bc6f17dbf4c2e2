"""Links to pages of our own site → references: what an export wrote as links comes back as it was."""

import re
from dataclasses import replace

from pmobook.imports.quizzes.proposed import ProposedQuestion
from pmobook.library.library import Library
from pmobook.model.kinds import KINDS, TERM
from pmobook.model.reference import REFERENCE, Reference

_LINK = re.compile(r"\[(?P<label>[^\[\]|\\\n]+)\]\((?P<address>[^()\s]+)\)")
_PAGE = re.compile(r"(?:[A-Za-z-]+/)?(?P<section>[a-z]+)/(?P<id>[a-z0-9-]+)/(?:#(?P<anchor>[a-z0-9-]+))?")
_KIND_OF = {kind.section: kind.name for kind in KINDS}


def with_references(question: ProposedQuestion, address: str, library: Library) -> ProposedQuestion:
    """Return the question with references in place of links to the site at `address`, where there is such an entry.

    A last paragraph of the explanation that only lists such links after a colon is what exports make of `see`.
    """

    def referring(text: str) -> str:
        return (
            _LINK.sub(lambda found: _reference(found, address, library) or found[0], text) if address in text else text
        )

    explanation, see = _without_places(referring(question.explanation))
    return replace(
        question,
        prompt=referring(question.prompt),
        parts=tuple(replace(part, text=referring(part.text), why=referring(part.why)) for part in question.parts),
        why=referring(question.why),
        explanation=explanation,
        see=question.see or see,
    )


def _reference(link: re.Match[str], address: str, library: Library) -> str:
    """Return the reference that a link stands for; empty where it leads elsewhere."""
    if not link["address"].startswith(address):
        return ""
    page = _PAGE.fullmatch(link["address"].removeprefix(address))
    kind = _KIND_OF.get(page["section"]) if page else None
    if page is None or kind is None or library.find(kind, page["id"]) is None:
        return ""
    shown = "" if kind == TERM.name else f"{kind}:"
    anchor = f"#{page['anchor']}" if page["anchor"] else ""
    return f"[[{shown}{page['id']}{anchor}|{link['label']}]]"


def _without_places(explanation: str) -> tuple[str, tuple[str, ...]]:
    """Return an explanation without its list of places to read again, and these, without their labels."""
    text, _, last = explanation.rpartition("\n\n")
    head, colon, listed = last.partition(": ")
    is_list = bool(text and colon and listed) and not REFERENCE.sub("", listed).strip(", ") and "[" not in head
    if not is_list:
        return explanation, ()
    return text, tuple(str(Reference.from_match(found)) for found in REFERENCE.finditer(listed))
