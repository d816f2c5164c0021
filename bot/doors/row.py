"""A button as a row: who may tap it, at which stage, what it does, and what becomes of the message it hangs under.

A `Row` is for who is something here, an `About` for who has the one thing that it is about, a `Within` for who is in
the trajectory that it is about, at some of its stages. Who that is, is looked up here and nowhere else, at every press;
to everybody else the button is not there.

- `TURNS`: what is shown now takes the place of the message, as a page that is turned. When nothing is shown, it is
  settled.
- `SETTLED`: it was a choice. The buttons go, and what was tapped stays readable ("✓ Held"): the chat tells the whole
  story. A button that does not choose (`STAYS`) stays beside it.
- `ANSWERED`: the same for the buttons of a conversation, where `answered_buttons.py` looks after the question itself.
- `OPENS`: one of a list by its number. What can be done with it comes above the numbers, which stay.
- `STAYS`: a way to something else, a file, a question to be sure, one of a list of clients: it can be tapped again.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, TypeAlias, TypeVar

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
    OPENS = auto()
    STAYS = auto()


TURNS, SETTLED, ANSWERED = AfterTap.TURNS, AfterTap.SETTLED, AfterTap.ANSWERED
OPENS, STAYS = AfterTap.OPENS, AfterTap.STAYS
RUNS = (Stage.ACTIVE, Stage.PAUSED)
"""Where both have agreed, and nothing is over."""
ALWAYS = tuple(Stage)

Words: TypeAlias = bool | tuple[int, Collection[str]]
"""Yes or no; where that depends on what the button carries, the words at that place in it with which it is yes."""
Rule: TypeAlias = AfterTap | tuple[int, Mapping[str, AfterTap]]
"""What becomes of the message; where that depends on what the button carries, by the word at that place in it, "" where
there is none and "*" for every other."""
Who: TypeAlias = Callable[[Work, Person], bool]
"""Whether this person may tap it (`allowed.py`)."""
Thing = TypeVar("Thing")
Whose: TypeAlias = Callable[[Work, Person, str], Thing | None]
"""The thing of this id, if this person may tap this about it (`allowed.py`)."""


@dataclass(frozen=True)
class Row:
    """A button for `who` is something here: `do` gets all that it carries. `once`: tapped twice in a moment it was
    tapped once, for it begins or sends something; what only shows is shown again."""

    after: Rule
    who: Who
    do: Callable[[Work, Person, str], AtOnce]
    once: Words = False

    def carry_out(self, work: Work, person: Person, ref: str) -> AtOnce:
        """Do it, if this person may."""
        return self.do(work, person, ref) if self.who(work, person) else allowed.GONE


@dataclass(frozen=True)
class About(Generic[Thing]):
    """A button about one thing: `whose` looks up that it is this person's, by its id, which stands at this `place` in
    what the button carries. `do` gets the thing, and what the button carries besides. `gone` is what is said where it
    is not there (any more); `once` as in `Row`."""

    after: Rule
    whose: Whose[Thing]
    do: Callable[[Work, Person, Thing, str], AtOnce]
    place: int = 0
    gone: AtOnce = allowed.GONE
    once: Words = False

    def carry_out(self, work: Work, person: Person, ref: str) -> AtOnce:
        """Do it, if it is there for this person."""
        this, rest = _taken_out(ref, self.place)
        thing = self.whose(work, person, this)
        return self.do(work, person, thing, rest) if thing is not None else self.gone


@dataclass(frozen=True)
class Within:
    """A button in a trajectory: as `About`, and it counts `at` these stages of it."""

    after: Rule
    whose: Whose[Trajectory]
    at: Collection[Stage]
    do: Callable[[Work, Person, Trajectory, str], AtOnce]
    place: int = 0
    once: Words = False

    def carry_out(self, work: Work, person: Person, ref: str) -> AtOnce:
        """Do it, if this person may and it still can be."""
        this, rest = _taken_out(ref, self.place)
        trajectory = self.whose(work, person, this)
        if trajectory is None or trajectory.stage not in self.at:
            return allowed.GONE
        return self.do(work, person, trajectory, rest)


AnyRow: TypeAlias = Row | About[Any] | Within
Rows: TypeAlias = Mapping[str, AnyRow]
"""By what a button carries first: what it does."""


def _taken_out(ref: str, place: int) -> tuple[str, str]:
    """What stands at this place in what a button carries, and the rest; nothing where there is no such place."""
    parts = ref.split(".")
    this = parts.pop(place) if -len(parts) <= place < len(parts) else ""
    return this, ".".join(parts)


def is_once(row: AnyRow, ref: str) -> bool:
    """Whether this button, with what it carries, does nothing when it is tapped a second time in a moment."""
    if isinstance(row.once, bool):
        return row.once
    place, words = row.once
    return (*ref.split("."), "", "")[place] in words


def simply(do: Callable[[Work, Person, Trajectory], object]) -> Callable[[Work, Person, Trajectory, str], None]:
    """What needs nothing more than the trajectory."""

    def doing(work: Work, person: Person, trajectory: Trajectory, rest: str) -> None:
        do(work, person, trajectory)

    return doing
