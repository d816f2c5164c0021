"""Local time, checked against calculations that do not share its method: walking UTC minute by minute."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.rhythm import (
    Local,
    at_utc,
    is_quiet,
    kind_of_time,
    later_options,
    next_allowed,
    next_working_day,
    resolve_zone,
    series,
    working_days_before,
)

AMSTERDAM = "Europe/Amsterdam"
ZONES = (
    AMSTERDAM,
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Antarctica/Troll",
)
MINUTE = timedelta(minutes=1)
FRIDAY_EVENING_TO_MONDAY = timedelta(days=2, hours=11, minutes=30)
EASTER_2027 = frozenset({date(2027, 3, 26), date(2027, 3, 29)})
NO_DAYS_OFF: frozenset[date] = frozenset()

Offset = Callable[[datetime], timedelta]
instants = st.datetimes(datetime(2026, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))
zones = st.sampled_from(ZONES)


def at(day: str, clock: str, zone: str = AMSTERDAM) -> Local:
    return Local(date.fromisoformat(day), time.fromisoformat(clock), zone)


def utc(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


def last_sunday(year: int, month: int) -> datetime:
    """When the clocks of the European Union change: at 1:00 UTC (directive 2000/84/EC)."""
    end = date(year, month, 31)
    day = end - timedelta(days=end.isoweekday() % 7)
    return datetime(day.year, day.month, day.day, 1, tzinfo=UTC)


def dutch_offset(instant: datetime) -> timedelta:
    summer = last_sunday(instant.year, 3) <= instant < last_sunday(instant.year, 10)
    return timedelta(hours=2 if summer else 1)


def offset_in(zone: str) -> Offset:
    return lambda instant: instant.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)


def changes(offset: Offset, first: datetime, last: datetime) -> Iterator[datetime]:
    """The first minute of every new offset."""
    day = first
    while day < last:
        if offset(day) != offset(day + timedelta(hours=6)):
            yield next(t for k in range(361) if offset(t := day + k * MINUTE) != offset(t - MINUTE))
        day += timedelta(hours=6)


def walked(offset: Offset, around: datetime, hours: int) -> Iterator[tuple[datetime, datetime, str]]:
    """Every minute a clock could be asked for around a change: wall time, instant, and kind, found by walking."""
    shown: dict[datetime, list[datetime]] = {}
    for k in range(-hours * 60, hours * 60):
        instant = around + k * MINUTE
        shown.setdefault((instant + offset(instant)).replace(tzinfo=None), []).append(instant)
    gap = offset(around) - offset(around - MINUTE)
    wall, last = min(shown), max(shown)
    while wall <= last:
        seen = shown.get(wall) or shown[wall + gap]
        yield wall, seen[0], ("gap" if wall not in shown else "double" if len(seen) > 1 else "normal")
        wall += MINUTE


def differences(zone: str, offset: Offset, around: datetime, hours: int = 3) -> list[datetime]:
    return [
        wall
        for wall, instant, kind in walked(offset, around, hours)
        if (local := Local(wall.date(), wall.time(), zone)).utc() != instant or kind_of_time(local) != kind
    ]


def test_it_agrees_with_the_european_rule_on_all_22_dutch_clock_changes():
    moments = [last_sunday(year, month) for year in range(2026, 2037) for month in (3, 10)]

    assert {moment: differences(AMSTERDAM, dutch_offset, moment) for moment in moments} == {
        moment: [] for moment in moments
    }


@pytest.mark.parametrize("zone", ZONES)
def test_it_agrees_with_walking_over_every_change_of_other_zones(zone: str):
    offset = offset_in(zone)
    found = {
        moment: differences(zone, offset, moment) for moment in changes(offset, utc("2026-01-01"), utc("2037-01-01"))
    }

    assert found == {moment: [] for moment in found}
    assert bool(found) == (zone not in ("Pacific/Apia", "Asia/Kathmandu"))


@pytest.mark.parametrize(
    ("zone", "change"),
    [
        pytest.param("Pacific/Apia", "2011-12-30 10:00", id="Samoa skips 30 December 2011"),
        pytest.param("Asia/Kathmandu", "1985-12-31 18:30", id="Nepal moves by a quarter"),
        pytest.param("America/St_Johns", "2010-03-14 03:31", id="Newfoundland changes just after midnight"),
    ],
)
def test_it_agrees_with_walking_over_odd_changes_of_the_past(zone: str, change: str):
    assert differences(zone, offset_in(zone), utc(change), hours=30) == []


def test_it_moves_a_skipped_time_on_by_the_gap():
    skipped = at("2027-03-28", "02:30")

    assert (skipped.utc(), skipped.wall()) == (utc("2027-03-28 01:30"), datetime(2027, 3, 28, 3, 30))


def test_it_takes_the_first_of_a_doubled_time():
    doubled = at("2027-10-31", "02:30")

    assert (doubled.utc(), doubled.wall()) == (utc("2027-10-31 00:30"), datetime(2027, 10, 31, 2, 30))


def test_it_forgets_on_another_day_that_a_time_was_the_second_of_two():
    second = at_utc(utc("2027-10-31 01:30"), AMSTERDAM)

    assert second.plus_days(-217).utc() == at("2027-03-28", "02:30").utc()


@given(instants, zones)
def test_it_finds_every_instant_back(instant: datetime, zone: str):
    assert at_utc(instant, zone).utc() == instant


def test_it_sorts_by_instant_over_zones():
    later, earlier = at("2027-01-05", "09:00"), at("2027-01-05", "12:00", "Asia/Kathmandu")

    assert sorted([later, earlier]) == [earlier, later]


def test_it_keeps_johans_seven_meetings_at_two_oclock():
    first = at("2027-02-02", "14:00")

    assert series(first, 3, 7) == (
        at("2027-02-02", "14:00"),
        at("2027-02-23", "14:00"),
        at("2027-03-16", "14:00"),
        at("2027-04-06", "14:00"),
        at("2027-04-27", "14:00"),
        at("2027-05-18", "14:00"),
        at("2027-06-08", "14:00"),
    )
    assert [meeting.utc().hour for meeting in series(first, 3, 7)] == [13, 13, 13, 12, 12, 12, 12]


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Amsterdam", "Europe/Amsterdam"),
        ("europe/amsterdam", "Europe/Amsterdam"),
        ("Amsterdam", "Europe/Amsterdam"),
        (" new  york ", "America/New_York"),
        ("st_johns", "America/St_Johns"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Buenos Aires", None),
        ("CET", None),
        ("UTC", None),
        ("UTC+2", None),
        ("Etc/GMT-2", None),
        ("+02:00", None),
        ("Mars/Phobos", None),
        ("../../etc/passwd", None),
        ("", None),
    ],
)
def test_it_resolves_only_zones_that_are_certain(typed: str, zone: str | None):
    assert resolve_zone(typed) == zone


def test_it_counts_working_days_back_over_a_weekend_and_days_off():
    assert working_days_before(date(2027, 3, 31), 3, NO_DAYS_OFF) == date(2027, 3, 26)
    assert working_days_before(date(2027, 3, 31), 3, EASTER_2027) == date(2027, 3, 24)


def test_it_finds_the_next_working_day_after_a_weekend_and_days_off():
    assert next_working_day(date(2027, 3, 25), NO_DAYS_OFF) == date(2027, 3, 26)
    assert next_working_day(date(2027, 3, 25), EASTER_2027) == date(2027, 3, 30)


@pytest.mark.parametrize(
    ("instant", "allowed"),
    [
        pytest.param("2027-01-05 19:29", "2027-01-05 19:29", id="just before half past eight in the evening"),
        pytest.param("2027-01-05 19:30", "2027-01-06 07:00", id="evening"),
        pytest.param("2027-01-06 06:59", "2027-01-06 07:00", id="early morning"),
        pytest.param("2027-01-08 20:00", "2027-01-11 07:00", id="Friday evening"),
        pytest.param("2027-01-09 11:00", "2027-01-11 07:00", id="Saturday"),
        pytest.param("2027-01-11 06:00", "2027-01-11 07:00", id="early on Monday"),
        pytest.param("2027-03-26 21:00", "2027-03-29 06:00", id="weekend of a clock change, Easter Monday after it"),
    ],
)
def test_it_waits_for_the_end_of_quiet_hours_and_weekends(instant: str, allowed: str):
    assert next_allowed(utc(instant), AMSTERDAM) == utc(allowed)


@given(instants, zones)
def test_it_never_allows_a_quiet_moment_nor_waits_longer_than_needed(instant: datetime, zone: str):
    allowed = next_allowed(instant, zone)

    assert not is_quiet(at_utc(allowed, zone))
    assert instant <= allowed <= instant + FRIDAY_EVENING_TO_MONDAY + timedelta(hours=2)
    assert allowed == instant or is_quiet(at_utc(allowed - MINUTE, zone))


@pytest.mark.parametrize(
    ("now", "options"),
    [
        (
            "2027-01-05 09:00",
            (("hour", "2027-01-05 10:00"), ("tonight", "2027-01-05 18:00"), ("tomorrow", "2027-01-06 08:00")),
        ),
        ("2027-01-05 17:00", (("hour", "2027-01-05 18:00"), ("tomorrow", "2027-01-06 08:00"))),
        ("2027-01-05 20:29", (("hour", "2027-01-05 21:29"), ("tomorrow", "2027-01-06 08:00"))),
        ("2027-01-05 20:30", (("tomorrow", "2027-01-06 08:00"),)),
        ("2027-01-05 23:30", (("tonight", "2027-01-06 18:00"), ("tomorrow", "2027-01-07 08:00"))),
        ("2027-01-08 20:00", (("hour", "2027-01-08 21:00"), ("tomorrow", "2027-01-09 08:00"))),
    ],
    ids=["morning", "six in the evening", "until half past ten", "past half past ten", "night", "tomorrow is Saturday"],
)
def test_it_offers_moments_for_later(now: str, options: tuple[tuple[str, str], ...]):
    assert later_options(utc(now), AMSTERDAM) == tuple((key, utc(moment)) for key, moment in options)


@given(instants, zones)
def test_it_only_offers_later_moments_that_are_later_and_not_in_the_night(instant: datetime, zone: str):
    for _, moment in later_options(instant, zone):
        assert instant < moment
        assert time(8) <= at_utc(moment, zone).time < time(22, 30)
