"""Who may read what: the one rule, asked by every reader. What it does not know, it denies.

An answer belongs to who wrote it, for ever: it stays his when a trajectory gets another coach, and the coach's own
stay hers. Who may read it besides is the one who was the other of the two when it was asked, not who that is by now;
and only while it is for both of them, and once it is finished: nobody looks over his shoulder while he writes. Each
reads it in the places that its script names.
"""

from typing import Protocol

from conversations.kinds import Audience, Place
from conversations.scripts import SCRIPTS


class Kept(Protocol):
    """What is kept with an answer. The ids are of people; `other_id` is None where there was nobody else."""

    @property
    def script(self) -> str:
        """The key of the script it was given in."""

    @property
    def author_id(self) -> str:
        """Who wrote it."""

    @property
    def other_id(self) -> str | None:
        """The other of the two whose trajectory it was when it was asked."""

    @property
    def audience(self) -> str:
        """For whom it is by now, one of `Audience`."""

    @property
    def unfinished(self) -> bool:
        """Whether he is still writing it."""


def may_read(reader_id: str, kept: Kept, place: Place) -> bool:
    """Whether this person may read this answer in this place."""
    script = SCRIPTS.get(kept.script)
    if script is None:
        return False
    if reader_id == kept.author_id and script.reads_author(place):
        return True
    for_both = kept.audience == Audience.BOTH and not kept.unfinished
    return reader_id == kept.other_id and for_both and script.reads_other(place)
