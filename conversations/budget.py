"""How much comes to one client, over all his trajectories: one conversation a day at most, and two in seven days that
he did not ask for.

A preparation is a promise: without it there is no question to bring. So nothing else takes the day that it needs, and
when there is no other way it comes as a third in seven days. A second one on a day never does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from conversations.rhythm import EVERYBODYS, Local, OwnTime, is_working_day

MOST_A_WEEK = 2

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
# So far ahead a day is looked for; longer than any leave or pause.
_LONG = timedelta(days=400)


@dataclass(frozen=True)
class Promise:
    """What must still come, on one of the days from `first` to `last`."""

    first: date
    last: date


@dataclass(frozen=True)
class Room:
    """What fits for a client on the day `today`.

    `had` are the days on which a conversation came that he did not ask for; `taken` tells that one came today, asked
    for or not. `promises` are the preparations still to come, `closed` the days on which nobody works or he is away.
    What has to wait comes at `hour` on a later day, of those that are his `own`.
    """

    today: date
    had: frozenset[date] = frozenset()
    taken: bool = False
    promises: tuple[Promise, ...] = ()
    closed: frozenset[date] = frozenset()
    hour: time = time(9)
    zone: str = "Europe/Amsterdam"
    own: OwnTime = EVERYBODYS

    def holds(self, *, asked_for: bool = False) -> bool:
        """Whether one more fits today. What he asked for himself does not count for the week."""
        return not self.taken and (asked_for or self._few_before(self.today))

    def keeps_promises(self) -> bool:
        """Whether all that must still come can, when the day of today is spent on something else."""
        spent = replace(self, had=self.had | {self.today})
        for promise in sorted(self.promises, key=lambda one: (one.last, one.first)):
            day = next(
                (one for one in _days(max(promise.first, self.today + _DAY), promise.last) if spent._is_free(one)), None
            )
            if day is None:
                return False
            spent = replace(spent, had=spent.had | {day})
        return True

    def spent(self) -> "Room":
        """The room that is left when one comes today that he did not ask for."""
        return replace(self, had=self.had | {self.today}, taken=True)

    def later(self, *, asked_for: bool = False) -> Local:
        """When the next one fits, on a later day."""
        day = self.today + _DAY
        while not (self._is_open(day) and (asked_for or self._few_before(day))):
            day += _DAY
        return Local(day, self.hour, self.zone)

    def open_day(self) -> date:
        """The first day, from today on, on which something can come to him at all."""
        return next(day for day in _days(self.today, self.today + _LONG) if self._is_open(day))

    def turn(self, coming: frozenset[date]) -> date:
        """The first day, from today on, for one that takes nobody's place: `coming` are the days on which others come.

        When it would be one too many in any seven days, it takes a day of its own all the same.
        """
        return self.place(coming) or self._free(coming)[0]

    def place(self, coming: frozenset[date]) -> date | None:
        """The first such day that makes nothing one too many in any seven days; None when there is none."""
        return next((day for day in self._free(coming) if self._has_place(day, coming)), None)

    def _free(self, coming: frozenset[date]) -> list[date]:
        """The days, from today on, on which nothing comes yet."""
        return [
            day
            for day in _days(self.today, self.today + _LONG)
            if self._is_open(day) and day not in coming and not (self.taken and day == self.today)
        ]

    def _has_place(self, day: date, coming: frozenset[date]) -> bool:
        """Whether neither this one nor those that come after it would be one too many in seven days."""
        with_it = replace(self, had=self.had | coming | {day})
        return all(with_it._few_before(one, MOST_A_WEEK + 1) for one in with_it.had if day <= one < day + _WEEK)

    def _is_open(self, day: date) -> bool:
        return is_working_day(day, self.closed, self.own)

    def _is_free(self, day: date) -> bool:
        return self._is_open(day) and day not in self.had and self._few_before(day)

    def _few_before(self, day: date, most: int = MOST_A_WEEK) -> bool:
        """Whether fewer than the most came in the seven days that end on this one."""
        return sum(day - _WEEK < one <= day for one in self.had) < most


def _days(first: date, last: date) -> Sequence[date]:
    return [first + place * _DAY for place in range((last - first).days + 1)]
