"""The address at Telegram that what is written to the bot is posted to, if there is one.

Whoever has the token can set it, or forget to take it away; while it is there nothing can be fetched.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import TelegramError

from bot import logs
from bot.errors import RunningAlready
from bot.message import NotNow, Outcome
from bot.telegram.outcomes import outcome_of
from bot.telegram.polling import ALLOWED_UPDATES
from conversations.text import Text

log = logs.get("webhook")

_SIDE_BY_SIDE = 40


@dataclass(frozen=True)
class Address:
    """The address that is set (empty: none is), how much waits there, and whether posting to it failed lately."""

    url: str
    waiting: int = 0
    fails: bool = False

    @property
    def is_stuck(self) -> bool:
        """Whether what waits there does not come through."""
        return self.fails and self.waiting > 0

    @property
    def host(self) -> str:
        """What of the address can be shown: its path may hold a secret."""
        return urlsplit(self.url).hostname or "?"


def elsewhere(address: Address) -> Text:
    """What whoever runs the bot has to know about an address that is not ours."""
    return Text(
        "At Telegram an address is set for this bot, at {host}, so what people write goes there. If that is yours, "
        "`tussendoor webhook remove` takes it away; if not, somebody has your token: revoke it at BotFather.",
        host=address.host,
    )


async def look(bot: Bot) -> Address | Outcome:
    """The address that is set now, or what the call came to instead."""
    try:
        found = await bot.get_webhook_info()
        return Address(found.url or "", found.pending_update_count or 0, bool(found.last_error_message))
    except Exception as error:
        log.warning("not_known", error=error)
        return outcome_of(error)


class Posting:
    """How this bot is posted to."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def is_set(self, url: str) -> bool | Outcome:
        """Whether just this address is set there; `NotNow` where it is, but what waits does not come through."""
        found = await look(self._bot)
        if not isinstance(found, Address):
            return found
        return NotNow() if found.url == url and found.is_stuck else found.url == url

    async def put(self, url: str, secret: str) -> bool | Outcome:
        """Have everything posted to this address from now on; what waits stays. True when that is so."""
        try:
            return await self._bot.set_webhook(
                url,
                secret_token=secret,
                allowed_updates=ALLOWED_UPDATES,
                max_connections=_SIDE_BY_SIDE,
                drop_pending_updates=False,
            )
        except Exception as error:
            log.warning("not_set", error=error)
            return outcome_of(error)

    async def remove(self) -> bool:
        """Take any address away, so that everything can be fetched. Whether that was done."""
        return await remove(self._bot)

    async def is_here(self, url: str) -> bool:
        """Whether it is posted to us. Raises `RunningAlready` when it is posted elsewhere."""
        address = await look(self._bot)
        if not isinstance(address, Address) or not address.url:
            return False
        if address.url != url:
            raise RunningAlready(elsewhere(address))
        return True


async def remove(bot: Bot) -> bool:
    """Take the address away, so that everything can be fetched; what waits stays. Whether that was done."""
    try:
        return await bot.delete_webhook(drop_pending_updates=False)
    except TelegramError as error:
        log.warning("not_removed", error=error)
        return False
