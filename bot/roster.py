"""Who coaches here, for whoever runs the bot: the names coaches gave themselves, and counts. No content, no clients."""

from collections.abc import Callable
from datetime import datetime

from bot.actions import erase, leave
from bot.errors import TussendoorError
from bot.house import House
from bot.storage import erasing, people, trajectories
from bot.storage.people import Coach
from bot.storage.store import Store
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.rhythm import at_utc
from conversations.text import Plural, Sentence, Text


def listed(work: Work) -> tuple[Sentence, ...]:
    """A line for every coach, numbered in the order in which they came."""
    counts = trajectories.counted(work)
    lines = [_line(work, number, one, counts.get(one.id, {})) for number, one in enumerate(people.coaches(work), 1)]
    return tuple(lines) or (Text("Nobody coaches here yet. `tussendoor coach invite` prints a link."),)


def remove(store: Store, house: House, now: datetime, number: int, sure: Callable[[Sentence], bool]) -> Sentence:
    """Let the coach with this number in the list go, if `sure` says so to what that brings about.

    Raises `TussendoorError` when there is none, or when it is not sure.
    """
    coach = store.run(house, now, _numbered, number)
    warning = Text(
        "{name} will be removed: every trajectory freezes, and each client hears it and chooses. It cannot be undone.",
        name=_shown(coach.name),
    )
    if not sure(warning):
        raise TussendoorError(Text("Nothing has been changed."))
    store.run(house, now, leave.remove, coach.id)
    for owner in store.run(house, now, erasing.ready):
        store.vault.forget(owner)
        store.run(house, now, erase.finish, owner)
    return Text("Done. The clients hear it as soon as the bot runs.")


def _numbered(work: Work, number: int) -> Coach:
    coaches = dict(enumerate(people.coaches(work), 1))
    if number not in coaches:
        raise TussendoorError(Text("There is no coach with this number; `tussendoor coach list` shows who there is."))
    return coaches[number]


def _line(work: Work, number: int, coach: Coach, counts: dict[Stage, int]) -> Sentence:
    return Text(
        "{number}. {name}, since {day}: {trajectories}, {running} running",
        number=number,
        name=_shown(coach.name),
        day=at_utc(coach.since, work.house.zone).day,
        trajectories=Plural("{count} trajectory", "{count} trajectories", count=sum(counts.values())),
        running=counts.get(Stage.ACTIVE, 0),
    )


def _shown(name: str) -> str:
    """The name without what could steer a terminal."""
    return "".join(character for character in name if character.isprintable())
