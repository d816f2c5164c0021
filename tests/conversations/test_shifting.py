"""Where a meeting could go, and what comes when somebody is away: in any trajectory, around any closed days."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import zip_longest

from hypothesis import given
from hypothesis import strategies as st

from conversations.days.periods import Period
from conversations.moments import Around, ClosedDays, Kind, Meeting, Way, kinds, latest, plan, way_of
from conversations.rhythm import Local, is_working_day, series
from conversations.shifting import Shift, shift, shifts
from tests.conversations.walking import CONTRACT, MEETINGS

TODAY = date(2026, 11, 10)
ROWS = st.builds(
    lambda weeks, count: tuple(Meeting(n, at, 60) for n, at in enumerate(series(MEETINGS[0].at, weeks, count), 1)),
    st.integers(1, 4),
    st.integers(1, 8),
)
PERIODS = st.builds(
    lambda begin, length: Period(TODAY + timedelta(days=begin), TODAY + timedelta(days=begin + length)),
    st.integers(0, 120),
    st.integers(0, 40),
)


@given(ROWS, PERIODS)
def test_every_meeting_ends_up_on_a_free_day_in_its_own_place(row: tuple[Meeting, ...], period: Period):
    closed = period.days()
    proposals = list(shifts([one for one in row if one.at.day in closed], row, closed, TODAY))
    after = list(row)
    for meeting, found in proposals:
        assert found is not None
        days = (found.to.day - meeting.at.day).days
        assert (days % 7, found.to.time, found.to.zone) == (0, meeting.at.time, meeting.at.zone)
        after = [
            replace(one, at=one.at.plus_days(days))
            if one.number == meeting.number or (found.later_too and one.number > meeting.number)
            else one
            for one in after
        ]
    assert [one.at.day for one in after if one.at.day in closed or one.at.day <= TODAY] == []
    assert [one.number for one in sorted(after, key=lambda one: one.at)] == [one.number for one in row]
    assert len({one.at.day for one in after}) == len(after)


def test_it_takes_the_nearest_week_and_rather_a_later_one():
    second = MEETINGS[1]
    assert shift(second, MEETINGS, frozenset({second.at.day}), TODAY) == Shift(second.at.plus_days(7))
    fortnight = Period(second.at.day, second.at.day + timedelta(days=14)).days()
    assert shift(second, MEETINGS, fortnight, TODAY) == Shift(second.at.plus_days(-7))


@given(ROWS, PERIODS, st.booleans())
def test_what_would_come_on_closed_days_comes_right_after_or_not_at_all(
    row: tuple[Meeting, ...], period: Period, everything: bool
):
    days = period.days()
    closed = ClosedDays(all=days) if everything else ClosedDays(client=days)
    before, after = plan(row, CONTRACT, frozenset()), plan(row, CONTRACT, frozenset(), closed)
    standing = {(one.kind, one.meeting): one.at for one in after}
    around = {one.number: Around(one, following, CONTRACT, frozenset()) for one, following in zip_longest(row, row[1:])}
    for one in before:
        now = standing.get((one.kind, one.meeting))
        end = latest(one.kind, around[one.meeting]) or around[one.meeting].meeting.at.utc()
        if one.at.day not in closed.to(one.kind):
            assert now == one.at
        elif one.kind == Kind.DIGEST and (sooner := _sooner(one.at, around[one.meeting].meeting, days)):
            assert now == sooner
        elif now is None:
            assert Local(_working_day_after(days), time(9), one.at.zone).utc() >= end
        else:
            assert (now.day, now.time) == (_working_day_after(days), time(9))


def _sooner(digest: Local, meeting: Meeting, days: frozenset[date]) -> Local | None:
    """An overview is read before its meeting: some evenings sooner, or else on its morning, when quiet hours end."""
    evenings = [digest.plus_days(-back) for back in (1, 2, 3)]
    in_time = (*evenings, Local(meeting.at.day, time(8), meeting.at.zone))
    return next((one for one in in_time if is_working_day(one.day, days)), None)


def _working_day_after(days: frozenset[date]) -> date:
    day = max(days) + timedelta(days=1)
    while not is_working_day(day, frozenset()):
        day += timedelta(days=1)
    return day


def test_a_client_on_leave_is_asked_nothing_and_told_of_meetings():
    closed = ClosedDays(client=frozenset({TODAY}))
    asked = {kind for kind in kinds() if closed.to(kind)}
    assert asked == {kind for kind in kinds() if way_of(kind) is Way.CONVERSATION} - {"craft", "coach_evaluation"}
