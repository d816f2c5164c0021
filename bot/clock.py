"""What time it is, for everything in `bot/`: the machine's clock, or one that is pushed by hand.

Nothing else reads the time. `conversations/` has no clock at all: every event it sees carries its own moment.
"""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache, partial
from typing import NamedTuple, Protocol

from bot.errors import TimeJumped

TOLERATED = timedelta(minutes=5)
"""How much our clock and the channel's may differ before nothing is said any more."""


class Clock(Protocol):
    """The wall clock, in UTC."""

    def now(self) -> datetime:
        """The present moment, an aware datetime in UTC."""

    async def rest(self, seconds: float) -> None:
        """Let that much time go by; for pacing only, never for waiting until something is due."""

    def on_push(self, ring: Callable[[], None]) -> None:
        """Call `ring` whenever the clock has been moved by hand; a clock that cannot be moved never calls."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def rest(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def on_push(self, ring: Callable[[], None]) -> None:
        """Nobody pushes this one."""


class PushedClock:
    """A clock that stands still until it is pushed: eighteen weeks go by in a second.

    Resting moves it too, by just the time rested, so messages paced a second apart carry times a second apart.
    """

    def __init__(self, now: datetime) -> None:
        self._now = now.astimezone(UTC)
        self._ringers: list[Callable[[], None]] = []

    def now(self) -> datetime:
        return self._now

    async def rest(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        await asyncio.sleep(0)

    def on_push(self, ring: Callable[[], None]) -> None:
        self._ringers.append(ring)

    def push(self, to: datetime) -> None:
        """Move the clock to an aware moment, forward or back, and ring everyone who listens."""
        self._now = to.astimezone(UTC)
        for ring in self._ringers:
            ring()


class Instant(NamedTuple):
    """A moment by our clock, and by how the machine counts time, whatever its clock is set to."""

    clock: datetime
    ticks: float


class Difference:
    """How far the channel's clock is from ours, by the date it puts on its answers.

    Such a date is of some moment between question and answer, so only what lies outside of that is a difference; when
    our clock was set meanwhile it tells nothing. One answer is not believed: it raises a `doubt`, until another one
    settles it. More than `TOLERATED` is wrong. A channel that puts no date on its answers, as a Bot API server of one's
    own, can settle nothing: its answer ends a doubt all the same, for waiting on would be of no use.
    """

    def __init__(self, clock: Clock) -> None:
        self.seconds = 0.0
        self.is_wrong = False
        self.doubt = asyncio.Event()
        self._clock = clock
        self._listeners: list[Callable[[bool], None]] = []
        self._before = self.asked()
        clock.on_push(self.believe)

    def is_doubtful(self) -> bool:
        """Whether our clock may be wrong: by what an answer said, or since it went otherwise than the time did after
        this was asked last, as it does when it is set, and when a machine has slept."""
        if self._has_jumped(self._before):
            self.doubt.set()
        self._before = self.asked()
        return self.doubt.is_set()

    def believe(self) -> None:
        """The clock was moved by hand, and is right."""
        self._before = self.asked()

    def steady(self) -> Callable[[datetime], None]:
        """What raises `TimeJumped` for a later moment by our clock if that was set in between; from any thread."""
        return partial(_goes_on, self.asked())

    def _has_jumped(self, since: Instant) -> bool:
        return _went_otherwise(since, self._clock.now())

    def on_change(self, listener: Callable[[bool], None]) -> None:
        """Call `listener` with whether our clock is wrong, whenever that changes."""
        self._listeners.append(listener)

    def asked(self) -> Instant:
        """The moment of a question, for `answered`."""
        return Instant(self._clock.now(), time.monotonic())

    def answered(self, asked: Instant, date: str | None) -> None:
        """There was an answer with this date, as HTTP writes it; one that has none, or another, tells nothing."""
        if self._has_jumped(asked):
            return
        try:
            said = _moment_of(date or "")
        except (ValueError, TypeError, IndexError, OverflowError):
            if not self.is_wrong:
                self.doubt.clear()
            return
        first, last = sorted((asked.clock, self._clock.now()))
        self.seconds = (min(max(said, first), last) - said).total_seconds()
        is_off = abs(self.seconds) > TOLERATED.total_seconds()
        if is_off and not self.doubt.is_set():
            self.doubt.set()
            return
        if not is_off:
            self.doubt.clear()
        if is_off != self.is_wrong:
            self.is_wrong = is_off
            for listener in self._listeners:
                listener(is_off)


def _went_otherwise(since: Instant, now: datetime) -> bool:
    went = (now - since.clock).total_seconds() - (time.monotonic() - since.ticks)
    return abs(went) > TOLERATED.total_seconds()


def _goes_on(since: Instant, now: datetime) -> None:
    if _went_otherwise(since, now):
        raise TimeJumped


# A channel that answers a hundred times a second does so under two dates.
@lru_cache(maxsize=2)
def _moment_of(date: str) -> datetime:
    return parsedate_to_datetime(date).astimezone(UTC)
