"""When an entry is due for review."""

import calendar
from datetime import MAXYEAR, date

from pmobook.model.entry import EntryRecord


def next_review(record: EntryRecord) -> date | None:
    """Return the day by which the entry is reviewed again, or None where it states no rhythm."""
    if record.reviewed is None or record.review_every is None:
        return None
    return add_months(record.reviewed, record.review_every.months)


def is_overdue(record: EntryRecord, today: date) -> bool:
    """Whether the next review lies before `today`."""
    due = next_review(record)
    return due is not None and due < today


def add_months(day: date, months: int) -> date:
    """Return the same day of the month so many months later; the month's last day where there is no such day.

    What lies beyond the calendar of Python is its last day: a review set for the year 10000 is never overdue.
    """
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
