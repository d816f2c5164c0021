"""What an action works through: one transaction, the vault, and the moment at which it began."""

import secrets
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Delete, Executable, Insert, Row, Table, Update

from bot import logs
from bot.errors import Stale
from bot.house import House
from bot.references import ChatRef
from bot.storage.engine import is_clash, is_of_storage
from bot.storage.memory import Memory
from bot.storage.prepared import prepared
from bot.storage.readers import EVERYBODY, NOBODY, carried_out
from bot.storage.sealing import Vault
from conversations.changed import replace
from conversations.references import MessageRef

log = logs.get("work")
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


def new_id() -> str:
    """A random id of 12 characters, 72 bits: never a counter, so it cannot be guessed or followed."""
    return secrets.token_urlsafe(9)


@dataclass
class TapPlace:
    """Where a person tapped a button: under this message of ours. What is shown to him next may stand there instead,
    once; `taken` tells what came of it: nothing was shown yet, it stands there, or it did not fit there. Where he typed
    what he could have tapped, there is no message that it may take the place of."""

    person_id: str
    message: MessageRef | None
    protected: bool
    taken: bool | None = None


@dataclass(frozen=True)
class Work:
    """One action's share of a transaction. `now` is aware, in UTC, and stays the same while the action runs.

    `by` is the chat of whoever caused it; None where it happens by itself. `shared` tells that other workers have the
    same database, so that who speaks may be in another process. `reader` is for whose eyes words are brought out.
    `told` is where it is left what is to be heard of it once it is committed; None where nobody listens.
    """

    db: Connection
    vault: Vault
    house: House
    now: datetime
    memory: Memory = field(default_factory=Memory)
    place: TapPlace | None = None
    by: ChatRef | None = None
    shared: bool = False
    reader: str = NOBODY
    told: list[object] | None = None

    def caused_by(self, chat: ChatRef) -> "Work":
        """The same, in answer to what came from this chat."""
        return replace(self, by=chat)

    def read_by(self, person_id: str) -> "Work":
        """The same, for the eyes of this person: what was answered comes out for nobody else (`readers.py`)."""
        return self if self.db.dialect.name == "sqlite" else replace(self, reader=person_id)

    def read_by_nobody(self) -> "Work":
        """The same, for where every row is opened and shown to no one."""
        return self.read_by(EVERYBODY)

    # A statement that is carried out all the time is a constant of its module, with a `bindparam` for each of `values`:
    # putting one together takes five times as long as carrying it out.

    def one(self, query: Executable, **values: Any) -> Row[Any] | None:
        """The first row, or None."""
        ready = prepared(self.db, query, values)
        return ready.first(self.db, values) if ready else carried_out(self.db, query, values, self.reader).first()

    def all(self, query: Executable, **values: Any) -> list[Row[Any]]:
        """All rows."""
        ready = prepared(self.db, query, values)
        return ready.all(self.db, values) if ready else list(carried_out(self.db, query, values, self.reader))

    def scalar(self, query: Executable, **values: Any) -> Any:
        """The first value of the first row, or None."""
        row = self.one(query, **values)
        return None if row is None else row[0]

    def do(self, statement: Insert | Update | Delete, **values: Any) -> int:
        """Carry out a change; the number of rows it touched."""
        ready = prepared(self.db, statement, values)
        rows = ready.count(self.db, values) if ready else self.db.execute(statement, values).rowcount
        if rows:
            self.memory.forget(statement.table)
        return rows

    def once(self, key: Hashable, tables: tuple[Table, ...], read: Callable[[], R]) -> R:
        """What `read` gives; asked for again, what it gave, as long as nothing in these tables has changed by this
        action."""
        if (known := self.memory.known.get(key)) is not None:
            value: R = known[1]
            return value
        return self.memory.learn(key, tables, read)

    def do_each(self, statement: Insert | Update | Delete, values: Sequence[dict[str, Any]]) -> None:
        """Carry out the same change with each of these values."""
        self.db.execute(statement, values)
        self.memory.forget(statement.table)

    def add(self, statement: Executable, table: Table, **values: Any) -> Row[Any] | None:
        """Carry out a change of a table that gives back what it made of its row; None when it made nothing."""
        row = self.one(statement, **values)
        if row is not None:
            self.memory.forget(table)
        return row

    def tell(self, news: object) -> None:
        """Let whoever listens to the writer hear this, once it is committed."""
        if self.told is not None:
            self.told.append(news)

    def falls_due(self, at: datetime | None) -> None:
        """Something falls due then, if at all; so that whoever rings the bell hears of it."""
        if at is not None:
            self.tell(at)

    def news(self, kind: type[T]) -> list[T]:
        """What is to be told of this transaction, as far as it is of this kind."""
        return [one for one in self.told or () if isinstance(one, kind)]

    def untell(self, news: Collection[object]) -> None:
        """Do not let anybody hear these after all."""
        if self.told is not None:
            self.told[:] = [one for one in self.told if one not in news]

    @property
    def is_heard(self) -> bool:
        """Whether who speaks hears in any case what is told."""
        return self.told is not None and not self.shared

    def apart(self, action: Callable[Concatenate["Work", P], R], /, *args: P.args, **kwargs: P.kwargs) -> R | None:
        """One row of many: where it cannot be read or fails by its own fault, it undoes what it did and stops nobody.

        None then. Trouble of the storage itself is no row's fault, and is raised.
        """
        try:
            return self._or_undone(lambda: action(self, *args, **kwargs))
        except Exception as error:
            if _is_no_rows_fault(error):
                raise
            log.error("row_failed", action=action.__name__, error=error)
            return None

    def each_apart(self, action: Callable[["Work", T], object], rows: Sequence[T]) -> None:
        """The same with each of these. What fails is rare, so that they are together until one of them did."""
        if not rows:
            return
        try:
            self._or_undone(lambda: [action(self, row) for row in rows])
        except Exception as error:
            if _is_no_rows_fault(error):
                raise
            for row in rows:
                self.apart(action, row)

    def _or_undone(self, act: Callable[[], R]) -> R:
        """What this gives; what it raises, once what it did is undone, as far as the storage can."""
        told = list(self.told or ())
        # In the words of both databases: what SQLAlchemy does for a savepoint costs as much as an action.
        self.db.exec_driver_sql("SAVEPOINT apart")
        try:
            value = act()
        except Exception as error:
            if not _is_no_rows_fault(error):
                self.db.exec_driver_sql("ROLLBACK TO SAVEPOINT apart")
                self.db.exec_driver_sql("RELEASE SAVEPOINT apart")
                self.memory.clear()
                if self.told is not None:
                    self.told[:] = told
            raise
        self.db.exec_driver_sql("RELEASE SAVEPOINT apart")
        return value

    def seal(self, owner: str, place: str, row: object, text: str) -> bytes:
        """Close `text` for one place ("table.column") and row, under its owner's key."""
        return self.vault.seal(owner, f"{place}:{row}", text)

    def open(self, owner: str, place: str, row: object, sealed: bytes) -> str:
        """Open what `seal` closed. Raises `Unreadable`."""
        return self.vault.open(owner, f"{place}:{row}", sealed)


def _is_no_rows_fault(error: Exception) -> bool:
    return is_of_storage(error) or is_clash(error) or isinstance(error, Stale)
