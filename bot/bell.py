"""The bell that wakes who looks for what is due, and who need not look again where there was nothing."""

import asyncio
from datetime import datetime
from typing import TypeAlias

from bot.clock import Clock

Moment: TypeAlias = tuple[int, datetime]
"""How often it had been rung by then, and when that was."""


class Bell:
    """Rung by whoever knows that there may be something; it remembers when there last was nothing."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rung = asyncio.Event()
        self._rings = 0
        self._nothing: Moment | None = None

    def ring(self) -> None:
        """There may be something."""
        self._rings += 1
        self._rung.set()

    def hush(self) -> None:
        """Whoever waits from now on waits for the next ring."""
        self._rung.clear()

    async def wait(self) -> None:
        """Until it is rung."""
        await self._rung.wait()

    def moment(self) -> Moment:
        """This moment, at which somebody begins to look."""
        return self._rings, self._clock.now()

    def note(self, begun: Moment, *, nothing: bool) -> None:
        """Whether there was nothing, for who began to look then."""
        self._nothing = begun if nothing else None

    def nothing_at(self) -> datetime | None:
        """When somebody looked and there was nothing, if nobody has rung since."""
        if self._nothing is None or self._nothing[0] != self._rings:
            return None
        return self._nothing[1]
