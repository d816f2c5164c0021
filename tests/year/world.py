"""A year of a few coaches and their clients in which everything goes wrong that can, drawn from one number.

`year(seed)` gives what was seen. What the seed draws: how many people and weeks, how they are, and the share of each
fault; so one year is calm and another has hardly a day without a kill.
"""

import asyncio
import atexit
import heapq
import shutil
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from bot.clock import PushedClock
from bot.demo import bot_in, throw_away
from bot.settings import Settings
from bot.storage import carrying, invitations, master_key
from bot.storage import work as storage_work
from bot.storage.work import Work
from bot.ticker import next_due
from tests.year.channel import Channel, Fate, Killed
from tests.year.life import ItsClock, Life
from tests.year.people import Person
from tests.year.timeless import Timeless
from tests.year.trouble import Away, Shares, Trouble
from tests.year.watch import Watch

R = TypeVar("R")
BEGIN = datetime(2026, 9, 7, 8, tzinfo=UTC)
_STEP = timedelta(hours=23)
_SHELF = tempfile.TemporaryDirectory(prefix="tussendoor-year-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
atexit.register(_SHELF.cleanup)
_NAMES = ("Johan", "Cleo", "Daan", "Evi", "Finn", "Gijs", "Ines", "Hugo", "Mehmet", "Sanne")


@dataclass(frozen=True)
class Size:
    """How much of a world it is."""

    coaches: int
    clients: int
    weeks: int


@dataclass
class Seen:
    """What came of a year: what was wrong, and how much there was of everything."""

    seed: int
    size: Size
    wrong: list[str] = field(default_factory=list)
    steps: int = 0
    said: int = 0
    shown: int = 0
    deaths: int = 0
    faults: dict[str, int] = field(default_factory=dict)


class _Numbered:
    """In the place of `secrets`, for ids alone: the same seed gives the same ones."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng

    def token_urlsafe(self, size: int) -> str:
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        return "".join(self._rng.choice(letters) for _ in range(size * 4 // 3))


class Year:
    """The world, and how it goes on."""

    def __init__(
        self,
        seed: int,
        folder: Path,
        size: Size,
        shares: Shares = None,
        *,
        careless: bool = False,
        kills: float = 0,
        jumps: float = 0,
        away: Away = (),
    ) -> None:
        self.rng = Random(seed)
        self.size, self.careless, self._shares, self._kills = size, careless, shares, kills
        self._jumps, self._away = jumps, away
        self.clock = PushedClock(BEGIN)
        self.its_clock = ItsClock(self.clock)
        self.channel = Channel(self.clock, Random(self.rng.random()))
        self.people: list[Person] = []
        self.seen = Seen(seed, size)
        self.is_wrong_clock = self.is_set_right = False
        self.is_off = False
        self._events: list[tuple[datetime, int, Callable[[], None]]] = []
        self._numbers = count()
        self.settings = _laid(folder)
        self._life: Life | None = None
        self._end = BEGIN + timedelta(weeks=size.weeks)
        self.watch = Watch(self)
        self.channel.on_show = self.watch.shown
        self.channel.on_doubt = self.watch.doubted
        self.channel.on_silence = self.watch.unheard
        self.trouble = Trouble(self)

    def at(self, moment: datetime, doing: Callable[[], None]) -> None:
        heapq.heappush(self._events, (moment, next(self._numbers), doing))

    async def goes_by(self, look: Callable[[float], None] = lambda part: None) -> Seen:
        storage_work.secrets = _Numbered(Random(self.rng.random()))  # type: ignore[assignment]
        await self._wakes()
        await self._moves_in()
        self.trouble.begins(self._shares, careless=self.careless, kills=self._kills, jumps=self._jumps, away=self._away)
        quarters = [BEGIN + (self._end - BEGIN) * part / 4 for part in (1, 2, 3, 4)]
        while self.clock.now() < self._end and not self.seen.wrong:
            await self._steps()
            while quarters and self.clock.now() >= quarters[0]:
                quarters.pop(0)
                look(1 - len(quarters) / 4)
        await self._ends()
        return self.seen

    async def _moves_in(self) -> None:
        for place in range(self.size.coaches):
            coach = self._person(1000 + place, f"Ada{place}", is_coach=True)
            token = await self._asks(lambda work: invitations.invite(work))
            self.channel.says(coach.chat, coach.name, f"/start {token}")
        for place in range(self.size.clients):
            client = self._person(place + 1, _NAMES[place % len(_NAMES)] + str(place), is_coach=False)
            coach = self.people[place % self.size.coaches]
            first = BEGIN + timedelta(days=self.rng.randint(7, 40))
            self.at(BEGIN + timedelta(minutes=5 * place), lambda c=coach, p=client, f=first: self._begins(c, p, f))
        await self._settles()

    def _person(self, number: int, name: str, *, is_coach: bool) -> Person:
        rng = Random(self.rng.random())
        busy = timedelta(minutes=rng.choice((2, 30, 300, 2000)))
        writes = 0.95 if is_coach else rng.choice((0.3, 0.7, 0.95))
        one = Person(number, name, self.channel, rng, is_coach, writes, rng.random(), busy)
        self.people.append(one)
        self.watch.knows(one)
        self.at(BEGIN + timedelta(days=rng.uniform(2, 20)), lambda: self._strays(one))
        return one

    def _strays(self, one: Person) -> None:
        one.strays()
        self.at(self.clock.now() + timedelta(days=one.rng.expovariate(1) * 12), lambda: self._strays(one))

    def _begins(self, coach: Person, client: Person, first: datetime) -> None:
        """A trajectory, of which the client gets the link a little later; the coach says who he is."""
        coach.begins(client.name, first)
        self.watch.coached(client, coach)

        def passes_on(tries: int = 40) -> None:
            link = coach.newest_link()
            if link is not None:
                self.channel.says(client.chat, client.name, f"/start {link}")
            elif tries:
                self.at(self.clock.now() + timedelta(minutes=7), lambda: passes_on(tries - 1))

        self.at(self.clock.now() + timedelta(minutes=2), passes_on)
        again = self.clock.now() + timedelta(weeks=self.rng.randint(20, 40))
        self.at(again, lambda: self._begins(coach, client, self.clock.now() + timedelta(days=self.rng.randint(7, 30))))

    def heard(self, one: Person) -> None:
        """Something new stands in his chat: sooner or later he looks."""
        if one.is_about_to_look:
            return
        one.is_about_to_look = True

        def looks() -> None:
            one.is_about_to_look = False
            one.looks()

        self.at(one.when(self.clock.now()), looks)

    # how it goes on

    async def _steps(self) -> None:
        """To the next moment at which there is something for the bot to do."""
        self.seen.steps += 1
        now = self.clock.now()
        stands_still = self.channel.is_down or self.is_wrong_clock or self.is_off
        due = None if stands_still or self._life is None else await self._asks(next_due)
        held = (one.from_then for one in self.channel.waiting if one.from_then is not None and one.from_then > now)
        until = min((now + _STEP, *held, *((max(due, now),) if due is not None else ())))
        was = stands_still
        while self._events and self._events[0][0] <= until:
            when, _, doing = heapq.heappop(self._events)
            self.clock.push(max(self.clock.now(), when))
            doing()
            stands_still = self.channel.is_down or self.is_wrong_clock or self.is_off
            if stands_still != was or (self.channel.waiting and not stands_still):
                until = self.clock.now()
        self.clock.push(max(until, self.clock.now() + timedelta(milliseconds=1)))
        if self.is_off:
            await self._goes_to_sleep()
            return
        await self._settles()
        if not stands_still:
            await self._asks(self.watch.looks)

    async def _wakes(self) -> None:
        while self._life is None:
            life = Life(
                self.settings, self.channel, self.its_clock, lambda: self.is_wrong_clock, careless=self.careless
            )
            life.writer.before_commit = life.writer.after_commit = lambda: False
            try:
                await life.begins()
            except Killed:
                self._dies()
                continue
            life.writer.before_commit = life.writer.after_commit = self.trouble.strikes
            self._life = life

    def _dies(self) -> None:
        self.seen.deaths += 1
        self._life = None

    async def _settles(self) -> None:
        for _ in range(50):
            await self._wakes()
            assert self._life is not None
            if self.is_set_right:
                await self._asks(carrying.pull_back)
                self.is_set_right = False
            try:
                await self._life.settles(self.channel.fates.rng, self.trouble.unconfirmed)
            except Killed:
                self._dies()
                continue
            self.seen.wrong += self._life.failed
            return
        self.seen.wrong.append("it does not come to rest")

    async def _goes_to_sleep(self) -> None:
        if self._life is not None:
            await self._life.ends()
            self._life = None

    async def _asks(self, action: Callable[[Work], Any]) -> Any:
        await self._wakes()
        assert self._life is not None
        before, after = self._life.writer.before_commit, self._life.writer.after_commit
        self._life.writer.before_commit = self._life.writer.after_commit = lambda: False
        try:
            return await self._life.asks(action)
        finally:
            self._life.writer.before_commit, self._life.writer.after_commit = before, after

    async def _ends(self) -> None:
        """In peace: nothing goes wrong any more, and all that was on its way comes in."""
        self.trouble.ends()
        self._events.clear()
        for _ in range(30):
            if self.seen.wrong:
                break
            await self._steps()
            if not self._events and not self.channel.waiting and self.clock.now() > self._end + timedelta(days=2):
                break
        if not self.seen.wrong:
            await self._asks(self.watch.takes_stock)
        self.seen.said = sum(one.count for one in self.people)
        self.seen.shown = self.watch.number
        self.seen.faults |= {str(fate): many for fate, many in self.channel.drawn.items() if fate is not Fate.DONE}
        await self._goes_to_sleep()


def _laid(folder: Path) -> Settings:
    """A folder as the program leaves it after its first start; made once in a process."""
    first = Path(_SHELF.name) / "first"
    if not first.exists():
        settings = bot_in(first, "7000000001:year-000000000000000000000000", "http://nowhere/bot")
        master_key.create(settings.key_file, settings.data_dir)

        async def once() -> None:
            await Life(settings, Channel(clock := PushedClock(BEGIN), Random(0)), ItsClock(clock)).ends()

        run(once())
    for name in ("data", "keys"):
        shutil.copytree(first / name, folder / name)
    return bot_in(folder, "7000000001:year-000000000000000000000000", "http://nowhere/bot")


def run(doing: Coroutine[Any, Any, R]) -> R:
    with asyncio.Runner(loop_factory=Timeless) as runner:
        return runner.run(doing)


def size_of(seed: int) -> Size:
    """Most worlds are small, some are not."""
    rng = Random(seed * 7 + 1)
    return Size(rng.choice((1, 1, 2, 3)), rng.choice((1, 2, 2, 3, 4)), rng.choice((6, 13, 26, 52)))


def year(
    seed: int,
    size: Size | None = None,
    look: Callable[[float], None] = lambda part: None,
    *,
    shares: Shares = None,
    careless: bool = False,
    kills: float = 0,
    jumps: float = 0,
) -> Seen:
    """What was seen in the year of this number. `look` is called after each quarter of it. With `shares` that is what
    becomes of the calls, and nothing else goes wrong but that it dies at this share of its commits, and of what it has
    not yet confirmed (`kills`), and that its clock is set wrong every so many days (`jumps`). A `careless` bot confirms
    what it has not yet handled, and dies of it now and then."""
    before = storage_work.secrets
    try:
        with throw_away() as folder:
            here = Year(seed, folder, size or size_of(seed), shares, careless=careless, kills=kills, jumps=jumps)
            return run(here.goes_by(look))
    finally:
        storage_work.secrets = before
