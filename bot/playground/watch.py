"""Waiting without sleeping: whoever changes something says so, whoever waits looks again."""

import asyncio
from collections.abc import Callable


class Watch:
    """Wakes everyone who waits for something to become true. `turn` counts the changes."""

    def __init__(self) -> None:
        self.turn = 0
        self._change = asyncio.Event()

    def changed(self) -> None:
        """Something is different now."""
        self.turn += 1
        self._change.set()
        self._change = asyncio.Event()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Return as soon as `holds` does; it is asked again after every change."""
        while not holds():
            await self._change.wait()

    async def past(self, turn: int) -> None:
        """Return as soon as anything has changed since that turn."""
        await self.until(lambda: self.turn != turn)
