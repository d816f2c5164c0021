"""The composition root: where the rooms are put together, and nowhere else."""

import asyncio
import fcntl
import os
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta

from bot import logs
from bot.actions import deliver
from bot.alarm import Alarm
from bot.clock import Clock
from bot.delivery import Deliverer
from bot.errors import StorageError
from bot.house import House, built_in_lines
from bot.housekeeping import Housekeeping
from bot.receiver import Receiver, TokenDied
from bot.settings import Settings
from bot.storage import erasing, installation
from bot.storage.store import Store, make_folder, open_store
from bot.storage.under_way import UnderWay
from bot.telegram.handlers import Handlers
from bot.telegram.login import Bot, log_in, token_refused
from bot.telegram.polling import polling
from bot.telegram.sender import Sender
from bot.ticker import Ticker
from conversations.text import Text

log = logs.get("app")


def house_of(settings: Settings, bot_name: str = "") -> House:
    """What is the same for every action, by these settings."""
    return House(
        lines=built_in_lines(),
        bot_name=bot_name,
        zone=settings.timezone,
        language=settings.language,
        quiet_seconds=settings.quiet_seconds,
    )


class App:
    """The running bot. `started` is set once it runs; `settle` is for clocks that are pushed."""

    def __init__(self, settings: Settings, store: Store, bot: Bot, clock: Clock) -> None:
        self.started = asyncio.Event()
        self.writer = store.writer(house_of(settings, bot.username), clock)
        self._store, self._vault, self._bot_id, self._clock = store, store.vault, bot.id, clock
        sender = Sender(bot, store.vault.sign)
        self._alarm = Alarm(self.writer, sender, clock)
        self._under_way = UnderWay(settings.data_dir / "under_way")
        self._deliverer = Deliverer(self.writer, sender, clock, settings.rate_per_second, self._under_way)
        self._ticker = Ticker(self.writer, store.vault, self._deliverer.ring, clock)
        self._handlers = Handlers(bot, self.writer, store.vault)
        self._receiver = Receiver(
            polling(bot),
            self._handlers.handle,
            self._handlers.set_aside,
            alarm=self._alarm.sound,
            clock=clock,
            probe=lambda: self.writer.run(installation.probe),
            together=self.writer.together,
        )
        self.writer.on_commit(self._deliverer.hear)
        self.writer.on_commit(self._ticker.hear)
        self._deliverer.on_arrival(self._ticker.arrived)
        self._ticker.every(timedelta(minutes=1), self._alarm.look)
        self._ticker.every(timedelta(days=1), self._sweep)
        self._ticker.every(timedelta(days=1), Housekeeping(self.writer).keep)
        clock.on_push(self._ticker.ring)

    async def run(self, stop: asyncio.Event) -> None:
        """Receive, tick and deliver until `stop` is set. Raises `SettingsError` when Telegram drops the token."""
        self.writer.start()
        try:
            await self.writer.run(installation.belongs_to, self._bot_id)
            with suppress(StorageError):
                # A key store that was put back may hold them again; what is not done yet, the ticker goes on with.
                for owner in await self.writer.run(erasing.entered, self._vault.owners()):
                    self._vault.forget(owner)
            await self.writer.run(deliver.recover, self._under_way.left())
            self._under_way.start()
            async with self._handlers.application:
                await self._work(stop)
            with suppress(StorageError):
                await self._ticker.mark()
        finally:
            await self.writer.stop()
            self._under_way.stop()

    async def _work(self, stop: asyncio.Event) -> None:
        receiving = asyncio.create_task(self._receiver.run())
        dead = asyncio.create_task(self._deliverer.token_dead.wait())
        others = [asyncio.create_task(doing) for doing in (self._ticker.run(), self._deliverer.run(), stop.wait())]
        log.info("running")
        self.started.set()
        try:
            done, _ = await asyncio.wait({receiving, dead, *others}, return_when=asyncio.FIRST_COMPLETED)
            self._receiver.stop()
            if dead in done or (receiving in done and isinstance(receiving.exception(), TokenDied)):
                raise token_refused()
            await receiving
            for task in done:
                task.result()
        finally:
            for task in (dead, *others):
                task.cancel()
            await asyncio.gather(receiving, dead, *others, return_exceptions=True)
            log.info("stopped")

    async def _sweep(self) -> None:
        self._store.sweep(self._clock.now())

    async def settle(self) -> None:
        """Do everything that is due at this moment of the clock, until nothing is."""
        while await self._ticker.look() or await self._deliverer.settle():
            pass


@asynccontextmanager
async def put_together(settings: Settings, clock: Clock) -> AsyncIterator[App]:
    """The bot with all its rooms, not yet running. Raises `TussendoorError` where something is not in order."""
    with only_one(settings), open_store(settings, house_of(settings), clock.now()) as store:
        async with log_in(settings) as bot:
            yield App(settings, store, bot, clock)


async def serve(app: App) -> None:
    """Be the bot until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    await app.run(stop)


@contextmanager
def only_one(settings: Settings) -> Iterator[None]:
    """Hold the data folder for this process. Raises `StorageError` when another holds it."""
    make_folder(settings.data_dir)
    lock = settings.data_dir / "running.lock"
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        raise StorageError(Text("{path} cannot be written.", path=str(lock))) from None
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StorageError(Text("Tussendoor is running already with this data folder.")) from None
