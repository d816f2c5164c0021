"""A message as it came in, before anybody knows what it is."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from conversations.inputs import is_blank
from conversations.references import MessageRef


@dataclass(frozen=True)
class Incoming:
    """A message as it came in: as what, its text, when it was sent (UTC), and what it replies to.

    `quote` is the part of that message which the person took out of it, if he did. `via_bot`: another bot wrote it out
    for him. `with_file`: the text stood under a file, of the album `album` if it came in one. `edited_at` is when it
    was edited last (UTC), if it was.
    """

    message_id: MessageRef
    text: str
    sent_at: datetime
    reply_to: MessageRef | None = None
    forwarded: bool = False
    quote: str = ""
    via_bot: bool = False
    with_file: bool = False
    album: str | None = None
    edited_at: datetime | None = None

    @cached_property
    def plain(self) -> bool:
        """Whether these are somebody's own words, and no command."""
        return not (self.forwarded or self.via_bot or self.text.startswith("/") or is_blank(self.text))
