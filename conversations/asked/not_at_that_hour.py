"""That somebody cannot come, who names only the hour at which they meet: "om 14:00 red ik het niet"."""

from datetime import date, time, timedelta

from conversations.rhythm import Local
from conversations.wished.hour_wish import cannot_at

_SOON = timedelta(days=7)
_MINUTES = 30


def cannot_come_at(meeting: Local, words: str, today: date) -> bool:
    """Whether somebody says `today` that he cannot at the hour of this meeting, which is near."""
    if not timedelta() <= meeting.day - today <= _SOON:
        return False
    at = cannot_at(words)
    return at is not None and is_near(at, meeting.time, _MINUTES)


def is_near(one: time, other: time, minutes: int) -> bool:
    """Whether no more than so many minutes lie between these times of a day."""
    return abs((one.hour - other.hour) * 60 + one.minute - other.minute) <= minutes
