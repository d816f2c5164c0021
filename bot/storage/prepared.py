"""A statement that is carried out again and again, put together once for good, and handed to SQLite itself.

What SQLAlchemy does around a statement that it has compiled before takes several times as long as SQLite takes to
carry it out: finding the compiled one, a context, events, a result. So a statement that comes a second time, which is a
constant of its module, is kept as text with what its values and columns need. What comes once, what has a list of any
length in it, and all of PostgreSQL go the common way.
"""

import sqlite3
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Executable, Row
from sqlalchemy.engine.result import SimpleResultMetaData
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
        self._given = [(name, fixed) for name, fixed, _ in given]
        self._made_of = [(place, driver) for place, (_, _, driver) in enumerate(given) if driver is not None]
        columns = compiled._result_columns
        readers = [one.type._cached_result_processor(dialect, None) for one in columns]
        self._readers = readers if any(readers) else None
        self._names = SimpleResultMetaData([one.keyname for one in columns])

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
        return Row(self._names, self._readers, self._names._key_to_index, found)

    def _carried_out(self, connection: Connection, values: Mapping[str, Any]) -> sqlite3.Cursor:
        given = [fixed if name is None else values[name] for name, fixed in self._given]
        for place, made in self._made_of:
            given[place] = made(given[place])
        told, wire = tuple(given), _wire_of(connection)
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
    wire = _latest
    if wire is None or wire.connection is not connection:
        wire = _latest = _Wire(connection)
    return wire


_Known: TypeAlias = dict[tuple[str, ...], Prepared | None]
_known: WeakKeyDictionary[Executable, _Known] = WeakKeyDictionary()


def prepared(connection: Connection, statement: Executable, values: Mapping[str, Any]) -> Prepared | None:
    """The statement, if it came before and can be kept."""
    if connection.dialect.name != "sqlite":
        return None
    known = _known.get(statement)
    if known is None:
        _known[statement] = {}
        return None
    names = tuple(values)
    if names not in known:
        compiled = statement.compile(dialect=connection.dialect, column_keys=sorted(values))  # type: ignore[attr-defined]
        known[names] = Prepared(compiled, frozenset(values)) if _can_be_kept(compiled) else None
    return known[names]


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
    if driver is not None and isinstance(bind.type, UtcDateTime):
        driver = _written = _written or lru_cache(_HELD)(driver)
    if bind.key in names:
        return bind.key, None, driver
    if bind.required:
        raise LookupError(f"no value for {bind.key}")
    fixed = bind.effective_value
    return None, fixed if driver is None else driver(fixed), None
