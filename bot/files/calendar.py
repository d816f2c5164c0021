"""Meetings as a calendar (RFC 5545): a phone that knows an event by its `uid` moves it when a newer file says so.

What it is made of is JSON, a list of meetings: `uid`, the same for ever; `sequence`, one more at every change;
`start`, the local date and time, in `zone`; `minutes`; `title` and `place`; `cancelled`; and `stamp`, when the file
was asked for (UTC). The zone comes along with its clock changes, so 14:00 is 14:00 on every phone.

What was called off goes in a file of its own: a calendar takes an event away for METHOD:CANCEL, and many put it back
for anything else (RFC 5546, section 3.2.5).
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import CLASS, STATUS, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

_PRODUCT = "-//Tussendoor//Tussendoor//NL"
# Whoever calls off has to be named (RFC 5546); there is nobody to write to.
_ORGANIZER = "mailto:tussendoor@tussendoor.invalid"
_DAY, _YEAR = timedelta(days=1), timedelta(days=366)


def make(of: str) -> bytes:
    """The calendar of these meetings."""
    meetings = json.loads(of)
    calendar = Calendar()
    off = bool(meetings) and all(meeting["cancelled"] for meeting in meetings)
    for name, value in (("prodid", _PRODUCT), ("version", "2.0"), ("method", "CANCEL" if off else "PUBLISH")):
        calendar.add(name, value)
    for zone in sorted({meeting["zone"] for meeting in meetings}):
        calendar.add_component(_zone(zone, [_start(one) for one in meetings if one["zone"] == zone]))
    for meeting in meetings:
        calendar.add_component(_event(meeting))
    made: bytes = calendar.to_ical()
    return made


def _event(meeting: dict[str, Any]) -> Event:
    start = _start(meeting)
    # The end is real time after the start, also when the clock changes in between; in the hour that the clock shows
    # twice only UTC tells the second from the first.
    end = start.astimezone(UTC) + timedelta(minutes=meeting["minutes"])
    local_end = end.astimezone(start.tzinfo)
    event = Event.new(
        uid=meeting["uid"],
        sequence=meeting["sequence"],
        stamp=datetime.fromisoformat(meeting["stamp"]),
        start=start,
        end=end if local_end.fold else local_end,
        summary=meeting["title"],
        location=meeting["place"],
        status=STATUS.CANCELLED if meeting["cancelled"] else STATUS.CONFIRMED,
        classification=CLASS.PRIVATE,
    )
    if meeting["cancelled"]:
        event.add("organizer", _ORGANIZER)
    return event


def _start(meeting: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(meeting["start"]).replace(tzinfo=ZoneInfo(meeting["zone"]))


def _zone(name: str, starts: Sequence[datetime]) -> Timezone:
    """The zone's clock changes from a year before the first meeting to a year after the last.

    By hand: icalendar 7.3 writes the spring change an hour late (an onset is told by the clock as it was before it,
    RFC 5545, section 3.6.5).
    """
    zone = Timezone()
    zone.add("tzid", name)
    begin, end = min(starts).astimezone(UTC) - _YEAR, max(starts).astimezone(UTC) + _YEAR
    for at, before in [(begin, begin), *_changes(ZoneInfo(name), begin, end)]:
        now, then = at.astimezone(ZoneInfo(name)), before.astimezone(ZoneInfo(name))
        kind = TimezoneDaylight() if now.dst() else TimezoneStandard()
        kind.add("dtstart", (at + (then.utcoffset() or timedelta())).replace(tzinfo=None))
        kind.add("tzoffsetfrom", then.utcoffset())
        kind.add("tzoffsetto", now.utcoffset())
        kind.add("tzname", now.tzname())
        zone.add_component(kind)
    return zone


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The instants at which the clock changes, each with one just before it."""
    while begin < end:
        before, after = begin, begin + _DAY
        if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            while after - before > timedelta(seconds=1):
                middle = before + (after - before) / 2
                same = middle.astimezone(zone).utcoffset() == before.astimezone(zone).utcoffset()
                before, after = (middle, after) if same else (before, middle)
            yield after.replace(microsecond=0), before
        begin += _DAY
