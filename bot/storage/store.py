"""Opening the house's memory: the database, its schema, and the keys that belong to it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine

from bot.clock import Clock
from bot.house import House
from bot.settings import Settings
from bot.storage import installation, master_key
from bot.storage.engine import open_engine
from bot.storage.keystore import KeyStore
from bot.storage.migrate import migrate, newest, revision
from bot.storage.sealing import Vault
from bot.storage.work import Work
from bot.storage.writer import Writer

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Store:
    """The opened database and the keys to it. `new_key` holds the recovery sheet's groups if a key was just made."""

    vault: Vault
    new_key: tuple[str, ...]
    _engine: Engine

    def writer(self, house: House, clock: Clock) -> Writer[Work]:
        """Who reads and writes it from an event loop."""

        def open_work(connection: Connection) -> Work:
            return Work(connection, self.vault, house, clock.now())

        return Writer(self._engine, open_work, threads=1 if self._engine.dialect.name == "sqlite" else 4)

    def run(
        self, house: House, now: datetime, action: Callable[Concatenate[Work, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """One action in a transaction of its own, here and now; for commands, which have no event loop."""
        with self._engine.begin() as connection:
            return action(Work(connection, self.vault, house, now), *args, **kwargs)


@contextmanager
def open_store(settings: Settings, house: House, now: datetime) -> Iterator[Store]:
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
        store = Store(vault, new_key, engine)
        store.run(house, now, installation.check)
        yield store
    finally:
        engine.dispose()


def is_up_to_date(settings: Settings) -> bool:
    """Whether the database has the schema of this program; looks only."""
    engine = open_engine(settings.database)
    try:
        return revision(engine) == newest()
    finally:
        engine.dispose()
