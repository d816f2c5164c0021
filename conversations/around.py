"""One meeting, and what the moments around it depend on (`when_due.py` tells when these are)."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from conversations.contract import Contract
from conversations.rhythm import (
    Local,
    at_utc,
    is_working_day,
    next_working_day,
    working_days_before,
)


@dataclass(frozen=True)
class Meeting:
    """Meeting `number` (from 1) of a trajectory."""

    number: int
    at: Local
    minutes: int

    def end(self) -> Local:
        """When it is over, by its real length."""
        return at_utc(self.at.utc() + timedelta(minutes=self.minutes), self.at.zone)


@dataclass(frozen=True)
class Around:
    """One meeting, the next one if there is any, and what else the moments around it depend on.

    `days_off` are the days on which nobody works, weekends aside: public holidays. `row` are all meetings that stand.
    `signed` is what was agreed, without what the client wants for himself: by that the coach hears.
    """

    meeting: Meeting
    following: Meeting | None
    contract: Contract
    days_off: frozenset[date]
    row: tuple[Meeting, ...] = ()
    signed: Contract | None = None

    @property
    def for_coach(self) -> "Around":
        """The same as it is for the coach."""
        return replace(self, contract=self.signed or self.contract)

    @property
    def zone(self) -> str:
        """Where whom it is for is: where they meet, or where he is now."""
        return self.contract.own_time.zone or self.meeting.at.zone

    @property
    def day(self) -> date:
        """The day of the meeting, where he is."""
        return self.day_of(self.meeting)

    def day_of(self, meeting: Meeting) -> date:
        """The day of this meeting, where he is."""
        return at_utc(meeting.at.utc(), self.zone).day

    def on(self, day: date, at: time | None = None) -> Local:
        """That day, at the client's hour unless another is given, where he is."""
        return Local(day, at or self.contract.client_hour, self.zone)

    def there(self, day: date, at: time) -> Local:
        """That day, at that time, where they meet."""
        return Local(day, at, self.meeting.at.zone)

    def working_days_after(self, n: int) -> date:
        """The `n`-th working day after the meeting, or the next one on which he can be asked."""
        day = self.day
        for _ in range(n):
            day = next_working_day(day, self.days_off)
        return self.working_day_from(day)

    def working_days_before(self, n: int) -> date:
        """The `n`-th working day before the meeting, or the last one before that on which he can be asked."""
        return self.working_day_until(working_days_before(self.day, n, self.days_off))

    def working_day_from(self, day: date) -> date:
        """That day, or the next one on which he can be asked."""
        own = self.contract.own_time
        return day if is_working_day(day, self.days_off, own) else next_working_day(day, self.days_off, own)

    def working_day_until(self, day: date) -> date:
        """That day, or the last one before it on which he can be asked."""
        while not is_working_day(day, self.days_off, self.contract.own_time):
            day -= timedelta(days=1)
        return day
