"""How fast the channel is spoken to: so much a second over all chats, and once a second in one.

Who waits for his own chat keeps nobody else waiting: a place in everybody's row is taken only by who could go at once.
In that row what answers somebody goes before what the bot says of its own accord, and words before marks.
"""

import asyncio
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from itertools import count
from typing import TypeAlias

from bot.clock import Clock
from bot.references import ChatRef

_BETWEEN_IN_A_CHAT = timedelta(seconds=1)
_MANY_CHATS = 10_000

_Place: TypeAlias = tuple[int, int, asyncio.Event]
"""A place in the row: rank, number in order of coming, and what wakes who is there."""


class Pace:
    """`rate` is the most calls a second over all chats; 0 is no pacing at all."""

    def __init__(self, clock: Clock, rate: float) -> None:
        self._clock = clock
        self._between = timedelta(seconds=1 / rate) if rate else None
        self._next = datetime.min.replace(tzinfo=clock.now().tzinfo)
        self._next_in_chat: dict[ChatRef, datetime] = {}
        self._row: list[_Place] = []
        self._numbers = count()

    @property
    def is_kept(self) -> bool:
        """Whether there is any pacing."""
        return self._between is not None

    async def in_chat(self, chat: ChatRef) -> None:
        """Wait for this chat's turn to be shown something; one at a time in a chat."""
        if self._between is None:
            return
        now = self._clock.now()
        # A clock that was set back makes nobody wait for longer than ever.
        wait = min(self._next_in_chat.get(chat, now) - now, _BETWEEN_IN_A_CHAT)
        if wait > timedelta():
            await self._clock.rest(wait.total_seconds())
        self._next_in_chat[chat] = self._clock.now() + _BETWEEN_IN_A_CHAT
        if len(self._next_in_chat) > _MANY_CHATS:
            now = self._clock.now()
            self._next_in_chat = {one: due for one, due in self._next_in_chat.items() if due > now}

    async def over_all(self, rank: int) -> None:
        """Wait for a turn among all that could go; those of the lowest rank go first."""
        if self._between is None:
            return
        mine = (rank, next(self._numbers), asyncio.Event())
        heappush(self._row, mine)
        try:
            while not await self._is_next(mine, self._between):
                pass
            now = self._clock.now()
            # A rest that took a little longer than asked does not put off all who come after.
            self._next = (self._next if now - self._next < self._between else now) + self._between
        finally:
            self._leave(mine)

    def _left(self, between: timedelta) -> timedelta:
        """How long until the next turn of all; of a clock that was set back, at once."""
        left = self._next - self._clock.now()
        if left <= between:
            return left
        self._next = self._clock.now()
        return timedelta()

    async def _is_next(self, mine: _Place, between: timedelta) -> bool:
        """Wait for a change, and then whether this one may go: somebody of a lower rank may have come meanwhile."""
        if self._row[0] is not mine:
            await mine[2].wait()
            mine[2].clear()
        if self._row[0] is mine and (left := self._left(between)) > timedelta():
            await self._clock.rest(left.total_seconds())
        return self._row[0] is mine

    def _leave(self, mine: _Place) -> None:
        if self._row[0] is mine:
            heappop(self._row)
        else:
            self._row.remove(mine)
            heapify(self._row)
        if self._row:
            self._row[0][2].set()
