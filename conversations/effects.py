"""What must be done: a closed set of wishes. The machine has them, `bot/actions/fulfil.py` fulfils them."""

from dataclasses import dataclass
from typing import TypeAlias

from conversations.contract import LearningGoal, SmartGoal
from conversations.events import Why
from conversations.text import Piece, Sentence


@dataclass(frozen=True)
class Part:
    """One message of an answer: the channel's number of it, and its text; `passed_on` when these were not his own words
    but somebody else's, which he passed on."""

    message: int
    text: str
    passed_on: bool = False


@dataclass(frozen=True)
class Option:
    """An answer that can be tapped.

    `typed` are the words, in small letters and in any language, by which a person may type it instead; a `hidden` one
    can only be typed. Two are no answer: `reopen` names a step to go back to, `instead` the key of a line to be
    followed in the place of this one.
    """

    key: str
    label: Sentence
    reopen: str | None = None
    instead: str | None = None
    typed: tuple[str, ...] = ()
    hidden: bool = False


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
class Say:
    """A message that asks nothing of its own; `options` answer the question of `turn`, which is still open."""

    pieces: tuple[Piece, ...]
    options: tuple[Option, ...] = ()
    turn: int = 0


@dataclass(frozen=True)
class Remind:
    """The one reminder of the question of `turn`."""

    turn: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class CheckMeaning:
    """Ask whether these words are an answer; to this question, if it may be shown once more."""

    message: int
    why: Why
    question: Sentence | None = None


@dataclass(frozen=True)
class Receipt:
    """Mark the person's message as stored, or as changed."""

    message: int
    changed: bool = False


@dataclass(frozen=True)
class Remark:
    """A short word to who pressed a button, at once; nothing is sent."""

    sentence: Sentence


@dataclass(frozen=True)
class TakesPart:
    """Who opened the link takes part; the coach has yet to say that this is the client."""


@dataclass(frozen=True)
class Agreed:
    """The client agrees with the contract as shown."""


@dataclass(frozen=True)
class Declined:
    """The client does not want to take part."""


@dataclass(frozen=True)
class SentBack:
    """The client returns the contract with a remark."""

    remark: str


@dataclass(frozen=True)
class SetUp:
    """The coach has laid down a trajectory: values by step of the setup script."""

    draft: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class KeepQuestion:
    """The coach has written a question, or a few under each other, for one client or `everywhere`, for this script."""

    everywhere: bool
    script: str
    words: str


@dataclass(frozen=True)
class MoveMeeting:
    """The coach moves meeting `number` to `to` (ISO local date and time), and the later ones along with it or not."""

    number: int
    to: str
    later_too: bool


@dataclass(frozen=True)
class Pause:
    """The coach lets the trajectory rest; on the day `until` (ISO) it goes on by itself."""

    until: str


@dataclass(frozen=True)
class WordGoal:
    """The client proposes the goal and the learning goals in these words.

    A goal without a sentence is its parts in one sentence; a learning goal that is new has no key yet.
    """

    goal: SmartGoal
    learning_goals: tuple[LearningGoal, ...]


@dataclass(frozen=True)
class Wonder:
    """The coach lays this hypothesis before the client."""

    words: str


@dataclass(frozen=True)
class SendWord:
    """The coach's words for the client, and what they are about, if that was quoted."""

    words: str
    quote: str


@dataclass(frozen=True)
class TellCoach:
    """The coach reads this at once."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class CameLate:
    """To question `number` there are words more, or when `changed` other words, while the conversation was over;
    `about` stands above them where they are read at once."""

    number: int
    words: str
    changed: bool
    about: tuple[Piece, ...]


@dataclass(frozen=True)
class AskMyself:
    """The client wants to be asked these questions of his own on these days (ISO dates)."""

    questions: tuple[str, ...]
    days: tuple[str, ...]


@dataclass(frozen=True)
class AskNoMore:
    """The client wants none of his own questions any more."""


@dataclass(frozen=True)
class Loosen:
    """The client wants to be led at this setting of the dial (`steering.Dial`) from now on."""

    dial: str


@dataclass(frozen=True)
class LeftLying:
    """What was laid before the client has been left as it was."""


@dataclass(frozen=True)
class OfferOwnQuestions:
    """It was the last that is asked: the client can ask himself something later on, if he likes. `shared`: what he said
    of his answer, "coach" or "own"; None when he did not."""

    shared: str | None = None


@dataclass(frozen=True)
class PlanCheck:
    """The client wants to be asked on this day (ISO date) what came of his intention; empty: not at all."""

    day: str


@dataclass(frozen=True)
class DidNotHappen:
    """The client says that the meeting he is asked about did not take place."""


@dataclass(frozen=True)
class Share:
    """What was kept to the person himself may go to the coach."""


@dataclass(frozen=True)
class Discard:
    """The person does not want these words kept."""


@dataclass(frozen=True)
class KeepMemo:
    """The coach keeps these words about the client, for nobody else."""

    words: str


@dataclass(frozen=True)
class ShowMemos:
    """The coach wants to read what he kept about the client."""


@dataclass(frozen=True)
class Finish:
    """The conversation is over; `outcome` is one of `states.Outcome`."""

    outcome: str


Effect: TypeAlias = (
    Ask
    | Reshow
    | KeepAnswer
    | Skip
    | Say
    | Remind
    | CheckMeaning
    | Receipt
    | Remark
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
    | AskMyself
    | AskNoMore
    | Loosen
    | LeftLying
    | OfferOwnQuestions
    | PlanCheck
    | DidNotHappen
    | Share
    | Discard
    | KeepMemo
    | ShowMemos
    | Finish
)
