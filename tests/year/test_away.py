"""Away for days with hundreds of clients, in a simulated world: one message each, and what may be lost is said."""

import multiprocessing
import os
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TypeAlias

import pytest

from bot.demo import throw_away
from bot.references import ChatRef
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.engine import file_of
from bot.storage.work import Work
from tests import quick
from tests.cast import dutch
from tests.faults.test_downtime import AWAY
from tests.many import a_coach, lay_down
from tests.proof import Proves
from tests.year.channel import KEPT_FOR, Shown
from tests.year.people import Person
from tests.year.world import Size, Year, run

FIRST = date(2026, 9, 10)
CLIENTS, _IN_A_TOWN = int(os.environ.get("PROOF_CLIENTS", "500")), 50
_Absence: TypeAlias = tuple[datetime, datetime]
# From a Tuesday to a Friday; and, a week later, twice in one weekend.
THREE_DAYS = (datetime(2026, 9, 15, 12, tzinfo=UTC), datetime(2026, 9, 18, 12, tzinfo=UTC))
FRIDAY = (datetime(2026, 9, 25, 7, tzinfo=UTC), datetime(2026, 9, 26, 9, tzinfo=UTC))
WEEKEND = (datetime(2026, 9, 26, 11, tzinfo=UTC), datetime(2026, 9, 27, 18, tzinfo=UTC))
_SAYS_SO = dutch(AWAY, start="", end="").partition(".")[0]
# Who was in touch so long before it may have been about to say something; what is told in a weekend is told on Monday.
_RECENT, _TOLD_BY, _AT_ONCE = timedelta(days=3), timedelta(days=3), timedelta(minutes=1)


class Town(Year):
    """Everybody has agreed already; the first meetings are on the days of three weeks."""

    async def _moves_in(self) -> None:
        for place in range(self.size.coaches):
            coach = self._person(1000 + place, f"Ada{place}", is_coach=True)
            numbers = range(place + 1, self.size.clients + 1, self.size.coaches)
            clients = [self._person(number, f"Johan{number}", is_coach=False) for number in numbers]
            for client in clients:
                self.watch.coached(client, coach)
            await self._asks(lambda work, coach=coach, clients=clients: _agreed(work, coach, clients))


def _agreed(work: Work, coach: Person, clients: Sequence[Person]) -> None:
    lay_down(work, a_coach(work, coach.chat, coach.name), [(one.chat, one.name) for one in clients], first=FIRST)


class Ledger:
    """Whose words were no longer kept when the bot came back from these absences, and what each client was sent of
    itself in the days after them."""

    def __init__(self, year: Year, *absences: _Absence) -> None:
        self.lost: set[ChatRef] = set()
        self.came: dict[ChatRef, list[Shown]] = defaultdict(list)
        self._year, self._shows = year, year.channel.on_show
        self._in_touch: set[ChatRef] = set()
        self._back_at = absences[-1][1]
        year.channel.on_show = self._shown
        for since, until in absences:
            year.at(since, self._goes)
            year.at(until - timedelta(seconds=1), self._comes_back)

    def _goes(self) -> None:
        recent = self._year.clock.now() - _RECENT
        chats = self._year.channel.chats
        self._in_touch |= {chat for chat, here in chats.items() if any(one.at >= recent for one in here)}

    def _comes_back(self) -> None:
        """What is older than the channel keeps is not there any more; whose trajectory does not run is told nothing."""
        now, told = self._year.clock.now(), self._in_touch & self._active()
        waiting = self._year.channel.waiting
        self.lost |= {one.chat for one in waiting if one.said is not None and now - one.at >= KEPT_FOR} & told

    def _active(self) -> set[ChatRef]:
        with closing(sqlite3.connect(file_of(self._year.settings.database))) as database:
            rows = database.execute("SELECT client_id FROM trajectory WHERE stage = 'active'").fetchall()
        clients = {client_id for (client_id,) in rows}
        return {chat for chat, person_id in self._year.watch.known.items() if person_id in clients}

    def _shown(self, shown: Shown, anew: bool) -> None:
        self._shows(shown, anew)
        # What the coach does meanwhile comes as a word.
        by_itself = shown.row is not None and shown.row.unasked and shown.row.kind is not DeliveryKind.WORD
        if anew and by_itself and self._back_at <= shown.at < self._back_at + _TOLD_BY:
            self.came[shown.chat].append(shown)

    def told(self) -> dict[ChatRef, int]:
        """How often each was told of it."""
        return {chat: many for chat, here in self.came.items() if (many := sum(_SAYS_SO in one.text for one in here))}

    def wrong(self, clients: Sequence[ChatRef]) -> list[ChatRef]:
        """Who was told twice, or lost something and was not told, or was sent two things at once."""
        told = self.told()
        return [one for one in clients if told.get(one, 0) > 1 or (one in self.lost - told.keys()) or self._bursts(one)]

    def _bursts(self, chat: ChatRef) -> bool:
        moments = [one.at for one in self.came.get(chat, ())]
        return any(after - before < _AT_ONCE for before, after in pairwise(moments))


Found: TypeAlias = tuple[int, int, list[ChatRef]]
"""How many were told that words may be lost, how many had lost some, and with whom something went wrong."""


def found(seed: int) -> tuple[Found, Found, list[str]]:
    """What came of both, and what else was wrong."""
    with throw_away() as folder:
        absences = (THREE_DAYS, FRIDAY, WEEKEND)
        year = Town(seed, folder, Size(coaches=5, clients=_IN_A_TOWN, weeks=3), {}, away=absences)
        once, twice = Ledger(year, THREE_DAYS), Ledger(year, FRIDAY, WEEKEND)
        wrong = run(year.goes_by()).wrong
        clients = [one.chat for one in year.people if not one.is_coach]
    first, second = ((len(one.told()), len(one.lost), one.wrong(clients)) for one in (once, twice))
    return first, second, wrong


@pytest.mark.proof
def test_it_says_one_thing_to_each_of_hundreds_after_days_away(proves: Proves) -> None:
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn"), quick.share_statements) as pool:
        *of_both, wrong = zip(*pool.map(found, range(CLIENTS // _IN_A_TOWN)), strict=True)
    for what, towns in zip(("three days away", "two times away in one weekend"), of_both, strict=True):
        told, lost = (sum(town[at] for town in towns) for at in (0, 1))
        broken = [chat for town in towns for chat in town[2]]
        note = f"{told} were told that words may be lost, {lost} had lost some"
        proves(f"one message to each client after {what}", of=CLIENTS, failed=len(broken), each="client", note=note)
        assert (broken, told > 0) == ([], True)
    assert [one for town in wrong for one in town] == []
