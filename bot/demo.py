"""The whole thing without a token: the real bot, over real HTTP, against the playground, with a clock that is pushed.

The same code as `tussendoor run`; only the Telegram, the clock and the throw-away folder are the playground's. The
stories of the tests are played here too.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.actions.create_trajectory import link_to
from bot.app import App, put_together
from bot.clock import PushedClock
from bot.playground.people import Person
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.settings import Settings
from bot.storage import invitations
from bot.storage.work import Work
from bot.ticker import next_due

_STEP = timedelta(hours=12)


class World:
    """A Telegram, a clock and the bot between them."""

    def __init__(self, telegram: Telegram, clock: PushedClock, app: App) -> None:
        self.telegram, self.clock, self.app = telegram, clock, app

    async def coach(self, name: str, language: str = "nl") -> Person:
        """A new person who has come in by a coach's link."""
        person = self.telegram.person(name, language)
        person.starts(await self.app.writer.run(_coach_link))
        await self.settle()
        return person

    async def settle(self) -> None:
        """Until nobody has anything left to do at this moment of the clock."""
        while True:
            await self.telegram.quiet()
            await self.app.settle()
            if not self.telegram.pending:
                return

    async def next_due(self) -> datetime | None:
        """When something happens next by itself, in UTC."""
        return await self.app.writer.run(next_due)

    async def until(self, moment: datetime) -> None:
        """Let the time go by to an aware moment; everything on the way happens at its own time.

        In steps of half a day at most, so that the bot does not take it for an absence of its own.
        """
        await self.settle()
        while (now := self.clock.now()) < moment:
            due = await self.next_due() or moment
            self.clock.push(min(max(due, now), moment, now + _STEP))
            await self.settle()

    async def after(self, **time: float) -> None:
        """Let this much time go by, as `timedelta` counts it."""
        await self.until(self.clock.now() + timedelta(**time))


@asynccontextmanager
async def playing(
    folder: Path,
    begin: datetime,
    *,
    telegram: Telegram | None = None,
    quiet_seconds: float = 60,
    database_url: str | None = None,
) -> AsyncIterator[World]:
    """The bot, running with its data in `folder`, at an aware moment."""
    clock = telegram.clock if telegram is not None and isinstance(telegram.clock, PushedClock) else PushedClock(begin)
    telegram = telegram or Telegram(clock)
    async with serve(telegram) as url:
        settings = Settings(
            token=SecretStr(telegram.token),
            api_url=url,
            data_dir=folder / "data",
            key_file=folder / "keys" / "master.key",
            database_url=database_url,
            quiet_seconds=quiet_seconds,
        )
        async with put_together(settings, clock) as app:
            stop = asyncio.Event()
            running = asyncio.create_task(app.run(stop))
            try:
                await app.started.wait()
                yield World(telegram, clock, app)
            finally:
                stop.set()
                await running


def _coach_link(work: Work) -> str:
    return link_to(work, invitations.invite(work))
