"""The kinds of what is delivered, and what is true of each, in one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, StrEnum, auto


class DeliveryKind(StrEnum):
    """What is delivered."""

    QUESTION = "question"
    REMINDER = "reminder"
    NOTICE = "notice"
    WORD = "word"
    DIGEST = "digest"
    RECEIPT = "receipt"
    SEEN = "seen"
    MENU = "menu"
    LEAVE = "leave"
    BUTTONS = "buttons"
    CLEAR = "clear"


class Again(Enum):
    """What is done when nobody knows whether it arrived."""

    NEVER = auto()
    ONCE = auto()
    ALWAYS = auto()  # until it is known that it did


@dataclass(frozen=True)
class DeliveryRule:
    """What is true of one kind.

    `shows`: it is a message, waits for those before it in its chat, and keeps the next ones waiting. After `late` it is
    not worth sending any more; None: always. `missed`: who cannot be shown it hears that something went wrong. `typed`:
    what can be chosen under it can be typed as well. `turns`: it can take the place of a message that was tapped at.
    """

    shows: bool
    late: timedelta | None
    again: Again
    missed: bool = False
    typed: bool = False
    turns: bool = False

    @property
    def is_seen_twice(self) -> bool:
        """Whether somebody reads it twice when it is sent once more, though it had arrived."""
        return self.shows and self.again is not Again.NEVER


_DAY = timedelta(hours=24)
# Buttons older than 48 hours could not be changed anyway, and they do nothing any more.
_MARK = DeliveryRule(shows=False, late=_DAY, again=Again.ALWAYS)
RULES: Mapping[DeliveryKind, DeliveryRule] = {
    DeliveryKind.QUESTION: DeliveryRule(shows=True, late=timedelta(hours=12), again=Again.ONCE, missed=True),
    DeliveryKind.REMINDER: DeliveryRule(shows=True, late=timedelta(hours=2), again=Again.NEVER),
    DeliveryKind.NOTICE: DeliveryRule(shows=True, late=None, again=Again.NEVER, missed=True, typed=True),
    DeliveryKind.WORD: DeliveryRule(shows=True, late=_DAY, again=Again.ONCE, missed=True, typed=True, turns=True),
    DeliveryKind.DIGEST: DeliveryRule(shows=True, late=None, again=Again.ALWAYS, missed=True, typed=True, turns=True),
    DeliveryKind.RECEIPT: _MARK,
    DeliveryKind.SEEN: _MARK,
    DeliveryKind.MENU: _MARK,
    DeliveryKind.LEAVE: _MARK,
    DeliveryKind.BUTTONS: _MARK,
    DeliveryKind.CLEAR: _MARK,
}
READ = tuple(kind for kind, rule in RULES.items() if rule.shows)
"""What shows a message."""
BESIDE = tuple(kind for kind, rule in RULES.items() if not rule.shows)
"""What shows none, and so waits for none and keeps none waiting."""
