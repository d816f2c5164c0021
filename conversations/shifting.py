"""Another day for a meeting that cannot stay: on the weekday and at the time agreed, in its own place in the row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from conversations.around import Meeting
from conversations.rhythm import Local

_WEEKS = 8
_WEEKS_ALONG = 30


@dataclass(frozen=True)
class Shift:
    """A meeting could go to `to`, and, with `later_too`, all later ones as many days along with it."""

    to: Local
    later_too: bool = False


def shift(meeting: Meeting, meetings: Sequence[Meeting], closed: frozenset[date], today: date) -> Shift | None:
    """Where this one of the `meetings` could go: the nearest week, later rather than earlier, that is free.

    Free is a day after `today`, not `closed`, between the meetings before and after this one. Where the others leave no
    room, all later ones go along.
    """
    for weeks in range(1, _WEEKS + 1):
        for way in (1, -1):
            to = meeting.at.plus_days(7 * weeks * way)
            if to.day > today and to.day not in closed and has_room(meeting, meetings, to):
                return Shift(to)
    later = [one.at for one in meetings if not one.at < meeting.at]
    for weeks in range(1, _WEEKS_ALONG + 1):
        if all(one.plus_days(7 * weeks).day not in closed for one in later):
            return Shift(meeting.at.plus_days(7 * weeks), later_too=True)
    return None


def has_room(meeting: Meeting, meetings: Sequence[Meeting], to: Local) -> bool:
    """Whether this meeting would stay after the one before it and before the one that follows."""
    before = [one.at.day for one in meetings if one.at < meeting.at]
    after = [one.at.day for one in meetings if meeting.at < one.at]
    return all(day < to.day for day in before) and all(to.day < day for day in after)


def shifts(
    touched: Sequence[Meeting], meetings: Sequence[Meeting], closed: frozenset[date], today: date
) -> Iterator[tuple[Meeting, Shift | None]]:
    """Where each of the `touched` meetings could go, as if those before it had gone already; None where it cannot.

    When all later ones go along, that is the last word: it takes the touched ones after it along.
    """
    row = list(meetings)
    for meeting in touched:
        found = shift(meeting, row, closed, today)
        yield meeting, found
        if found is not None and found.later_too:
            return
        if found is not None:
            row = sorted((replace(one, at=found.to) if one == meeting else one for one in row), key=lambda one: one.at)
