"""A reference leads to an entry that exists.

Applies to ids in fields, to `[[references]]` in texts and hand-written pages, and to macro calls. A step, question,
stage or section named after `#` has to exist too, and a published entry cannot refer to a draft.
"""

from collections.abc import Iterator

from pmobook.library.library import Library, anchors
from pmobook.model.suggestions import did_you_mean
from pmobook.library.uses import Use
from pmobook.model.content import HandwrittenPage
from pmobook.model.located import Place
from pmobook.model.macros import MACROS_ABOUT, MACROS_WITH_FILTERS
from pmobook.model.problem import Severity
from pmobook.model.reference import Reference
from pmobook.rules.rule import Finding, Rule


def check(library: Library) -> Iterator[Finding]:
    """Find references that lead nowhere."""
    for use in library.uses:
        fault = _fault(library, use.target) or _draft_fault(library, use)
        if fault is not None:
            yield Finding(use.source.path, use.place, *fault, use.source, use.pointer)
    for page in library.pages:
        yield from _check_page(library, page)


def _check_page(library: Library, page: HandwrittenPage) -> Iterator[Finding]:
    for placed in page.references:
        yield from _at(page, placed.place, _fault(library, placed.reference))
    for call in page.calls:
        kind = MACROS_ABOUT.get(call.name)
        if kind is not None and call.arguments:
            yield from _at(page, call.place, _fault(library, Reference(kind, call.arguments[0])))
        for name, filter_kind in MACROS_WITH_FILTERS.get(call.name, {}).items():
            if name in call.named:
                yield from _at(page, call.place, _fault(library, Reference(filter_kind, call.named[name])))


def _at(page: HandwrittenPage, place: Place, fault: tuple[str, str] | None) -> Iterator[Finding]:
    if fault is not None:
        yield Finding(page.path, place, *fault)


def _fault(library: Library, target: Reference) -> tuple[str, str] | None:
    if target.kind not in library.by_kind and target.kind not in library.content.registers:
        hint = did_you_mean(target.kind, library.by_kind)
        return f"“{target.kind}” is not a kind of entry", hint
    entry = library.find(target.kind, target.id)
    if entry is None and target.id not in library.items(target.kind):
        return f"there is no {target.kind} “{target.id}”", did_you_mean(target.id, library.ids(target.kind))
    if entry is not None and target.anchor:
        parts = set(anchors(entry))
        if target.anchor not in parts:
            return f"{target.kind} “{target.id}” has no part “{target.anchor}”", did_you_mean(target.anchor, parts)
    return None


def _draft_fault(library: Library, use: Use) -> tuple[str, str] | None:
    target = library.find(use.target.kind, use.target.id)
    if target is None or library.is_published(target) or not library.is_published(use.source):
        return None
    return f"{use.target.kind} “{use.target.id}” is a draft", "approve it first, or set drafts: true in mkdocs.yml"


RULE = Rule("unknown-reference", Severity.ERROR, check)
