"""Lives of the bot, seen from the test: forked, spoken to over a wire, and ended by a signal."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar

from tests.forked import ENDED, fork
from tests.kill.bot_process import STRUCK, Order, live

T = TypeVar("T")


class Died(Exception):
    """The bot is no more."""


class Life:
    """One process of the bot. Whatever waits for it raises `Died` when it has been killed."""

    def __init__(self, pid: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._pid, self._reader, self._writer = pid, reader, writer
        self._answers: asyncio.Queue[str] = asyncio.Queue()
        self._struck = False
        self._watching = asyncio.create_task(self._watch())

    def strike(self, how: signal.Signals = signal.SIGKILL) -> None:
        """Kill it, wherever it is; with SIGTERM, ask it to stop."""
        if not self._watching.done():
            self._struck = True
            os.kill(self._pid, how)

    async def settles(self, now: datetime) -> datetime | None:
        """Tell it the time, let it do all that is due, and hear when something is due next."""
        self._writer.write(f"{now.isoformat()}\n".encode())
        due = await self.unless_it_dies(self._answers.get())
        return datetime.fromisoformat(due) if due else None

    async def unless_it_dies(self, doing: Coroutine[Any, Any, T]) -> T:
        """The result, or `Died`."""
        task = asyncio.create_task(doing)
        await asyncio.wait({task, self._watching}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return task.result()
        task.cancel()
        self._watching.result()
        raise Died

    async def ends(self) -> None:
        """Kill it and wait until it is gone."""
        self.strike()
        await self._watching
        self._writer.close()

    async def _watch(self) -> None:
        """Until the wire is cut. A life that ends by itself is no death but a fault."""
        try:
            while line := await self._reader.readline():
                if line == STRUCK:
                    self._struck = True
                elif line.decode().startswith(ENDED):
                    break
                else:
                    self._answers.put_nowait(line.decode().removeprefix("due ").strip())
        except ConnectionResetError:
            pass
        assert self._struck, "the bot fell over by itself; its last words are on stderr"


@asynccontextmanager
async def life_of(order: Order) -> AsyncIterator[Life]:
    """A new life, which may still be waking up; at the end it is killed."""
    reader, writer = await asyncio.open_connection(sock=fork(live, asdict(order)))
    life = Life(int(await reader.readline()), reader, writer)
    try:
        yield life
    finally:
        await life.ends()
