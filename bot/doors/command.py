"""A command as a row: what it does, who may ask it and how that is told, and what it does about one client.

What stands behind a coach's command can say whom it is about; it is done about that client then, if his trajectory is
`at` one of these stages. Who may not ask something gets the answer of an unknown command.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bot.actions.incoming import Incoming
from bot.doors.row import RUNS
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.text import Text


@dataclass(frozen=True)
class Order:
    """What stands behind a command, and the message it came in."""

    rest: str
    message: Incoming


Doing: TypeAlias = Callable[[Work, Person, Order], str | None]
"""Carries out a command; returns the words that it had no use for."""
DoingAbout: TypeAlias = Callable[[Work, Person, Trajectory, Order], str | None]
"""The same, about one client."""


@dataclass(frozen=True)
class AboutOne:
    """A command about one client: what it does, the button by which a coach chooses between some of one name, and `at`
    which stages it counts; at any other the card shows how it stands.

    `takes`: what stands behind it can be these words, which are no name; `says`: they tell enough to begin with, when
    there is only one client.
    """

    do: DoingAbout
    action: str
    at: Collection[Stage] = RUNS
    takes: Callable[[str], bool] = lambda words: False
    says: Callable[[str, date], bool] = lambda words, today: False


@dataclass(frozen=True)
class Command:
    """What `do` does for whom: how it is told to a coach and to a client, None to whom may not ask it. `stays`: what
    she wrote and did stays hers when she has left, and so does the lock before it. `anybody`: whoever it is, and it is
    not told."""

    do: Doing
    coach: Text | None = None
    client: Text | None = None
    stays: bool = False
    anybody: bool = False
    about: AboutOne | None = None


def simply(do: Callable[[Work, Person], object]) -> Doing:
    """A command that needs no words."""

    def doing(work: Work, person: Person, order: Order) -> str:
        do(work, person)
        return order.rest

    return doing


def simply_about(do: Callable[[Work, Person, Trajectory], object]) -> DoingAbout:
    """The same, about one client."""

    def doing(work: Work, coach: Person, trajectory: Trajectory, order: Order) -> str:
        do(work, coach, trajectory)
        return order.rest

    return doing
