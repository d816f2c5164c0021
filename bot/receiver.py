"""Updates in: fetch a batch, handle all of it, and only then tell the channel that it was received.

Telegram forgets an update as soon as a later offset is asked for, so that is the confirmation, and it comes after
every effect is committed: a process that dies in between gets the batch again, and handling knows each update by its
number. Within one chat updates are handled in order, chats side by side.

- While the storage fails (StorageError) the whole batch is held: a pause, then the same again, for as long as it takes.
- One that fails otherwise, three times, while the storage is proved to work, is set aside, and the others go on.
- The offset is used once, for one batch, and never kept: after a quiet week Telegram starts numbering anew, at random,
  and an old offset would make it drop what people write then (Bot API, Update.update_id).
"""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Iterable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from typing import Any, TypeAlias, TypeVar

from bot import logs
from bot.clock import Clock
from bot.errors import StorageError
from bot.message import Elsewhere, NotNow, Outcome, TokenDead, TokenShared

log = logs.get("receiver")

Raw: TypeAlias = dict[str, Any]
"""One update as the channel sent it; nothing about its shape is certain."""

T = TypeVar("T")

TRIES = 3
SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
# A channel, or something before it, that answers "nothing" without waiting for anything is asked once a second.
AT_ONCE = EMPTY_PAUSE = 1.0
ALARM_EVERY = timedelta(minutes=1)

_CHAT_OF = (
    ("message", "chat", "id"),
    ("edited_message", "chat", "id"),
    ("callback_query", "from", "id"),
    ("my_chat_member", "chat", "id"),
)


Fetch: TypeAlias = Callable[[int | None, bool], Awaitable[list[Raw] | Outcome]]
"""Look at the channel once: confirm everything below the offset, if any, and wait for an update or not."""


class TokenDied(Exception):
    """The channel does not accept our token any more; there is nothing left to receive."""


class Receiver:
    """Receives until stopped. `busy` while it handles a batch; `last_good` is when the channel last answered well.

    - `handle` deals with one update, once per update id however often it comes, and returns when that is committed.
    - `set_aside` keeps one that failed `TRIES` times, with the name of the error's type, committed likewise.
    - `probe` proves that the storage works, or raises: nothing is set aside for what is not its own fault.
    - `together` is the context in which one step of each chat is asked for, so that they can share what they cost.
    - `alarm` hears "token_shared", at most once a minute, when somebody else receives with our token, and
      "webhook_set" when he had it all posted to an address; `reclaim` takes that away.
    """

    def __init__(
        self,
        fetch: Fetch,
        handle: Callable[[Raw], Awaitable[None]],
        set_aside: Callable[[Raw, str], Awaitable[None]],
        *,
        alarm: Callable[[str], None],
        clock: Clock,
        probe: Callable[[], Awaitable[None]] | None = None,
        together: Callable[[], AbstractContextManager[None]] = nullcontext,
        reclaim: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.busy = False
        self.last_good: datetime | None = None
        self._fetch, self._handle, self._set_aside = fetch, handle, set_aside
        self._alarm, self._clock, self._probe, self._together = alarm, clock, probe, together
        self._reclaim = reclaim
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
                offset = await self._take(found)
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

    async def _take(self, batch: list[Raw]) -> int | None:
        """Handle a batch; the offset that confirms it, or None when there is nothing to confirm, or not yet."""
        self.busy = True
        try:
            walking = [asyncio.ensure_future(self._walk(lane)) for lane in lanes(batch)]
            with self._together():
                # In this one round of the loop each comes as far as the storage.
                await asyncio.sleep(0)
            ended = await asyncio.gather(*walking)
        finally:
            self.busy = False
        offset = _confirming(batch)
        if all(ended) and (offset is not None or not batch):
            self._pause = SHORTEST_PAUSE
            return offset
        await self._back_off()
        return None

    async def _walk(self, lane: Iterable[Raw]) -> bool:
        """Handle the updates of one chat in order; False as soon as one has to wait, and the rest with it."""
        for raw in lane:
            if not await self._settle(raw):
                return False
        return True

    async def _settle(self, raw: Raw) -> bool:
        """Whether the update is dealt with: handled, or given up and set aside."""
        reason = ""
        for _ in range(TRIES):
            try:
                await self._handle(raw)
                return True
            except Exception as error:
                log.warning("handling_failed", error=error)
                if isinstance(error, StorageError):
                    return False
                reason = type(error).__name__
        return await self._give_up(raw, reason)

    async def _give_up(self, raw: Raw, reason: str) -> bool:
        if not await self._storage_works():
            return False
        try:
            await self._set_aside(raw, reason)
        except Exception as error:
            # What can be neither handled nor set aside is let go: holding it would silence everybody, for good.
            log.error("setting_aside_failed", error=error)
            return not isinstance(error, StorageError)
        return True

    async def _storage_works(self) -> bool:
        try:
            if self._probe is not None:
                await self._probe()
        except Exception as error:
            log.error("probe_failed", error=error)
            return False
        return True

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


def lanes(batch: Iterable[Raw]) -> list[list[Raw]]:
    """The updates by chat, in their order; one that names no chat has a lane to itself."""
    by_chat: dict[Hashable, list[Raw]] = {}
    for raw in batch:
        by_chat.setdefault(_chat(raw), []).append(raw)
    return list(by_chat.values())


def _chat(raw: Raw) -> Hashable:
    for path in _CHAT_OF:
        found: Any = raw
        for key in path:
            found = found.get(key) if isinstance(found, dict) else None
        if isinstance(found, int):
            return found
    return object()


def _confirming(batch: Iterable[Raw]) -> int | None:
    """The offset that confirms the whole batch, if any of it is numbered."""
    numbers = [raw.get("update_id") for raw in batch if isinstance(raw, dict)]
    return max((number + 1 for number in numbers if isinstance(number, int)), default=None)
