"""When each kind of moment around a meeting is due, and until when it still makes sense.

Every function takes an `Around` and answers in local time, or with None where that kind has no place around this
meeting. The defaults are those of the rhythm agreed for the product; none of them falls in quiet hours.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from conversations.around import Around
from conversations.rhythm import (
    Local,
    at_utc,
    is_quiet,
    is_weekend,
    next_working_day,
)

_PREPARATION_DAYS = 3
_DIGEST = time(18)
_HELD_OPEN = timedelta(days=3)
_REFLECTION_AFTER = timedelta(hours=2)
_REFLECTION_UNTIL = time(20)
_REFLECTION_MORNING = time(8, 30)
_USUAL_HOUR = time(9)
_REFLECTION_OPEN_DAYS = 7
_EVALUATION_DAYS = 2
_HALFWAY_DAYS = 3
_META_AFTER = 2
_META_DAYS = 4
_NEAR_THE_LIKE = timedelta(weeks=5)
_CHRISTMAS, _NEW_YEAR = (12, 24), (1, 1)
_FEWEST_WITH_A_MIDDLE = 3
_STILL_AHEAD = 2
_CLOSING_DAYS = 5
_FOLLOW_UP_DAYS = 42
_OPEN_AFTERWARDS = timedelta(days=14)


def preparation(around: Around) -> Local:
    return around.on(around.working_days_before(_PREPARATION_DAYS))


def digest(around: Around) -> Local:
    """The evening before; a weekend is left alone."""
    eve = around.meeting.at.plus_days(-1).day
    while is_weekend(eve):
        eve -= timedelta(days=1)
    return around.there(eve, _DIGEST)


def look(around: Around) -> Local | None:
    """For who wants to look at an overview before it goes: the last day before it on which he can be asked."""
    if not around.contract.looks_first:
        return None
    return around.on(around.working_day_until(digest(around).day - timedelta(days=1)))


def until_digest(around: Around) -> datetime:
    return digest(around).utc()


def held(around: Around) -> Local:
    return around.meeting.end()


def reflection(around: Around) -> Local:
    """Some hours after it, not before his hour of that day; what would come too late, on the next working day, as
    always for who wants that."""
    own, hour = around.contract.own_time, around.contract.client_hour
    if own.day_after:
        return around.on(next_working_day(around.day, around.days_off, own))
    after = _some_hours_after(around)
    at_his_hour = around.on(after.day)
    due = at_his_hour if after.day == around.day and after < at_his_hour else after
    if not is_quiet(due, own) and due.time <= max(_REFLECTION_UNTIL, hour):
        return due
    is_usual = hour <= _USUAL_HOUR and not own.is_quiet(_REFLECTION_MORNING)
    return around.on(next_working_day(around.day, around.days_off, own), _REFLECTION_MORNING if is_usual else hour)


def craft(around: Around) -> Local:
    """For the coach, whatever the client's hour is."""
    after = _some_hours_after(around)
    if not is_quiet(after) and after.time <= _REFLECTION_UNTIL:
        return after
    return around.on(next_working_day(around.day, around.days_off), _REFLECTION_MORNING)


def _some_hours_after(around: Around) -> Local:
    return at_utc(around.meeting.end().utc() + _REFLECTION_AFTER, around.zone)


def until_start(around: Around) -> datetime:
    return around.meeting.at.utc()


def held_until(around: Around) -> datetime:
    return around.meeting.end().utc() + _HELD_OPEN


def reflection_until(around: Around) -> datetime:
    """Until looking ahead begins; a meeting moved so near that this came first leaves the time until its start."""
    due = reflection(around)
    week = due.plus_days(_REFLECTION_OPEN_DAYS).utc()
    if around.following is None:
        return week
    ahead = preparation(replace(around, meeting=around.following, following=None))
    return min(week, (ahead if due < ahead else around.following.at).utc())


def experiment(around: Around) -> Local | None:
    """Halfway to the next meeting, if that leaves room between looking back and looking ahead.

    With a week between two meetings it does not: the preparation, which opens with the same intention, comes first,
    and asking twice what became of it within a few days would be one question too many.
    """
    if around.following is None:
        return None
    start, end = around.day, around.day_of(around.following)
    halfway = around.on(around.working_day_from(start + (end - start) / 2))
    ahead = preparation(replace(around, meeting=around.following, following=None))
    return halfway if reflection(around) < halfway < ahead else None


def until_next_preparation(around: Around) -> datetime:
    if around.following is None:
        return until_next_meeting(around)
    return preparation(replace(around, meeting=around.following, following=None)).utc()


def evaluation(around: Around) -> Local | None:
    """After the agreed number of meetings, while there is something left to adjust and the end is not near."""
    agreed = around.contract.evaluates and around.meeting.number == around.contract.evaluation_after
    comes = agreed and around.following is not None
    return around.on(_past_new_year(around, around.working_days_after(_EVALUATION_DAYS))) if comes else None


def halfway(around: Around) -> Local | None:
    """After the middle meeting, when there are enough meetings to have a middle.

    It asks what the evaluation and the last look back ask, so within five weeks of those it is left out.
    """
    middle = (around.contract.count + 1) // 2
    if around.contract.count < _FEWEST_WITH_A_MIDDLE or around.meeting.number != middle:
        return None
    day = _past_new_year(around, around.working_days_after(_HALFWAY_DAYS))
    near = any(abs(day - other) <= _NEAR_THE_LIKE for other in _days_of_the_like(around))
    return None if near else around.on(day)


def _days_of_the_like(around: Around) -> list[date]:
    """The days of the evaluation and of the last look back, if there are."""
    following = {one.number: after for one, after in pairwise(around.row)}
    evaluated = (one for one in around.row if one.number == around.contract.evaluation_after)
    nearby = (replace(around, meeting=one, following=following.get(one.number)) for one in evaluated)
    last = (replace(around, meeting=one, following=None) for one in around.row[-1:])
    found = (*map(evaluation, nearby), *map(closing, last))
    return [due.day for due in found if due is not None]


def meta(around: Around) -> Local | None:
    """Once, some days after the second meeting, when enough are still to come to do it differently in."""
    ahead = around.contract.count - around.meeting.number
    asked = around.meeting.number == _META_AFTER and around.following is not None and ahead >= _STILL_AHEAD
    return around.on(around.working_days_after(_META_DAYS)) if asked else None


def _past_new_year(around: Around, day: date) -> date:
    """That day; or, where it lies between Christmas Eve and New Year, the first working day after those, while that
    comes before what he is asked ahead of the next meeting."""
    if _NEW_YEAR < (day.month, day.day) < _CHRISTMAS:
        return day
    later = around.working_day_from(date(day.year + (day.month == _CHRISTMAS[0]), *_NEW_YEAR) + timedelta(days=1))
    ahead = None if around.following is None else preparation(replace(around, meeting=around.following, following=None))
    return later if ahead is None or later < ahead.day else day


def goal_date(around: Around) -> Local | None:
    """On the goal's own date, as a moment of the last meeting before it."""
    goal_date = around.contract.goal_date
    if goal_date is None:
        return None
    first = around.meeting.number == 1 and goal_date < around.meeting.at.day
    after = around.meeting.at.day <= goal_date
    before_next = around.following is None or goal_date < around.following.at.day
    return around.on(around.working_day_from(goal_date)) if first or (after and before_next) else None


def closing(around: Around) -> Local | None:
    """Before the last meeting that stands, unless it is the first one too: then there is nothing to look back on."""
    if around.following is not None or around.meeting.number == 1:
        return None
    return around.on(around.working_days_before(_CLOSING_DAYS))


def follow_up(around: Around) -> Local | None:
    """Six weeks after the last meeting that stands."""
    day = around.working_day_from(around.meeting.at.plus_days(_FOLLOW_UP_DAYS).day)
    return around.on(day) if around.following is None else None


def until_next_meeting(around: Around) -> datetime:
    """Until people meet again; after the last meeting, two weeks."""
    return around.meeting.end().utc() + _OPEN_AFTERWARDS if around.following is None else around.following.at.utc()


def until_compared(around: Around) -> datetime:
    """Until the evening on which the coach reads what there is for the next meeting, so that the two can talk about
    what they both wrote; until that meeting when an evaluation comes later than this."""
    if around.following is None:
        return until_next_meeting(around)
    told, due = digest(replace(around, meeting=around.following, following=None)), evaluation(around)
    return (told if due is None or due < told else around.following.at).utc()


def craft_until(around: Around) -> datetime:
    """Until people meet again, and two weeks at most: what a coach did is fresh for so long."""
    return min(until_next_meeting(around), around.meeting.end().utc() + _OPEN_AFTERWARDS)


def two_weeks_from(due: Callable[[Around], Local | None]) -> Callable[[Around], datetime]:
    def until(around: Around) -> datetime:
        begin = due(around) or around.meeting.end()
        return begin.utc() + _OPEN_AFTERWARDS

    return until
