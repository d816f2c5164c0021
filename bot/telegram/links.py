"""Links that open the bot at Telegram, with a token for it: how they are written, and how people paste them."""

import re

from bot.house import FoundLink

_TOKEN = r"[A-Za-z0-9_-]{1,64}"  # noqa: S105 - what one looks like


class DeepLinks:
    """Those of the bot of this name."""

    def __init__(self, name: str) -> None:
        self._name = name
        bot = re.escape(name)
        self._link = re.compile(
            rf"(?:(?:https?://)?(?:t|telegram)\.(?:me|dog)/{bot}/?\?|tg://resolve\?domain={bot}&)start=({_TOKEN})",
            re.IGNORECASE,
        )

    def to(self, token: str) -> str:
        """The address that opens the bot with this token."""
        return f"https://t.me/{self._name}?start={token}"

    def pasted_in(self, words: str) -> FoundLink | None:
        """The first link to this bot in these words."""
        found = self._link.search(words) if "start=" in words.casefold() else None
        return FoundLink(found[1], found[0] == words) if found is not None else None
