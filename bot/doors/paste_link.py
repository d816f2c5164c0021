"""A link that somebody pastes instead of tapping it, with the words around it or without; or only its token."""

import re

from bot.storage import invitations
from bot.storage.work import Work

_TOKEN = r"[A-Za-z0-9_-]{1,64}"  # noqa: S105 - what one looks like
_BARE = re.compile(r"[A-Za-z0-9_-]{43}")


def pasted(work: Work, text: str) -> str | None:
    """The token in these words, if they hold a link to this bot. Beside other words only a link that we know counts."""
    words = text.strip()
    if "start=" in words.casefold():
        bot = re.escape(work.house.bot_name)
        link = rf"(?:(?:https?://)?(?:t|telegram)\.(?:me|dog)/{bot}/?\?|tg://resolve\?domain={bot}&)start=({_TOKEN})"
        found = re.search(link, words, re.IGNORECASE)
        if found is not None and (found[0] == words or invitations.by_token(work, found[1]) is not None):
            return found[1]
    bare = _BARE.fullmatch(words)
    return bare[0] if bare is not None and invitations.by_token(work, bare[0]) is not None else None
