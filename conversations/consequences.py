"""What a conversation brings about outside itself, once it is certain: the wishes that reach further than the chat."""

from dataclasses import dataclass

from conversations.contract import LearningGoal, SmartGoal
from conversations.references import MessageRef
from conversations.text import Piece


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
    """The client proposes the goal and the learning goals in these words; `remark` is what else he wrote of them.

    A learning goal that is new has no key yet.
    """

    goal: SmartGoal
    learning_goals: tuple[LearningGoal, ...]
    remark: str = ""


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
class WriteAt:
    """The client wants to be written to at this time from now on ("16:00"), or any time `after` it; `guessed` where he
    only said which does not suit."""

    at: str
    after: bool
    guessed: bool = False


@dataclass(frozen=True)
class AskDayAfter:
    """The client wants to be asked the day after a meeting from now on."""


@dataclass(frozen=True)
class LeftLying:
    """What was laid before the client has been left as it was."""


@dataclass(frozen=True)
class OfferOwnQuestions:
    """It was the last that is asked: the client can ask himself something later on, if he likes. `shared`: what he said
    of his answer, "coach" or "own", or "unsaid" when he left that open; None when there is no answer."""

    shared: str | None = None


@dataclass(frozen=True)
class PlanCheck:
    """The client wants to be asked on this day (ISO date) what came of his intention; empty: not at all. `again`: he
    was asked already, and does it after all."""

    day: str
    again: bool = False


@dataclass(frozen=True)
class TellOfItself:
    """The client wants to know who reads what he writes, or how long it is kept (`asking_back.AsksBack`), and asked it
    in these words."""

    about: str
    words: str


@dataclass(frozen=True)
class AnswerKindly:
    """Beside buttons he only thanked or greeted, in these words; the question stays. They may be kept as well."""

    words: str
    message: MessageRef
    is_kept: bool = False


@dataclass(frozen=True)
class DidNotHappen:
    """The client says that the meeting he is asked about did not take place."""


@dataclass(frozen=True)
class Share:
    """What was kept to the person himself may go to the coach."""


@dataclass(frozen=True)
class ShareThis:
    """Of what was kept to the person himself the answer of this `number` may go to the coach."""

    number: int


@dataclass(frozen=True)
class KeepBack:
    """What was written in this conversation is for the person himself from now on."""


@dataclass(frozen=True)
class TellNow:
    """The coach hears what was written in this conversation at once, outside the overview."""


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
