"""Who speaks, of several workers on one PostgreSQL: one of them, for as long as it holds the lease.

A row tells who holds it, under which number (its `fence`), and has a `beat` that the holder moves on every few seconds.
Who sees that beat stand still for as long as the lease lasts takes it, under the next number. What is measured is only
how time goes by in one's own machine, asleep or not: clocks that are set, or differ, change nothing. The holder counts
from before its beat and the others from after it, so it has stopped by itself before anybody else begins.

What the holder does in the database is done only while its number still stands there (`check`), in the same
transaction: one that froze and comes back to itself can change nothing any more.
"""

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Row, bindparam, select, update
from sqlalchemy.exc import DBAPIError

from bot.errors import NotLeading, RunningAlready
from bot.storage.engine import insert_new, storage_error
from bot.storage.guard import RUNNING
from bot.storage.tables import lease

# In a lease so many beats; and so many seconds before its end the holder begins nothing any more.
_BEATS, _MARGIN = 5, 0.5
_HERE = lease.c.id == 1
_MAKE = insert_new(lease)
_READ = select(lease).where(_HERE)
_TO_TAKE = _READ.with_for_update()
_TAKE = (
    update(lease)
    .where(_HERE, lease.c.fence == bindparam("seen"), lease.c.beat == bindparam("stood_at"))
    .values(holder=bindparam("me"), fence=lease.c.fence + 1, beat=lease.c.beat + 1)
    .returning(lease.c.fence)
)
_MINE = (_HERE, lease.c.holder == bindparam("me"), lease.c.fence == bindparam("mine"))
_BEAT = update(lease).where(*_MINE).values(beat=lease.c.beat + 1)
_RELEASE = update(lease).where(*_MINE).values(holder=None)
_CHECK = (
    select(lease.c.fence).where(_HERE, lease.c.fence == bindparam("mine")).with_for_update(read=True, key_share=True)
)


def ticks() -> float:
    """How time goes by in this machine, in seconds; also while it is suspended, where that can be known."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


class Lease:
    """One worker's part in it, for leases of so many `seconds`; the `first` if no other lives in its data folder.
    `fence` is the number it holds it under, or None.

    Every method that asks the database raises what that raises; then nothing has changed, and time goes on.
    """

    def __init__(self, engine: Engine, seconds: float, *, first: bool) -> None:
        self.fence: int | None = None
        self.between_beats = seconds / _BEATS
        self._engine, self._seconds, self._first = engine, seconds, first
        self._me = secrets.token_urlsafe(9)
        self._until = 0.0
        self._seen: tuple[int, int] | None = None
        self._seen_at = 0.0
        self._is_over = False
        self._at_a_time = threading.Lock()

    @property
    def may_begin(self) -> bool:
        """Whether something may be begun now, in the certainty that nobody else has taken over."""
        return self.fence is not None and ticks() < self._until

    def enter(self, rest: Callable[[float], None] = time.sleep) -> None:
        """Look who there is. For who is the first in its folder, a lease that is held was left by somebody who died,
        and he need not be waited for; or it is held from a copy of the folder, and `RunningAlready` is raised.
        """
        try:
            self.look()
            if self.fence is not None or not self._first:
                return
            before = self._seen
            rest(1.5 * self.between_beats)
            with self._row() as (connection, row):
                if (row.fence, row.beat) != before:
                    raise RunningAlready(RUNNING)
                self._take(connection, row)
        except DBAPIError as error:
            raise storage_error(error) from error

    def look(self) -> None:
        """One beat: keep what is ours, or take what nobody holds any more. `fence` tells what came of it."""
        with self._at_a_time:
            if self.fence is not None:
                self._keep(self.fence)
            elif not self._is_over:
                self._watch()

    def release(self) -> bool:
        """Let go of it, for good, so that nobody has to wait for its end; whether it was ours."""
        with self._at_a_time:
            mine, self.fence, self._is_over = self.fence, None, True
            if mine is None:
                return False
            with self._engine.begin() as connection:
                connection.execute(_RELEASE, {"me": self._me, "mine": mine})
            return True

    @staticmethod
    def check(fence: int, connection: Connection) -> None:
        """Make sure, until the end of this transaction, that nobody has taken over. Raises `NotLeading`."""
        if connection.execute(_CHECK, {"mine": fence}).first() is None:
            raise NotLeading

    def _keep(self, mine: int) -> None:
        asked = ticks()
        with self._engine.begin() as connection:
            kept = connection.execute(_BEAT, {"me": self._me, "mine": mine}).rowcount
        if kept:
            self._until = asked + self._seconds - _MARGIN
        else:
            self.fence, self._seen = None, None

    def _watch(self) -> None:
        with self._row() as (connection, row):
            if row.holder is None or self._has_stood_still(row):
                self._take(connection, row)

    def _has_stood_still(self, row: Row[Any]) -> bool:
        seen = row.fence, row.beat
        if seen != self._seen:
            self._seen, self._seen_at = seen, ticks()
        return ticks() - self._seen_at >= self._seconds

    @contextmanager
    def _row(self) -> Iterator[tuple[Connection, Row[Any]]]:
        with self._engine.begin() as connection:
            row = connection.execute(_READ).first()
            if row is None:
                connection.execute(_MAKE, {"id": 1, "holder": None, "fence": 0, "beat": 0})
                row = connection.execute(_READ).one()
            yield connection, row

    def _take(self, connection: Connection, row: Row[Any]) -> None:
        """Take it, unless somebody was before us. What its holder does at this moment is waited for: its transactions
        hold the row, and the server breaks off those of one that is frozen."""
        asked = ticks()
        connection.execute(_TO_TAKE)
        found = {"seen": row.fence, "stood_at": row.beat, "me": self._me}
        taken = connection.execute(_TAKE, found).scalar()
        if taken is not None:
            self.fence, self._until = taken, asked + self._seconds - _MARGIN
