"""Updates in: fetch a batch, have all of it taken in, and only then tell the channel that it was received.

Telegram forgets an update as soon as a later offset is asked for, so that is the confirmation, and it comes after
every effect is committed: a process that dies in between gets the batch again, and handling knows each update by its
number. The offset is used once, for one batch, and never kept: after a quiet week Telegram starts numbering anew, at
random, and an old offset would make it drop what people write then (Bot API, Update.update_id).
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.channel import Fetch
from bot.clock import Clock
from bot.intake import Raw
from bot.message import Elsewhere, NotNow, Outcome, TokenDead, TokenShared

T = TypeVar("T")

SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
# A channel, or something before it, that answers "nothing" without waiting for anything is asked once a second.
AT_ONCE = EMPTY_PAUSE = 1.0
ALARM_EVERY = timedelta(minutes=1)


class TokenDied(Exception):
    """The channel does not accept our token any more; there is nothing left to receive."""


class Receiver:
    """Receives until stopped. `last_good` is when the channel last answered well.

    - `take` deals with a batch; False when it has to come again.
    - `alarm` hears "token_shared", at most once a minute, when somebody else receives with our token, and
      "webhook_set" when he had it all posted to an address; `reclaim` takes that away.
    """

    def __init__(
        self,
        fetch: Fetch,
        take: Callable[[list[Raw]], Awaitable[bool]],
        *,
        alarm: Callable[[str], None],
        clock: Clock,
        reclaim: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.last_good: datetime | None = None
        self._fetch, self._take, self._alarm, self._clock, self._reclaim = fetch, take, alarm, clock, reclaim
        self._stopping = asyncio.Event()
        self._pause = SHORTEST_PAUSE
        self._alarmed: datetime | None = None

    def stop(self) -> None:
        """End `run` as soon as the batch under way, if any, is handled and confirmed."""
        self._stopping.set()

    async def run(self) -> None:
        """Receive until `stop` is called. Raises TokenDied when the channel no longer knows us."""
        offset: int | None = None
        empty = 0
        while not self._stopping.is_set():
            asked_at = self._real_time()
            found = await self._unless_stopped(self._fetch(offset, True))
            if isinstance(found, list):
                self.last_good = self._clock.now()
                offset = await self._confirmable(found)
                empty = empty + 1 if not found and self._real_time() - asked_at < AT_ONCE else 0
                if empty > 1:
                    await self._unless_stopped(self._clock.rest(EMPTY_PAUSE))
            elif found is not None:
                await self._bear(found)
        if offset is not None:
            await self._fetch(offset, False)

    @staticmethod
    def _real_time() -> float:
        """How time goes by outside, however the clock is pushed."""
        return asyncio.get_running_loop().time()

    async def _confirmable(self, batch: list[Raw]) -> int | None:
        """Take a batch in; the offset that confirms it, or None when there is nothing to confirm, or not yet."""
        taken, offset = await self._take(batch), _confirming(batch)
        if taken and (offset is not None or not batch):
            self._pause = SHORTEST_PAUSE
            return offset
        await self._back_off()
        return None

    async def _bear(self, outcome: Outcome) -> None:
        """The channel gave no updates: go on after a pause, unless it never will again."""
        if outcome == TokenDead():
            raise TokenDied
        if outcome == TokenShared():
            self._sound_alarm("token_shared")
        elif outcome == Elsewhere() and self._sound_alarm("webhook_set") and self._reclaim is not None:
            await self._reclaim()
        await self._back_off(outcome.seconds if isinstance(outcome, NotNow) else None)

    def _sound_alarm(self, name: str) -> bool:
        """Whether it was time for another alarm."""
        now = self._clock.now()
        if self._alarmed is not None and now - self._alarmed < ALARM_EVERY:
            return False
        self._alarmed = now
        self._alarm(name)
        return True

    async def _back_off(self, seconds: float | None = None) -> None:
        """Rest: as long as was asked, or twice as long as the last time."""
        if seconds is None:
            seconds, self._pause = self._pause, min(self._pause * 2, LONGEST_PAUSE)
        await self._unless_stopped(self._clock.rest(seconds))

    async def _unless_stopped(self, doing: Awaitable[T]) -> T | None:
        """The result, or None when `stop` came first; then it is broken off."""
        tasks = [asyncio.ensure_future(doing), asyncio.ensure_future(self._stopping.wait())]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            return tasks[0].result() if tasks[0].done() else None
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


def _confirming(batch: Iterable[Raw]) -> int | None:
    """The offset that confirms the whole batch, if any of it is numbered."""
    numbers = [raw.get("update_id") for raw in batch if isinstance(raw, dict)]
    return max((number + 1 for number in numbers if isinstance(number, int)), default=None)
