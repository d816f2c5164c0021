"""A link that somebody pastes instead of tapping it, with the words around it or without; or only its token."""

import re

from bot.storage import invitations
from bot.storage.work import Work

_BARE = re.compile(r"[A-Za-z0-9_-]{43}")


def pasted(work: Work, text: str) -> str | None:
    """The token in these words, if they hold a link to this bot. Beside other words only a link that we know counts."""
    words = text.strip()
    link = work.house.links.pasted_in(words)
    if link is not None and (link.alone or invitations.by_token(work, link.token) is not None):
        return link.token
    bare = _BARE.fullmatch(words)
    return bare[0] if bare is not None and invitations.by_token(work, bare[0]) is not None else None
