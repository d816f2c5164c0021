"""Several workers on one database: each receives, and one of them speaks.

Which one, tells the lease (`storage/lease.py`). It is looked at every few seconds, and whoever holds it has a *term*:
what falls due and what is to be said is done in it, until it ends. The others call to it whatever their own
transactions gave it to do.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import ParamSpec, TypeAlias

from bot import logs
from bot.errors import StorageError
from bot.storage.calls import FREE, Calls, news_of, words_of
from bot.storage.lease import Lease

log = logs.get("leading")
P = ParamSpec("P")

Term: TypeAlias = Callable[[int], Awaitable[None]]
"""What is done by who holds the lease, under its number, until it is broken off."""

_HEARS_FOR, _AFTER_TROUBLE = 1.0, 1.0


async def first_of(*doings: Awaitable[object]) -> None:
    """Do these side by side until one of them is over, break the others off, and raise what that one raised."""
    tasks = [asyncio.ensure_future(doing) for doing in doings]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Leading:
    """This worker's part. `hear` gets the news that others call to it; `at_each_beat` is done at each beat."""

    def __init__(
        self,
        lease: Lease,
        calls: Calls,
        hear: Callable[[Sequence[object]], None],
        at_each_beat: Callable[[], None],
    ) -> None:
        self._lease, self._calls, self._hear, self._at_each_beat = lease, calls, hear, at_each_beat
        self._to_call: set[str] = set()
        self._called, self._is_free = asyncio.Event(), asyncio.Event()

    @property
    def is_mine(self) -> bool:
        """Whether the lease was ours when it could be looked at last."""
        return self._lease.fence is not None

    def may_begin(self) -> bool:
        """Whether something may be said now."""
        return self._lease.may_begin

    @asynccontextmanager
    async def entering(self) -> AsyncIterator[None]:
        """Look whether we belong to the others, if there are any, and give signs of life from then on, as long as this
        lasts; when it ends badly, we were never there. Raises `RunningAlready` when we do not."""
        await asyncio.to_thread(self._lease.enter)
        beating = asyncio.create_task(self._beat())
        try:
            yield
        except BaseException:
            await _tried(self._release)
            raise
        finally:
            beating.cancel()
            await asyncio.wait([beating])

    async def _beat(self) -> None:
        while True:
            await self._look()

    def pass_on(self, news: Sequence[object]) -> None:
        """What was committed here, and may be for another to do."""
        self._to_call |= words_of(news)
        if self._to_call:
            self._called.set()

    async def run(self, term: Term) -> None:
        """Be one of them, and have a term whenever it falls to us, until cancelled."""
        try:
            await first_of(self._take_terms(term), self._call(), self._listen())
        finally:
            await _tried(self._release)
            await asyncio.to_thread(self._calls.hang_up)

    async def _take_terms(self, term: Term) -> None:
        while True:
            while (fence := self._lease.fence) is None:
                await self._look()
            log.info("leading", fence=fence)
            try:
                await first_of(term(fence), self._keep(fence))
            except StorageError as error:
                log.warning("term_broken_off", error=error)
                await asyncio.sleep(_AFTER_TROUBLE)
            log.warning("leads_no_more", fence=fence)

    async def _keep(self, fence: int) -> None:
        while self._lease.fence == fence:
            await self._look()

    async def _look(self) -> None:
        """One beat, and then a rest until the next, or until somebody lets go."""
        self._is_free.clear()
        await _tried(self._lease.look)
        await _tried(self._at_each_beat)
        try:
            async with asyncio.timeout(self._lease.between_beats):
                await self._is_free.wait()
        except TimeoutError:
            return

    def _release(self) -> None:
        if self._lease.release():
            self._calls.call({FREE})

    async def _call(self) -> None:
        while True:
            await self._called.wait()
            self._called.clear()
            words, self._to_call = self._to_call, set()
            if not self.is_mine:
                await _tried(self._calls.call, words)

    async def _listen(self) -> None:
        while True:
            try:
                words = await asyncio.to_thread(self._calls.hear, _HEARS_FOR)
            except Exception as error:
                log.warning("not_listening", error=error)
                await asyncio.sleep(_AFTER_TROUBLE)
                continue
            if FREE in words:
                self._is_free.set()
            if self.is_mine and (news := news_of(words)):
                self._hear(news)


async def _tried(doing: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Do this; where the database fails, time goes on without it."""
    try:
        await asyncio.to_thread(doing, *args, **kwargs)
    except Exception as error:
        log.warning("database_failed", error=error)
