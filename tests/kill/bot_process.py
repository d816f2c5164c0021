"""The bot in a process of its own that can be killed at a named point; forked, so that it begins in a few milliseconds.

Nothing of the bot is changed but its clock, and how often it looks whether another conversation is over; the points
are watched from outside, on the database's own events and on the way out to Telegram.

On a life's wire the test sends the time, and gets back when something is due next after all is done that is due now.
"""

import asyncio
import os
import signal
import socket
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Pool, event
from telegram import Bot

from bot import logs
from bot.actions import give_way
from bot.actions.due import one_side, wake
from bot.app import App, put_together
from bot.channel import Fetch
from bot.settings import Settings
from bot.telegram import channel as at_telegram
from bot.telegram.polling import polling
from bot.telegram.request import AiohttpRequest
from bot.ticker import next_due
from tests import quick

STRUCK = b"struck\n"
# Looking again every quarter of an hour whether another conversation is over was most of what a life did.
_WAIT = timedelta(hours=3)
# How many rows this connection had ever changed when its transaction began.
_BEFORE = "changes_before"


class Point(StrEnum):
    """Where a life ends. At the first two whoever is outside chooses the moment, to kill or to ask it to stop."""

    ON_REQUEST = "on request"
    ANYWHERE = "anywhere"
    IN_A_TRANSACTION = "in a transaction"
    BEFORE_COMMIT = "before commit"
    AFTER_COMMIT = "after commit"
    BEFORE_SEND = "before send"
    AFTER_SEND = "after send"
    BEFORE_CONFIRM = "before confirm"
    AFTER_CONFIRM = "after confirm"


_ON_THE_WAY = (Point.BEFORE_SEND, Point.AFTER_SEND, Point.BEFORE_CONFIRM, Point.AFTER_CONFIRM)
DEADLY = tuple(point for point in Point if point is not Point.ON_REQUEST)


@dataclass(frozen=True)
class Order:
    """A life to begin: where its data is, at what time (ISO) it begins, and that it ends at the `passage`th `point`.

    A `careless` bot tells Telegram that it has received what it has not yet handled.
    """

    folder: str
    api_url: str
    token: str
    now: str
    point: Point = Point.ANYWHERE
    passage: int = 1
    careless: bool = False

    def settings(self) -> Settings:
        """The settings of every life in this folder."""
        return quick.settings(Path(self.folder), self.token, self.api_url)


class ShiftedClock:
    """The time of the machine, shifted; resting between messages takes none of it."""

    def __init__(self, now: datetime) -> None:
        self._ringers: list[Callable[[], None]] = []
        self.push(now)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._shift

    async def rest(self, seconds: float) -> None:
        await asyncio.sleep(0)

    def on_push(self, ring: Callable[[], None]) -> None:
        self._ringers.append(ring)

    def push(self, to: datetime) -> None:
        """From now on it is that time, and goes on from there."""
        self._shift = to - datetime.now(UTC)
        for ring in self._ringers:
            ring()


def _changes(connection: Connection) -> int:
    """How many rows this connection has ever changed."""
    changes: int = connection.connection.dbapi_connection.total_changes
    return changes


class Striker:
    """Counts passages of one point, and ends the process at the chosen one."""

    def __init__(self, order: Order, wire: socket.socket) -> None:
        self._point, self._left, self._wire = Point(order.point), order.passage, wire.fileno()

    def watch(self) -> None:
        """Watch what this point is about: transactions that change something, or what goes to Telegram and back."""
        if self._point in _ON_THE_WAY:
            AiohttpRequest.do_request = self._around(AiohttpRequest.do_request)
            return
        event.listen(Engine, "begin", lambda connection: connection.info.update({_BEFORE: _changes(connection)}))
        if self._point is Point.IN_A_TRANSACTION:
            event.listen(Engine, "after_cursor_execute", lambda connection, *_: self._on_change(connection))
        elif self._point is Point.BEFORE_COMMIT:
            event.listen(Engine, "commit", self._on_change)
        elif self._point is Point.AFTER_COMMIT:
            # A connection comes back to its pool right after the commit, before anybody hears of it.
            event.listen(Pool, "checkin", lambda driver, record: self._after(driver, record.info))

    def _around(self, request: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def do_request(self_: AiohttpRequest, url: str, method: str, request_data: Any, **limits: Any) -> Any:
            sends = url.endswith("/sendMessage")
            confirms = request_data is not None and "offset" in request_data.json_parameters
            self._passes(Point.BEFORE_SEND, sends)
            self._passes(Point.BEFORE_CONFIRM, confirms)
            answer = await request(self_, url, method, request_data, **limits)
            self._passes(Point.AFTER_SEND, sends)
            self._passes(Point.AFTER_CONFIRM, confirms)
            return answer

        return do_request

    def _on_change(self, connection: Connection) -> None:
        self._passes(self._point, _changes(connection) > connection.info.get(_BEFORE, 0))

    def _after(self, driver: sqlite3.Connection | None, info: dict[str, Any]) -> None:
        self._passes(Point.AFTER_COMMIT, driver is not None and driver.total_changes > info.get(_BEFORE, 0))

    def _passes(self, point: Point, really: object = True) -> None:
        if point == self._point and really:
            self._left -= 1
            if self._left == 0:
                os.write(self._wire, STRUCK)
                os.kill(os.getpid(), signal.SIGKILL)


def confirming_early(bot: Bot) -> Fetch:
    """The planted mistake: tell Telegram that a batch was received, and only then hand it on."""
    fetch = polling(bot)

    async def careless(offset: int | None, wait: bool) -> Any:
        batch = await fetch(offset, wait)
        if isinstance(batch, list) and batch:
            await fetch(batch[-1]["update_id"] + 1, False)
        return batch

    return careless


def live(given: dict[str, Any], wire: socket.socket) -> None:
    """Be the bot that this order is for, until struck or until the wire is cut."""
    order = Order(**given)
    logs.setup("ERROR")
    for room in (give_way, one_side, wake):
        room.WAIT = _WAIT
    if order.careless:
        at_telegram.polling = confirming_early
    Striker(order, wire).watch()
    asyncio.run(_serve(order, wire))


async def _serve(order: Order, wire: socket.socket) -> None:
    """As `tussendoor run` does, but that nobody asks it anything any more when it is asked to stop."""
    clock, stop = ShiftedClock(datetime.fromisoformat(order.now)), asyncio.Event()
    async with put_together(order.settings(), clock) as app:
        obeying = asyncio.create_task(_obey(app, clock, wire))
        obeying.add_done_callback(lambda _: stop.set())
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, obeying.cancel)
        await app.run(stop)


async def _obey(app: App, clock: ShiftedClock, wire: socket.socket) -> None:
    reader, writer = await asyncio.open_connection(sock=wire)
    await app.started.wait()
    while line := await reader.readline():
        clock.push(datetime.fromisoformat(line.decode().strip()))
        await app.settle()
        due = await app.writer.run(next_due)
        writer.write(f"due {due.isoformat() if due else ''}\n".encode())
