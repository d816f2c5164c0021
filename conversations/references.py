"""What a channel calls a message: opaque here. Only the channel that made a reference knows what it says.

All that is asked of it is an order: of two messages in one chat the later has the greater `place`.
"""

from typing import NewType

MessageRef = NewType("MessageRef", str)


def recalled(written: object) -> MessageRef | None:
    """A reference as it was written down, if one was; before it was text, it was a number."""
    return None if written is None else MessageRef(str(written))


def place(message: MessageRef) -> tuple[int, str]:
    """Where a message stands among those of its chat: a shorter reference before a longer one, and else as text."""
    return len(message), message
