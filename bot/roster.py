"""Who coaches here, for whoever runs the bot: the names coaches gave themselves, and counts. No content, no clients."""

from collections.abc import Callable
from datetime import datetime

from bot.actions import erase, leave, second_lock
from bot.actions.speak import tell
from bot.errors import TussendoorError
from bot.house import House
from bot.storage import erasing, people, unopened
from bot.storage.people import Coach
from bot.storage.store import Store
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.rhythm import at_utc
from conversations.text import Plural, Sentence, Text


def listed(work: Work) -> tuple[Sentence, ...]:
    """A line for every coach, numbered in the order in which they came."""
    counts = unopened.counted(work)
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


def lock(work: Work, number: int) -> Sentence:
    """A phone was lost: from now on nothing is heard from this coach's chat, and nothing said in it.

    Raises `TussendoorError` when there is no such coach.
    """
    coach = _numbered(work, number)
    people.set_guard(work, coach.id, people.CUT_OFF)
    return Text(
        "{name} is cut off: this bot hears and says nothing in that chat, until `tussendoor coach unlock`.",
        name=_shown(coach.name),
    )


def unlock(work: Work, number: int) -> Sentence:
    """The chat of this coach is open again; a second lock is off, for its secret may have been lost with the phone.

    Raises `TussendoorError` when there is no such coach.
    """
    coach = _numbered(work, number)
    person = people.by_id(work, coach.id)
    second_lock.drop(work, person)
    said = Text("Whoever runs this bot has opened this chat again. A second lock is off now; /slot puts a new one on.")
    tell(work, people.by_id(work, coach.id), (said,))
    return Text("{name} can go on. A second lock that was on is off now.", name=_shown(coach.name))


def _numbered(work: Work, number: int) -> Coach:
    coaches = dict(enumerate(people.coaches(work), 1))
    if number not in coaches:
        raise TussendoorError(Text("There is no coach with this number; `tussendoor coach list` shows who there is."))
    return coaches[number]


def _line(work: Work, number: int, coach: Coach, counts: dict[Stage, int]) -> Sentence:
    person = people.find(work, coach.id)
    shut = person is not None and person.guard == people.CUT_OFF
    line = Text(
        "{number}. {name}, since {day}: {trajectories}, {running} running",
        number=number,
        name=_shown(coach.name),
        day=at_utc(coach.since, work.house.zone).day,
        trajectories=Plural("{count} trajectory", "{count} trajectories", count=sum(counts.values())),
        running=counts.get(Stage.ACTIVE, 0),
    )
    return Text("{line}; cut off", line=line) if shut else line


def _shown(name: str) -> str:
    """The name without what could steer a terminal."""
    return "".join(character for character in name if character.isprintable())
