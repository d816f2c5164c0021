"""What can happen in a conversation: a closed set. Every event carries its own moment (`at`, aware, UTC).

`turn` names one asking of one question: buttons, replies and timers carry the turn they belong to, so what comes too
late for a question that has moved on can be recognised. `message` is the channel's number of what a person sent.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from conversations.references import MessageRef


class Why(StrEnum):
    """Why words may not have been meant as an answer."""

    COMMAND = "command"  # they look like a command that does not exist
    STOP = "stop"  # they say "stop"
    FORWARDED = "forwarded"  # they are somebody's words, passed on
    NOTICE = "notice"  # they come right after something else was told
    LOST = "lost"  # they may only ask what to do
    AWAY = "away"  # they may say that he cannot come
    LATER = "later"  # asked when to come back, they may say when
    VIA_BOT = "via_bot"  # another bot wrote them out for him


PASSED_ON = (Why.FORWARDED, Why.VIA_BOT)
"""Of these it is known that they are not his own words."""


@dataclass(frozen=True)
class Due:
    """Its moment has come: begin, or go on after having been put off."""

    at: datetime


@dataclass(frozen=True)
class Recalled:
    """The person wants to see the open question again."""

    at: datetime


@dataclass(frozen=True)
class Delivered:
    """The question has reached the person's chat."""

    at: datetime
    turn: int


@dataclass(frozen=True)
class NotDelivered:
    """The question could not be brought while it still mattered."""

    at: datetime
    turn: int


@dataclass(frozen=True)
class Said:
    """Words, meant for the open question or, as a reply, for the question asked at turn `to`; `passed_on` as in
    `effects.Part`."""

    at: datetime
    message: MessageRef
    text: str
    to: int | None = None
    passed_on: bool = False


@dataclass(frozen=True)
class Doubted:
    """Words of which it is not sure that they are an answer; the person is asked."""

    at: datetime
    message: MessageRef
    text: str
    why: Why


@dataclass(frozen=True)
class Edited:
    """An earlier message now reads differently."""

    at: datetime
    message: MessageRef
    text: str


@dataclass(frozen=True)
class Rewritten:
    """Words that take the place of the whole answer to question `number`."""

    at: datetime
    message: MessageRef
    text: str
    number: int


@dataclass(frozen=True)
class Belongs:
    """What he wrote last to question `number` was his answer to the earlier question `to`. He said so in `message`;
    `words` are what he wrote there to `number` instead, if anything."""

    at: datetime
    message: MessageRef
    number: int
    to: int
    words: str = ""


@dataclass(frozen=True)
class Chose:
    """A button with an option of the question was pressed."""

    at: datetime
    turn: int
    option: str


@dataclass(frozen=True)
class Resolved:
    """The person has told whether doubtful words were an answer."""

    at: datetime
    message: MessageRef
    answer: bool


@dataclass(frozen=True)
class Continued:
    """*Verder*: the answer is complete, or there is none. `typed` is the message that said so, if no tap did."""

    at: datetime
    turn: int
    typed: MessageRef | None = None


@dataclass(frozen=True)
class Skipped:
    """*Overslaan*: no answer to this one; `typed` as in `Continued`."""

    at: datetime
    turn: int
    typed: MessageRef | None = None


@dataclass(frozen=True)
class WentBack:
    """*Terug*: to the question before this one."""

    at: datetime
    turn: int


@dataclass(frozen=True)
class PutOff:
    """*Straks*: this question again at `until` (UTC); `shown` is that moment on the person's own wall clock.

    Who said so in a `message` that tells something as well has its `words` kept with the question.
    """

    at: datetime
    until: datetime
    shown: datetime
    message: MessageRef | None = None
    words: str = ""


@dataclass(frozen=True)
class WentQuiet:
    """A silence after words to the question of `turn`."""

    at: datetime
    turn: int


@dataclass(frozen=True)
class Reminded:
    """It is time for the one reminder, if nothing was said yet."""

    at: datetime
    turn: int


@dataclass(frozen=True)
class Lapsed:
    """The time in which the conversation stays open is over, or another takes its place; `in_need` where what he wrote
    does so, that he does not want to live: nobody takes leave of him then."""

    at: datetime
    in_need: bool = False


@dataclass(frozen=True)
class Extended:
    """What it is useful for has moved to a later moment, which the situation tells."""

    at: datetime


@dataclass(frozen=True)
class Stopped:
    """The person wants no more questions."""

    at: datetime


Event: TypeAlias = (
    Due
    | Delivered
    | NotDelivered
    | Said
    | Doubted
    | Edited
    | Rewritten
    | Belongs
    | Chose
    | Resolved
    | Continued
    | Skipped
    | WentBack
    | PutOff
    | WentQuiet
    | Recalled
    | Reminded
    | Lapsed
    | Extended
    | Stopped
)
