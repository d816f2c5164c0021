"""What the workers on one PostgreSQL call to each other: that there is something to say, or when something is due.

A call is only a hint, so that nobody has to look all the time: one that gets lost is made up for by the next look.
"""

import threading
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, text

from bot.storage.aloud import TO_HEAR
from bot.storage.outbox import TO_CLAIM

_CHANNEL = "tussendoor"
_CALL = text("SELECT pg_notify(:channel, :words)")
_CALLED = (TO_CLAIM, TO_HEAR)
FREE = "free"
"""Called by who lets go of the lease."""


def words_of(news: Sequence[object]) -> set[str]:
    """What of this news others have to hear: only the first moment at which something is due."""
    first = min((one for one in news if isinstance(one, datetime)), default=None)
    return {*(one for one in _CALLED if one in news), *([first.isoformat()] if first is not None else [])}


def news_of(words: Collection[str]) -> list[object]:
    """What is heard of it there."""
    found: list[object] = []
    for one in words:
        with suppress(ValueError):
            found.append(one if one in _CALLED else datetime.fromisoformat(one))
    return found


class Calls:
    """Calls, and listens, on connections of this engine. What goes wrong is raised, as the driver has it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._line: Connection | None = None
        self._in_use = threading.Lock()

    def call(self, words: Collection[str]) -> None:
        """Let everybody who listens hear these."""
        with self._engine.begin() as connection:
            for one in words:
                connection.execute(_CALL, {"channel": _CHANNEL, "words": one})

    def hear(self, seconds: float) -> set[str]:
        """What is called within so many seconds, as soon as anything is; at first also what may have been missed."""
        with self._in_use:
            try:
                if self._line is None:
                    self._line = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
                    self._line.exec_driver_sql(f"LISTEN {_CHANNEL}")
                    return {*_CALLED, FREE}
                driver: Any = self._line.connection.driver_connection
                return {call.payload for call in driver.notifies(timeout=seconds, stop_after=1)}
            except Exception:
                self._close()
                raise

    def hang_up(self) -> None:
        """Listen no more."""
        with self._in_use:
            self._close()

    def _close(self) -> None:
        if self._line is not None:
            self._line.invalidate()
            self._line.close()
            self._line = None
