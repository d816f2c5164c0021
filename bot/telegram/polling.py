"""Raw updates by long polling: python-telegram-bot rejects a whole batch for one update it cannot read."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot

from bot.message import Outcome, Unknown
from bot.telegram.outcomes import outcome_of

# Always the whole list: leaving it out means "as last time" to Telegram, not "the default".
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


def polling(bot: Bot, timeout: int = 25) -> Callable[[int | None, bool], Awaitable[list[dict[str, Any]] | Outcome]]:
    """A way to fetch at most 100 waiting updates, for the receiver.

    It takes the offset that confirms all updates below it, or None, and whether to wait for an update, `timeout`
    seconds at most. It gives raw updates, or the outcome that the call had instead, and raises nothing.
    """

    async def fetch(offset: int | None, wait: bool) -> list[dict[str, Any]] | Outcome:
        patience = timeout if wait else 0
        asked = {"timeout": patience, "limit": 100, "allowed_updates": ALLOWED_UPDATES}
        try:
            # With one underscore the library warns that it has a method of its own for this.
            updates = await bot.do_api_request(
                "get__updates",
                api_kwargs=asked if offset is None else {**asked, "offset": offset},
                read_timeout=patience + 5,
            )
        except Exception as error:
            return outcome_of(error)
        return updates if isinstance(updates, list) else Unknown()

    return fetch
