"""Many trajectories of one coach, laid down by the program's own actions but without a word on any Telegram."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.actions.agree import agree
from bot.actions.take_turn import take_turn
from bot.storage import coming_in, conversations, people, trajectories
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.events import Due
from conversations.rhythm import Local
from conversations.states import Opening
from conversations.steering import Steering
from tests.conversations.walking import CONTRACT


def lay_down(
    work: Work, coach: Person, clients: Iterable[tuple[int | str, str]], count: int = 7, first: date = date(2026, 12, 1)
) -> list[str]:
    """A trajectory for each of these chats and names, agreed, of so many meetings, the first ones on different days
    from `first` on; their ids."""
    days = (first + timedelta(days=place % 21) for place in itertools.count())
    return [_agreed(work, coach, chat, name, day, count) for (chat, name), day in zip(clients, days, strict=False)]


def a_coach(work: Work, chat: int | str, name: str = "Ada") -> Person:
    """Somebody who coaches here."""
    coach = people.meet(work, str(chat), "nl")
    people.make_coach(work, coach.id, name)
    return coach


def _agreed(work: Work, coach: Person, chat: int | str, name: str, day: date, count: int) -> str:
    first = Local(day, CONTRACT.first.time, CONTRACT.first.zone)
    client = people.meet(work, str(chat), "nl")
    contract = replace(CONTRACT, client=name, first=first, count=count)
    one = trajectories.create(work, coach.id, contract, Steering())
    coming_in.set_client(work, one.id, client.id)
    agree(work, conversations.start(work, "welcome", client.id, one.id, None, Opening()))
    return one.id


def ask_back(work: Work, trajectory_ids: Sequence[str], meeting: int = 1, *, unasked: bool = True) -> None:
    """Ask these clients, as after this meeting, the first question of a few that follow from each other."""
    for one in trajectory_ids:
        client_id = trajectories.by_id(work, one).client_id
        assert client_id is not None
        begun = conversations.start(work, "reflection", client_id, one, meeting, Opening())
        take_turn(work, begun, Due(work.now), unasked=unasked)
