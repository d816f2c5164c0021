"""Lines: short conversations, each written as a whole, of which one is chosen before the first question is asked.

Inside a line nothing is drawn: each next question follows from the answer before it, and where it points it quotes.
The lines are texts that a coach can read and change (`lines/*.toml`, which tell how; `line_files.py` reads them). The
dial and the styles come from *Wat een coach zoal doet en laat* (Fer van den Boomen): Vandamme's self-steering,
Cauffman's four relations.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from conversations.steering import Dial, Style
from conversations.text import Worded

# The conversations that are made of lines, and the steps that a question of theirs can be for.
STEPS: Mapping[str, tuple[str, ...]] = {
    "preparation": ("question", "busy", "core", "explore", "other", "open"),
    "reflection": ("yield", "wished", "about", "more", "core", "deeper", "left", "intention", "keep", "goal"),
    "experiment": ("did", "half", "surprised", "onward", "intention"),
    "evaluation": ("progress", "noticed", "way", "different"),
    "coach_evaluation": ("progress", "way", "different"),
    "halfway": ("progress",),
    "goal_date": ("there", "shown", "felt", "needed", "still"),
    "closing": ("yielded", "onward", "crib"),
    "follow_up": ("lasts", "helps"),
    "meta": ("helps", "wish"),
    "craft": ("did", "meant", "try"),
    "goal": ("sentence",),
}
# What is only there to come back to an intention: without one there is nothing to ask.
ABOUT_INTENTION = ("experiment",)
# How many questions a line asks of one person at most, besides those that only come after a certain answer.
BUDGET: Mapping[str, int] = {
    **dict.fromkeys(STEPS, 2),
    "reflection": 3,
    "evaluation": 3,
    "coach_evaluation": 3,
    "closing": 3,
    "craft": 3,
    "halfway": 1,
}


class Fit(StrEnum):
    """What can be the case when a line is chosen, and what a line can be written for."""

    FIRST = "first"  # the first meeting
    LATER = "later"  # any other
    LAST = "last"  # there is no meeting after this one
    CANCELLED = "cancelled"  # the meeting before this one did not take place
    BAD = "bad"  # the last time he looked back, it had given him nothing, or it had gone badly
    HURRY = "hurry"  # what he answered last was short, all of it
    NOT_DONE = "not_done"  # the last intention was not done
    NOT_PREPARED = "not_prepared"  # last time he came without a question
    SPRAWLING = "sprawling"  # what he wrote last was long
    OPEN = "open"  # an intention that he was not asked about yet
    NO_INTENTION = "no_intention"  # the last time he looked back, he intended nothing
    BROUGHT = "brought"  # he brought a question to this meeting
    WISHED = "wished"  # after the meeting before, he wrote what he would rather have had
    CAME = "came"  # since the meeting before, he wrote something that is open still, and that can be read by itself
    SUMMED = "summed"  # he wrote, before the last meeting, what all of them gave him
    ASKED = "asked"  # what he brought to this meeting is a question
    TOPIC = "topic"  # since the meeting before, he said that he wants to talk about it
    REMEMBERS = "remembers"  # after the meeting before, he wrote what he wants to remember of it
    HELD = "held"  # he wrote what he wants to hold on to
    MEASURED = "measured"  # he wrote, when he worded his goal, what shows him that it works
    GOAL = "goal"  # not the first meeting, and the date of the goal is still to come


class Takes(StrEnum):
    """What a question takes for an answer."""

    WORDS = "words"
    INTENTION = "intention"
    SCALE = "scale"
    YES_OTHER = "yes_other"
    ONWARD = "onward"


@dataclass(frozen=True)
class After:
    """An earlier step of the line, and what its answer came to: one of `gist.Came`, or the key of what was tapped."""

    step: str
    came: str


@dataclass(frozen=True)
class Question:
    """One question of a line, as its file tells it (`line_files.py`). Of `quotes` the first that there is stands above
    it. `hard` is asked in its place, without a quotation, when the answer before it told of something hard; `brief`
    when what stands quoted is a word or three; `talk` when that tells of the talk and nothing of himself. Of several
    learning goals `also` stands above it from the second on, and every other time `again` is asked; `lastly` and
    `final` of the last of three or more. `only_tapped` names the question that was tapped at without a word, for this
    one to come. `stands_on`: what is to have come, heard in so many words, for this to be asked, or else in the
    words of `other`, without a quotation, if it has any, or of `scene` where he tells of something that happened;
    unlike what comes `only_after` it is one of those that are always reckoned with."""

    step: str
    wording: Worded
    lead: Worded | None = None
    reader: Worded | None = None
    again: Worded | None = None
    final: Worded | None = None
    also: Worded | None = None
    lastly: Worded | None = None
    hard: Worded | None = None
    brief: Worded | None = None
    talk: Worded | None = None
    other: Worded | None = None
    scene: Worded | None = None
    quotes: tuple[str, ...] = ()
    takes: Takes = Takes.WORDS
    only_after: tuple[After, ...] = ()
    not_after: tuple[After, ...] = ()
    stands_on: tuple[After, ...] = ()
    ends_after: tuple[str, ...] = ()
    repeat: bool = False
    only_tapped: str = ""
    aside: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """A short conversation: for whom it is, when it fits, and its questions in order. `asks`: what the first of them
    asks, where other lines ask it in other words; `own`: a coach wrote it."""

    key: str
    conversation: str
    idea: str
    questions: tuple[Question, ...]
    asks: str = ""
    plain: bool = False
    dials: frozenset[Dial] = frozenset(Dial)
    styles: frozenset[Style] = frozenset(Style)
    fits: frozenset[Fit] = frozenset()
    opening: Worded | None = None
    farewell: Worded | None = None
    own: bool = False

    @property
    def breadth(self) -> int:
        """For how many dials and styles it was written; the fewer, the closer it is to the client."""
        return len(self.dials) + len(self.styles)

    @cached_property
    def always(self) -> tuple[Question, ...]:
        """The questions that do not hang on a certain answer."""
        return tuple(one for one in self.questions if not one.only_after)


class Library(Mapping[str, Line]):
    """All lines by key, in the order of the files; it does not change. Those that are `off` are known, never chosen.
    They are gone through when one is looked for."""

    def __init__(self, lines: Iterable[Line] = (), off: Collection[str] = ()) -> None:
        self._given = lines
        self.off = frozenset(off)

    @cached_property
    def _lines(self) -> Mapping[str, Line]:
        return {line.key: line for line in self._given}

    @cached_property
    def _by_conversation(self) -> Mapping[str, tuple[Line, ...]]:
        found: dict[str, tuple[Line, ...]] = {}
        for line in self._lines.values():
            found[line.conversation] = (*found.get(line.conversation, ()), line)
        return found

    def __getitem__(self, key: str) -> Line:
        return self._lines[key]

    def __contains__(self, key: object) -> bool:
        return key in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def of(self, conversation: str) -> tuple[Line, ...]:
        """The lines for this conversation, those that are off as well."""
        return self._by_conversation.get(conversation, ())

    def arranged(self, own: Iterable[Line], off: Collection[str]) -> "Library":
        """These lines with a coach's own among them, and some of them switched off."""
        return Library((*self.values(), *own), off)
