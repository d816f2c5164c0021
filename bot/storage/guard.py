"""One bot to a database: SQLite has a file to lock (`bot/alone.py`), PostgreSQL is held from here; by several together
where they are workers of one bot.

The hold is an advisory lock, and goes with the connection that took it: a bot that dies, or whose machine does, lets go
of it by that, and one that is frozen does not. So whoever copied the folder to another machine starts nothing there.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from bot.errors import RunningAlready, StorageError
from conversations.text import Text

RUNNING = Text("Tussendoor is running already with this database.")
OTHERS = Text("The database has to be brought up to date first. Stop all workers, and start the new version.")
# The first bytes of "tussendoor", as PostgreSQL counts.
_NUMBER = int.from_bytes(b"tussendo")


class Guard:
    """Holds a database for one bot, from `take` until `release`; `shared` with others who share it."""

    def __init__(self, engine: Engine, *, shared: bool = False) -> None:
        self._engine, self._shared = engine, shared
        self._connection: Connection | None = None

    def take(self) -> None:
        """Hold it from now on. Raises `RunningAlready` when another bot does."""
        if self._engine.dialect.name == "sqlite" or self._connection is not None:
            return
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if not _is_locked(connection, "pg_try_advisory_lock_shared" if self._shared else "pg_try_advisory_lock"):
            connection.close()
            raise RunningAlready(RUNNING)
        self._connection = connection

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody shares it meanwhile. Raises `RunningAlready` when others do."""
        if self._connection is None or not self._shared:
            yield
            return
        if not _is_locked(self._connection, "pg_try_advisory_lock"):
            raise RunningAlready(OTHERS)
        yield
        _is_locked(self._connection, "pg_advisory_unlock")

    def look(self) -> None:
        """Make sure that it is held still, and take it anew when the connection was lost meanwhile.

        Raises `RunningAlready` when another bot has it by now. A database that cannot be used is held by nobody, and
        there is nothing to do about it until it can.
        """
        try:
            if self._connection is not None:
                self._connection.exec_driver_sql("SELECT 1")
            else:
                self.take()
        except RunningAlready:
            raise
        except (DBAPIError, StorageError):
            self.release()

    def release(self) -> None:
        """Let go of it, at once: PostgreSQL notices only a little later that a connection is gone, and who starts right
        after a stop would be told that it still runs."""
        if self._connection is not None:
            with suppress(DBAPIError):
                if not self._connection.invalidated:
                    self._connection.exec_driver_sql("SELECT pg_advisory_unlock_all()")
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


def _is_locked(connection: Connection, function: str) -> bool:
    return bool(connection.exec_driver_sql(f"SELECT {function}({_NUMBER})").scalar_one())
