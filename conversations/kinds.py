"""What every kind of conversation says of itself, in its script: who answers, how it is called, who reads it and where,
when it comes, how it gets on with others, and what it has to know.

Nothing outside the scripts lists kinds; whoever has to tell them apart asks the script.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum, auto

from conversations.around import Around
from conversations.rhythm import Local
from conversations.text import Text


class Who(StrEnum):
    """For whom something is."""

    CLIENT = "client"
    COACH = "coach"
    BOTH = "both"


@dataclass(frozen=True)
class Names:
    """How a kind is called; None where it is never spoken of.

    `title` by itself, as among what can be tried out; `plan` in the plan and the agenda; `digest` in the overview,
    above its answers and where it stayed silent; `own` where a coach chooses in what a question of hers is asked, None
    when it takes none; `ahead` is what the overview says of it when it comes after the meeting.
    """

    title: Text | None
    plan: Text | None
    digest: Text | None
    own: Text | None
    ahead: Text | None


UNNAMED = Names(title=None, plan=None, digest=None, own=None, ahead=None)


def said(name: Text | None) -> Text:
    """A name that its script has to have (`Script.__post_init__`). ValueError when it has none."""
    if name is None:
        raise ValueError("a kind that is spoken of has a name")
    return name


class Place(StrEnum):
    """Where answers are read."""

    READ_BACK = "read_back"  # /antwoorden, and the file to keep
    DIGEST = "digest"  # the overview, in the chat and on paper
    COURSE = "course"  # the way gone so far, likewise
    PROGRESS = "progress"  # how far along, per learning goal, in both
    SIDE_BY_SIDE = "side_by_side"  # the two evaluations
    CRAFT_LOG = "craft_log"  # the log and the extract
    AT_ONCE = "at_once"  # told as soon as it is answered


class Audience(StrEnum):
    """Who may read one answer; kept with it from the moment it is stored."""

    ALONE = "alone"  # who wrote it
    BOTH = "both"  # and the other of the two whose trajectory it was when it was asked


@dataclass(frozen=True)
class Readers:
    """Where the answers of a kind are read, by who wrote them and by the other of the two; `at_first` is the audience
    with which they are stored. `always`: whoever is asked is told each time that the other reads it, so it is stored
    like that whatever he chose of what he writes."""

    author: frozenset[Place]
    other: frozenset[Place]
    at_first: Audience
    always: bool = False


def readers(
    author: tuple[Place, ...], other: tuple[Place, ...] = (), *, shared: bool = False, always: bool = False
) -> Readers:
    """In these places by who wrote it, in those by the other; there at once when `shared`, else once it is."""
    return Readers(frozenset(author), frozenset(other), Audience.BOTH if shared else Audience.ALONE, always)


class Silence(Enum):
    """In which overview the coach hears that nothing was said to it."""

    UNTOLD = auto()  # in none
    BEFORE_ITS_MEETING = auto()
    BEFORE_THE_NEXT = auto()  # the meeting after the one it belongs to


@dataclass(frozen=True)
class Overview:
    """How the overview tells the answers of a kind, by step.

    `labels` are a few words for what was asked; a step without one goes by its question, and a line that asks something
    else at a step has its own, by both ("reflection.last_held/goal"). `steers` are the steps of which a tap alone only
    led on, `arranges` those that only settle when he is asked: of them is told what he says besides. `came` are those
    that tell what came of an intention: whoever told it in one kind is not silent in another. At the steps `sets` he
    says what he will try, at `places` where and when; at `wishes` what he wants of the coach.
    """

    labels: Mapping[str, Text] = field(default_factory=dict, hash=False)
    steers: frozenset[str] = frozenset()
    arranges: frozenset[str] = frozenset()
    came: frozenset[str] = frozenset()
    sets: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()

    @property
    def is_all_that_came(self) -> bool:
        """Whether it is about nothing but what came of an intention."""
        return bool(self.came) and self.came >= self.labels.keys()


PLAIN = Overview()


class Yields(Enum):
    """When it gives up its place to what comes later."""

    UNTIL_FIRST_WORD = auto()  # while it is only an invitation
    AFTER_ITS_MEETING = auto()  # as an invitation too, but not before its meeting begins
    NEVER = auto()  # somebody is getting something done in it
    AT_ONCE = auto()  # what was said in it is kept already, and only waits to be told what for


class Waits(Enum):
    """For what it waits when somebody brings it about, so that it never comes on top of something else."""

    FOR_NOTHING = auto()
    FOR_SILENCE = auto()  # until nothing else is open with the person
    FOR_DAYTIME = auto()  # and for an hour of a working day on which he is there
    FOR_ITS_PLACE = auto()  # and for a day of its own, with room for it among what comes in seven days unasked for


@dataclass(frozen=True)
class Comes:
    """When it is due around a meeting, if at all, and from when on (UTC) it has lapsed, if ever.

    `once`: only once in a trajectory, so nothing takes its place. `of_held`: it makes sense only if the meeting took
    place. `ends`: what is under way ends with it too. `gives_way`: it comes only on a day on which it takes the place
    of nothing else.
    """

    due: Callable[[Around], Local | None]
    latest: Callable[[Around], datetime] | None
    once: bool = False
    of_held: bool = False
    ends: bool = False
    gives_way: bool = False


class Fact(Enum):
    """What can be looked up for a conversation; it is looked up only for a script that names it."""

    COACH = auto()  # the name of the coach
    MEETINGS = auto()  # those that stand, and the one it belongs to
    MOVABLE = auto()  # those that can have another day, called off or not
    DAYS_OFF = auto()  # holidays, own leave, and a rest of the client
    HOLIDAYS = auto()  # those that a meeting can fall on, by name
    INTENTIONS = auto()  # all of them
    LINES = auto()  # those it can follow, and what they quote and are chosen by
    HOURS = auto()  # what the coach has coached in all
    PROPOSAL = auto()  # the contract as it was proposed last, instead of the one agreed on
    AWAY = auto()  # when coach or client is on leave
    TAKEN = auto()  # the days on which he is asked what comes only once
    NOTED = auto()  # what he wrote before while nothing was asked
    TOLD = auto()  # what he told while nothing was asked, since the meeting it belongs to
    OWN_DAYS = auto()  # on which days the client is asked what he laid down here to ask himself
    BEGINNINGS = auto()  # what a trajectory can begin with

    __hash__ = object.__hash__


def facts(*which: Fact) -> frozenset[Fact]:
    """These facts."""
    return frozenset(which)
