"""What a conversation has to know of the world around it, and cannot find out by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from conversations.around import Meeting
from conversations.contract import Contract, LearningGoal
from conversations.lines import Library
from conversations.matching import Spelled
from conversations.occasion import Earlier
from conversations.rhythm import EVERYBODYS, OwnTime
from conversations.steering import Steering
from conversations.text import Sentence


@dataclass(frozen=True)
class Intention:
    """What a client set out to try after meeting `meeting`, in his own words; `place` is where and when."""

    meeting: int
    words: str
    place: str = ""


@dataclass(frozen=True)
class ToldUnasked:
    """What a client wrote of himself while nothing was asked, and on which day."""

    words: str
    day: date


@dataclass(frozen=True)
class Template:
    """What a new trajectory can begin with: values by step of the setup script, and how the coach knows it."""

    key: str
    label: Sentence
    values: Mapping[str, str]


def unspelled(sentence: Sentence) -> tuple[str, ...]:
    """No language is known."""
    return ()


@dataclass(frozen=True)
class Situation:
    """What a conversation has to know of the world around it; gathered anew for every event.

    `keeps`: who is asked wants what he writes to stay with him; `over`: the last of the `meetings` has been;
    `own_days` are those on which he is asked what he laid down in this conversation to ask himself.
    `confirmed`: the coach has said that this person is the client; `before`: the contract that
    both agreed on, when another is proposed; `worded` what the client proposed himself, when that is another still;
    `sent_back` what he read, and wanted to be different, before there was anything agreed.
    `lines` are those that this client can get. `intention` is the one to come back to, `intentions` are all of them,
    `brought` is the question that he brought to this meeting, which
    `has_moved` when it was to be on another day before. `earlier` is what was asked so far in the trajectory,
    oldest first, for who has to choose a line; `put` are the words of questions that stand in no line any more, by
    step. `noted` is what he wrote while nothing was asked, but for this conversation, `told` all of it since the
    meeting or since he was last asked how it went, but for what he called something else; `asks_on` that he said he may
    be asked on where he stays vague. `useful_until` (UTC) is the
    moment after which going on makes no sense. `client_hour`, `own_time` and `days_off`, holidays and own leave,
    place the reminder. `away` are the days on which coach or client is on leave, `taken` those on which the client
    is asked what comes only once, `holidays` the public ones, with their names. `minutes_coached` is what the coach
    has coached in all. `zone` is where who is asked is, `today` the date there. `templates` and `unfinished` are
    what a coach can begin a trajectory with: earlier ones, and the one put away. `spelled` tells how a sentence
    reads to who answers, so that what is typed can be known for the label of a button.
    """

    lines: Library
    today: date
    steering: Steering = Steering()  # noqa: RUF009 - frozen
    zone: str = "Europe/Amsterdam"
    quiet_seconds: float = 0
    coach: str = ""
    client: str = ""
    contract: Contract | None = None
    keeps: bool = False
    confirmed: bool = True
    before: Contract | None = None
    sent_back: Contract | None = None
    worded: Contract | None = None
    meeting: Meeting | None = None
    meetings: tuple[Meeting, ...] = ()
    over: bool = False
    own_days: tuple[date, ...] = ()
    has_moved: bool = False
    goals: tuple[LearningGoal, ...] = ()
    intention: Intention | None = None
    intentions: tuple[str, ...] = ()
    brought: str = ""
    noted: tuple[str, ...] = ()
    told: tuple[ToldUnasked, ...] = ()
    asks_on: bool = False
    earlier: tuple[Earlier, ...] = ()
    put: Mapping[str, str] = field(default_factory=dict)
    seed: str = ""
    minutes_coached: int = 0
    useful_until: datetime | None = None
    client_hour: time = time(9)
    own_time: OwnTime = EVERYBODYS
    days_off: frozenset[date] = field(default_factory=frozenset)
    away: frozenset[date] = field(default_factory=frozenset)
    taken: frozenset[date] = field(default_factory=frozenset)
    holidays: Mapping[date, str] = field(default_factory=dict)
    templates: tuple[Template, ...] = ()
    unfinished: Mapping[str, str] = field(default_factory=dict)
    spelled: Spelled = unspelled
