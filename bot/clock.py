"""What time it is, for everything in `bot/`: the machine's clock, or one that is pushed by hand.

Nothing else reads the time. `conversations/` has no clock at all: every event it sees carries its own moment.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


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
