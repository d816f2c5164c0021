"""The composition root: where the rooms are put together, and nowhere else."""

import asyncio
import fcntl
import os
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import logs
from bot.clock import Clock, SystemClock
from bot.delivery import Deliverer
from bot.errors import SettingsError, StorageError
from bot.house import House, built_in_bank
from bot.receiver import Receiver, TokenDied
from bot.settings import Settings
from bot.storage import erasing, installation, master_key
from bot.storage.engine import open_engine
from bot.storage.keystore import KeyStore
from bot.storage.migrate import migrate, revision
from bot.storage.sealing import Vault
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.telegram.handlers import Handlers
from bot.telegram.polling import polling
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import Sender
from bot.ticker import Ticker
from conversations.text import Text

log = logs.get("app")


@dataclass(frozen=True)
class Store:
    """The opened database and the keys to it. `new_key` holds the recovery sheet's groups if a key was just made."""

    engine: Engine
    vault: Vault
    new_key: tuple[str, ...] = ()


@contextmanager
def open_store(settings: Settings) -> Iterator[Store]:
    """Open database and keys, bring the schema up to date, and make sure that they belong together.

    At the very first start a master key is made; beside existing data never. Raises `StorageError`, `KeyTrouble`.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    engine = open_engine(settings.database)
    try:
        fresh = revision(engine) is None and not settings.key_store.exists()
        new_key: tuple[str, ...] = ()
        if fresh and not settings.key_file.exists():
            settings.key_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            new_key = master_key.groups(master_key.create(settings.key_file, settings.data_dir))
        master = master_key.read(settings.key_file, settings.data_dir)
        vault = Vault((KeyStore.create if fresh else KeyStore.open)(settings.key_store, master))
        migrate(engine)
        house = House(built_in_bank())
        with engine.begin() as connection:
            installation.check(Work(connection, vault, house, SystemClock().now()))
        yield Store(engine, vault, new_key)
    finally:
        engine.dispose()


class App:
    """The running bot. `settle` is for clocks that are pushed: do all that is due now, and wait until it is done."""

    def __init__(self, settings: Settings, store: Store, bot: Bot, clock: Clock) -> None:
        self.clock = clock
        self.started = asyncio.Event()
        self._store = store
        house = House(
            bank=built_in_bank(),
            bot_name=bot.username,
            zone=settings.timezone,
            language=settings.language,
            quiet_seconds=settings.quiet_seconds,
        )

        def open_work(connection: Connection) -> Work:
            return Work(connection, store.vault, house, clock.now())

        threads = 1 if store.engine.dialect.name == "sqlite" else 4
        self.writer: Writer[Work] = Writer(store.engine, open_work, threads)
        self._deliverer = Deliverer(self.writer, Sender(bot, store.vault.sign), clock, settings.rate_per_second)
        self._ticker = Ticker(self.writer, store.vault, self._deliverer, clock)
        self._handlers = Handlers(bot, self.writer, store.vault)
        self.receiver = Receiver(
            polling(bot), self._handlers.handle, self._handlers.set_aside, alarm=_alarm, clock=clock
        )
        self.writer.on_commit(self._ticker.ring)
        clock.on_push(self._ticker.ring)

    async def run(self, stop: asyncio.Event | None = None) -> None:
        """Receive, tick and deliver until `stop` is set. Raises `SettingsError` when Telegram refuses the token."""
        self.writer.start()
        application = self._handlers.application
        try:
            await self.writer.run(_belongs, application.bot.id)
            for owner in await self.writer.run(_keys_without_rows, self._store.vault.owners()):
                self._store.vault.forget(owner)
            async with application:
                await self._work(stop or asyncio.Event())
        finally:
            await self.writer.stop()

    async def _work(self, stop: asyncio.Event) -> None:
        receiving = asyncio.create_task(self.receiver.run())
        others = [
            asyncio.create_task(self._ticker.run()),
            asyncio.create_task(self._deliverer.run()),
            asyncio.create_task(self._deliverer.token_dead.wait()),
        ]
        stopping = asyncio.create_task(stop.wait())
        log.info("running")
        self.started.set()
        try:
            done, _ = await asyncio.wait({receiving, stopping, *others}, return_when=asyncio.FIRST_COMPLETED)
            self.receiver.stop()
            if others[2] in done or isinstance(receiving.exception() if receiving in done else None, TokenDied):
                raise _token_refused()
            await receiving
            for task in done:
                task.result()
        finally:
            for task in (stopping, *others):
                task.cancel()
            await asyncio.gather(receiving, stopping, *others, return_exceptions=True)
            log.info("stopped")

    async def settle(self) -> None:
        """Do everything that is due at this moment of the clock, until nothing is."""
        while await self._ticker.look() or await self._deliverer.settle():
            pass


@asynccontextmanager
async def open_bot(settings: Settings) -> AsyncIterator[Bot]:
    """The bot at Telegram, known by name. Raises `SettingsError` when the token is not accepted."""
    token = settings.bot_token()
    try:
        bot = Bot(
            token,
            base_url=settings.api_url,
            base_file_url=settings.api_url.removesuffix("/bot") + "/file/bot",
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(),
        )
    except InvalidToken:
        raise _token_refused() from None
    try:
        await bot.initialize()
    except InvalidToken:
        raise _token_refused() from None
    except TelegramError:
        raise SettingsError(
            "TUSSENDOOR_API_URL", Text("Telegram cannot be reached. Is there a network, and is the address right?")
        ) from None
    try:
        yield bot
    finally:
        await bot.shutdown()


async def serve(settings: Settings, store: Store, clock: Clock | None = None) -> None:
    """`tussendoor run`: be the bot until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    async with open_bot(settings) as bot:
        await App(settings, store, bot, clock or SystemClock()).run(stop)


@contextmanager
def only_one(settings: Settings) -> Iterator[None]:
    """Hold the data folder for this process. Raises `StorageError` when another holds it."""
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    path: Path = settings.data_dir / "running.lock"
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise StorageError(Text("Tussendoor is running already with this data folder.")) from None
    try:
        yield
    finally:
        os.close(handle)


def _alarm(name: str) -> None:
    log.error("alarm", alarm=name)


def _token_refused() -> SettingsError:
    return SettingsError(
        "TUSSENDOOR_TOKEN", Text("Telegram does not accept this token. Ask BotFather for the right one.")
    )


def _belongs(work: Work, bot_id: int) -> None:
    installation.belongs_to(work, bot_id)


def _keys_without_rows(work: Work, owners: frozenset[str]) -> frozenset[str]:
    return owners - erasing.owners(work)
