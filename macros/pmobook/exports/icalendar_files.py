"""iCalendar (RFC 5545): the playbooks that recur, as reminders in anybody's calendar, one file a language.

On which day a team does its weekly or monthly work the content does not say. So each playbook is a reminder for a
whole day, which blocks no time, on the first Monday of its week, month, quarter or year, for readers to move. It starts
on the first such day from the playbook's last review or change on: since then it holds as it reads now, the years
before stay free of reminders, and no clock is asked, so that the same content makes the same bytes.

The library `icalendar` writes the file: escaping, folding at 75 octets and the order of parts are its trade, and 500
playbooks cost it 0.1 s. A reminder's UID is made of the address of its playbook in the default language, so that it
stays the same when the file is fetched again, and is the same in all languages.
"""

from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from pmobook.exports.publication import UNDATED, Publication, changed_on
from pmobook.model.content import Entry
from pmobook.model.playbook import Cadence, Playbook
from pmobook.pages.edition import Edition
from pmobook.pages.finding.calendar import CALENDAR_FILE, RECURRING

_MONTHS = {Cadence.MONTHLY: 1, Cadence.QUARTERLY: 3, Cadence.YEARLY: 12}
"""Months from one reminder to the next; quarters and years are those of the calendar."""

_RULES: Mapping[Cadence, Mapping[str, object]] = {
    Cadence.WEEKLY: {"freq": "weekly"},
    Cadence.MONTHLY: {"freq": "monthly", "byday": "1MO"},
    Cadence.QUARTERLY: {"freq": "monthly", "interval": 3, "byday": "1MO"},
    Cadence.YEARLY: {"freq": "yearly", "bymonth": 1, "byday": "1MO"},
}
"""The recurrence rules; what they leave open is counted from the first day."""

_LATEST = date(MAXYEAR - 1, 1, 1)
"""From here on the calendar of Python may have no further first day; who writes such a day made a slip."""


def export(publication: Publication) -> dict[str, bytes]:
    """Return calendar/playbooks.ics of each language; nothing where no playbook recurs."""
    recurring = [playbook for playbook in publication.library.playbooks if playbook.record.cadence in RECURRING]
    if not recurring:
        return {}
    return {
        f"{edition.prefix}{CALENDAR_FILE}": _calendar(publication, edition, recurring)
        for edition in publication.editions.values()
    }


def _calendar(publication: Publication, edition: Edition, playbooks: list[Entry[Playbook]]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//pmobook//pmobook//{edition.language.upper()}")
    calendar.add("version", "2.0")
    # the name by RFC 7986, and as programs older than it read it
    title = f"{publication.name(edition)}: {edition.words.finding.pages['calendar'][0]}"
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    for playbook in playbooks:
        calendar.add_component(_event(publication, edition, playbook))
    return bytes(calendar.to_ical())


def _event(publication: Publication, edition: Edition, playbook: Entry[Playbook]) -> Event:
    record = playbook.record
    changed = changed_on(playbook) or UNDATED
    title = edition.shown(record.title)
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, publication.entry_address(publication.default, playbook))))
    event.add("dtstamp", datetime.combine(changed, datetime.min.time(), UTC))
    event.add("dtstart", first_day(record.cadence, changed))
    event.add("rrule", _RULES[record.cadence])
    event.add("summary", title.text, parameters={"language": title.language})
    event.add("description", "\n".join(_description(publication, edition, playbook)))
    event.add("transp", "TRANSPARENT")
    if publication.address:
        event.add("url", publication.entry_address(edition, playbook))
    return event


def first_day(cadence: Cadence, earliest: date) -> date:
    """Return the first Monday of a week, month, quarter or year that is not before `earliest`."""
    earliest = min(earliest, _LATEST)
    if cadence is Cadence.WEEKLY:
        return _monday_from(earliest)
    months = _MONTHS[cadence]
    start = earliest.replace(month=(earliest.month - 1) // months * months + 1, day=1)
    found = _monday_from(start)
    if found >= earliest:
        return found
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return _monday_from(date(year, month + 1, 1))


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _description(publication: Publication, edition: Edition, playbook: Entry[Playbook]) -> Iterator[str]:
    """Yield the lines below the title: what it achieves, for whom it is written, where it can be read."""
    library, words = publication.library, edition.words
    yield publication.plain(edition, edition.shown(playbook.record.summary).text)
    terms = [term for role in playbook.record.audience if (term := library.find_term(role)) is not None]
    if terms:
        yield f"{words.who}: {', '.join(edition.name(term) for term in terms)}"
    if publication.address:
        yield publication.entry_address(edition, playbook)
