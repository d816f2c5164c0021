"""HTTP to Telegram, telling apart what never left from what may have arrived.

Where python-telegram-bot raises one NetworkError for all, a sender has to know: a refused connection may simply be
tried again, a lost answer may not. The address of every call contains the bot's token, so no error made here carries
a text from below, or anything a server said that is not Telegram's JSON.
"""

import json
import os
import re
import secrets
from contextvars import ContextVar
from dataclasses import dataclass
from typing import IO, Any, cast

from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.clock import Difference
from bot.telegram.head import Broken
from bot.telegram.wire import LARGEST, Answer, Limits, TooLarge, Unreachable, Wire

# A wait that Telegram asks for as a timedelta; without this opt-in every 429 comes with a deprecation warning.
os.environ["PTB_TIMEDELTA"] = "1"

_YES = re.compile(rb'\s*\{\s*"ok"\s*:\s*true\b')
_MADE = re.compile(_YES.pattern + rb'\s*,\s*"result"\s*:\s*\{\s*"message_id"\s*:\s*(\d{1,15})\b')

_JSON = "application/json"


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


class WiredRequest(BaseRequest):
    """python-telegram-bot's way out, over one wire.

    Timeouts in seconds: 5 to get a connection, 20 to write, 20 to be answered; a call may bring its own. The date on
    what Telegram answers tells how far its clock is from ours.
    """

    def __init__(self, difference: Difference | None = None) -> None:
        self._wire: Wire | None = None
        self._difference = difference

    @property
    def read_timeout(self) -> float:
        return 20.0

    async def initialize(self) -> None:
        if self._wire is None:
            self._wire = Wire(self.USER_AGENT)

    async def shutdown(self) -> None:
        if self._wire is not None:
            self._wire.close()
            self._wire = None

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
        limits = Limits(
            connect=_given(connect_timeout, 5.0),
            write=_given(write_timeout, 20.0),
            read=_given(read_timeout, self.read_timeout),
        )
        _accepted.set(None)
        asked_at = self._difference.asked() if self._difference is not None else None
        kind, body = _body(request_data)
        answer = await self._exchange(method, url, limits, kind, body)
        status, payload = answer.status, answer.body
        if not 200 <= status <= 299:
            self._refuse_strangers(status, payload)
        elif self._says_yes(payload):
            made = _MADE.match(payload)
            _accepted.set(Accepted(int(made[1]) if made else None))
        else:
            raise NotTelegram(f"Not answered by Telegram ({status})")
        if self._difference is not None and asked_at is not None:
            self._difference.answered(asked_at, answer.date)
        return status, payload

    async def fetch(self, url: str, most: int) -> bytes | None:
        """A file of at most so many bytes; None when it is larger, or not there.

        Raises as `do_request` does.
        """
        try:
            answer = await self._exchange("GET", url, Limits(5.0, 5.0, 60.0), most=most)
        except TooLarge:
            return None
        if answer.status != 200:
            self._refuse_file(answer.status)
            return None
        return answer.body

    @staticmethod
    def _refuse_file(status: int) -> None:
        """What is no matter of this file may be well again later."""
        if status >= 500 or status == 429:
            raise NetworkError(f"Not answered by Telegram ({status})")

    async def _exchange(
        self, method: str, url: str, limits: Limits, kind: str = "", body: bytes = b"", most: int = LARGEST
    ) -> Answer:
        """The same trouble in python-telegram-bot's words, without any text from below."""
        if self._wire is None:
            raise NotSent("Not sent: no session")
        try:
            return await self._wire.call(method, url, limits, kind=kind, body=body, most=most)
        except Unreachable:
            raise NotSent("Not sent: no connection") from None
        except TimeoutError:
            raise TimedOut("Not answered in time") from None
        except Broken:
            raise NetworkError("Connection lost") from None

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


def _body(data: RequestData | None) -> tuple[str, bytes]:
    """The parameters as Telegram takes them, and what that is called: JSON, which costs least, or multipart when files
    go along.

    Half a surrogate pair cannot travel as UTF-8; it becomes a question mark instead of stopping the message.
    """
    if data is None:
        return "", b""
    if not data.contains_files:
        return _JSON, _text(json.dumps(data.parameters, ensure_ascii=False, separators=(",", ":")))
    boundary = secrets.token_hex(16)
    parts = [
        *((f'name="{name}"', _text(value)) for name, value in data.json_parameters.items()),
        *(
            (f'name="{name}"; filename="{_quoted(filename)}"\r\nContent-Type: {kind}', content)
            for name, (filename, content, kind) in data.multipart_data.items()
        ),
    ]
    body = [
        _text(f"--{boundary}\r\nContent-Disposition: form-data; {about}\r\n\r\n") + _bytes(content) + b"\r\n"
        for about, content in parts
    ]
    return f"multipart/form-data; boundary={boundary}", b"".join((*body, f"--{boundary}--\r\n".encode()))


def _bytes(content: bytes | IO[bytes]) -> bytes:
    return content if isinstance(content, bytes) else content.read()


def _text(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _quoted(filename: str) -> str:
    """As browsers write the name of a file."""
    return filename.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
