"""The calendar of reviews as JSON: `/api/review.json`."""

import json

from pmobook.library.library import Library
from pmobook.library.review_calendar import Review, reviews

SCHEMA = 1
"""Counts up when a field is renamed, moved or taken away; new fields do not count."""


def review_json(library: Library) -> str:
    """Return the JSON of all published entries with their reviews, the longest due first; days are ISO 8601.

    `day` is the day that `overdue` was told on; `due` is null where an entry does not say when it is reviewed.
    """
    entries = [_entry(review) for review in library.derived(reviews)]
    value = {"schema": SCHEMA, "day": library.today.isoformat(), "entries": entries}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _entry(review: Review) -> dict[str, object]:
    entry, record = review.entry, review.entry.record
    return {
        "kind": entry.kind.name,
        "id": entry.id,
        "path": entry.path,
        "owner": record.owner,
        "reviewed": record.reviewed.isoformat() if record.reviewed is not None else None,
        "due": review.due.isoformat() if review.due is not None else None,
        "overdue": review.overdue,
    }
