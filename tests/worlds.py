"""Worlds of the tests: the real bot and its Telegram, and beginnings that many stories share.

A beginning (`@beginning`, as "Ada, and Johan who has agreed with her") is played once in a process. Whoever needs it
after that gets a copy of how things lay at its end: the bot's folder, the Telegram, and the time. The bot is stopped
for that and started again, so what it goes on from is what it had on disk. It starts only when a story goes on from
there, or asks for it (`awake`).
"""

import atexit
import io
import os
import pickle
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache, wraps
from pathlib import Path
from typing import Any

from bot.app import App, put_together
from bot.clock import PushedClock
from bot.demo import World, at_work, running
from bot.playground.people import Account
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.playground.world import STEP
from tests import postgres, quick

# The folders of the bot: what it keeps, and its key.
_OF_THE_BOT = ("data", "keys")
# What a Telegram is, apart from what it was made with.
_MADE_WITH = ("clock", "watch", "faults")
_UPDATES_MADE_WITH = ("_clock", "_watch")


@dataclass(frozen=True)
class _Kept:
    """How everything lay at a moment: a folder, what was in the Telegram and what the beginning gave, and the time."""

    folder: Path
    database: str
    told: bytes
    now: datetime
    before: int


_KEPT: dict[tuple[str, ...], _Kept] = {}


@cache
def _shelf(process: int) -> Path:
    """Where this process keeps what others may copy, as long as it lives."""
    folder = Path(tempfile.mkdtemp(prefix=f"tussendoor-beginnings-{process}-"))
    atexit.register(shutil.rmtree, folder)
    return folder


class _Pickler(pickle.Pickler):
    """Puts away what was in a Telegram, but not the Telegram itself."""

    def __init__(self, file: io.BytesIO, telegram: Telegram) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._telegram = telegram

    def persistent_id(self, obj: Any) -> str | None:
        return "telegram" if obj is self._telegram else None


class _Unpickler(pickle.Unpickler):
    """Takes out what was put away, as if it had been in this Telegram."""

    def __init__(self, file: io.BytesIO, telegram: Telegram) -> None:
        super().__init__(file)
        self._telegram = telegram

    def persistent_load(self, pid: str) -> Telegram:
        return self._telegram


def put_away(telegram: Telegram, given: Any) -> bytes:
    """What is in this Telegram, and something that belongs to it."""
    state = {name: it for name, it in vars(telegram).items() if name not in (*_MADE_WITH, "updates")}
    updates = {name: it for name, it in vars(telegram.updates).items() if name not in _UPDATES_MADE_WITH}
    told = io.BytesIO()
    _Pickler(told, telegram).dump((state, updates, given))
    return told.getvalue()


def take_out(told: bytes, telegram: Telegram) -> Any:
    """Lay in this Telegram what was in the other, in the place of what is there; what belonged to it."""
    state, updates, given = _Unpickler(io.BytesIO(told), telegram).load()
    vars(telegram).update(state)
    vars(telegram.updates).update(updates)
    return given


class Repeatable(World):
    """A world that can be laid as another one lay, as long as nothing but beginnings happened in it."""

    def __init__(self, telegram: Telegram, clock: PushedClock, folder: Path) -> None:
        self.telegram, self.clock, self._folder = telegram, clock, folder
        self._is_laid = True
        self._database = postgres.of(folder) if postgres.ON else ""
        self._running = AsyncExitStack()
        self._app: App | None = None
        self._before, self._going = 0, False
        self._path: tuple[str, ...] = ()
        self._looked: tuple[object, ...] | None = None

    @property
    def app(self) -> App:
        """The bot that runs."""
        assert self._app is not None, "nothing has begun here yet: await world.awake()"
        return self._app

    async def open(self) -> None:
        """Begin with an empty folder: the very first time by starting the bot in it, later with a copy of that, which
        is laid when the bot starts in it."""
        self._is_laid = () not in _KEPT
        if self._is_laid:
            await self.start()
            await self.stop()
            self._keep((), None)
        self._looked = self._looks()

    async def start(self, *, is_copy: bool = False) -> None:
        """Start the bot on what lies in its folder, and the server that it talks to. Where that is a copy of how a bot
        left it at this moment, it has just done what is done once in a while."""
        if not self._is_laid:
            self._put(_KEPT[()])
        url = await self._running.enter_async_context(serve(self.telegram))
        more = {"database_url": postgres.url(self._database)} if postgres.ON else {}
        settings = quick.settings(self._folder, self.telegram.token, url, **more)
        if not is_copy:
            self._app = await self._running.enter_async_context(running(settings, self.clock))
            return
        self._app = await self._running.enter_async_context(put_together(settings, self.clock))
        quick.has_done_its_rounds(self._app, self.clock.now())
        await self._running.enter_async_context(at_work(self._app))

    async def awake(self) -> None:
        """Start the bot, unless it runs."""
        if self._app is None:
            await self.start()

    async def stop(self) -> None:
        """Stop the bot; it rings no clock any more."""
        self._app = None
        await self._running.aclose()
        self.clock._ringers.clear()

    async def becomes_coach(self, person: Account) -> None:
        await self.awake()
        await super().becomes_coach(person)

    def lately(self, person: Account) -> list[str]:
        """All that this person was sent since the world last began to settle, or the time to go by."""
        return [one.text for one in person.reads if one.message_id > self._before]

    async def settle(self) -> None:
        await self.awake()
        with self._set_going():
            await super().settle()

    async def until(self, moment: datetime) -> None:
        # Whoever would be rung, to look whether anything is due, is made to look on the way anyhow.
        await self.awake()
        ringers, self.clock._ringers = self.clock._ringers, []
        try:
            with self._set_going():
                await self._goes_by(moment)
        finally:
            self.clock._ringers = ringers

    async def _goes_by(self, moment: datetime) -> None:
        """As in any world, but where nothing is to be done for longer than a day the time goes by at once."""
        await self.settle()
        while (now := self.clock.now()) < moment:
            to = max(now, min(await self.next_due() or moment, moment))
            if to - now > STEP and not await self.app.writer.run(quick.passes, to - STEP):
                to = now + STEP
            self.clock.push(to)
            await self.settle()

    @contextmanager
    def _set_going(self) -> Iterator[None]:
        if self._going:
            yield
            return
        self._before, self._going = self.telegram._last_message, True
        try:
            yield
        finally:
            self._going = False

    async def begin(self, name: str, play: Callable[[], Awaitable[Any]]) -> Any:
        """What this beginning gives: played, or copied when nothing but beginnings has happened here."""
        if self._looked is None or self._looked != self._looks():
            return await play()
        path = (*self._path, name)
        if path not in _KEPT:
            given = await play()
            await self.stop()
            self._keep(path, given)
        else:
            await self.stop()
            self._put(_KEPT[path])
            given = self._lay(_KEPT[path])
        await self.start(is_copy=True)
        await self.settle()
        self._before = _KEPT[path].before
        self._path, self._looked = path, self._looks()
        return given

    def _looks(self) -> tuple[object, ...]:
        """By what it is seen whether anything has happened; nobody says or is told anything without it showing."""
        telegram = self.telegram
        told = (telegram._last_message, telegram.updates.next_id, len(telegram.people), len(telegram.chats))
        return (*told, self.clock.now(), len(telegram.faults.planned), self._changes())

    def _changes(self) -> object:
        """What is another one after every transaction that changes something: bytes 24 to 28 of an SQLite file."""
        if postgres.ON:
            return postgres.changes()
        if not self._is_laid:
            return b""
        with (self._folder / "data" / "tussendoor.sqlite").open("rb") as file:
            return file.read(28)[24:]

    def _keep(self, path: tuple[str, ...], given: Any) -> None:
        folder = _shelf(os.getpid()) / str(len(_KEPT))
        for name in _OF_THE_BOT:
            shutil.copytree(self._folder / name, folder / name)
        database = postgres.copy(self._database) if postgres.ON else ""
        _KEPT[path] = _Kept(folder, database, put_away(self.telegram, given), self.clock.now(), self._before)

    def _put(self, kept: _Kept) -> None:
        self._is_laid = True
        for name in _OF_THE_BOT:
            shutil.rmtree(self._folder / name, ignore_errors=True)
            shutil.copytree(kept.folder / name, self._folder / name)
        if postgres.ON:
            postgres.copy(kept.database, to=self._database)

    def _lay(self, kept: _Kept) -> Any:
        self.clock._now = kept.now
        return take_out(kept.told, self.telegram)


def beginning(play: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Marks how many stories begin. What it is given beside the world are plain values; each beginning is its own."""

    @wraps(play)
    async def begun(world: World, *given: Any, **more: Any) -> Any:
        if not isinstance(world, Repeatable):
            return await play(world, *given, **more)
        name = f"{play.__module__}.{play.__qualname__} {given} {more}"
        return await world.begin(name, lambda: play(world, *given, **more))

    return begun


@asynccontextmanager
async def playing(folder: Path, begin: datetime, *, telegram: Telegram | None = None) -> AsyncIterator[World]:
    """The bot, running with its data in `folder`, from this moment on; in this Telegram, if there was one before."""
    clock = telegram.clock if telegram is not None and isinstance(telegram.clock, PushedClock) else PushedClock(begin)
    telegram, anew = telegram or Telegram(clock), telegram is None and not (folder / "data").exists()
    world = Repeatable(telegram, clock, folder)
    await (world.open() if anew else world.start())
    try:
        yield world
    finally:
        # Where it ended by itself, with an error, that is told here.
        try:
            await world.stop()
        finally:
            if postgres.ON:
                postgres.leave(folder, world._database)
