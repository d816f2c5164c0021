"""Before anything is done: nobody else receives with our token, and no worker has a copy of our folder."""

import asyncio

from bot.alone import KNOCKS_FOR, WITH_TOKEN, knock
from bot.channel import Channel
from bot.errors import RunningAlready
from bot.leading import Leading
from bot.message import TokenDead, TokenShared

_LOOKED_EVERY = 0.5


async def enter(channel: Channel, url: str, leading: Leading | None) -> None:
    """Raises `RunningAlready` when somebody else is this bot, and `SettingsError` when the channel does not know it any
    more. `url` is where we want to be posted to; empty where it is fetched."""
    if leading is None:
        await _find_it_free(channel, url)
        return
    async with leading.entering():
        # Of several workers one finds out; the others hear that it has, by the address that it sets.
        while not leading.is_mine:
            if await channel.posts.is_here(url):
                return
            await asyncio.sleep(_LOOKED_EVERY)
        await _find_it_free(channel, url)


async def _find_it_free(channel: Channel, url: str) -> None:
    if await channel.posts.is_here(url):
        return
    free = await knock(channel.fetch, KNOCKS_FOR)
    if free == TokenShared():
        raise RunningAlready(WITH_TOKEN)
    if free == TokenDead():
        raise channel.refuses()
