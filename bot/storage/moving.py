"""To another database: from the SQLite file to PostgreSQL, row by row, while the bot stands still.

What is sealed stays as it is: keys, and what a value is bound to, do not change. Each batch is a transaction, and a row
that is there already is left, so what was broken off goes on where it was. The row by which a database is known comes
last, after every other one was compared: nothing starts on a database that has not been moved whole.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import Engine, Row, Table, func, select, text, tuple_
from sqlalchemy.exc import DBAPIError

from bot.errors import StorageError
from bot.house import House
from bot.settings import Settings
from bot.storage import damage, tables
from bot.storage.engine import file_of, insert_new, open_engine, storage_error
from bot.storage.guard import Guard
from bot.storage.migrate import migrate
from bot.storage.store import Store, open_store
from conversations.text import Sentence, Text

Report: TypeAlias = Callable[[Sentence], None]

_AT_ONCE = 500
_TOLD_EVERY = 20_000
_OTHERS = [table for table in tables.metadata.sorted_tables if table is not tables.installation]


def move(settings: Settings, house: House, now: datetime, url: str, report: Report) -> int:
    """Move everything to the PostgreSQL database at this address; how many rows. The file stays as it is.

    Raises `StorageError` where that cannot be; what was moved by then is not used by anybody.
    """
    if file_of(settings.database) is None:
        raise StorageError(Text("Only an SQLite database can be moved."))
    target = open_engine(url)
    guard = Guard(target)
    try:
        if target.dialect.name == "sqlite":
            raise StorageError(Text("It can be moved to PostgreSQL only."))
        guard.take()
        with open_store(settings, house, now) as store:
            return _moved(store, target, guard, house, now, report)
    except DBAPIError as error:
        raise storage_error(error) from error
    finally:
        guard.release()
        target.dispose()


def _moved(store: Store, target: Engine, guard: Guard, house: House, now: datetime, report: Report) -> int:
    migrate(target)
    if _count(target, tables.installation):
        raise StorageError(Text("There is something in that database already. Give it an empty one."))
    rows = sum(_carry(store.engine, target, table, report) for table in _OTHERS)
    for table in _OTHERS:
        report(Text("Comparing {table}.", table=table.name))
        if not _is_same(store.engine, target, table):
            raise StorageError(
                Text("{table} is not the same there. Begin anew, with an empty database.", table=table.name)
            )
    _number_on(target)
    there = Store(store.vault, target, guard)
    if there.run(house, now, damage.damaged) != store.run(house, now, damage.damaged):
        raise StorageError(Text("What is sealed does not open there. Begin anew, with an empty database."))
    return rows + _carry(store.engine, target, tables.installation, report)


def _carry(source: Engine, target: Engine, table: Table, report: Report) -> int:
    number, total = 0, _count(source, table)
    for batch in _batches(source, table):
        with target.begin() as there:
            there.execute(insert_new(table), [dict(row._mapping) for row in batch])
        number += len(batch)
        if number == total or number % _TOLD_EVERY == 0:
            report(Text("{table}: {number} of {total}", table=table.name, number=number, total=total))
    return number


def _is_same(source: Engine, target: Engine, table: Table) -> bool:
    """Whether each row is there as it is here, and no other is."""
    keys = tuple(table.primary_key)
    for batch in _batches(source, table):
        here = {_key(row, keys): tuple(row) for row in batch}
        with target.connect() as connection:
            found = connection.execute(select(table).where(tuple_(*keys).in_(list(here))))
            if here != {_key(row, keys): tuple(row) for row in found}:
                return False
    return _count(source, table) == _count(target, table)


def _key(row: Row[Any], keys: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(row._mapping[key] for key in keys)


def _batches(source: Engine, table: Table) -> Iterator[Sequence[Row[Any]]]:
    with source.connect() as connection:
        found = connection.execution_options(yield_per=_AT_ONCE).execute(select(table).order_by(*table.primary_key))
        yield from found.partitions()


def _count(engine: Engine, table: Table) -> int:
    with engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _number_on(target: Engine) -> None:
    """What PostgreSQL numbers by itself goes on after the last."""
    with target.begin() as there:
        last = there.execute(select(func.max(tables.delivery.c.id))).scalar()
        if last is not None:
            there.execute(text("SELECT setval(pg_get_serial_sequence('delivery', 'id'), :last)"), {"last": last})
