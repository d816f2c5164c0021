"""What every life would work out anew, worked out once, before any is forked: a town that nobody strikes, whose bot is
no process of its own, lives through two weeks and a meeting."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, TypeVar

from bot.app import App, put_together
from bot.demo import at_work, throw_away
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.ticker import next_due
from tests.kill.bot_process import Order, ShiftedClock
from tests.kill.lives import Life
from tests.kill.town import BEGIN, Town

T = TypeVar("T")


class _AtHome(Life):
    """A life in this process, which nobody ends."""

    def __init__(self, app: App, clock: ShiftedClock) -> None:
        self._app, self._clock = app, clock

    async def settles(self, now: datetime) -> datetime | None:
        self._clock.push(now)
        await self._app.settle()
        return await self._app.writer.run(next_due)

    async def unless_it_dies(self, doing: Coroutine[Any, Any, T]) -> T:
        return await doing


@asynccontextmanager
async def _at_home(order: Order) -> AsyncIterator[Life]:
    clock = ShiftedClock(datetime.fromisoformat(order.now))
    async with put_together(order.settings(), clock) as app, at_work(app):
        yield _AtHome(app, clock)


async def _two_weeks(folder: str) -> None:
    clock = ShiftedClock(BEGIN)
    telegram = Telegram(clock)
    async with serve(telegram) as url:
        order = Order(folder, url, telegram.token, BEGIN.isoformat())
        here = Town(telegram, clock, order, seed=1, lives=_at_home)
        await here.moves_in()
        await here.recovers()
        await here.recovers()


def learn() -> None:
    """Live through them, and keep nothing of it but what makes the next time quick."""
    with throw_away() as folder:
        asyncio.run(_two_weeks(str(folder)))
