"""The room between two meetings in which somebody can be asked what came of an intention: from when on, until when, on
which days, and which day it becomes where he wants one that cannot be."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from operator import itemgetter

from conversations import when_due
from conversations.around import Around, Meeting
from conversations.rhythm import OwnTime, is_weekend, is_working_day
from conversations.situation import Situation
from conversations.text import SpokenDay, Text
from conversations.wished.days_named import ready_from

_DAY = timedelta(days=1)
_NEAR = timedelta(days=4)
_MONDAY, _SUNDAY = 0, 6


def can_be(situation: Situation, intends: str) -> Sequence[date]:
    """The days on which he can be asked who says which he wants: after the first time that it can have happened, up to
    the one on which he is asked something for the next meeting, which begins with it then."""
    end = ahead(situation)
    if end is None:
        return ()
    first = ready_from(intends, situation.today)
    # What comes only once, shortly before, may put off what is asked for the meeting.
    rides = not any(end - _NEAR <= day <= end for day in situation.taken)
    days = working_days(first, end + rides * _DAY, situation.days_off, situation.own_time)
    return [day for day in days if day not in situation.taken]


def nearest(wanted: date, days: Sequence[date], situation: Situation, ready: date) -> tuple[date, Text | None]:
    """The one of these days on which he can be asked that is the one he wants, or the next to it; then also why. Before
    the day on which it is `ready` there is nothing to ask."""
    if wanted in days:
        return wanted, None
    day = next((day for day in days if day > wanted), days[-1])
    if wanted < ready:
        said = Text("It will not have happened by then. I ask you {day} how it went.", day=SpokenDay(day))
    elif (then := following(situation)) is not None and wanted > then.at.day:
        said = Text(
            "By then you will have met {coach} again. I ask you {day} how it went.",
            coach=situation.coach,
            day=SpokenDay(day),
        )
    elif day < wanted:
        said = Text("That is too close to your next meeting. I ask you {day} how it went.", day=SpokenDay(day))
    elif wanted in situation.taken:
        said = Text("That day I ask you something else. I ask you {day} how it went.", day=SpokenDay(day))
    elif is_weekend(wanted):
        said = Text("I do not write in the weekend. I ask you {day} how it went.", day=SpokenDay(day))
    else:
        said = Text("I do not write to you that day. I ask you {day} how it went.", day=SpokenDay(day))
    return day, said


def ahead(situation: Situation) -> date | None:
    """The day on which he is asked something for the next meeting, if there is one."""
    then = following(situation)
    if then is None or situation.contract is None:
        return None
    return when_due.preparation(Around(then, None, situation.contract, situation.days_off)).day


@lru_cache(maxsize=64)
def working_days(first: date, until: date, days_off: frozenset[date], own: OwnTime) -> tuple[date, ...]:
    """The days from the first one up to the last, without it, on which he is there."""
    stretch = (first + place * _DAY for place in range(max((until - first).days, 0)))
    return tuple(day for day in stretch if is_working_day(day, days_off, own))


def following(situation: Situation) -> Meeting | None:
    """The meeting after the one that it is about."""
    meeting = situation.meeting
    if meeting is None:
        return None
    now = meeting.at.utc()
    later = ((at, one) for one in situation.meetings if (at := one.at.utc()) > now)
    return min(later, key=itemgetter(0), default=(None, None))[1]


def halfway(situation: Situation) -> date:
    """The day in the middle between the two."""
    then = following(situation)
    assert situation.meeting is not None
    assert then is not None
    start = situation.meeting.at.day
    return start + (then.at.day - start) / 2


def comes_up(situation: Situation) -> Text:
    """What he hears who is asked about it no sooner than when he prepares his next meeting: before which one."""
    then = following(situation)
    if then is None:
        return Text("Kept.")
    return Text("Kept. I come back to it before your meeting on {day}.", day=SpokenDay(then.at.day))


def last_asked_before(meeting: Meeting) -> date:
    """The last day before this meeting on which he can be asked, as far as that does not depend on him."""
    back = {_MONDAY: 3, _SUNDAY: 2}.get(meeting.at.day.weekday(), 1)
    return meeting.at.day - back * _DAY
