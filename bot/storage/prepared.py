"""A statement that is carried out again and again, put together once for good, and handed to SQLite itself.

What SQLAlchemy does around a statement that it has compiled before takes several times as long as SQLite takes to
carry it out: finding the compiled one, a context, events, a result. So a statement that comes a second time, which is a
constant of its module, is kept as text with what its values and columns need. What comes once, what has a list of any
length in it, and all of PostgreSQL go the common way.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache, partial
from operator import itemgetter
from typing import Any, TypeAlias
from weakref import WeakSet

from sqlalchemy import Boolean, Connection, Executable, LargeBinary, Row
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from bot.storage.engine import UtcDateTime

_Given: TypeAlias = tuple[str | None, Any, Callable[[Any], Any] | None]
"""A value of a statement: by which name it is given, or else what it always is, and what the driver makes of it."""
_Hears: TypeAlias = Callable[..., object]
# Of so many moments it is known how they are written: within a transaction that is asked again and again of the same.
_HELD = 64


class Prepared:
    """One statement with values of these names."""

    def __init__(self, compiled: SQLCompiler, names: frozenset[str]) -> None:
        dialect = compiled.dialect
        self._dialect, self._sql = dialect, str(compiled)
        given = [_given(compiled, name, names) for name in compiled.positiontup or ()]
        # What is always the same goes under a name of its own.
        self._fixed = {place: fixed for place, (name, fixed, _) in enumerate(given) if name is None}
        self._named = [place if name is None else name for place, (name, _, _) in enumerate(given)]
        self._in_order = itemgetter(*self._named) if len(given) > 1 else None
        self._made_of = [(place, driver) for place, (_, _, driver) in enumerate(given) if driver is not None]
        columns = compiled._result_columns
        readers = [one.type._cached_result_processor(dialect, None) for one in columns]
        self._readers = [(place, reader) for place, reader in enumerate(readers) if reader is not None]
        self._made = _row_of(tuple(one.keyname for one in columns))

    def first(self, connection: Connection, values: Mapping[str, Any]) -> Row[Any] | None:
        """The first row, or None."""
        cursor = self._carried_out(connection, values)
        found = cursor.fetchone()
        cursor.close()
        return None if found is None else self._row(found)

    def all(self, connection: Connection, values: Mapping[str, Any]) -> list[Row[Any]]:
        """All rows."""
        return [self._row(one) for one in self._carried_out(connection, values).fetchall()]

    def count(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """How many rows it touched."""
        return self._carried_out(connection, values).rowcount

    def _row(self, found: tuple[Any, ...]) -> Row[Any]:
        if not self._readers:
            return self._made(found)
        values = list(found)
        for place, reader in self._readers:
            values[place] = reader(values[place])
        return self._made(values)

    def _carried_out(self, connection: Connection, values: Mapping[str, Any]) -> sqlite3.Cursor:
        known: Mapping[Any, Any] = {**values, **self._fixed} if self._fixed else values
        told: tuple[Any, ...] = self._in_order(known) if self._in_order else tuple([known[one] for one in self._named])
        if self._made_of:
            given = list(told)
            for place, made in self._made_of:
                given[place] = made(given[place])
            told = tuple(given)
        wire = _latest
        if wire is None or wire.connection is not connection:
            wire = _wire_of(connection)
        cursor = wire.cursor()
        for hear in wire.before:
            hear(connection, cursor, self._sql, told, None, False)
        try:
            cursor.execute(self._sql, told)
        except sqlite3.Error as error:
            raise DBAPIError.instance(
                self._sql, None, error, sqlite3.Error, hide_parameters=True, dialect=self._dialect
            ) from error
        for hear in wire.after:
            hear(connection, cursor, self._sql, told, None, False)
        return cursor


@cache
def _row_of(names: tuple[str, ...]) -> Callable[[Sequence[Any]], Row[Any]]:
    """What makes a row with these columns: of a plain tuple one is told fifty times as fast as of the library's own."""
    plain: Any = namedtuple("plain", names, rename=True)  # type: ignore[misc]
    kind = type("Row", (plain,), {"__slots__": (), "_mapping": property(plain._asdict)})
    return partial(tuple.__new__, kind)


class _Wire:
    """SQLite's own end of a connection, and who wants to hear of what is carried out on it, as the library finds it
    out; the same for as long as the transaction lasts."""

    def __init__(self, connection: Connection) -> None:
        raw = connection.connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)
        is_heard = connection._has_events or connection.engine._has_events
        self.connection: Connection = connection
        self.cursor: Callable[[], sqlite3.Cursor] = raw.cursor
        self.before: tuple[_Hears, ...] = tuple(connection.dispatch.before_cursor_execute) if is_heard else ()
        self.after: tuple[_Hears, ...] = tuple(connection.dispatch.after_cursor_execute) if is_heard else ()


_latest: _Wire | None = None


def _wire_of(connection: Connection) -> _Wire:
    global _latest
    _latest = _Wire(connection)
    return _latest


_seen: WeakSet[Executable] = WeakSet()
# By identity, which is its own as long as it is held here, and the names of its values.
_ready: dict[tuple[object, ...], tuple[Executable, Prepared | None]] = {}


def prepared(connection: Connection, statement: Executable, values: Mapping[str, Any]) -> Prepared | None:
    """The statement, if it came before and can be kept."""
    if connection.dialect.name != "sqlite":
        return None
    named = id(statement), *values
    known = _ready.get(named)
    if known is not None:
        return known[1]
    if statement not in _seen:
        _seen.add(statement)
        return None
    compiled = statement.compile(dialect=connection.dialect, column_keys=sorted(values))  # type: ignore[attr-defined]
    ready = Prepared(compiled, frozenset(values)) if _can_be_kept(compiled) else None
    _ready[named] = statement, ready
    return ready


def _can_be_kept(compiled: SQLCompiler) -> bool:
    """Whether its text is the same whatever the values, and nothing has to be thought up for a column."""
    made_up = compiled.insert_prefetch or compiled.update_prefetch
    return not (made_up or compiled.post_compile_params or compiled.literal_execute_params)


# How a moment is written is the same wherever it is.
_written: Callable[[Any], Any] | None = None


def _given(compiled: SQLCompiler, name: str, names: frozenset[str]) -> _Given:
    global _written
    bind = compiled.binds[name]
    driver: Any = compiled._bind_processors.get(name)
    if isinstance(bind.type, LargeBinary | Boolean):
        driver = None  # SQLite's driver takes bytes and truths as they are
    if driver is not None and isinstance(bind.type, UtcDateTime):
        driver = _written = _written or lru_cache(_HELD)(driver)
    if bind.key in names:
        return bind.key, None, driver
    if bind.required:
        raise LookupError(f"no value for {bind.key}")
    fixed = bind.effective_value
    return None, fixed if driver is None else driver(fixed), None
