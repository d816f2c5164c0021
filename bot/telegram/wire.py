"""HTTP/1.1, as much of it as a Bot API needs: a client that can do everything takes longer than all the rest of a call.

A connection carries one call at a time, and is kept for the next one. No address is followed elsewhere, nothing comes
packed, and no text of what is below gets into an error: addresses hold the token.
"""

import asyncio
import re
import ssl
from collections import defaultdict
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urlsplit

from bot.telegram.head import Broken, Head, head_of

_Place: TypeAlias = tuple[str, str, int]
"""Where a connection leads: `http` or `https`, host and port."""

_AT_ONCE = 64
# Seconds; who answers may close what nothing comes over any more, and a call that crosses that is lost.
_KEPT_FOR = 15.0
_LONGEST_HEAD = 64 * 1024
LARGEST = 64 * 1024 * 1024
_PORTS = {"http": 80, "https": 443}
_ADDRESS = re.compile(r"[!-~]+")


class Unreachable(Exception):
    """Nothing has left: there is no connection, or none could be had in time."""


class TooLarge(Exception):
    """The answer is longer than it may be."""


@dataclass(frozen=True)
class Limits:
    """Seconds until there is a connection, until everything is written, and until the answer is whole; None is no
    limit."""

    connect: float | None
    write: float | None
    read: float | None


@dataclass(frozen=True)
class Answer:
    """What came back; `date` as the server gives it."""

    status: int
    body: bytes
    date: str | None


class Wire:
    """Calls over at most so many connections at once. `agent` is who calls."""

    def __init__(self, agent: str) -> None:
        self._agent = agent
        self._free = asyncio.Semaphore(_AT_ONCE)
        self._kept: dict[_Place, list[_Connection]] = defaultdict(list)
        self._trusted: ssl.SSLContext | None = None

    async def call(
        self, method: str, url: str, limits: Limits, *, body: bytes = b"", kind: str = "", most: int = LARGEST
    ) -> Answer:
        """What is answered to this call, in at most so many bytes. `kind` is what the body is.

        Raises `Unreachable`, `Broken`, `TooLarge`, and `TimeoutError` when it took too long after it left.
        """
        place, host, path = _parts(url)
        about = f"Content-Type: {kind}\r\n" if kind else ""
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: {self._agent}\r\n{about}"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        try:
            async with asyncio.timeout(limits.connect if self._free.locked() else None):
                await self._free.acquire()
        except TimeoutError:
            raise Unreachable from None
        try:
            connection = self._at_hand(place) or await self._connected(place, limits.connect)
            try:
                answer = await connection.exchange(head.encode("ascii") + body, limits, most)
            except BaseException:
                connection.drop()
                raise
            if connection.is_open:
                self._kept[place].append(connection)
            return answer
        finally:
            self._free.release()

    def close(self) -> None:
        """No connection is kept any longer."""
        for kept in self._kept.values():
            for connection in kept:
                connection.drop()
        self._kept.clear()

    def _at_hand(self, place: _Place) -> "_Connection | None":
        """The connection that was used last, while it can be."""
        kept, since = self._kept[place], asyncio.get_running_loop().time() - _KEPT_FOR
        while kept:
            connection = kept.pop()
            if connection.is_open and connection.used_at > since:
                return connection
            connection.drop()
        return None

    async def _connected(self, place: _Place, patience: float | None) -> "_Connection":
        scheme, host, port = place
        if scheme == "https" and self._trusted is None:
            self._trusted = ssl.create_default_context()
        try:
            async with asyncio.timeout(patience):
                _, connection = await asyncio.get_running_loop().create_connection(
                    _Connection,
                    host,
                    port,
                    ssl=self._trusted if scheme == "https" else None,
                    happy_eyeballs_delay=0.25,
                )
        except (OSError, UnicodeError):
            raise Unreachable from None
        return connection


class _Connection(asyncio.Protocol):
    """One connection, and what has come over it of the answer that is waited for."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[Answer] | None = None
        self._room: asyncio.Future[None] | None = None
        self._come, self._most = bytearray(), 0
        self._head: Head | None = None
        self.is_open, self.used_at = False, 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport, self.is_open = transport, True

    async def exchange(self, request: bytes, limits: Limits, most: int) -> Answer:
        """Say this, and hear what is answered."""
        assert self._transport is not None
        self._answer, self._head, self._most = self._loop.create_future(), None, most
        self._transport.write(request)
        if self._room is not None:
            async with asyncio.timeout(limits.write):
                await self._room
        late = self._loop.call_later(limits.read, self._is_late) if limits.read is not None else None
        try:
            return await self._answer
        finally:
            if late is not None:
                late.cancel()
            self._answer, self.used_at = None, self._loop.time()

    def drop(self) -> None:
        """Nothing goes over it any more."""
        self.is_open = False
        if self._transport is not None:
            self._transport.abort()

    def pause_writing(self) -> None:
        self._room = self._loop.create_future()

    def resume_writing(self) -> None:
        if self._room is not None and not self._room.done():
            self._room.set_result(None)
        self._room = None

    def data_received(self, data: bytes) -> None:
        if self._answer is None or self._answer.done():
            # Nothing was asked.
            self.drop()
            return
        self._come += data
        try:
            self._go_on()
        except (Broken, TooLarge) as trouble:
            self._fails(trouble)

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_open = False
        if self._head is not None and self._head.ends_with_it and exc is None:
            self._arrived(bytes(self._come))
        self._fails(Broken())
        self.resume_writing()

    def _go_on(self) -> None:
        while self._head is None:
            end = self._come.find(b"\r\n\r\n")
            if end < 0 or end > _LONGEST_HEAD:
                if len(self._come) > _LONGEST_HEAD:
                    raise Broken
                return
            head = head_of(bytes(self._come[:end]))
            del self._come[: end + 4]
            # What only says that an answer will come is none.
            self._head = head if head.status >= 200 else None
        if max(self._head.length or 0, len(self._come) - _LONGEST_HEAD) > self._most:
            raise TooLarge
        body, rest = self._head.body_in(self._come)
        if body is None:
            return
        if len(body) > self._most:
            raise TooLarge
        self.is_open = self.is_open and self._head.stays_open and not rest
        self._arrived(body)

    def _arrived(self, body: bytes) -> None:
        self._come.clear()
        if self._answer is not None and self._head is not None and not self._answer.done():
            self._answer.set_result(Answer(self._head.status, body, self._head.date))
        if not self.is_open:
            self.drop()

    def _fails(self, trouble: Exception) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(trouble)
        self.drop()

    def _is_late(self) -> None:
        self._fails(TimeoutError())


def _parts(url: str) -> tuple[_Place, str, str]:
    """Where an address leads, what the server is called there, and what is asked of it."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS[parts.scheme]
    except (ValueError, KeyError):
        raise Unreachable from None
    if not parts.hostname or not _ADDRESS.fullmatch(url):
        raise Unreachable
    path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    return (parts.scheme, parts.hostname, port), parts.netloc.rpartition("@")[2], path
