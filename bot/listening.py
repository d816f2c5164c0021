"""A port of this machine, listened at over HTTP as long as it is wanted."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import SettingsError
from bot.settings import Listen
from conversations.text import Text

# Seconds that whoever is being answered has left when it ends.
_STOPPING = 4.0


@asynccontextmanager
async def listening(app: web.Application, at: Listen, setting: str) -> AsyncIterator[None]:
    """Serve this application as long as the context lasts; what is being answered at its end is answered.

    Raises `SettingsError` naming the setting where nobody can listen.
    """
    # What is posted is taken as it is: taking apart what somebody packed very tight would keep everybody waiting.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_STOPPING, auto_decompress=False)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, at.host, at.port).start()
        except OSError:
            place = f"{at.host}:{at.port}"
            said = Text("{setting}: nobody can listen at {place}. Is it taken?", setting=setting, place=place)
            raise SettingsError(setting, said) from None
        yield
    finally:
        await runner.cleanup()
