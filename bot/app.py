"""The composition root: where the rooms are put together, and nowhere else."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import logs, service
from bot.alarm import Alarm
from bot.alone import at_home, only_receiver
from bot.channel import Channel, Connect
from bot.clock import Clock, Difference
from bot.delivery import Deliverer
from bot.doors.commands import COMMANDS
from bot.ears import Ears
from bot.entering import enter
from bot.errors import StorageError
from bot.house import House, built_in_lines
from bot.housekeeping import Housekeeping
from bot.intake import Intake
from bot.leading import Leading
from bot.receiver import Receiver, TokenDied
from bot.settings import Listen, Settings
from bot.speaking import Speaking
from bot.speech import at_hand
from bot.storage import carrying, installation
from bot.storage.calls import Calls
from bot.storage.store import Store, open_store
from bot.storage.under_way import UnderWay
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.telegram.channel import at_telegram
from bot.ticker import Ticker

if TYPE_CHECKING:
    from bot.health import Monitor
    from bot.hook import Hook

log = logs.get("app")

# Seconds. Being asked to stop takes ten at most: what is being taken in has so many, what is being sent the rest.
_STOPPING = 3
_GUARDED_EVERY, _DOUBTED_EVERY = 10, 5


def house_of(settings: Settings, bot_name: str = "") -> House:
    """What is the same for every action, by these settings."""
    return House(
        lines=built_in_lines(),
        bot_name=bot_name,
        zone=settings.timezone,
        language=settings.language,
        quiet_seconds=settings.quiet_seconds,
        policy=settings.policy.strip(),
        hears=settings.speech_model is not None,
        commands=COMMANDS,
    )


class App:
    """The running bot. `started` is set once it runs; `settle` is for clocks that are pushed.

    Where it is one of several workers, `leading` tells whether it is the one who speaks; else it always is.
    """

    def __init__(
        self, settings: Settings, store: Store, channel: Channel, clock: Clock, difference: Difference
    ) -> None:
        self._speech = at_hand(settings.speech_model) if settings.speech_model is not None else None
        self.started = asyncio.Event()
        self._settings, self._house = settings, replace(house_of(settings, channel.name), links=channel.links)
        self.writer = store.writer(self._house, clock)
        self._store, self._vault, self._channel, self._clock = store, store.vault, channel, clock
        self._difference, self._pushed = difference, asyncio.Event()
        self._sender = channel.speaks(store.vault.sign)
        self.leading: Leading | None = None
        if store.lease is not None:
            self.leading = Leading(store.lease, Calls(store.engine), self._hear, store.vault.catch_up)
        self._alarm = Alarm(self.writer, self._sender, clock, self.speaks)
        self._brings = channel.brings(self.writer, store.vault, hears=self._speech is not None)
        self._monitor = self._monitor_at(settings.health_at())
        self._speaking = self._speaking_with(self.writer, "under_way") if self.leading is None else None
        intake = Intake(
            self._brings.handle,
            self._brings.set_aside,
            self._brings.chat_of,
            probe=lambda: self.writer.run(installation.probe),
            together=self.writer.together,
        )
        self._hook = settings.hook()
        self._receiver = self._receiving(intake)
        if self.leading is not None:
            self.writer.on_commit(self.leading.pass_on)
            self.writer.on_commit(self._hear)
        clock.on_push(self._ring)
        clock.on_push(self._pushed.set)
        difference.on_change(self._on_clock)

    def speaks(self) -> bool:
        """Whether this is the process that says something, as far as it knows."""
        return self.leading is None or self.leading.is_mine

    def _speaking_with(self, writer: Writer[Work], notes: str) -> Speaking:
        """What speaks, in one term or for good; its notes are in a file of this name."""
        under_way = UnderWay(self._settings.data_dir / notes)
        deliverer = Deliverer(writer, self._sender, self._clock, self._settings.rate_per_second, under_way)
        ticker = Ticker(writer, self._vault, deliverer.ring, self._clock)
        ticker.every(timedelta(minutes=1), self._alarm.look)
        ticker.every(timedelta(days=1), self._sweep)
        ticker.every(timedelta(days=1), Housekeeping(writer).keep)
        ticker.unless(self._difference.is_doubtful, self._difference.steady)
        deliverer.unless(self._difference.is_doubtful, self._difference.steady)
        if self.leading is not None:
            deliverer.only_while(self.leading.may_begin, noting=self.writer)
            self._alarm.mind(writer)
        if self._monitor is not None:
            deliverer.on_outcome(self._monitor.carried)
        ears = Ears(writer, self._channel.sounds, self._speech)
        return Speaking(writer, self._vault, ticker, deliverer, ears, under_way)

    def _receiving(self, intake: Intake) -> "Receiver | Hook":
        take = intake.take if self._monitor is None else self._monitor.counting(intake.take)
        if self._hook is None:
            return Receiver(
                self._channel.fetch, take, alarm=self._alarm.sound, clock=self._clock, reclaim=self._reclaim
            )
        from bot.hook import Hook  # brings a web server along, which nothing else needs

        return Hook(self._hook, self._channel.posts, take, alarm=self._alarm.sound, clock=self._clock)

    async def enter(self) -> None:
        """Make sure that nobody else is this bot, before anything is done; raises what `entering.enter` does."""
        await enter(self._channel, self._hook.url if self._hook is not None else "", self.leading)

    async def run(self, stop: asyncio.Event) -> None:
        """Receive, tick and deliver until `stop` is set. Raises `SettingsError` when Telegram drops the token."""
        self.writer.start()
        try:
            if self._speaking is not None:
                await self._speaking.begin()
            async with self._brings.opened(), self._shown():
                await self._work(stop)
            if self._speaking is not None:
                await self._speaking.end()
        finally:
            await self.writer.stop()
            if self._speaking is not None:
                self._speaking.close()

    async def _work(self, stop: asyncio.Event) -> None:
        receiving = asyncio.create_task(self._receiver.run())
        speaking = asyncio.create_task(self._speak())
        watching = (self._stay_alone(), self._mind_the_clock(), service.say_alive())
        others = [asyncio.create_task(doing) for doing in (*watching, stop.wait())]
        log.info("running")
        service.tell("READY=1")
        self.started.set()
        try:
            done, _ = await asyncio.wait({receiving, speaking, *others}, return_when=asyncio.FIRST_COMPLETED)
            service.tell("STOPPING=1")
            self._receiver.stop()
            await asyncio.wait({receiving}, timeout=_STOPPING)
            if any(task.done() and isinstance(task.exception(), TokenDied) for task in (receiving, speaking)):
                raise self._channel.refuses()
            if receiving.done():
                await receiving
            for task in done:
                task.result()
        finally:
            for task in (receiving, speaking, *others):
                task.cancel()
            await asyncio.gather(receiving, speaking, *others, return_exceptions=True)
            log.info("stopped")

    async def _speak(self) -> None:
        if self.leading is not None:
            await self.leading.run(self._term)
        elif self._speaking is not None:
            await self._speaking.run()

    async def _term(self, fence: int) -> None:
        """Speak for as long as the lease is ours under this number."""
        writer = self._store.writer(self._house, self._clock, fence)
        writer.start()
        speaking = self._speaking_with(writer, f"under_way.{fence}")
        try:
            await speaking.begin()
            self._speaking = speaking
            await speaking.run()
        finally:
            self._speaking = None
            await speaking.end()
            await writer.stop()
            speaking.close()

    def _hear(self, news: Sequence[object]) -> None:
        if self._speaking is not None:
            self._speaking.hear(news)

    def _ring(self) -> None:
        if self._speaking is not None:
            self._speaking.ticker.ring()

    def _monitor_at(self, place: Listen | None) -> "Monitor | None":
        if place is None:
            return None
        from bot.health import Monitor  # brings along what counts, which nobody else needs

        return Monitor(place, self.writer, self._clock, self._difference, lambda: self._receiver.last_good, self.speaks)

    def _shown(self) -> AbstractAsyncContextManager[None]:
        return nullcontext() if self._monitor is None else self._monitor.shown()

    def _on_clock(self, wrong: bool) -> None:
        """As long as nobody knows how late it is, nothing falls due and nothing is said."""
        speaking = self._speaking
        if wrong:
            if speaking is not None:
                speaking.deliverer.pause()
            self._alarm.sound("clock")
            return
        log.warning("clock_right_again")
        if speaking is not None:
            speaking.deliverer.go_on()
            speaking.ticker.ring()

    async def _mind_the_clock(self) -> None:
        """While the date that Telegram gives does not fit, ask it again, until it does."""
        while True:
            await self._difference.doubt.wait()
            await self._channel.ask()
            if not self._difference.doubt.is_set():
                with suppress(StorageError):
                    await self.writer.run(carrying.pull_back)
                self._ring()
                continue
            self._pushed.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(_DOUBTED_EVERY):
                    await self._pushed.wait()

    async def _stay_alone(self) -> None:
        """Look whether the database is held still. Raises `RunningAlready` when another bot has taken it."""
        while True:
            await asyncio.sleep(_GUARDED_EVERY)
            await asyncio.to_thread(self._store.guard.look)

    async def _reclaim(self) -> None:
        await self._channel.posts.remove()

    async def _sweep(self) -> None:
        self._store.sweep(self._clock.now())

    async def settle(self) -> None:
        """Do everything that is due at this moment of the clock, until nothing is."""
        self._difference.believe()
        if self._difference.doubt.is_set():
            await self._channel.ask()
        if self._speaking is not None:
            await self._speaking.settle()


@asynccontextmanager
async def put_together(settings: Settings, clock: Clock, connect: Connect = at_telegram) -> AsyncIterator[App]:
    """The bot with all its rooms, not yet running. Raises `TussendoorError` where something is not in order."""
    house = house_of(settings)
    difference = Difference(clock)
    with (
        at_home(settings) as home,
        only_receiver(settings),
        open_store(settings, house, clock.now(), alone=True, first=home.is_first) as store,
    ):
        home.settled()
        async with connect(settings, difference) as channel:
            store.run(house, clock.now(), installation.belongs_to, channel.account)
            yield App(settings, store, channel, clock, difference)
