"""The iCalendar file as calendars read it: by the library `icalendar`, its rules spelt out by `dateutil`."""

from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from pmobook.exports.icalendar_files import export, first_day
from pmobook.exports.publication import Publication
from pmobook.model.playbook import Cadence
from tests.exports.conftest import publication_of

RECURRING = Path(__file__).parent / "recurring"
FILES = ("calendar/playbooks.ics", "id/calendar/playbooks.ics")
OCTETS = 75
"""The longest line, without its end, that RFC 5545 allows (3.1)."""

FIRST_DAYS = {
    "report": ["2026-11-16", "2026-11-23", "2026-11-30"],
    "count": ["2026-12-07", "2027-01-04", "2027-02-01"],
    "look-back": ["2026-10-05", "2027-01-04", "2027-04-05"],
    "plan-the-year": ["2027-01-04", "2028-01-03", "2029-01-01"],
    "never-dated": ["2000-01-03", "2000-01-10", "2000-01-17"],
}
"""The first three days of each playbook that recurs; all are Mondays, none lies before its last review or change."""


@pytest.fixture(scope="module")
def recurring() -> Publication:
    return publication_of(RECURRING)


def events(publication: Publication, file: str) -> dict[str, Any]:
    """Return the events of a file by the id of their playbook."""
    calendar = Calendar.from_ical(export(publication)[file])
    return {str(event["url"]).rstrip("/").rpartition("/")[2]: event for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize("file", FILES)
def test_it_holds_what_recurs_on_the_days_that_were_chosen(recurring: Publication, file: str) -> None:
    found = events(recurring, file)
    assert found.keys() == FIRST_DAYS.keys()
    for playbook, days in FIRST_DAYS.items():
        event = found[playbook]
        start = datetime.combine(event.decoded("dtstart"), datetime.min.time())
        rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=start)
        assert [day.date().isoformat() for day in islice(rule, 3)] == days, playbook
        assert "dtend" not in event
        assert event["transp"] == "TRANSPARENT"


def test_texts_come_back_as_they_are_in_both_languages(recurring: Publication) -> None:
    english, indonesian = (events(recurring, file) for file in FILES)
    assert english["report"]["summary"] == "Report; honestly, \\ to all"
    assert indonesian["report"]["summary"] == (
        "Melaporkan dengan jujur — kepada semua pihak: sponsor, pimpinan, tim, dan “pemangku kepentingan” 🧭"
    )
    assert str(english["report"]["description"]).split("\n") == [
        "One page, with sponsor first.",
        "Who: Sponsor",
        "https://pmo.example.org/playbooks/report/",
    ]
    assert indonesian["report"]["summary"].params["language"] == "id"
    assert indonesian["plan-the-year"]["summary"].params["language"] == "en"


def test_the_calendar_is_named(recurring: Publication) -> None:
    calendar = Calendar.from_ical(export(recurring)[FILES[0]])
    assert calendar["version"] == "2.0"
    assert calendar["name"] == calendar["x-wr-calname"] == "Handbook; all of it: Calendar"


def test_a_reminder_is_known_again_whatever_changes_and_in_either_language(recurring: Publication) -> None:
    ids = [{name: str(event["uid"]) for name, event in events(recurring, file).items()} for file in FILES]
    assert ids[0] == ids[1]
    assert len(set(ids[0].values())) == len(ids[0])
    assert ids[0]["report"] == "edcbd83a-508d-5a04-b654-31d64fb28efb"


def test_the_time_stamp_is_that_of_the_content(recurring: Publication) -> None:
    stamps = {name: event["dtstamp"].to_ical().decode() for name, event in events(recurring, FILES[0]).items()}
    assert stamps["count"] == "20261103T000000Z"
    assert stamps["report"] == "20261116T000000Z"


@pytest.mark.parametrize("file", FILES)
def test_lines_end_and_are_folded_as_the_standard_asks(recurring: Publication, file: str) -> None:
    data = export(recurring)[file]
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= OCTETS
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()  # no character is cut in two


def test_a_site_without_an_address_has_no_links(recurring: Publication) -> None:
    calendar = Calendar.from_ical(export(Publication(recurring.library, ""))[FILES[0]])
    found = calendar.walk("VEVENT")
    assert len({str(event["uid"]) for event in found}) == len(FIRST_DAYS)
    assert not [event for event in found if "url" in event or "/playbooks/" in str(event["description"])]


def test_where_nothing_recurs_there_is_no_file(hostile: Publication) -> None:
    assert export(hostile) == {}


@pytest.mark.parametrize("cadence", [Cadence.WEEKLY, Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY])
def test_the_first_day_is_a_monday_at_the_start_of_its_period(cadence: Cadence) -> None:
    months = {Cadence.MONTHLY: range(1, 13), Cadence.QUARTERLY: (1, 4, 7, 10), Cadence.YEARLY: (1,)}
    longest = {Cadence.WEEKLY: 7, Cadence.MONTHLY: 37, Cadence.QUARTERLY: 100, Cadence.YEARLY: 373}
    for number in range(800):
        earliest = date(2027, 1, 1) + timedelta(days=number)
        found = first_day(cadence, earliest)
        assert found.weekday() == 0
        assert earliest <= found < earliest + timedelta(days=longest[cadence])
        assert cadence is Cadence.WEEKLY or (found.day <= 7 and found.month in months[cadence])


@pytest.mark.parametrize("cadence", [Cadence.WEEKLY, Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY])
def test_a_slip_in_a_year_breaks_nothing(cadence: Cadence) -> None:
    assert first_day(cadence, date.max).weekday() == 0
