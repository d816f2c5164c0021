"""A coach with her clients, who go on writing whatever happens to the bot."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias, TypeVar

from bot.actions.create_trajectory import link_to
from bot.app import house_of
from bot.playground.chats import Post
from bot.playground.people import Account
from bot.playground.seen import former_rows, rows, seen
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.storage import invitations, master_key
from bot.storage.store import open_store
from bot.storage.work import Work
from tests.kill.bot_process import DEADLY, Order, Point, ShiftedClock
from tests.kill.lives import Died, Life, life_of
from tests.worlds import put_away, take_out

R = TypeVar("R")
Lives: TypeAlias = Callable[[Order], AbstractAsyncContextManager[Life]]

BEGIN = datetime(2027, 1, 4, 9, tzinfo=UTC)
NAMES = ("Johan", "Cleo", "Daan", "Evi", "Finn", "Gijs", "Ines", "Hugo")
_TUESDAY, _WEDNESDAY = 1, 2
_FROM_OUTSIDE = {Point.ANYWHERE: signal.SIGKILL, Point.ON_REQUEST: signal.SIGTERM}
_LONGEST_LIFE = 0.4  # seconds; waking up takes a quarter of it
_STEP = timedelta(hours=12)
_BUTTON = re.compile(r"2:([bos]):([\w-]+\.\d+)(?:\.([\w-]+))?:")
_YES = "2:y:"
# What can be tapped beside words.
_ASIDE = {"another", "not_prepared", "not_done", "nothing", "unknown"}
# Updates are confirmed by the batch, so these come by less often than the others.
_LATEST_PASSAGE = {Point.BEFORE_CONFIRM: 3, Point.AFTER_CONFIRM: 3}
_LINK = re.compile(r"https://t\.me/\S+")
_LINES = """/nieuw
klant: {name}
doel: Een plan dat iedereen draagt
leerdoel: Prioriteiten stellen
eerste: 2027-01-13 14:00
aantal: 30
om de: 1 week
duur: 60
plaats: de werkkamer van Ada"""


@dataclass(frozen=True)
class Asking:
    """One asking of a question: which it is, and by what data it is answered if it takes no words."""

    ref: str
    choice: str | None


def asking_in(post: Post) -> Asking | None:
    """What this message of the bot asks, if it is a question; of several choices the first.

    It can be passed by, or left for the one before, or answered with a tap; words do where nothing can be chosen but
    what stands beside them.
    """
    data = [button.get("callback_data", "") for row in [*rows(post), *former_rows(post)] for button in row]
    found = [(match, one) for one in data if (match := _BUTTON.match(one))]
    if not found:
        return None
    choices = [one for match, one in found if match[1] == "o"]
    takes_words = all(match[3] in _ASIDE for match, _ in found if match[1] == "o")
    return Asking(found[0][0][2], None if takes_words else choices[0])


def doubt_in(post: Post) -> str | None:
    """The data of the button that says that words were meant as an answer, if this message of the bot asks that."""
    data = (button.get("callback_data", "") for row in rows(post) for button in row)
    return next((one for one in data if one.startswith(_YES)), None)


def text_of(post: Post) -> str:
    """What stands in this message, or under its picture."""
    return seen(post, {}).text


def overview_in(post: Post) -> str | None:
    """The data of the button that opens an overview, if this message of the bot has it."""
    data = (button.get("callback_data", "") for row in rows(post) for button in row)
    return next((one for one in data if one.startswith("2:ov:")), None)


def confirming_in(post: Post) -> set[str]:
    """The data of the button that says who the client is, if this message of the bot has it."""
    data = {button.get("callback_data", "") for row in rows(post) for button in row}
    return {one for one in data if one.startswith("2:cf:") and ".yes:" in one}


@dataclass
class Client:
    """Somebody who answers every question once, and remembers every word."""

    person: Account
    said: list[str] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)

    def acts(self, posts: list[Post], rng: Random) -> bool:
        """Answer the last question in the chat, if that was not done, and say of what was doubted that it was meant."""
        return self._answers(posts, rng) | self._meant_it(posts)

    def _answers(self, posts: list[Post], rng: Random) -> bool:
        """With a burst of words where words do."""
        asked = ((post, asking) for post in reversed(posts) if (asking := asking_in(post)))
        last = next(asked, None)
        if last is None or last[1].ref in self.answered:
            return False
        post, asking = last
        self.answered.add(asking.ref)
        if asking.choice is not None:
            self.person.taps_data(asking.choice, seen(post, {}))
            return True
        for _ in range(rng.randint(1, 3)):
            self.said.append(f"{self.person.name} {len(self.said) + 1:05}")
            self.person.says(self.said[-1])
        return True

    def _meant_it(self, posts: list[Post]) -> bool:
        doubts = [(post, data) for post in posts if (data := doubt_in(post)) and data not in self.answered]
        for post, data in doubts:
            self.answered.add(data)
            self.person.taps_data(data, seen(post, {}))
        return bool(doubts)


class Town:
    """The people, their Telegram, and one folder of data in which one life of the bot follows the other."""

    def __init__(
        self, telegram: Telegram, clock: ShiftedClock, order: Order, seed: int, lives: Lives = life_of
    ) -> None:
        self.telegram = telegram
        self.coach = telegram.person("Ada", "en")
        self.clients = [Client(telegram.person(name, "en")) for name in NAMES]
        self.deaths: list[int] = []
        self._opened: set[str] = set()
        self._confirmed: set[str] = set()
        self._clock, self._order, self._lives = clock, order, lives
        self._rng = Random(seed)

    def now(self) -> datetime:
        """What time it is here."""
        return self._clock.now()

    def posts(self, person: Account) -> list[Post]:
        """What the bot wrote to somebody, in order."""
        return [post for post in self.telegram.chats[person.id].posts.values() if post.body["from"]["is_bot"]]

    def asks_the_database(self, action: Callable[[Work], R]) -> R:
        """The value of an action; the bot must not be running."""
        house = house_of(self._order.settings(), "TussendoorBot")
        with open_store(self._order.settings(), house, self.now()) as store:
            return store.run(house, self.now(), action)

    async def moves_in(self) -> None:
        """Coach and clients come to an agreement, and nobody is killed."""
        places = self._order.settings()
        master_key.create(places.key_file, places.data_dir)
        self.coach.starts(self.asks_the_database(lambda work: link_to(work, invitations.invite(work))))
        async with self._life() as life:
            for client in self.clients:
                self.coach.says(_LINES.format(name=client.person.name))
                await self._settles(life)
                client.person.starts(self._last_link())
            await self._settles(life)
            while self._people_act():
                await self._settles(life)

    def leave_to(self, chance: Random) -> None:
        """What happens from now on is drawn from this."""
        self._rng = chance

    async def suffers(self, strikes: int, points: tuple[Point, ...] = DEADLY, *, careless: bool = False) -> None:
        """Go on, struck so many times, at these points in turn; with a `careless` bot, if so wished."""
        for number in range(strikes):
            point = points[number % len(points)]
            passage = self._rng.randint(1, _LATEST_PASSAGE.get(point, 8))
            async with self._life(point=point, passage=passage, careless=careless) as life:
                if point in _FROM_OUTSIDE:
                    moment = self._rng.uniform(0, _LONGEST_LIFE)
                    asyncio.get_running_loop().call_later(moment, life.strike, _FROM_OUTSIDE[point])
                with suppress(Died):
                    while True:
                        await self._goes_on(life)
            self.deaths.append(self._last_message())

    async def recovers(self) -> None:
        """Go on in peace until noon of the next day of meetings; all digests are out by then."""
        async with self._life() as life:
            while self.now().weekday() != _TUESDAY:
                await self._goes_on(life)
            while self.now().weekday() != _WEDNESDAY or self.now().hour < 12:
                await self._goes_on(life)

    def _life(self, **particulars: Any) -> AbstractAsyncContextManager[Life]:
        """One that begins now, with these particulars of its order."""
        return self._lives(replace(self._order, now=self.now().isoformat(), **particulars))

    async def _goes_on(self, life: Life) -> None:
        """People write as long as there is something to answer; then time goes by."""
        due = await self._settles(life)
        if not self._people_act():
            assert due is not None, "nothing will ever happen again"
            self._clock.push(min(max(due, self.now()), self.now() + _STEP))

    async def _settles(self, life: Life) -> datetime | None:
        """Until nobody has anything left to do now; when something is due next."""
        while True:
            await life.unless_it_dies(self.telegram.quiet())
            due = await life.settles(self.now())
            if not self.telegram.pending:
                return due

    def _people_act(self) -> bool:
        acted = [client.acts(self.posts(client.person), self._rng) for client in self.clients]
        return any([*acted, self._coach_confirms(), self._coach_reads()])

    def _coach_confirms(self) -> bool:
        """Say of everybody who takes part that it is the client; whether there was anybody new."""
        asking = [(post, data) for post in self.posts(self.coach) for data in confirming_in(post) - self._confirmed]
        for post, data in asking:
            self._confirmed.add(data)
            self.coach.taps_data(data, seen(post, {}))
        return bool(asking)

    def _coach_reads(self) -> bool:
        """Open every overview that lies ready; whether there was one that was not opened yet."""
        lies_ready = [
            (post, data) for post in self.posts(self.coach) if (data := overview_in(post)) and data not in self._opened
        ]
        for post, data in lies_ready:
            self._opened.add(data)
            self.coach.taps_data(data, seen(post, {}))
        return bool(lies_ready)

    def _last_link(self) -> str:
        texts = [text_of(post) for post in self.posts(self.coach)]
        return [link for text in texts for link in _LINK.findall(text)][-1]

    def _last_message(self) -> int:
        return max(number for chat in self.telegram.chats.values() for number in chat.posts)


@dataclass(frozen=True)
class _Moved:
    """How everything lay when everybody had moved in: the folder, what was in the Telegram, and the time."""

    folder: Path
    told: bytes
    now: datetime


_MOVED: dict[int, _Moved] = {}
_SHELF = TemporaryDirectory(prefix="tussendoor-towns-")
_PEOPLE = ("coach", "clients", "_opened", "_confirmed", "_rng")


@asynccontextmanager
async def town(folder: Path, seed: int = 1) -> AsyncIterator[Town]:
    """Eight clients and their coach, before the first question. They move in once in a process; later towns are a copy
    of how everything lay then."""
    clock = ShiftedClock(BEGIN)
    telegram = Telegram(clock)
    async with serve(telegram) as url:
        here = Town(telegram, clock, Order(str(folder), url, telegram.token, BEGIN.isoformat()), seed)
        if moved := _MOVED.get(seed):
            copytree(moved.folder, folder, dirs_exist_ok=True)
            vars(here).update(take_out(moved.told, telegram))
            clock.push(moved.now)
        else:
            await here.moves_in()
            people = {name: vars(here)[name] for name in _PEOPLE}
            kept = copytree(folder, Path(_SHELF.name) / str(seed))
            _MOVED[seed] = _Moved(kept, put_away(telegram, people), here.now())
        yield here
