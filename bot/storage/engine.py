"""Opening a database so that what is committed is on disk: SQLite set up by hand, PostgreSQL asked for its word.

SQLite's defaults, and those of its driver, lose updates silently and lose the last answer in a power cut; hence
`BEGIN IMMEDIATE`, `synchronous=EXTRA` and the rest, set on every connection and read back.
"""

import os
import sqlite3
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    URL,
    ColumnClause,
    Connection,
    Dialect,
    Engine,
    Table,
    create_engine,
    event,
    literal_column,
    make_url,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.types import DateTime, TypeDecorator

from bot.errors import NotLeading, Stale, StorageBusy, StorageError
from conversations.text import Text

E = TypeVar("E", bound=StrEnum)

_PRAGMAS: dict[str, tuple[str, str | int]] = {
    "busy_timeout": ("5000", 5000),
    "journal_mode": ("DELETE", "delete"),
    "synchronous": ("EXTRA", 3),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
}
_SQLITE_PASSING = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_SQLITE_BROKEN = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOTADB,
}
# Another file in the place of the database: its tables are not those of the program.
_SQLITE_STRANGE = ("no such table", "no such column")
_POSTGRES_CLASHES = {"40001", "40P01"}
# SQLSTATE, by its beginning: connection lost, broken off since it stood still, insufficient resources, lock not
# available, server going down.
_POSTGRES_PASSING = ("08", "25P03", "53", "55P03", "57P")
# Read only, no such database or role, system error, damage, no such table or column.
_POSTGRES_BROKEN = ("25006", "28", "3D", "58", "F0", "XX", "42P01", "42703")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware on the way in, aware and in UTC on the way out, on both databases.

    Raises ValueError (inside SQLAlchemy's StatementError) for a datetime without a zone.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """What SQLite stored is read in one step."""
        return _read_back if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)


def _read_back(stored: str | None) -> datetime | None:
    """SQLite has the UTC that was stored without its zone."""
    return None if stored is None else datetime.fromisoformat(f"{stored}+00:00")


def insert_new(table: Table) -> postgresql.Insert:
    """Insert a row unless there is one of that key, and count it: in words that both databases take."""
    return postgresql.insert(table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)


def word_in(row: str, kind: type[E], otherwise: E) -> E:
    """The word of this kind that stands in a row; one that this program does not know counts as `otherwise`."""
    known: Mapping[str, E] = kind._value2member_map_  # type: ignore[assignment]
    return known.get(row, otherwise)


def written_out(*words: str) -> list[ColumnClause[str]]:
    """Words of ours as they stand in a statement that never changes: nothing is bound, and an index of just the rows
    that have them is seen to fit."""
    return [literal_column(f"'{word}'") for word in words]


def open_engine(url: str, *, patience: float | None = None) -> Engine:
    """Open the database at an SQLAlchemy URL, SQLite in a file or PostgreSQL, and prove that it can be written to.

    An SQLite file that is not there is made now, and never again by this engine: a file that goes away stays away. It
    is its owner's alone, whoever made the folder. Every transaction on SQLite holds the write lock from its beginning.
    On PostgreSQL one that stands still for longer than `patience`, in seconds, is broken off by the server.

    Raises StorageError when it cannot be used safely, StorageBusy when it cannot be used at this moment.
    """
    engine = _prepare(_understood(url), patience)
    try:
        with engine.begin() as connection:
            _try_writing(connection)
    except DBAPIError as error:
        engine.dispose()
        raise storage_error(error) from error
    except StorageError:
        engine.dispose()
        raise
    return engine


def set_up_sqlite(connection: sqlite3.Connection) -> None:
    """Make a connection safe against power cuts, lost updates and undeleted bytes; StorageError where it refuses."""
    for pragma, (setting, expected) in _PRAGMAS.items():
        connection.execute(f"PRAGMA {pragma}={setting}")
        (actual,) = connection.execute(f"PRAGMA {pragma}").fetchone()
        if actual != expected:
            raise StorageError(Text("This SQLite database does not accept the setting {name}.", name=pragma))


def only_row(connection: sqlite3.Connection, table: str, columns: str) -> tuple[Any, ...] | None:
    """The one row of a table that an older file of ours does not have."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    row: tuple[Any, ...] | None = connection.execute(f"SELECT {columns} FROM {table}").fetchone() if known else None
    return row


def storage_error(error: DBAPIError) -> StorageError:
    """What a failure of the database itself means for whoever asked: busy, or refused."""
    if is_passing(error) or is_clash(error):
        return StorageBusy()
    return _out_of_reach()


def _out_of_reach() -> StorageError:
    return StorageError(Text("The database cannot be opened or written to; look at its place and its permissions."))


def is_passing(error: BaseException) -> bool:
    """Whether the database could not work at this moment: full, locked, a failing disk, out of reach."""
    if not isinstance(error, OperationalError | InternalError):
        return False
    if isinstance(error.orig, sqlite3.Error):
        return is_passing_in_sqlite(error.orig)
    state = _sqlstate(error)
    return state is None or state.startswith(_POSTGRES_PASSING)


def is_of_storage(error: BaseException | None) -> bool:
    """Whether the storage itself failed, for the moment or until somebody mends it, and not what was asked of it."""
    if isinstance(error, StorageError):
        return not isinstance(error, Stale | NotLeading)
    if not isinstance(error, DBAPIError):
        return False
    if isinstance(error.orig, sqlite3.Error):
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
        return code in _SQLITE_PASSING | _SQLITE_BROKEN or str(error.orig).startswith(_SQLITE_STRANGE)
    state = _sqlstate(error)
    if state is None:
        return isinstance(error, OperationalError | InterfaceError)
    return state.startswith(_POSTGRES_PASSING + _POSTGRES_BROKEN)


def is_passing_in_sqlite(error: sqlite3.Error) -> bool:
    """The same for an error of SQLite itself, whose kind is in the low byte of its code."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _SQLITE_PASSING


def is_clash(error: BaseException) -> bool:
    """Whether PostgreSQL undid the transaction for the sake of another one: deadlock or serialization failure."""
    return isinstance(error, OperationalError) and _sqlstate(error) in _POSTGRES_CLASHES


def _understood(url: str) -> URL:
    """The URL with its driver filled in. The URL itself may hold a password and is never repeated."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # of a port that is no number
        raise StorageError(Text("The address of the database cannot be understood.")) from None
    if parsed.drivername in {"sqlite", "sqlite+pysqlite"}:
        return parsed
    if parsed.drivername in {"postgresql", "postgresql+psycopg"}:
        return parsed.set(drivername="postgresql+psycopg")
    raise StorageError(Text("The database must be SQLite or PostgreSQL (through psycopg)."))


def _prepare(url: URL, patience: float | None) -> Engine:
    if url.get_backend_name() == "sqlite":
        given: dict[str, Any] = {"connect_args": {"isolation_level": None}}
        file = file_of(url)
        if file is not None:
            make_private(file)
            given = {"creator": partial(_connect, file)}
        engine = create_engine(url, hide_parameters=True, **given)
        event.listen(engine, "connect", lambda connection, _record: set_up_sqlite(connection))
        event.listen(engine, "begin", _begin_immediate)
        return engine
    try:
        engine = create_engine(url, hide_parameters=True, pool_pre_ping=True)
    except ImportError:
        raise StorageError(Text("PostgreSQL needs one package more: install tussendoor[postgres].")) from None
    event.listen(engine, "connect", lambda connection, _record: _demand_durability(connection))
    # Who says nothing sees no row of what was asked and answered (`readers.py`).
    event.listen(engine, "connect", lambda connection, _record: _settle(connection, "SET tussendoor.reader = '*'"))
    if patience is not None:
        # What a frozen process holds locked is let go of by the server.
        limit = f"SET idle_in_transaction_session_timeout = {int(patience * 1000)}"
        event.listen(engine, "connect", lambda connection, _record: _settle(connection, limit))
    return engine


def file_of(url: str | URL) -> Path | None:
    """The file that this SQLite database is in; None for any other."""
    parsed = _understood(url) if isinstance(url, str) else url
    if parsed.get_backend_name() != "sqlite" or parsed.query or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def make_private(file: Path) -> None:
    """Make sure that this file is there, and that only its owner can read or write it. What SQLite puts beside it
    takes after it. Raises StorageError where it cannot be."""
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError:
        raise _out_of_reach() from None
    for one in (file, *(file.with_name(file.name + ending) for ending in ("-journal", "-wal", "-shm"))):
        with suppress(OSError):  # another's file stays as it is; `doctor` tells
            if stat.S_IMODE(one.stat().st_mode) & 0o077:
                one.chmod(0o600)


def _connect(file: Path) -> sqlite3.Connection:
    address = file.absolute().as_uri() + "?mode=rw"
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _demand_durability(connection: DBAPIConnection) -> None:
    cursor = connection.cursor()
    cursor.execute("SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off'")
    off = cursor.fetchone()
    cursor.close()
    connection.rollback()
    if off:
        raise StorageError(Text("PostgreSQL runs with {name} off, and would lose answers in a power cut.", name=off[0]))


def _settle(connection: DBAPIConnection, statement: str) -> None:
    cursor = connection.cursor()
    cursor.execute(statement)
    cursor.close()
    connection.commit()


def _try_writing(connection: Connection) -> None:
    """Really write, but change nothing: a lock alone is granted in a folder where no journal can be made."""
    if connection.dialect.name == "sqlite":
        (version,) = connection.exec_driver_sql("PRAGMA user_version").one()
        connection.exec_driver_sql(f"PRAGMA user_version={version}")
    elif connection.exec_driver_sql("SHOW transaction_read_only").scalar_one() == "on":
        raise StorageError(Text("This PostgreSQL database can only be read."))


def _sqlstate(error: DBAPIError) -> str | None:
    """PostgreSQL's own code for a failure; None when there was no server to give one."""
    return getattr(error.orig, "sqlstate", None)
