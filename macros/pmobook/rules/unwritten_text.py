"""Nothing is left open when it is published: no text is `???`, and no question sends its reader to its own quiz.

An import writes these where a file does not say what we ask for; nothing is made up, and nothing is blank in silence.
"""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.library.walking import ReferenceAt, TextAt
from pmobook.model.content import Entry, Holder
from pmobook.model.kinds import QUIZ
from pmobook.model.problem import Severity
from pmobook.model.text import UNSPECIFIED
from pmobook.model.unwritten import UNWRITTEN
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find what is left open in what is published."""
    return unwritten(library, in_drafts=False)


def unwritten(library: Library, *, in_drafts: bool) -> Iterator[Finding]:
    """Find what is left open, in drafts or in all else."""
    for holder, found in library.found_anywhere:
        if isinstance(found, TextAt):
            if UNWRITTEN in found.text.texts.values() and holder.is_draft is in_drafts:
                yield from _open_texts(holder, found)
        elif isinstance(found, ReferenceAt) and holder.is_draft is in_drafts:
            yield from _open_reference(holder, found)


def _open_texts(holder: Holder, found: TextAt) -> Iterator[Finding]:
    for code, text in found.text.texts.items():
        if text == UNWRITTEN:
            pointer = found.pointer if code == UNSPECIFIED else (*found.pointer, code)
            yield at_value(holder, pointer, f"this is still to be written: {_field(found)}")


def _open_reference(holder: Holder, found: ReferenceAt) -> Iterator[Finding]:
    if isinstance(holder, Entry) and found.pointer[0] == "questions":
        reference = found.reference
        if holder.kind is QUIZ and (reference.kind, reference.id) == holder.key:
            hint = "name a term or a step of a playbook: [[risk]], [[playbook:start-a-project#team]]"
            yield at_value(
                holder, found.pointer, "this leads to the quiz itself, where nothing can be read again", hint
            )


def _field(found: TextAt) -> str:
    """Return the name of the field in which a text stands."""
    return next(str(part) for part in reversed(found.pointer) if isinstance(part, str))


RULE = Rule("unwritten-text", Severity.ERROR, check)
