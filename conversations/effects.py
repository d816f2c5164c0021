"""What must be done: a closed set of wishes. The machine has them, `bot/actions/fulfil.py` fulfils them.

Here are those about the chat itself; what reaches further is in `consequences.py`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from conversations.consequences import (
    Agreed,
    AnswerKindly,
    AskDayAfter,
    AskMyself,
    AskNoMore,
    CameLate,
    Declined,
    DidNotHappen,
    Discard,
    Finish,
    KeepBack,
    KeepMemo,
    KeepQuestion,
    LeftLying,
    Loosen,
    MoveMeeting,
    OfferOwnQuestions,
    Pause,
    PlanCheck,
    SendWord,
    SentBack,
    SetUp,
    Share,
    ShareThis,
    ShowMemos,
    TakesPart,
    TellCoach,
    TellNow,
    TellOfItself,
    Wonder,
    WordGoal,
    WriteAt,
)
from conversations.events import Why
from conversations.references import MessageRef
from conversations.text import Piece, Sentence


@dataclass(frozen=True)
class Part:
    """One message of an answer: the channel's number of it, and its text; `passed_on` when these were not his own words
    but somebody else's, which he passed on."""

    message: MessageRef
    text: str
    passed_on: bool = False


@dataclass(frozen=True)
class Option:
    """An answer that can be tapped.

    `typed` are the words, in small letters and in any language, by which a person may type it instead; a `hidden` one
    can only be typed; `known` tells other words by which it is. `means` are earlier words of his that it stands for.
    Two are no answer: `reopen` names a step to go back to, `instead` the key of a line to be
    followed in the place of this one.
    """

    key: str
    label: Sentence
    reopen: str | None = None
    instead: str | None = None
    typed: tuple[str, ...] = ()
    hidden: bool = False
    known: Callable[[str], bool] | None = None
    means: str = ""


def yes_and_no(options: Sequence[Option]) -> tuple[Option, Option] | None:
    """What a yes and what a no is of these, if there is one for each."""
    agrees, declines = ([one for one in options if word in one.typed] for word in ("ja", "nee"))
    return (agrees[0], declines[0]) if len(agrees) == len(declines) == 1 else None


@dataclass(frozen=True)
class Ask:
    """Put question `number` for the `turn`-th time of asking, with what stands around it and can be tapped.

    `rows` are options that are laid out already, above the others.
    """

    turn: int
    number: int
    step: str
    about: str | None
    line: str | None
    private: bool
    lead: tuple[Piece, ...]
    question: Sentence
    options: tuple[Option, ...] = ()
    rows: tuple[tuple[Option, ...], ...] = ()
    may_skip: bool = True
    may_go_on: bool = False
    may_go_back: bool = False
    may_put_off: bool = True
    may_put_away: bool = False


@dataclass(frozen=True)
class Reshow:
    """Hang what can be tapped now under the question, in the place of what hangs there."""

    ask: Ask


@dataclass(frozen=True)
class KeepAnswer:
    """Store the answer to question `number` as it is now: its messages, and what was tapped with its label.

    A new `version` stands beside the older ones, the same version takes its own place. `beside` are messages that
    were said to it and are no answer.
    """

    number: int
    version: int
    parts: tuple[Part, ...]
    value: str | None
    chosen: Sentence | None
    complete: bool
    beside: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Skip:
    """Note that question `number` was passed by."""

    number: int


@dataclass(frozen=True)
class Empty:
    """Keep nothing as the answer to question `number`: what he wrote there was for another."""

    number: int


@dataclass(frozen=True)
class Say:
    """A message that asks nothing of its own; `options` answer the question of `turn`, which is still open. What is
    said `by_itself` is not said above something else. What has been said once to this question and is to be said
    `again`, is put so."""

    pieces: tuple[Piece, ...]
    options: tuple[Option, ...] = ()
    turn: int = 0
    by_itself: bool = False
    again: tuple[Piece, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Remind:
    """The one reminder of the question of `turn`: what is `said`, under a greeting where nothing else is."""

    turn: int
    said: Sentence


@dataclass(frozen=True)
class CheckMeaning:
    """Ask whether these words are an answer; to this question, if it may be shown once more."""

    message: MessageRef
    why: Why
    question: Sentence | None = None


@dataclass(frozen=True)
class Receipt:
    """Mark the person's message as stored, or as changed."""

    message: MessageRef
    changed: bool = False


@dataclass(frozen=True)
class Remark:
    """A short word to who pressed a button, at once; nothing is sent."""

    sentence: Sentence


Effect: TypeAlias = (
    Ask
    | Reshow
    | KeepAnswer
    | Skip
    | Empty
    | Say
    | Remind
    | CheckMeaning
    | Receipt
    | Remark
    | AnswerKindly
    | TakesPart
    | Agreed
    | Declined
    | SentBack
    | SetUp
    | KeepQuestion
    | MoveMeeting
    | Pause
    | WordGoal
    | Wonder
    | SendWord
    | TellCoach
    | CameLate
    | AskDayAfter
    | AskMyself
    | AskNoMore
    | Loosen
    | WriteAt
    | LeftLying
    | OfferOwnQuestions
    | PlanCheck
    | TellOfItself
    | DidNotHappen
    | Share
    | ShareThis
    | TellNow
    | Discard
    | KeepBack
    | KeepMemo
    | ShowMemos
    | Finish
)
