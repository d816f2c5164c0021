"""The calendar file, read back: by icalendar, and its time zone by dateutil, which shares no code with either."""

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Calendar

from bot.files import calendar

STAMP = "2026-11-23T09:00:00+00:00"


def meeting(number=1, start="2026-12-01T14:00", **changes):
    """A meeting with Ada as the outbox holds it."""
    told = {"uid": f"abc-{number}@tussendoor", "sequence": 0, "start": start, "zone": "Europe/Amsterdam"}
    told |= {"minutes": 60, "title": "Gesprek met Ada", "place": "de werkkamer van Ada", "cancelled": False}
    return told | {"stamp": STAMP} | changes


def made(*meetings):
    return calendar.make(json.dumps(meetings)).decode()


def events(text):
    """What a calendar app gets to know, event by event."""
    fields = ("uid", "sequence", "summary", "location", "status")
    found = Calendar.from_ical(text).walk("VEVENT")
    return [(*(str(one[field]) for field in fields), one.start, one.end) for one in found]


def test_it_is_one_event_a_meeting():
    amsterdam = ZoneInfo("Europe/Amsterdam")
    start, later = datetime(2026, 12, 1, 14, tzinfo=amsterdam), datetime(2027, 4, 6, 14, tzinfo=amsterdam)
    place = "de werkkamer van Ada"
    assert events(made(meeting(), meeting(2, "2027-04-06T14:00", sequence=2, cancelled=True, minutes=90))) == [
        ("abc-1@tussendoor", "0", "Gesprek met Ada", place, "CONFIRMED", start, start + timedelta(hours=1)),
        ("abc-2@tussendoor", "2", "Gesprek met Ada", place, "CANCELLED", later, later + timedelta(minutes=90)),
    ]


@pytest.mark.parametrize(
    "zone", ["Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca"]
)
def test_it_brings_the_clock_changes_of_its_zone_along(zone):
    first, last = "2026-03-20T14:00", "2027-11-20T14:00"
    its_own = tzical(StringIO(made(meeting(1, first, zone=zone), meeting(2, last, zone=zone)))).get(zone)
    hours = range(0, 700 * 24, 3)
    instants = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour) for hour in hours]
    local = [instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for instant in instants]
    wrong = [
        wall
        for wall in local
        if wall.replace(tzinfo=its_own).utcoffset() != wall.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    ]
    assert wrong == []


def test_it_tells_a_change_by_the_clock_as_it_was_before():
    text = made(meeting())
    assert "DTSTART:20270328T020000\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200" in text
    assert "DTSTART:20271031T030000\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100" in text


def test_it_ends_in_real_time_when_the_clock_changes_in_between():
    ((*_, start, end),) = events(made(meeting(start="2027-03-28T01:30", minutes=60)))
    assert (end.astimezone(UTC) - start.astimezone(UTC), f"{end:%H:%M}") == (timedelta(hours=1), "03:30")


@pytest.mark.parametrize(
    ("start", "minutes"), [("2027-10-31T02:30", 60), ("2027-10-31T02:30", 30), ("2027-10-31T01:30", 90)]
)
def test_it_keeps_its_length_in_the_hour_that_the_clock_shows_twice(start, minutes):
    ((*_, begins, ends),) = events(made(meeting(start=start, minutes=minutes)))
    assert ends.astimezone(UTC) - begins.astimezone(UTC) == timedelta(minutes=minutes)


def test_it_takes_what_is_off_out_of_a_calendar():
    off = made(meeting(cancelled=True, sequence=1))
    assert [line for line in off.splitlines() if line.startswith(("METHOD", "STATUS", "SEQ", "UID", "ORG"))] == [
        "METHOD:CANCEL",
        "UID:abc-1@tussendoor",
        "SEQUENCE:1",
        "ORGANIZER:mailto:tussendoor@tussendoor.invalid",
        "STATUS:CANCELLED",
    ]
    assert "METHOD:PUBLISH" in made(meeting())


def test_it_takes_any_name_for_a_name():
    title = "Gesprek met Ada; \\n, x\nBEGIN:VALARM 👩‍👩‍👧 " + "y" * 200
    ((_, _, summary, *_),) = events(made(meeting(title=title)))
    assert summary == title


def test_it_is_empty_without_meetings():
    assert events(made()) == []
