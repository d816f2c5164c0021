"""Telegram's numbers, as the references that everybody else knows them by, and back.

A message has a number that grows with each, so in shorter-first order the references stand as they were said.
"""

from bot.references import ChatRef, UpdateRef
from conversations.references import MessageRef


def chat_ref(number: object) -> ChatRef:
    """A chat, or who is alone with us in it. Raises TypeError for what is no number of Telegram."""
    return ChatRef(str(_number(number)))


def message_ref(number: object) -> MessageRef:
    """A message. Raises TypeError for what is no number of Telegram."""
    return MessageRef(str(_number(number)))


def update_ref(number: object) -> UpdateRef:
    """An update. Raises TypeError for what is no number of Telegram."""
    return UpdateRef(str(_number(number)))


def number_of(reference: ChatRef | MessageRef) -> int:
    """What Telegram knows by this reference."""
    return int(reference)


def _number(value: object) -> int:
    """The library does not check what it is given."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not an id")
    return value
