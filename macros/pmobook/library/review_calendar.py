"""The calendar of reviews: every entry with the day by which it is to be reviewed."""

from dataclasses import dataclass
from datetime import date

from pmobook.library.library import Library
from pmobook.library.review import is_overdue, next_review
from pmobook.model.content import AnyEntry


@dataclass(frozen=True, slots=True)
class Review:
    """The next review of an entry; `due` is None where the entry does not say."""

    entry: AnyEntry
    due: date | None
    overdue: bool


def reviews(library: Library) -> tuple[Review, ...]:
    """Return the reviews of all published entries, the longest due first and those without a day last."""
    found = [
        Review(entry, next_review(entry.record), is_overdue(entry.record, library.today)) for entry in library.entries
    ]
    return tuple(sorted(found, key=lambda review: (review.due or date.max, review.due is None, review.entry.key)))
