"""What comes in, by whatever road: a batch of updates is dealt with, and then it may be confirmed.

Within one chat updates are handled in order, chats side by side.

- While the storage fails (StorageError) a batch is not dealt with: whoever brought it brings it again.
- One that fails otherwise, three times, while the storage is proved to work, is set aside, and the others go on.
"""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, TypeAlias

from bot import logs
from bot.errors import StorageError

log = logs.get("intake")

Raw: TypeAlias = dict[str, Any]
"""One update as the channel sent it; nothing about its shape is certain."""

TRIES = 3


class Intake:
    """Takes batches in. `busy` while it does.

    - `handle` deals with one update, once per update id however often it comes, and returns when that is committed.
    - `set_aside` keeps one that failed `TRIES` times, with the name of the error's type, committed likewise.
    - `chat_of` tells in which chat it happened, if that can be made out.
    - `probe` proves that the storage works, or raises: nothing is set aside for what is not its own fault.
    - `together` is the context in which one step of each chat is asked for, so that they can share what they cost.
    """

    def __init__(
        self,
        handle: Callable[[Raw], Awaitable[None]],
        set_aside: Callable[[Raw, str], Awaitable[None]],
        chat_of: Callable[[Raw], Hashable | None],
        *,
        probe: Callable[[], Awaitable[None]] | None = None,
        together: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        self.busy = False
        self._handle, self._set_aside, self._chat_of = handle, set_aside, chat_of
        self._probe, self._together = probe, together

    async def take(self, batch: list[Raw]) -> bool:
        """Whether every update of the batch is dealt with and committed; if not, it has to come again."""
        self.busy = True
        try:
            walking = [asyncio.ensure_future(self._walk(lane)) for lane in lanes(batch, self._chat_of)]
            with self._together():
                # In this one round of the loop each comes as far as the storage.
                await asyncio.sleep(0)
            return all(await asyncio.gather(*walking))
        finally:
            self.busy = False

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


def lanes(batch: Iterable[Raw], chat_of: Callable[[Raw], Hashable | None]) -> list[list[Raw]]:
    """The updates by chat, in their order; one that names no chat has a lane to itself."""
    by_chat: dict[Hashable, list[Raw]] = {}
    for raw in batch:
        chat = chat_of(raw)
        by_chat.setdefault(object() if chat is None else chat, []).append(raw)
    return list(by_chat.values())
