"""One bot to a database: SQLite has a file to lock (`bot/alone.py`), PostgreSQL is held from here.

The hold is an advisory lock, and goes with the connection that took it: a bot that dies, or whose machine does, lets go
of it by that, and one that is frozen does not. So whoever copied the folder to another machine starts nothing there.
"""

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from bot.errors import RunningAlready, StorageError
from conversations.text import Text

RUNNING = Text("Tussendoor is running already with this database.")
# The first bytes of "tussendoor", as PostgreSQL counts.
_NUMBER = int.from_bytes(b"tussendo")


class Guard:
    """Holds a database for one bot, from `take` until `release`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None

    def take(self) -> None:
        """Hold it from now on. Raises `RunningAlready` when another bot does."""
        if self._engine.dialect.name == "sqlite" or self._connection is not None:
            return
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if not connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({_NUMBER})").scalar_one():
            connection.close()
            raise RunningAlready(RUNNING)
        self._connection = connection

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
        """Let go of it."""
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None
