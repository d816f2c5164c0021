"""Where a client's moments lie when he wants to be asked on other days, at other hours, or is in another part of the
world. The meetings, and what is the coach's, stay where they are."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from conversations.eve import before_overview, client_reminder, coach_reminder
from conversations.moments import Around, Kind, Who, plan, reminder_after, who_of
from conversations.rhythm import EVERYBODYS, Local, OwnTime, is_quiet, next_allowed
from tests.conversations.test_moments import AMSTERDAM, NO_DAYS_OFF, agreed, at, meeting

ROW = [meeting("2027-01-12 14:00"), meeting("2027-02-02 14:00", 2)]


def laid(own, hour=time(9)):
    """Every moment by what it is and around which meeting, as it lies for this client."""
    contract = replace(agreed(), own_time=own, client_hour=hour)
    return {(one.kind, one.meeting): one.at for one in plan(ROW, contract, NO_DAYS_OFF, signed=agreed())}


def test_what_is_the_coachs_stays_where_it_was():
    before, now = laid(EVERYBODYS), laid(OwnTime(frozenset((6,)), time(23), time(10), "Asia/Tokyo"), time(22))
    hers = [key for key in before if who_of(key[0]) is Who.COACH]
    assert hers
    assert [now[key] for key in hers] == [before[key] for key in hers]


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland", "Europe/London"])
def test_what_is_his_comes_at_his_hour_where_he_is_and_before_the_meeting_that_it_is_for(zone):
    now = laid(OwnTime(zone=zone))
    for (kind, number), due in now.items():
        if who_of(kind) is not Who.CLIENT:
            continue
        assert due.zone == zone, kind
        assert not is_quiet(due), kind
        start = next(one.at.utc() for one in ROW if one.number == number)
        if kind in ("preparation", "closing"):
            assert due.utc() < start, kind
        if kind == "reflection":
            assert due.utc() > start, kind


def reminded(hour, of="2027-01-12 14:00", own=EVERYBODYS):
    """When he is reminded of this meeting, and when his coach is."""
    his = replace(agreed(), own_time=own, client_hour=hour)
    here = Around(meeting(of), None, his, NO_DAYS_OFF, signed=agreed())
    return client_reminder(here), coach_reminder(here)


def test_he_is_reminded_at_his_hour_and_his_coach_at_hers():
    hers = at("2027-01-11 09:00")
    assert reminded(time(9)) == (hers, hers)
    assert reminded(time(18)) == (at("2027-01-11 18:00"), hers)
    assert reminded(time(7)) == (at("2027-01-11 07:00"), hers)
    assert reminded(time(22), of="2027-01-12 08:00") == (at("2027-01-11 22:00"), hers)


def test_his_hour_is_left_where_it_is_not_well_before_the_meeting():
    assert reminded(time(23), of="2027-01-12 04:00")[0] == at("2027-01-11 16:00")


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland"])
def test_he_is_reminded_before_it_where_he_is(zone):
    his, hers = reminded(time(9), own=OwnTime(zone=zone))
    assert (his.time, his.zone, hers) == (time(9), zone, at("2027-01-11 09:00"))
    assert his < at("2027-01-12 14:00")


@pytest.mark.parametrize(
    ("hour", "of", "expected"),
    [
        pytest.param(time(18), "2027-01-12 14:00", "2027-01-12 18:00", id="at his hour that same day"),
        pytest.param(time(18), "2027-01-12 16:30", "2027-01-12 19:30", id="some hours after it, if that is later"),
        pytest.param(time(18), "2027-01-12 18:30", "2027-01-13 18:00", id="too late: the next evening"),
        pytest.param(time(10), "2027-01-12 18:30", "2027-01-13 10:00", id="too late: not before his hour"),
        pytest.param(time(12), "2027-01-12 08:00", "2027-01-12 12:00", id="not in the morning of an early one"),
        pytest.param(time(9), "2027-01-12 14:00", "2027-01-12 17:00", id="in the morning: the evening of the day"),
    ],
)
def test_he_looks_back_on_the_day_of_the_meeting_and_not_before_his_hour(hour, of, expected):
    his = replace(agreed(), client_hour=hour)
    found = {one.kind: one.at for one in plan([meeting(of)], his, NO_DAYS_OFF, signed=agreed())}
    assert found["reflection"] == at(expected)


def test_nothing_comes_to_him_before_his_hour():
    now = laid(EVERYBODYS, time(18))
    his = {key: one.time for key, one in now.items() if who_of(key[0]) is Who.CLIENT}
    assert set(his.values()) == {time(18)}


def test_what_opens_the_last_meeting_comes_on_the_day_before_only_well_before_the_overview():
    def comes(hour):
        return before_overview(Around(ROW[0], None, replace(agreed(), client_hour=hour), NO_DAYS_OFF))

    assert (comes(time(9)), comes(time(18))) == (at("2027-01-11 09:00"), None)


def test_on_his_own_days_only_and_a_preparation_rather_sooner():
    now = laid(OwnTime(frozenset((2, 5))))
    his = {key: at for key, at in now.items() if who_of(key[0]) is Who.CLIENT}
    assert {at.day.weekday() for at in his.values()} <= {2, 5}
    assert now["preparation", 1].day == date(2027, 1, 6)
    assert now["reflection", 1] == Local(date(2027, 1, 13), time(8, 30), AMSTERDAM)


def test_a_look_back_waits_for_the_end_of_his_quiet_hours():
    now = laid(OwnTime(quiet_from=time(16), quiet_until=time(10)), time(11))
    assert now["reflection", 1] == Local(date(2027, 1, 13), time(11), AMSTERDAM)


def test_the_one_reminder_comes_on_a_day_of_his():
    thursday = datetime(2027, 1, 7, 9, tzinfo=ZoneInfo(AMSTERDAM))
    weekend = OwnTime(frozenset((5, 6)))
    assert (
        reminder_after(thursday, AMSTERDAM, time(9), NO_DAYS_OFF, weekend)
        == Local(date(2027, 1, 9), time(9), AMSTERDAM).utc()
    )


def test_his_quiet_hours_end_when_he_says():
    night = datetime(2027, 1, 7, 23, 30, tzinfo=ZoneInfo(AMSTERDAM))
    own = OwnTime(frozenset((5,)), time(22), time(10))
    assert next_allowed(night, AMSTERDAM, own) == Local(date(2027, 1, 9), time(10), AMSTERDAM).utc()


def test_he_looks_at_an_overview_on_the_last_day_of_his_before_it_goes():
    wants = replace(agreed(), looks_first=True)
    found = {one.meeting: one.at for one in plan(ROW, wants, NO_DAYS_OFF, signed=agreed()) if one.kind == Kind.LOOK}
    assert found == {
        1: Local(date(2027, 1, 8), time(9), AMSTERDAM),
        2: Local(date(2027, 1, 29), time(9), AMSTERDAM),
    }
    assert (Kind.LOOK, 1) not in laid(EVERYBODYS)


def test_he_is_shown_no_overview_on_a_day_off():
    wants = replace(agreed(), looks_first=True)
    off = frozenset({date(2027, 1, 8)})
    found = {one.meeting: one.at.day for one in plan(ROW, wants, off, signed=agreed()) if one.kind == Kind.LOOK}
    assert found == {1: date(2027, 1, 7), 2: date(2027, 1, 29)}
