"""What comes on the day before a meeting: to each of the two at an hour of their own, then the overview."""

from dataclasses import replace
from datetime import date, time, timedelta

from conversations.around import Around
from conversations.rhythm import QUIET_UNTIL, Local, is_weekend, working_days_before
from conversations.when_due import digest

_REMINDER_BY = time(16)
_WELL_BEFORE = timedelta(hours=6)
_DIGEST_SOONER = 3  # days


def meeting_reminder(around: Around) -> Local:
    """The day before, as soon as one of the two hears it."""
    return min(client_reminder(around), coach_reminder(around))


def client_reminder(around: Around) -> Local:
    """At his hour on the day before, if that is well before the meeting."""
    at_his_hour = around.on(day_before(around))
    in_time = around.meeting.at.utc() - at_his_hour.utc() >= _WELL_BEFORE
    return at_his_hour if in_time else around.on(day_before(around), min(at_his_hour.time, _REMINDER_BY))


def coach_reminder(around: Around) -> Local:
    """The day before, and before the overview goes."""
    hers = around.for_coach
    return hers.on(day_before(hers), min(hers.contract.client_hour, _REMINDER_BY))


def day_before(around: Around) -> date:
    """The day before it; a weekend is left alone, a public holiday is not."""
    day = around.day - timedelta(days=1)
    if is_weekend(day) and day.weekday() not in around.contract.own_time.days:
        return working_days_before(day, 1, around.days_off)
    return day


def before_overview(around: Around) -> Local | None:
    """At his hour on the day before, where that still leaves him the time to answer before the overview goes."""
    at_his_hour = around.on(day_before(around))
    by = replace(digest(around), time=_REMINDER_BY)
    return None if by < at_his_hour else at_his_hour


def digest_around(around: Around, closed: frozenset[date]) -> Local:
    """A digest that would come on a `closed` day: some evenings sooner, else on the morning of the meeting itself."""
    due = digest(around)
    evenings = [due.plus_days(-back) for back in range(_DIGEST_SOONER + 1)]
    morning = around.there(around.meeting.at.day, QUIET_UNTIL)
    free = [one for one in evenings if one.day not in closed and not is_weekend(one.day)]
    if free:
        return free[0]
    in_time = not is_weekend(morning.day) and morning.day not in closed and morning < around.meeting.at
    return morning if in_time else due
