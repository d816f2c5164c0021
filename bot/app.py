"""The composition root: where the rooms are put together, and nowhere else."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import logs, service
from bot.actions import deliver
from bot.alarm import Alarm
from bot.alone import KNOCKS_FOR, WITH_TOKEN, knock, only_one, only_receiver
from bot.clock import Clock, Difference
from bot.delivery import Deliverer
from bot.ears import Ears
from bot.errors import RunningAlready, StorageError
from bot.house import House, built_in_lines
from bot.housekeeping import Housekeeping
from bot.intake import Intake
from bot.message import TokenDead, TokenShared
from bot.receiver import Receiver, TokenDied
from bot.settings import Listen, Settings
from bot.speech import Speech, at_hand
from bot.storage import carrying, erasing, installation
from bot.storage.store import Store, open_store
from bot.storage.under_way import UnderWay
from bot.telegram import webhook
from bot.telegram.handlers import Handlers
from bot.telegram.login import Bot, ask, log_in, token_refused
from bot.telegram.polling import polling
from bot.telegram.sender import Sender
from bot.telegram.sounds import Sounds
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
    )


class App:
    """The running bot. `started` is set once it runs; `settle` is for clocks that are pushed."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        bot: Bot,
        clock: Clock,
        difference: Difference,
        speech: Speech | None = None,
    ) -> None:
        self.started = asyncio.Event()
        self.writer = store.writer(house_of(settings, bot.username), clock)
        self._store, self._vault, self._bot, self._clock = store, store.vault, bot, clock
        sender = Sender(bot, store.vault.sign)
        self._alarm = Alarm(self.writer, sender, clock)
        self._under_way = UnderWay(settings.data_dir / "under_way")
        self._deliverer = Deliverer(self.writer, sender, clock, settings.rate_per_second, self._under_way)
        self._ticker = Ticker(self.writer, store.vault, self._deliverer.ring, clock)
        self._ears = Ears(self.writer, Sounds(bot), speech)
        self._handlers = Handlers(bot, self.writer, store.vault, hears=speech is not None)
        self._difference, self._pushed = difference, asyncio.Event()
        self._monitor = self._monitor_at(settings.health_at())
        intake = Intake(
            self._handlers.handle,
            self._handlers.set_aside,
            probe=lambda: self.writer.run(installation.probe),
            together=self.writer.together,
        )
        self._fetch, self._hook = polling(bot), settings.hook()
        self._receiver = self._receiving(intake)
        self.writer.on_commit(self._deliverer.hear)
        self.writer.on_commit(self._ticker.hear)
        self.writer.on_commit(self._ears.hear)
        self._deliverer.on_arrival(self._ticker.arrived)
        self._ticker.every(timedelta(minutes=1), self._alarm.look)
        self._ticker.every(timedelta(days=1), self._sweep)
        self._ticker.every(timedelta(days=1), Housekeeping(self.writer).keep)
        clock.on_push(self._ticker.ring)
        clock.on_push(self._pushed.set)
        difference.on_change(self._on_clock)
        self._ticker.unless(difference.is_doubtful)
        self._deliverer.unless(difference.is_doubtful)

    def _receiving(self, intake: Intake) -> "Receiver | Hook":
        take = intake.take if self._monitor is None else self._monitor.counting(intake.take)
        if self._hook is None:
            return Receiver(self._fetch, take, alarm=self._alarm.sound, clock=self._clock, reclaim=self._reclaim)
        from bot.hook import Hook  # brings a web server along, which nothing else needs

        return Hook(self._hook, webhook.Posting(self._bot), take, alarm=self._alarm.sound, clock=self._clock)

    async def enter(self) -> None:
        """Make sure that nobody else receives with our token, before anything is done. Raises `RunningAlready` when
        somebody does, and `SettingsError` when Telegram does not know the token any more."""
        address = await webhook.look(self._bot)
        if isinstance(address, webhook.Address) and address.url:
            if self._hook is None or address.url != self._hook.url:
                raise RunningAlready(webhook.elsewhere(address))
            return
        free = await knock(self._fetch, KNOCKS_FOR)
        if free == TokenShared():
            raise RunningAlready(WITH_TOKEN)
        if free == TokenDead():
            raise token_refused()

    async def run(self, stop: asyncio.Event) -> None:
        """Receive, tick and deliver until `stop` is set. Raises `SettingsError` when Telegram drops the token."""
        self.writer.start()
        try:
            with suppress(StorageError):
                # A key store that was put back may hold them again; what is not done yet, the ticker goes on with.
                for owner in await self.writer.run(erasing.entered, self._vault.owners()):
                    self._vault.forget(owner)
            await self.writer.run(deliver.recover, self._under_way.left())
            self._under_way.start()
            async with self._handlers.application, self._shown():
                await self._work(stop)
            with suppress(StorageError):
                await self._ticker.mark()
        finally:
            await self.writer.stop()
            self._under_way.stop()

    async def _work(self, stop: asyncio.Event) -> None:
        receiving = asyncio.create_task(self._receiver.run())
        dead = asyncio.create_task(self._deliverer.token_dead.wait())
        watching = (self._stay_alone(), self._mind_the_clock(), service.say_alive())
        doings = (self._ticker.run(), self._deliverer.run(), self._ears.run(), *watching, stop.wait())
        others = [asyncio.create_task(doing) for doing in doings]
        log.info("running")
        service.tell("READY=1")
        self.started.set()
        try:
            done, _ = await asyncio.wait({receiving, dead, *others}, return_when=asyncio.FIRST_COMPLETED)
            service.tell("STOPPING=1")
            self._receiver.stop()
            await asyncio.wait({receiving}, timeout=_STOPPING)
            if dead in done or (receiving in done and isinstance(receiving.exception(), TokenDied)):
                raise token_refused()
            if receiving.done():
                await receiving
            for task in done:
                task.result()
        finally:
            for task in (receiving, dead, *others):
                task.cancel()
            await asyncio.gather(receiving, dead, *others, return_exceptions=True)
            log.info("stopped")

    def _monitor_at(self, place: Listen | None) -> "Monitor | None":
        if place is None:
            return None
        from bot.health import Monitor  # brings along what counts, which nobody else needs

        monitor = Monitor(place, self.writer, self._clock, self._difference, lambda: self._receiver.last_good)
        self._deliverer.on_outcome(monitor.carried)
        return monitor

    def _shown(self) -> AbstractAsyncContextManager[None]:
        return nullcontext() if self._monitor is None else self._monitor.shown()

    def _on_clock(self, wrong: bool) -> None:
        """As long as nobody knows how late it is, nothing falls due and nothing is said."""
        if wrong:
            self._deliverer.pause()
            self._alarm.sound("clock")
        else:
            log.warning("clock_right_again")
            self._deliverer.go_on()
            self._ticker.ring()

    async def _mind_the_clock(self) -> None:
        """While the date that Telegram gives does not fit, ask it again, until it does."""
        while True:
            await self._difference.doubt.wait()
            await ask(self._bot)
            if not self._difference.doubt.is_set():
                with suppress(StorageError):
                    await self.writer.run(carrying.pull_back)
                self._ticker.ring()
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
        await webhook.remove(self._bot)

    async def _sweep(self) -> None:
        self._store.sweep(self._clock.now())

    async def settle(self) -> None:
        """Do everything that is due at this moment of the clock, until nothing is."""
        self._difference.believe()
        if self._difference.doubt.is_set():
            await ask(self._bot)
        while await self._ticker.look() or await self._ears.settle() or await self._deliverer.settle():
            pass


@asynccontextmanager
async def put_together(settings: Settings, clock: Clock) -> AsyncIterator[App]:
    """The bot with all its rooms, not yet running. Raises `TussendoorError` where something is not in order."""
    house = house_of(settings)
    difference = Difference(clock)
    speech = at_hand(settings.speech_model) if settings.speech_model is not None else None
    with only_one(settings), only_receiver(settings), open_store(settings, house, clock.now(), alone=True) as store:
        async with log_in(settings, difference) as bot:
            store.run(house, clock.now(), installation.belongs_to, bot.id)
            yield App(settings, store, bot, clock, difference, speech)


async def serve(app: App) -> None:
    """Be the bot until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    entering, stopped = asyncio.create_task(app.enter()), asyncio.create_task(stop.wait())
    await asyncio.wait({entering, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if not entering.done():
        entering.cancel()
        return
    await entering
    await app.run(stop)
