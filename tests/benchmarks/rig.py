"""A light Telegram for measuring: it answers every call at once, or after a round trip, and its chats answer back.

Every chat waits for the message that follows on what it said, notes how long that took, and says the next thing. It
stays as small as it can, so that what is measured is the bot and not this.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from aiohttp import web

from bot.playground.server import listening

TOKEN = "7000000001:rig-00000000000000000000000000000000"
WORDS = (
    "Ik vraag eerst wat er van mij wordt verwacht, zo lang als mensen op een telefoon schrijven, en dan nog een halve."
)
_ME = {"id": 7000000001, "is_bot": True, "first_name": "Rig", "username": "RigBot"}
_BATCH = 100
# Nobody answers in the moment in which a question appears; these chats do, and say that they took so many seconds. The
# program goes by that where it is late itself.
_AHEAD = 3


class Rig:
    """One bot's Telegram. `round_trip` is in seconds; `calls` counts what the bot asked, apart from updates; `shown`
    are the chats of the messages that came, in order. Its clock is `ahead` of the machine's."""

    def __init__(self) -> None:
        self.round_trip = 0.0
        self.calls = 0
        self.ahead = timedelta()
        self.shown: list[int] = []
        self.took: list[float] = []
        self._updates: list[dict[str, Any]] = []
        self._number = 0
        self._rung = asyncio.Event()
        self._said: dict[int, float] = {}
        self._left: dict[int, int] = {}
        self._asked: set[int] = set()
        self._changed = asyncio.Event()
        self.polled = asyncio.Event()

    def now(self) -> datetime:
        """What time it is there."""
        return datetime.now(UTC) + self.ahead

    async def asked(self, chats: Sequence[int]) -> None:
        """Until each of these chats has had a message."""
        await self._until(lambda: self._asked.issuperset(chats))

    async def talk(self, chats: Sequence[int], answers: int, words: str = WORDS) -> list[float]:
        """Let these chats say something so many times each, side by side; how long each waited for what followed."""
        self.took = []
        self._left = dict.fromkeys(chats, answers)
        for chat in chats:
            self.says(chat, words)
        await self._until(lambda: not self._left)
        return self.took

    def says(self, chat: int, words: str) -> None:
        """Somebody says something."""
        self._number += 1
        who = {"id": chat, "is_bot": False, "first_name": "Johan", "language_code": "nl"}
        message: dict[str, Any] = {
            "message_id": self._number,
            "from": who,
            "chat": {"id": chat, "type": "private", "first_name": "Johan"},
            "date": int(self.now().timestamp()) + _AHEAD,
            # Nobody says the same as another.
            "text": words if words.startswith("/") else f"{words} {self._number}",
        }
        if words.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(words)}]
        self._said[chat] = time.perf_counter()
        self._updates.append({"update_id": self._number, "message": message})
        self._rung.set()

    async def call(self, request: web.Request) -> web.Response:
        """One call of the bot. The answer carries the date that it is here, which the bot holds against its own."""
        response = await self._answered(request)
        response.headers["Date"] = format_datetime(self.now(), usegmt=True)
        return response

    async def _answered(self, request: web.Request) -> web.Response:
        method, given = request.match_info["method"].lower(), await _given(request)
        if self.round_trip:
            await asyncio.sleep(self.round_trip)
        if method == "getupdates":
            return _well(await self._next(int(given.get("offset") or 0), float(given.get("timeout") or 0)))
        self.calls += 1
        match method:
            case "getme":
                return _well(_ME)
            case "getwebhookinfo":
                return _well({"url": "", "has_custom_certificate": False, "pending_update_count": 0})
            case "sendmessage":
                return _well(self._hears(int(given["chat_id"]), str(given["text"])))
        return _well(True)

    async def _next(self, offset: int, longest: float) -> list[dict[str, Any]]:
        self.polled.set()
        self._updates = [one for one in self._updates if one["update_id"] >= offset]
        if not self._updates and longest:
            self._rung.clear()
            try:
                async with asyncio.timeout(longest):
                    await self._rung.wait()
            except TimeoutError:
                pass
        return self._updates[:_BATCH]

    def _hears(self, chat: int, text: str) -> dict[str, Any]:
        self._number += 1
        said = self._said.pop(chat, None)
        if said is not None and chat in self._left:
            self.took.append(time.perf_counter() - said)
            self._left[chat] -= 1
            if self._left[chat]:
                self.says(chat, WORDS)
            else:
                del self._left[chat]
        self._asked.add(chat)
        self.shown.append(chat)
        self._changed.set()
        return {
            "message_id": self._number,
            "from": _ME,
            "chat": {"id": chat, "type": "private", "first_name": "Johan"},
            "date": int(self.now().timestamp()),
            "text": text,
        }

    async def _until(self, well: Any) -> None:
        while not well():
            self._changed.clear()
            await self._changed.wait()


@asynccontextmanager
async def rig() -> AsyncIterator[tuple[Rig, str]]:
    """A rig at a free port, and its origin."""
    one = Rig()
    app = web.Application(client_max_size=50_000_000)
    app.router.add_route("*", "/bot{token}/{method}", one.call)
    async with listening(app, "127.0.0.1", 0) as origin:
        yield one, origin


def _well(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


async def _given(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**request.query, **await request.post()}
