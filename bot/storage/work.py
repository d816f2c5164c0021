"""What an action works through: one transaction, the vault, and the moment at which it began."""

import secrets
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Delete, Executable, Insert, Row, Table, Update

from bot import logs
from bot.errors import Stale
from bot.house import House
from bot.storage.engine import is_clash, is_of_storage
from bot.storage.memory import Memory
from bot.storage.sealing import Vault
from bot.storage.writer import CHANGED

log = logs.get("work")
P = ParamSpec("P")
R = TypeVar("R")


def new_id() -> str:
    """A random id of 12 characters, 72 bits: never a counter, so it cannot be guessed or followed."""
    return secrets.token_urlsafe(9)


@dataclass
class Place:
    """Where a person tapped a button: under this message of ours. What is shown to him next may stand there instead,
    once; `taken` tells what came of it: nothing was shown yet, it stands there, or it did not fit there."""

    person_id: str
    message: int
    protected: bool
    taken: bool | None = None


@dataclass(frozen=True)
class Work:
    """One action's share of a transaction. `now` is aware, in UTC, and stays the same while the action runs."""

    db: Connection
    vault: Vault
    house: House
    now: datetime
    memory: Memory = field(default_factory=Memory)
    place: Place | None = None

    # A statement that is carried out all the time is a constant of its module, with a `bindparam` for each of `values`:
    # putting one together takes five times as long as carrying it out.

    def one(self, query: Executable, **values: Any) -> Row[Any] | None:
        """The first row, or None."""
        return self.db.execute(query, values).first()

    def all(self, query: Executable, **values: Any) -> list[Row[Any]]:
        """All rows."""
        return list(self.db.execute(query, values))

    def scalar(self, query: Executable, **values: Any) -> Any:
        """The first value of the first row, or None."""
        return self.db.execute(query, values).scalar()

    def do(self, statement: Insert | Update | Delete, **values: Any) -> int:
        """Carry out a change; the number of rows it touched."""
        rows = self.db.execute(statement, values).rowcount
        if rows:
            self.memory.forget(statement.table)
            self.db.info[CHANGED] = True
        return rows

    def once(self, key: Hashable, tables: tuple[Table, ...], read: Callable[[], R]) -> R:
        """What `read` gives; asked for again, what it gave, as long as nothing in these tables has changed by this
        action."""
        return self.memory.recall(key, tables, read)

    def apart(self, action: Callable[Concatenate["Work", P], R], /, *args: P.args, **kwargs: P.kwargs) -> R | None:
        """One row of many: where it cannot be read or fails by its own fault, it undoes what it did and stops nobody.

        None then. Trouble of the storage itself is no row's fault, and is raised.
        """
        savepoint = self.db.begin_nested()
        try:
            value = action(self, *args, **kwargs)
        except Exception as error:
            if is_of_storage(error) or is_clash(error) or isinstance(error, Stale):
                raise
            savepoint.rollback()
            self.memory.clear()
            log.error("row_failed", action=action.__name__, error=error)
            return None
        savepoint.commit()
        return value

    def seal(self, owner: str, place: str, row: object, text: str) -> bytes:
        """Close `text` for one place ("table.column") and row, under its owner's key."""
        return self.vault.seal(owner, f"{place}:{row}", text)

    def open(self, owner: str, place: str, row: object, sealed: bytes) -> str:
        """Open what `seal` closed. Raises `Unreadable`."""
        return self.vault.open(owner, f"{place}:{row}", sealed)
