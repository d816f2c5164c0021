"""What was read and unsealed, so that it is not read and unsealed again.

Each thing is known under a key, together with the tables that it was read from; a change in one of those forgets it.
An action has a `Memory` of its own, that is gone with it. What hardly ever changes and every turn asks for is known
longer, in the one `Lasting` memory of an SQLite database. The rows stay the truth: it holds nothing that was not
committed, and everything goes as soon as anybody else has written, or a key is gone.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, FromClause
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.storage.sealing import Vault
from bot.storage.tables import absence, coach, coach_question, contract, meeting, moment, person, trajectory

T = TypeVar("T")
_Tables = tuple[FromClause, ...]

_LASTING = {absence, coach, coach_question, contract, meeting, moment, person, trajectory}
_MOST = 2000


class _Known:
    """What is known under each key, in a tuple with the tables it was read from, and which keys hang on a table."""

    def __init__(self) -> None:
        self.values: dict[Hashable, tuple[_Tables, Any]] = {}
        self._keys: dict[FromClause, set[Hashable]] = {}

    def add(self, key: Hashable, tables: _Tables, value: Any, most: int | None = None) -> None:
        """This too is known, at the cost of what is known longest when there are more than `most`."""
        self.values[key] = tables, value
        for table in tables:
            self._keys.setdefault(table, set()).add(key)
        if most is not None and len(self.values) > most:
            oldest = next(iter(self.values))
            for table in self.values.pop(oldest)[0]:
                self._keys[table].discard(oldest)

    def drop(self, table: FromClause) -> None:
        """Nothing that was read from this table is known any more."""
        if table in self._keys:
            for key in self._keys.pop(table):
                self.values.pop(key, None)

    def clear(self) -> None:
        """Nothing is known."""
        self.values.clear()
        self._keys.clear()


class Lasting:
    """What lasts from one transaction to the next, of which there is one at a time."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._known = _Known()
        self._seen: tuple[DBAPIConnection | None, int, int] | None = None
        self._changed: set[FromClause] = set()

    def begin(self, connection: Connection) -> None:
        """A transaction has begun. SQLite tells a connection when another one has written since it looked last."""
        raw = connection.connection.dbapi_connection
        assert raw is not None
        (version,) = raw.execute("PRAGMA data_version").fetchone()
        seen = raw, version, self._vault.missed
        if seen != self._seen:
            self._known.clear()
        self._seen = seen
        self._changed.clear()

    def recall(self, key: Hashable, tables: _Tables, read: Callable[[], T]) -> T:
        """What is known under this key, or else what `read` gives, which lasts unless it may yet be undone."""
        if not _LASTING.issuperset(tables) or not self._changed.isdisjoint(tables):
            return read()
        value: T
        if (known := self._known.values.get(key)) is not None:
            _, value = known
            return value
        value = read()
        if value is not None:
            self._known.add(key, tables, value, _MOST)
        return value

    def forget(self, table: FromClause) -> None:
        """Something in this table is changed by the transaction of now."""
        if table in _LASTING:
            self._changed.add(table)
            self._known.drop(table)


class Memory:
    """What one action knows, by itself and from what lasts, if anything does."""

    def __init__(self, lasting: Lasting | None = None) -> None:
        self._lasting = lasting
        self._known = _Known()
        self.known: Mapping[Hashable, tuple[_Tables, Any]] = self._known.values
        """What is known by now under each key, behind the tables that it was read from."""

    @property
    def lasts(self) -> bool:
        """Whether anything that is read now is known to the next action too."""
        return self._lasting is not None

    def learn(self, key: Hashable, tables: _Tables, read: Callable[[], T]) -> T:
        """What lasts under this key, or else what `read` gives, which is known from now on; what it raises is not
        remembered."""
        found = self._lasting.recall(key, tables, read) if self._lasting is not None else read()
        self._known.add(key, tables, found)
        return found

    def forget(self, table: FromClause) -> None:
        """Something in this table changes."""
        self._known.drop(table)
        if self._lasting is not None:
            self._lasting.forget(table)

    def clear(self) -> None:
        """What this action did is undone: everything may be different."""
        self._known.clear()
