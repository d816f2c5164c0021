"""The whole thing without a token: the real bot, over real HTTP, against the playground, with a clock that is pushed.

The same code as `tussendoor run`; only the Telegram, the clock and the throw-away folder are the playground's. The
stories of the tests are played here too.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app import put_together
from bot.clock import PushedClock
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.playground.world import World
from bot.settings import Settings


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
