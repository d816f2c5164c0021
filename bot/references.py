"""What a channel calls a chat, and an update: opaque to all but the channel. A message has its own (`MessageRef`)."""

import re
from hashlib import blake2b
from typing import NewType

from conversations.references import MessageRef

ChatRef = NewType("ChatRef", str)
"""A chat with one person, by which he is known too; or a group, which is only left."""

UpdateRef = NewType("UpdateRef", str)
"""Something that happened in the channel, the same however often it is brought."""

_SHORT = re.compile(r"[A-Za-z0-9_-]{1,16}")


def short(message: MessageRef) -> str:
    """A message in at most 16 of `A-Z a-z 0-9 _ -`, for a key or what a button is about: the reference itself, where it
    is no longer than that."""
    return message if _SHORT.fullmatch(message) else blake2b(message.encode(), digest_size=8).hexdigest()
