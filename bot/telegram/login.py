"""The bot at Telegram, by its token."""

import ipaddress
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.clock import Difference
from bot.errors import SettingsError
from bot.settings import Settings
from bot.telegram.request import AiohttpRequest, NotTelegram
from conversations.text import Text

__all__ = ["Bot", "ask", "is_here", "log_in", "refuse_where_others_read", "token_refused"]


def token_refused() -> SettingsError:
    """Telegram does not know this token, or no longer."""
    said = Text("Telegram does not accept this token. Ask BotFather for the right one.")
    return SettingsError("TUSSENDOOR_TOKEN", said)


@asynccontextmanager
async def log_in(settings: Settings, difference: Difference | None = None) -> AsyncIterator[Bot]:
    """The bot, known by name; `difference` hears how late it is at Telegram. Raises `SettingsError` when the token is
    not accepted or nobody answers."""
    lines = AiohttpRequest(difference), AiohttpRequest(difference)
    try:
        yield await _introduced(settings, *lines)
    finally:
        for line in lines:
            await line.shutdown()


async def ask(bot: Bot) -> None:
    """Ask Telegram anything at all, so that it answers with a date."""
    with suppress(TelegramError):
        await bot.get_me()


def refuse_where_others_read(bot: Bot, settings: Settings) -> None:
    """Raises `SettingsError` for a bot that somebody could put among others: he would show who is coached, even though
    it says nothing there. Not where Telegram is a server of this machine, as that of a try-out is: `doctor` tells."""
    if is_here(settings):
        return
    if bot.bot.can_join_groups:
        said = Text("This bot can be put in groups. At BotFather: /setjoingroups, Disable; then start again.")
    elif bot.bot.supports_guest_queries:
        said = Text(
            "This bot can be called in the chats of others. At BotFather, turn guest mode off; then start again."
        )
    else:
        return
    raise SettingsError("TUSSENDOOR_TOKEN", said)


def is_here(settings: Settings) -> bool:
    """Whether what answers for Telegram is a server of this machine."""
    host = urlsplit(settings.api_url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def _introduced(settings: Settings, request: AiohttpRequest, get_updates: AiohttpRequest) -> Bot:
    try:
        bot = Bot(
            settings.bot_token(),
            base_url=settings.api_url,
            base_file_url=settings.api_url.removesuffix("/bot") + "/file/bot",
            request=request,
            get_updates_request=get_updates,
        )
        await bot.initialize()
        if not (isinstance(bot.id, int) and isinstance(bot.username, str) and bot.username):
            raise _no_telegram()
    except InvalidToken:
        raise token_refused() from None
    except NotTelegram:
        raise _no_telegram() from None
    except TelegramError:
        said = Text("Telegram cannot be reached. Is there a network, and is the address right?")
        raise SettingsError("TUSSENDOOR_API_URL", said) from None
    except (LookupError, TypeError, ValueError, AttributeError):
        # It said yes, and then nothing that tells who the bot is.
        raise _no_telegram() from None
    return bot


def _no_telegram() -> SettingsError:
    said = Text("What answers at the address of Telegram is something else. Look at TUSSENDOOR_API_URL, or at a proxy.")
    return SettingsError("TUSSENDOOR_API_URL", said)
