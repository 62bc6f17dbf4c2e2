"""A reference leads to an entry that exists.

Applies to ids in fields, to `[[references]]` in texts and hand-written pages, and to macro calls. A step, question,
stage or section named after `#` has to exist too, and a published entry or page cannot refer to a draft. What could
not be read is there all the same: only its own fault is reported.
"""

from collections.abc import Iterator

from pmobook.library.library import Library, anchors
from pmobook.library.uses import Mention, Use
from pmobook.model.content import AnyEntry, Holder
from pmobook.model.problem import Severity
from pmobook.model.reference import Reference
from pmobook.model.suggestions import did_you_mean
from pmobook.rules.rule import Finding, Rule, at_reference

_Fault = tuple[str, str]
"""A message and a hint."""


def check(library: Library) -> Iterator[Finding]:
    """Find references that lead nowhere."""
    for use in library.uses_anywhere:
        fault = _fault(library, use, from_draft=not library.is_published(use.source))
        if fault is not None:
            yield at_reference(use, *fault)
    for mention in library.mentions:
        fault = _fault(library, mention, from_draft=False)
        if fault is not None:
            yield at_reference(mention, *fault)


def _fault(library: Library, reference: Use[Holder] | Mention, *, from_draft: bool) -> _Fault | None:
    target = reference.target
    entry = library.find(target.kind, target.id)
    if entry is not None:
        return _anchor_fault(entry, target) or (None if from_draft else _draft_fault(library, entry, target))
    if reference.is_written and target.kind not in library.by_kind:
        return f"“{target.kind}” is not a kind of entry", did_you_mean(target.kind, library.by_kind)
    if target.id in library.items(target.kind) or library.is_unread(target.kind, target.id):
        return None
    return f"there is no {target.kind} “{target.id}”", _hint(library, target, is_written=reference.is_written)


def _anchor_fault(entry: AnyEntry, target: Reference) -> _Fault | None:
    if not target.anchor:
        return None
    parts = set(anchors(entry))
    if target.anchor in parts:
        return None
    return f"{target.kind} “{target.id}” has no part “{target.anchor}”", did_you_mean(target.anchor, parts)


def _draft_fault(library: Library, entry: AnyEntry, target: Reference) -> _Fault | None:
    if library.is_published(entry):
        return None
    return f"{target.kind} “{target.id}” is a draft", "approve it first, or set drafts: true in mkdocs.yml"


def _hint(library: Library, target: Reference, *, is_written: bool) -> str:
    """Return what was probably meant: the same id of another kind, else a similar id."""
    for kind in library.by_kind:
        if library.find(kind, target.id) is not None:
            meant = str(Reference(kind, target.id)).strip("[]")
            return f"did you mean “{meant}”?" if is_written else f"“{target.id}” is a {kind}, not a {target.kind}"
    return did_you_mean(target.id, library.ids(target.kind))


RULE = Rule("unknown-reference", Severity.ERROR, check)
