"""Wrong options for questions about terms."""

from pmobook.library.generating.wording import rank
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.term import Term


def is_askable(term: Entry[Term]) -> bool:
    """Whether questions may be about a term, or offer it: only what is approved is taught."""
    return term.record.status is Status.APPROVED


def distractors(library: Library, term: Entry[Term]) -> list[Entry[Term]]:
    """Return the wrong options for a question about `term`: its neighbours of the same domain first.

    Never a term above or below it in the hierarchy, for those are not wholly wrong.
    """
    wider = set(term.record.broader)
    others = [
        other
        for other in library.terms
        if other is not term
        and is_askable(other)
        and other.group == term.group
        and other.id not in wider
        and term.id not in other.record.broader
    ]
    close = {*term.record.related, *(contrast.term for contrast in term.record.contrast)}
    return sorted(others, key=lambda other: (other.id not in close, rank(term.id, other.id)))
