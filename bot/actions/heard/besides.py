"""What hears somebody's words, and what it says of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from bot.actions.incoming import Incoming
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work


@dataclass(frozen=True)
class Besides:
    """What he says besides what has been heard: the `rest` goes where it would have gone by itself, and then the
    `aside` becomes a note, for him alone."""

    rest: str = ""
    aside: str = ""


Hears: TypeAlias = Callable[[Work, Person, Conversation | None, Incoming], Besides | str | bool | None]
"""Hears words of a person for whom this conversation is open, if there is one. What it hears it does, and it says what
he says besides, or that this is all; None, or False, where they are not for it, and then it has done nothing."""
