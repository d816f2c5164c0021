"""HTTP to Telegram over aiohttp, telling apart what never left from what may have arrived.

Where python-telegram-bot raises one NetworkError for all, a sender has to know: a refused connection may simply be
tried again, a lost answer may not. The address of every call contains the bot's token, so no error made here carries
a text of aiohttp, or anything a server said that is not Telegram's JSON.
"""

import json
import os
import re
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import aiohttp
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.clock import Difference

# A wait that Telegram asks for as a timedelta; without this opt-in every 429 comes with a deprecation warning.
os.environ["PTB_TIMEDELTA"] = "1"

_YES = re.compile(rb'\s*\{\s*"ok"\s*:\s*true\b')
_MADE = re.compile(_YES.pattern + rb'\s*,\s*"result"\s*:\s*\{\s*"message_id"\s*:\s*(\d{1,15})\b')

_JSON = {"Content-Type": "application/json"}
_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


@dataclass(frozen=True)
class _Given:
    """What goes along with a call, in so far as `do_request` looks at it."""

    parameters: dict[str, Any]
    contains_files = False

    @property
    def json_parameters(self) -> dict[str, str]:
        return {name: json.dumps(value) for name, value in self.parameters.items()}


async def call(bot: Bot, method: str, given: dict[str, Any]) -> Any:
    """What Telegram answers to this method, as it came; raises as every call of the bot does.

    The library's own way there makes an object of each thing given and of what comes back, and that takes longer than
    all the rest of a call.
    """
    return await bot.request.post(f"{bot.base_url}/{method}", cast(RequestData, _Given(given)))


_Seconds = Any  # float | None, or python-telegram-bot's private mark for "not given"


class NotSent(NetworkError):
    """Telegram has certainly not seen this request."""


class NotTelegram(NetworkError):
    """What answered is not a Bot API server, or what it said cannot be read."""


@dataclass(frozen=True)
class Accepted:
    """Telegram said yes; what it said besides may be beyond us. The number of the message it made, if it was found."""

    message_id: int | None


_accepted: ContextVar[Accepted | None] = ContextVar("accepted", default=None)


def accepted() -> Accepted | None:
    """Whether Telegram said yes to the last call of this task, whatever became of the rest of its answer."""
    return _accepted.get()


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's way out, with one session of at most 64 connections.

    Timeouts in seconds: 5 to get a connection, 20 to write, 20 to be answered; a call may bring its own. The date on
    what Telegram answers tells how far its clock is from ours.
    """

    def __init__(self, difference: Difference | None = None) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._difference = difference

    @property
    def read_timeout(self) -> float:
        return 20.0

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=64),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: _Seconds = BaseRequest.DEFAULT_NONE,
        write_timeout: _Seconds = BaseRequest.DEFAULT_NONE,
        connect_timeout: _Seconds = BaseRequest.DEFAULT_NONE,
        pool_timeout: _Seconds = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call: the HTTP status and the body.

        Raises NotSent when nothing left, TimedOut when no answer came in time, and NetworkError when the connection
        broke or something that is not Telegram answered. `pool_timeout` is part of `connect_timeout` here.
        """
        limits = _timeout(
            connect=_given(connect_timeout, 5.0),
            write=_given(write_timeout, 20.0),
            read=_given(read_timeout, self.read_timeout),
        )
        _accepted.set(None)
        asked_at = self._difference.asked() if self._difference is not None else None
        try:
            status, payload, date = await self._exchange(url, method, request_data, limits)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise _named(error) from None
        if not 200 <= status <= 299:
            self._refuse_strangers(status, payload)
        elif self._says_yes(payload):
            made = _MADE.match(payload)
            _accepted.set(Accepted(int(made[1]) if made else None))
        else:
            raise NotTelegram(f"Not answered by Telegram ({status})")
        if self._difference is not None and asked_at is not None:
            self._difference.answered(asked_at, date)
        return status, payload

    async def fetch(self, url: str, most: int) -> bytes | None:
        """A file of at most so many bytes; None when it is larger, or not there.

        Raises as `do_request` does.
        """
        if self._session is None:
            raise NotSent("Not sent: no session")
        found = bytearray()
        try:
            async with self._session.get(url, timeout=_timeout(5.0, 5.0, 60.0), allow_redirects=False) as response:
                if response.status != 200:
                    self._refuse_file(response.status)
                    return None
                async for part in response.content.iter_chunked(1 << 16):
                    found += part
                    if len(found) > most:
                        return None
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise _named(error) from None
        return bytes(found)

    @staticmethod
    def _refuse_file(status: int) -> None:
        """What is no matter of this file may be well again later."""
        if status >= 500 or status == 429:
            raise NetworkError(f"Not answered by Telegram ({status})")

    async def _exchange(
        self, url: str, method: str, request_data: RequestData | None, limits: aiohttp.ClientTimeout
    ) -> tuple[int, bytes, str | None]:
        if self._session is None:
            raise NotSent("Not sent: no session")
        async with self._session.request(
            method, url, timeout=limits, allow_redirects=False, **_body(request_data)
        ) as response:
            return response.status, await response.read(), response.headers.get("Date")

    def _refuse_strangers(self, status: int, payload: bytes) -> None:
        """A proxy's error page may repeat the address of the call, and its 404 says nothing about our token."""
        try:
            self.parse_json_payload(payload)
        except TelegramError:
            kind = NetworkError if status >= 500 else NotTelegram
            raise kind(f"Not answered by Telegram ({status})") from None

    def _says_yes(self, payload: bytes) -> bool:
        """Whether it was done. An answer that breaks off says so all the same."""
        return bool(_YES.match(payload)) or self.parse_json_payload(payload).get("ok") is True

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The JSON object Telegram answered. Unlike the original, what cannot be read is not logged."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            raise NotTelegram("Invalid server response") from None
        if not isinstance(answer, dict):
            raise NotTelegram("Invalid server response")
        return answer


def _given(seconds: _Seconds, default: float) -> float | None:
    return default if seconds is BaseRequest.DEFAULT_NONE else seconds


@lru_cache(maxsize=16)
def _timeout(connect: float | None, write: float | None, read: float | None) -> aiohttp.ClientTimeout:
    stages = (connect, write, read)
    total = None if None in stages else sum(stage or 0 for stage in stages)
    return aiohttp.ClientTimeout(total=total, connect=connect, sock_connect=connect, sock_read=read)


def _body(data: RequestData | None) -> dict[str, Any]:
    """The parameters as Telegram takes them: JSON, which costs least, or multipart when files go along.

    Half a surrogate pair cannot travel as UTF-8; it becomes a question mark instead of stopping the message.
    """
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": _WRITER.encode(data.parameters).encode("utf-8", "replace"), "headers": _JSON}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value.encode("utf-8", "replace").decode())
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}


def _named(error: Exception) -> NetworkError:
    """The same trouble in python-telegram-bot's words, without any text from below."""
    name = type(error).__name__
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError | aiohttp.InvalidURL):
        return NotSent(f"Not sent: {name}")
    if isinstance(error, TimeoutError):
        return TimedOut(f"Not answered in time: {name}")
    return NetworkError(f"Connection lost: {name}")
