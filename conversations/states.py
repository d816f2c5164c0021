"""Where a conversation stands: frozen states, to be saved after every event.

Timers live in the state they belong to. The earliest of them is the only thing the outside needs to know: when to
look again (`wake_at`), and what has happened then (`fallen_due`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from conversations.changed import replace
from conversations.effects import Effect, Part
from conversations.events import Due, Event, Lapsed, Reminded, WentQuiet, Why
from conversations.references import MessageRef


class UnexpectedEvent(Exception):
    """This cannot happen in this state. Nothing has changed."""


class Outcome(StrEnum):
    """How a conversation ended."""

    FINISHED = "finished"  # walked to its end
    KEPT = "kept"  # broken off; what was said is kept as it is
    UNANSWERED = "unanswered"  # asked, and silence
    NOT_ASKED = "not_asked"  # could not be brought
    STOPPED = "stopped"  # the person wants no more questions


class Status(StrEnum):
    """What became of one question."""

    OPEN = "open"
    ANSWERED = "answered"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Asked:
    """One question of a conversation and what was answered so far.

    `number` counts from 1 in the order of first asking; `about` is the learning goal it was asked for, if any;
    `question` the key of the line that it is from, `offered` those of the lines that could take its place. `value` is
    what a button or a typed date or number came down to. With `redo` the next words take the place of what is there.
    `beside` are words that it could not take for an answer, kept with it.
    """

    number: int
    step: str
    about: str | None = None
    question: str | None = None
    turns: tuple[int, ...] = ()
    parts: tuple[Part, ...] = ()
    value: str | None = None
    version: int = 1
    status: Status = Status.OPEN
    redo: bool = False
    offered: tuple[str, ...] = ()
    beside: tuple[Part, ...] = ()

    @property
    def words(self) -> str:
        """All that was written to this question, message under message."""
        parts = self.parts
        return parts[0].text if len(parts) == 1 else "\n".join([part.text for part in parts])

    @property
    def own(self) -> "Asked":
        """The same without what he passed on: only his own words are held up to him as his."""
        for part in self.parts:
            if part.passed_on:
                return replace(self, parts=tuple(part for part in self.parts if not part.passed_on))
        return self

    @property
    def has_answer(self) -> bool:
        """Whether anything was written or chosen."""
        return bool(self.parts) or self.value is not None


class Waiting(StrEnum):
    """What a timer waits for."""

    QUIET = "quiet"
    REMIND = "remind"
    CLOSE = "close"
    RESUME = "resume"


_EVENTS: dict[Waiting, Callable[[datetime, int], Event]] = {
    Waiting.QUIET: WentQuiet,
    Waiting.REMIND: Reminded,
    Waiting.CLOSE: lambda at, _turn: Lapsed(at),
    Waiting.RESUME: lambda at, _turn: Due(at),
}


@dataclass(frozen=True)
class Timer:
    """At `at`, see whether what it waits for is still so."""

    at: datetime
    waiting: Waiting
    turn: int


@dataclass(frozen=True)
class Doubt:
    """Words held until the person says whether they are an answer to question `number`; `value` as in `Asked`."""

    number: int
    message: MessageRef
    text: str
    why: Why
    value: str | None = None


@dataclass(frozen=True)
class Opening:
    """Nothing was asked yet; `asked` may hold what is known beforehand, `due` (UTC) when to open by itself."""

    asked: tuple[Asked, ...] = ()
    due: datetime | None = None


@dataclass(frozen=True)
class Asking:
    """Question `current` (a number) is open, asked last at `turn`.

    `invited` is when the first question arrived, `begun` when the first word came, both UTC.
    """

    asked: tuple[Asked, ...]
    turn: int
    current: int
    timers: tuple[Timer, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    invited: datetime | None = None
    begun: datetime | None = None
    reminded: bool = False

    @property
    def open(self) -> Asked:
        """The open question."""
        return self.asked[self.current - 1]


@dataclass(frozen=True)
class Resting:
    """Put off by the person: the same question comes again. Holds the state to go on from."""

    then: Asking
    timers: tuple[Timer, ...]

    @property
    def asked(self) -> tuple[Asked, ...]:
        return self.then.asked


@dataclass(frozen=True)
class Closed:
    """Over; an answer can still be added to or changed."""

    asked: tuple[Asked, ...]
    outcome: Outcome


State: TypeAlias = Opening | Asking | Resting | Closed


@dataclass(frozen=True)
class Turn:
    """What one event came to: the next state, and what must be done, in order."""

    state: State
    effects: tuple[Effect, ...] = ()


def _timers(state: State) -> tuple[Timer, ...]:
    if isinstance(state, Opening):
        return (Timer(state.due, Waiting.RESUME, 0),) if state.due else ()
    if isinstance(state, Resting):
        return (*state.then.timers, *state.timers)
    return state.timers if isinstance(state, Asking) else ()


def wake_at(state: State) -> datetime | None:
    """When to look at this conversation again, in UTC; None when nothing will happen by itself."""
    return min((timer.at for timer in _timers(state)), default=None)


def underneath(state: State) -> Opening | Asking | Closed:
    """Where it stands, put off or not."""
    return state.then if isinstance(state, Resting) else state


def has_not_arrived(state: State) -> bool:
    """Whether its first question, as far as is known, has not arrived yet, so that something hangs on its doing so."""
    asking = underneath(state)
    return not isinstance(asking, Asking) or asking.invited is None


def fallen_due(state: State, now: datetime) -> Event | None:
    """The earliest thing that has happened by itself at `now`, or None."""
    due = [timer for timer in _timers(state) if timer.at <= now]
    if not due:
        return None
    first = min(due, key=lambda timer: timer.at)
    return _EVENTS[first.waiting](now, first.turn)
