"""What can be made out of an update as Telegram sent it, whatever shape it has."""

from typing import Any

_CHAT_OF = (
    ("message", "chat", "id"),
    ("edited_message", "chat", "id"),
    ("callback_query", "from", "id"),
    ("my_chat_member", "chat", "id"),
)


def chat_of(raw: dict[str, Any]) -> int | None:
    """The chat in which it happened, if it names one."""
    for path in _CHAT_OF:
        found: Any = raw
        for key in path:
            found = found.get(key) if isinstance(found, dict) else None
        if isinstance(found, int):
            return found
    return None
