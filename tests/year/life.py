"""One life of the bot in this process: the real storage, actions, intake, ticker and outbox, on a channel in memory.

It runs in one thread, so that the same seed does the same; and it can be killed: nothing of it is heard, written or
shown any more from then on, and the next life has what is on disk.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any, TypeVar

from sqlalchemy import Connection

from bot.actions import deliver
from bot.actions.keep_in_touch import set_aside
from bot.app import house_of
from bot.clock import PushedClock
from bot.delivery import Deliverer
from bot.doors import hear
from bot.housekeeping import Housekeeping
from bot.intake import Intake
from bot.message import Outcome
from bot.settings import Settings
from bot.storage import erasing, installation
from bot.storage.outbox import Delivery
from bot.storage.store import open_store
from bot.storage.under_way import UnderWay
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.telegram.links import DeepLinks
from bot.ticker import Ticker
from tests.year.channel import CARRIED, Channel, Killed

R = TypeVar("R")
BOT = 7_000_000_001


class _Bell:
    """In the place of the condition that threads wait for: whoever is to be woken is rung."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring

    def __enter__(self) -> None: ...
    def __exit__(self, *_: object) -> None: ...
    def wait_for(self, holds: Callable[[], bool]) -> None:
        assert holds()

    def notify(self) -> None:
        self._ring()

    notify_all = notify


class InTurn(Writer[Work]):
    """The real writer without its thread: what waits is done in the next turn of the loop. It dies when it is told to,
    before a commit or right after it."""

    def __init__(self, engine: Any, open_work: Callable[[Connection], Work], dies: Callable[[], None]) -> None:
        super().__init__(engine, open_work, threads=0)
        self._changed = _Bell(self._rung)  # type: ignore[assignment]
        self._is_coming, self._dies = False, dies
        self.is_dead = False
        self.before_commit = self.after_commit = lambda: False

    def _rung(self) -> None:
        if not self._is_coming:
            self._is_coming = True
            self._loop.call_soon(self._turn)

    def _turn(self) -> None:
        self._is_coming = False
        while not self.is_dead and self._may_go():
            jobs = self._take()
            try:
                outcomes = self._settle(jobs)
            except Killed:
                self._dies()
                return
            self._look_for_trouble(outcomes)
            self._hand_over(jobs, outcomes)

    def _committed(self, act: Callable[[Connection], R]) -> R:
        def to_its_end(connection: Connection) -> R:
            value = act(connection)
            if self.before_commit():
                raise Killed
            return value

        value = super()._committed(to_its_end)
        if self.after_commit():
            raise Killed
        return value


class _Line:
    """The channel as one life sees it: after its death nothing comes of it."""

    def __init__(self, channel: Channel, life: "Life") -> None:
        self._channel, self._life = channel, life

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Outcome]]:
        call = getattr(self._channel, name)

        async def asked(*given: Any) -> Outcome:
            if not self._life.is_dead:
                with suppress(Killed):
                    outcome: Outcome = await call(*given)
                    return outcome
                self._life.dies()
            raise asyncio.CancelledError

        return asked


class _Carrier(Deliverer):
    """The real one, which lets the ledger know what it carries."""

    begun: dict[int, Delivery]

    async def _send(self, row: Delivery) -> Outcome:
        CARRIED.set(row)
        self.begun[row.id] = row
        return await super()._send(row)


class ItsClock:
    """The clock of the machine that the bot runs on: that of the world, or set wrong by so much."""

    def __init__(self, clock: PushedClock) -> None:
        self._clock, self.is_off_by = clock, timedelta(0)

    def now(self) -> datetime:
        return self._clock.now() + self.is_off_by

    async def rest(self, seconds: float) -> None:
        await self._clock.rest(seconds)

    def on_push(self, ring: Callable[[], None]) -> None:
        self._clock.on_push(ring)


class Life:
    """One process of the bot, on what lies in its folder. `settles` raises `Killed` when it dies. A `careless` one
    confirms what it has not yet handled."""

    def __init__(
        self,
        settings: Settings,
        channel: Channel,
        clock: ItsClock,
        doubtful: Callable[[], bool] = lambda: False,
        *,
        careless: bool = False,
    ) -> None:
        self._channel, self._clock, self._careless = channel, clock, careless
        self._stack = ExitStack()
        house = replace(house_of(settings, "TussendoorBot"), links=DeepLinks("TussendoorBot"))
        store = self._stack.enter_context(open_store(settings, house, clock.now(), alone=True))
        store.run(house, clock.now(), installation.belongs_to, BOT)
        self.vault = store.vault
        self.death = asyncio.get_running_loop().create_future()
        self.writer = InTurn(store.engine, lambda db: store._work(db, house, clock.now()), self.dies)
        self.writer.start()
        self._under_way = UnderWay(settings.data_dir / "under_way")
        line: Any = _Line(channel, self)
        self._deliverer = _Carrier(self.writer, line, clock, 25, self._under_way)
        self._deliverer.begun = {}
        self._ticker = Ticker(self.writer, store.vault, self._deliverer.ring, clock)
        self._intake = Intake(
            self._handle,
            self._set_aside,
            lambda raw: raw["did"].chat,
            probe=lambda: self.writer.run(installation.probe),
            together=self.writer.together,
        )
        self.writer.on_commit(self._deliverer.hear)
        self._deliverer.on_arrival(self._ticker.arrived)
        self._ticker.every(timedelta(days=1), Housekeeping(self.writer).keep)
        self._ticker.unless(doubtful)
        self._deliverer.unless(doubtful)
        self.failed: list[str] = []

    @property
    def is_dead(self) -> bool:
        return self.death.done()

    def dies(self) -> None:
        """From now on nothing comes of anything it still does."""
        self.writer.is_dead = True
        if not self.death.done():
            self.death.set_result(None)

    async def begins(self) -> None:
        await self._as_long_as_it_lives(self._begin())

    async def _begin(self) -> None:
        for owner in await self.writer.run(erasing.entered, self.vault.owners()):
            self.vault.forget(owner)
        await self.writer.run(deliver.recover, self._under_way.left())
        self._under_way.start()

    async def settles(self, rng: Random, dies_unconfirmed: float = 0) -> None:
        """Take in what there is, do what is due, and carry what there is to say, until nothing is left."""
        await self._as_long_as_it_lives(self._settle(rng, dies_unconfirmed))

    async def _settle(self, rng: Random, dies_unconfirmed: float) -> None:
        while True:
            batch = self._channel.fetch()
            if self._careless:
                self._channel.confirm(batch)
            if batch and await self._intake.take(batch):
                if rng.random() < dies_unconfirmed:
                    self.dies()
                    await asyncio.sleep(0)
                self._channel.confirm(batch)
            moved = bool(batch)
            while await self._ticker.look() or await self._deliverer.settle():
                moved = True
            if not moved:
                return

    async def asks(self, action: Callable[..., R], *given: Any) -> R:
        return await self.writer.run(action, *given)

    async def _as_long_as_it_lives(self, doing: Any) -> None:
        task = asyncio.ensure_future(doing)
        await asyncio.wait({task, self.death}, return_when=asyncio.FIRST_COMPLETED)
        if self.is_dead:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await self._is_over()
            raise Killed
        task.result()

    async def _is_over(self) -> None:
        left = list(self._deliverer._carrying)
        for one in left:
            one.cancel()
        for row_id in self._under_way._open:
            self._channel.on_doubt(self._deliverer.begun.get(row_id))
        await asyncio.gather(*left, return_exceptions=True)
        self._under_way.stop()
        self._stack.close()

    async def ends(self) -> None:
        """In peace."""
        self.dies()
        await self._is_over()

    async def _handle(self, raw: dict[str, Any]) -> None:
        did = raw["did"]

        def act(work: Work) -> Any:
            return hear.once(work.caused_by(did.chat), did.id, did.action, *did.given, **dict(did.more))

        result = await self.writer.run(act)
        if did.action is hear.hear_press:
            self._channel.touched[did.chat] = self._clock.now()
            if result is not None and result.buttons is not None:
                self._channel.hang(did.chat, did.given[1].message, result.buttons)

    async def _set_aside(self, raw: dict[str, Any], reason: str) -> None:
        self.failed.append(f"set aside: {reason} of {raw['did'].action.__name__}")
        await self.writer.run(set_aside, raw["did"].id, "", reason[:32], raw["did"].chat)
