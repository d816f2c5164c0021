"""Time as people live it: dates and hours on the wall clock of a zone; working days, quiet hours, clock changes.

What is agreed is stored as a local time; the instant in UTC is computed late (`Local.utc`). So 14:00 stays 14:00
over every clock change, and over every change of the rules themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

QUIET_FROM = time(20, 30)
QUIET_UNTIL = time(8)

_EVENING_ENDS = time(22, 30)
_TONIGHT = time(19)
_TONIGHT_UNTIL = time(18)
_TOMORROW = time(9)

_DAY = timedelta(days=1)
_SATURDAY = 5
_AREAS = {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}


@dataclass(frozen=True)
class OwnTime:
    """When somebody can be asked something: on these weekdays (Monday is 0), not between these hours, and on the wall
    clock of `zone`, which is that of the meetings where it is empty; after a meeting the `day_after`, if he wants that.
    """

    days: frozenset[int] = frozenset(range(_SATURDAY))
    quiet_from: time = QUIET_FROM
    quiet_until: time = QUIET_UNTIL
    zone: str = ""
    day_after: bool = False

    def is_quiet(self, at: time) -> bool:
        """Whether nobody is asked anything at this time of the day."""
        return not self.quiet_until <= at < self.quiet_from


EVERYBODYS = OwnTime()
"""When people are asked who did not say otherwise."""


@lru_cache(maxsize=4096)
def _utc(day: date, time: time, zone: str) -> datetime:
    return datetime.combine(day, time, ZoneInfo(zone)).astimezone(UTC)


@dataclass(frozen=True)
class Local:
    """A day and a time on the wall clock of `zone`, an IANA name. Sorts by the instant it stands for."""

    day: date
    time: time
    zone: str

    def __lt__(self, other: "Local") -> bool:
        return self.utc() < other.utc()

    def utc(self) -> datetime:
        """The instant, aware, in UTC.

        A time that a clock change skips moves on by the size of the gap, 02:30 to 03:30; of a time that comes twice
        the first is meant (RFC 5545, section 3.3.5).
        """
        return _utc(self.day, self.time, self.zone)

    def wall(self) -> datetime:
        """What the clock on the wall shows at that instant, without zone: for showing to people."""
        return self.utc().astimezone(ZoneInfo(self.zone)).replace(tzinfo=None, fold=0)

    def plus_days(self, days: int) -> "Local":
        """The same time on the wall, that many days later."""
        return replace(self, day=self.day + timedelta(days=days), time=self.time.replace(fold=0))


def at_utc(instant: datetime, zone: str) -> Local:
    """What the wall clock of `zone` shows at an aware instant.

    Of a doubled hour the second pass is marked in the time (`fold`), so `at_utc(x, zone).utc() == x`, always.
    """
    wall = instant.astimezone(ZoneInfo(zone))
    return Local(wall.date(), wall.time(), zone)


def day_at(instant: datetime, zone: str) -> date:
    """The day that it is in `zone` at an aware instant."""
    return instant.astimezone(ZoneInfo(zone)).date()


def series(first: Local, every_weeks: int, count: int) -> tuple[Local, ...]:
    """`count` times, always on the weekday and the wall time of the first, `every_weeks` weeks apart."""
    return tuple(first.plus_days(7 * every_weeks * place) for place in range(count))


def kind_of_time(local: Local) -> Literal["normal", "gap", "double"]:
    """Whether the clock shows this time once, never (it is skipped) or twice on that day."""
    wall = datetime.combine(local.day, local.time, ZoneInfo(local.zone))
    first, second = (wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    if first == second:
        return "normal"
    return "double" if first < second else "gap"


@cache
def _zones() -> Mapping[str, frozenset[str]]:
    """The zones by what may be typed for them: the whole name, or its last part when that is a city."""
    found: dict[str, set[str]] = {}
    for zone in available_timezones():
        area, slash, _ = zone.partition("/")
        if slash and area in _AREAS:
            for typed in (zone, zone.rpartition("/")[2]):
                found.setdefault(typed.casefold(), set()).add(zone)
    return {typed: frozenset(zones) for typed, zones in found.items()}


def resolve_zone(text: str) -> str | None:
    """The IANA name meant by an IANA name in any case ("europe/amsterdam") or by a plain city ("Amsterdam").

    None for anything else: offsets and abbreviations ("UTC+2", "CET") say nothing about clock changes, and a city
    that several zones are named after is not guessed.
    """
    zones = _zones().get("_".join(text.split()).casefold(), frozenset())
    return next(iter(zones)) if len(zones) == 1 else None


def is_weekend(day: date) -> bool:
    """Saturday or Sunday."""
    return day.weekday() >= _SATURDAY


def is_working_day(day: date, days_off: frozenset[date], own: OwnTime = EVERYBODYS) -> bool:
    """Monday to Friday, or one of his `own` weekdays, and not a day off."""
    return day.weekday() in own.days and day not in days_off


def working_days_before(day: date, n: int, days_off: frozenset[date], own: OwnTime = EVERYBODYS) -> date:
    """The `n`-th working day before `day`; `day` itself does not count."""
    while n:
        day -= _DAY
        n -= is_working_day(day, days_off, own)
    return day


def next_working_day(day: date, days_off: frozenset[date], own: OwnTime = EVERYBODYS) -> date:
    """The first working day after `day`."""
    day += _DAY
    while not is_working_day(day, days_off, own):
        day += _DAY
    return day


def is_quiet(local: Local, own: OwnTime = EVERYBODYS) -> bool:
    """Whether nobody is asked anything then: from 20:30 to 8:00, and all weekend, unless he has it otherwise. A public
    holiday is not quiet."""
    return local.day.weekday() not in own.days or own.is_quiet(local.time)


def next_allowed(instant: datetime, zone: str, own: OwnTime = EVERYBODYS) -> datetime:
    """The first instant at or after this one (aware) that is not quiet in `zone`, in UTC."""
    local = at_utc(instant, zone)
    if not is_quiet(local, own):
        return instant
    day = local.day if local.time < own.quiet_until else local.day + _DAY
    return next_allowed(Local(day, own.quiet_until, zone).utc(), zone, own)


def later_options(instant: datetime, zone: str) -> tuple[tuple[str, datetime], ...]:
    """When a question can come back after "later": keys "hour", "tonight", "tomorrow" with their instants in UTC.

    People choose these themselves, so weekends count as any day and the evening lasts until 22:30; the night does not
    come into it. "tonight" is offered until 18:00, when it would be the same as "hour".
    """
    now, in_an_hour = at_utc(instant, zone), (instant + timedelta(hours=1)).astimezone(UTC)
    options = []
    if QUIET_UNTIL <= at_utc(in_an_hour, zone).time < _EVENING_ENDS:
        options.append(("hour", in_an_hour))
    if now.time < _TONIGHT_UNTIL:
        options.append(("tonight", Local(now.day, _TONIGHT, zone).utc()))
    options.append(("tomorrow", Local(now.day + _DAY, _TOMORROW, zone).utc()))
    return tuple(options)
