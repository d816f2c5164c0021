"""Before anything is done: nobody else receives with our token, and no worker has a copy of our folder."""

import asyncio

from bot.alone import KNOCKS_FOR, WITH_TOKEN, knock
from bot.errors import RunningAlready
from bot.leading import Leading
from bot.message import TokenDead, TokenShared
from bot.receiver import Fetch
from bot.telegram import webhook
from bot.telegram.login import Bot, token_refused

_LOOKED_EVERY = 0.5


async def enter(bot: Bot, url: str, fetch: Fetch, leading: Leading | None) -> None:
    """Raises `RunningAlready` when somebody else is this bot, and `SettingsError` when Telegram does not know the token
    any more. `url` is where we want to be posted to; empty where it is fetched."""
    if leading is None:
        await _find_the_token_free(bot, url, fetch)
        return
    async with leading.entering():
        # Of several workers one finds out; the others hear that it has, by the address that it sets.
        while not leading.is_mine:
            if await _is_posted_here(bot, url):
                return
            await asyncio.sleep(_LOOKED_EVERY)
        await _find_the_token_free(bot, url, fetch)


async def _is_posted_here(bot: Bot, url: str) -> bool:
    """Whether what people write is posted to us. Raises `RunningAlready` when it is posted elsewhere."""
    address = await webhook.look(bot)
    if not isinstance(address, webhook.Address) or not address.url:
        return False
    if address.url != url:
        raise RunningAlready(webhook.elsewhere(address))
    return True


async def _find_the_token_free(bot: Bot, url: str, fetch: Fetch) -> None:
    if await _is_posted_here(bot, url):
        return
    free = await knock(fetch, KNOCKS_FOR)
    if free == TokenShared():
        raise RunningAlready(WITH_TOKEN)
    if free == TokenDead():
        raise token_refused()
