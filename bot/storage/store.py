"""Opening the house's memory: the database, its schema, and the keys that belong to it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError

from bot.clock import Clock
from bot.errors import KeyFault, KeyTrouble, StorageError
from bot.house import House
from bot.settings import Settings
from bot.storage import damage, erasing, installation, marks, master_key, pairing, plans, readers
from bot.storage.engine import file_of, is_of_storage, open_engine, storage_error
from bot.storage.guard import Guard
from bot.storage.keystore import KeyStore
from bot.storage.lease import Lease
from bot.storage.memory import Lasting, Memory
from bot.storage.migrate import forget_copies, migrate, newest, revision
from bot.storage.sealing import Vault
from bot.storage.work import Work
from bot.storage.writer import NEWS, Writer
from conversations.text import Text

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Store:
    """The opened database and the keys to it."""

    vault: Vault
    _engine: Engine
    guard: Guard
    _lasting: Lasting | None = None
    lease: Lease | None = None  # where it may be one of several workers
    erased_again: int = 0  # of what was put back, how many trajectories and people were erased since

    @property
    def engine(self) -> Engine:
        """The database itself, for who moves it."""
        return self._engine

    def writer(self, house: House, clock: Clock, fence: int | None = None) -> Writer[Work]:
        """Who reads and writes it from an event loop; with a `fence`, while the lease is held under that number."""

        def open_work(connection: Connection) -> Work:
            if fence is not None:
                Lease.check(fence, connection)
            return self._work(connection, house, clock.now())

        return Writer(self._engine, open_work, threads=1 if self._engine.dialect.name == "sqlite" else 4)

    def sweep(self, now: datetime) -> None:
        """Remove what has lain beside the database for long enough."""
        forget_copies(self._engine, now)

    def run(
        self, house: House, now: datetime, action: Callable[Concatenate[Work, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """One action in a transaction of its own, here and now; for commands, which have no event loop."""
        with self._engine.begin() as connection:
            return action(self._work(connection, house, now), *args, **kwargs)

    def _work(self, connection: Connection, house: House, now: datetime) -> Work:
        told: list[object] | None = connection.info.get(NEWS)
        memory, shared = Memory(self._lasting), self.lease is not None
        return Work(connection, self.vault, house, now, memory, shared=shared, told=told)


@contextmanager
def open_store(
    settings: Settings,
    house: House,
    now: datetime,
    *,
    put_back: bool = False,
    alone: bool = False,
    first: bool = True,
) -> Iterator[Store]:
    """Open database and keys, make sure that they belong together, and bring the schema up to date.

    With `put_back`, the one may come from an older copy than the other; whoever was erased since, as the key store
    knows, is erased again. `alone` is for who is the bot: a PostgreSQL database is held against another one then, or
    together with the other workers of this one, of whom this may be the `first` in its data folder.
    Raises `StorageError`, and as one of those `KeyTrouble` or `RunningAlready`; nothing has been changed then.
    """
    with _opened(settings, put_back=put_back, alone=alone) as (engine, keystore, guard):
        if revision(engine) != newest():
            with guard.alone():
                migrate(engine)
        vault = Vault(keystore)
        lease = Lease(engine, settings.lease_seconds, first=first) if alone and settings.is_a_worker else None
        store = Store(vault, engine, guard, _lasting(engine, vault), lease)
        if put_back:
            again = store.run(house, now, erasing.erase_again, keystore.forgotten())
            store = replace(store, erased_again=again)
        store.sweep(now)
        keystore.note(store.run(house, now, installation.advance, keystore.mark(), put_back=put_back))
        pairing.keep_apart(engine, keystore)
        yield store


def _lasting(engine: Engine, vault: Vault) -> Lasting | None:
    """What lasts between transactions. Where several of them run side by side, as on PostgreSQL, nothing does."""
    if engine.dialect.name != "sqlite":
        return None
    lasting = Lasting(vault)
    event.listen(engine, "begin", lasting.begin)
    return lasting


def is_new(settings: Settings) -> bool:
    """Whether there is nothing here yet: no key, no key store, nothing in the database. Looks only."""
    if settings.key_file.exists() or settings.key_store.exists():
        return False
    file = file_of(settings.database)
    if file is not None:
        return not is_filled(file)
    engine = open_engine(settings.database)
    try:
        return revision(engine) is None
    finally:
        engine.dispose()


def is_up_to_date(settings: Settings) -> bool:
    """Whether the database has the schema of this program; looks only."""
    with _opened(settings) as (engine, _, _):
        return revision(engine) == newest()


def count_damage(settings: Settings, house: House, now: datetime) -> tuple[int, int]:
    """How many rows and how many keys can no longer be read; looks only."""
    with _opened(settings) as (engine, keystore, guard):
        return Store(Vault(keystore), engine, guard).run(house, now, damage.damaged), keystore.damaged()


def scanned(settings: Settings, house: House, now: datetime, asking: Callable[[Work], object]) -> list[str]:
    """The tables that are looked through from beginning to end for what is asked; looks only."""
    with _opened(settings) as (engine, keystore, guard):
        return Store(Vault(keystore), engine, guard).run(house, now, plans.looked_through, asking)


def looks_who_reads(settings: Settings, house: House, now: datetime) -> bool:
    """Whether the database has a lock of its own on what was answered, and this role cannot go past it; looks only."""
    with _opened(settings) as (engine, keystore, guard):
        return Store(Vault(keystore), engine, guard).run(house, now, lambda work: readers.holds(work.db))


def open_keystore(settings: Settings, path: Path | None = None) -> KeyStore:
    """The key store that is there, or the one at `path`, with the master key of the settings. Raises `KeyTrouble`."""

    def reread() -> tuple[bytes, ...]:
        try:
            return master_key.read_all(settings.key_file, settings.data_dir)
        except KeyTrouble:
            return ()

    masters = master_key.read_all(settings.key_file, settings.data_dir)
    return KeyStore.open(path or settings.key_store, *masters, reread=reread)


def replace_master(settings: Settings, new: bytes) -> Iterator[int]:
    """Let this master key take the place of the one that is there; how many keys are wrapped with it so far.

    To be gone through to its end; broken off, everything opens, and it can be done again with what the key file then
    holds first.
    """
    keys = master_key.read_all(settings.key_file, settings.data_dir)
    master_key.replace(settings.key_file, (new, *(key for key in keys if key != new)))
    yield from open_keystore(settings).rewrap(new)
    master_key.replace(settings.key_file, (new,))


@contextmanager
def _opened(
    settings: Settings, *, put_back: bool = False, alone: bool = False
) -> Iterator[tuple[Engine, KeyStore, Guard]]:
    """The database and the key store that belongs to it; a new key store is made for a new database only. Whatever the
    database refuses as long as it is open raises `StorageError`."""
    if is_new(settings):
        raise KeyTrouble(
            KeyFault.MISSING,
            Text("There is no master key yet. `tussendoor key new`, on a terminal, makes it and shows its sheet."),
        )
    masters = master_key.read_all(settings.key_file, settings.data_dir)
    keystore = open_keystore(settings) if settings.key_store.exists() else None
    if keystore is not None and _is_gone(settings, keystore):
        raise KeyTrouble(KeyFault.EMPTY_DATABASE, marks.EMPTY)
    make_folder(settings.data_dir)
    is_a_worker = alone and settings.is_a_worker
    engine = open_engine(settings.database, patience=settings.lease_seconds if is_a_worker else None)
    guard = Guard(engine, shared=is_a_worker)
    try:
        if alone:
            guard.take()
        if keystore is None:
            if revision(engine) is None:
                KeyStore.create(settings.key_store, masters[0])
            keystore = open_keystore(settings)
        pairing.check(engine, keystore, put_back=put_back)
        yield engine, keystore, guard
    except DBAPIError as error:
        if is_of_storage(error):
            raise storage_error(error) from error
        raise
    finally:
        guard.release()
        engine.dispose()


def _is_gone(settings: Settings, keystore: KeyStore) -> bool:
    """Whether the SQLite file is not there that these keys belong to; opening it would make an empty one."""
    file = file_of(settings.database)
    return file is not None and not is_filled(file) and not keystore.is_young()


def is_filled(file: Path) -> bool:
    """Whether there is something in this file; opening one that is not there would make an empty one."""
    return file.exists() and file.stat().st_size > 0


def make_folder(folder: Path) -> None:
    """Make the data folder, if it is not there. Raises `StorageError` where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        raise StorageError(Text("The data folder {path} cannot be made or written to.", path=str(folder))) from None
