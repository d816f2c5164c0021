"""Telegram, as the program asks for it (`bot/channel.py`)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.channel import Fetch, HasSounds, Posts, Sign
from bot.clock import Difference
from bot.errors import SettingsError
from bot.house import Links
from bot.settings import Settings
from bot.storage.sealing import Vault
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.telegram.handlers import Handlers
from bot.telegram.links import DeepLinks
from bot.telegram.login import Bot, ask, log_in, refuse_where_others_read, token_refused
from bot.telegram.polling import polling
from bot.telegram.sender import Sender
from bot.telegram.sounds import Sounds
from bot.telegram.webhook import Posting


class AtTelegram:
    """The bot as it is known at Telegram."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self.name, self.account = bot.username, str(bot.id)
        self.links: Links = DeepLinks(bot.username)
        self.fetch: Fetch = polling(bot)
        self.posts: Posts = Posting(bot)
        self.sounds: HasSounds = Sounds(bot)

    def speaks(self, sign: Sign) -> Sender:
        """How it says something."""
        return Sender(self._bot, sign)

    def brings(self, writer: Writer[Work], vault: Vault, *, hears: bool) -> Handlers:
        """How it brings what happens."""
        return Handlers(self._bot, writer, vault, hears=hears)

    async def ask(self) -> None:
        """Ask anything at all, so that it answers with a date."""
        await ask(self._bot)

    def refuses(self) -> SettingsError:
        """It does not know the token any more."""
        return token_refused()


@asynccontextmanager
async def at_telegram(settings: Settings, difference: Difference) -> AsyncIterator[AtTelegram]:
    """The way there; raises `SettingsError` when the token is not accepted, nobody answers, or the bot could be put
    among others."""
    async with log_in(settings, difference) as bot:
        refuse_where_others_read(bot, settings)
        yield AtTelegram(bot)
