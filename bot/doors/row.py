"""A button as a row: what it does, who may tap it and when, and what becomes of the message under which it hangs.

- `TURNS`: what is shown now takes the place of the message, as a page that is turned. When nothing is shown, it is
  settled.
- `SETTLED`: it was a choice. The buttons go, and what was tapped stays readable ("✓ Held"): the chat tells the whole
  story. A button that does not choose (`STAYS`) stays beside it.
- `ANSWERED`: the same for the buttons of a conversation, where `answered_buttons.py` looks after the question itself.
- `STAYS`: a way to something else, a file, a question to be sure, one of a list of clients: it can be tapped again.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from bot.actions import allowed
from bot.actions.fulfil import AtOnce
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work


class AfterTap(Enum):
    """What becomes of the message (see above)."""

    TURNS = auto()
    SETTLED = auto()
    ANSWERED = auto()
    STAYS = auto()


TURNS, SETTLED, ANSWERED, STAYS = AfterTap.TURNS, AfterTap.SETTLED, AfterTap.ANSWERED, AfterTap.STAYS
RUNS = (Stage.ACTIVE, Stage.PAUSED)
"""Where both have agreed, and nothing is over."""
ALWAYS = tuple(Stage)

Words: TypeAlias = bool | tuple[int, Collection[str]]
"""Yes or no; where that depends on what the button carries, the words at that place in it with which it is yes."""
Rule: TypeAlias = AfterTap | tuple[int, Mapping[str, AfterTap]]
"""What becomes of the message; where that depends on what the button carries, by the word at that place in it, "" where
there is none and "*" for every other."""
Whose: TypeAlias = Callable[[Work, Person, str], Trajectory | None]
"""The trajectory that a ref begins with, if this person may tap this in it (`allowed.py`)."""


@dataclass(frozen=True)
class Row:
    """A button that looks after who may tap it by itself: `do` gets all that it carries. `once`: tapped twice in a
    moment it was tapped once, for it begins or sends something; what only shows is shown again."""

    after: Rule
    do: Callable[[Work, Person, str], AtOnce]
    once: Words = False

    def carry_out(self, work: Work, person: Person, ref: str) -> AtOnce:
        """Do it."""
        return self.do(work, person, ref)


@dataclass(frozen=True)
class Within:
    """A button in a trajectory: `whose` looks up in which, and it counts `at` these stages of it. `do` gets what the
    button carries behind that; `once` as in `Row`."""

    after: Rule
    whose: Whose
    at: Collection[Stage]
    do: Callable[[Work, Person, Trajectory, str], AtOnce]
    once: Words = False

    def carry_out(self, work: Work, person: Person, ref: str) -> AtOnce:
        """Do it, if this person may and it still can be."""
        trajectory = self.whose(work, person, ref)
        if trajectory is None or trajectory.stage not in self.at:
            return allowed.GONE
        return self.do(work, person, trajectory, ref.partition(".")[2])


def is_once(row: Row | Within, ref: str) -> bool:
    """Whether this button, with what it carries, does nothing when it is tapped a second time in a moment."""
    if isinstance(row.once, bool):
        return row.once
    place, words = row.once
    return (*ref.split("."), "", "")[place] in words


Rows: TypeAlias = Mapping[str, Row | Within]
"""By what a button carries first: what it does."""


def simply(do: Callable[[Work, Person, Trajectory], object]) -> Callable[[Work, Person, Trajectory, str], None]:
    """What needs nothing more than the trajectory."""

    def doing(work: Work, person: Person, trajectory: Trajectory, rest: str) -> None:
        do(work, person, trajectory)

    return doing
