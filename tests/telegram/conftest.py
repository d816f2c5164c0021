"""A Telegram that answers over real HTTP with whatever a test tells it to, and remembers what it was asked."""

import asyncio
import hashlib
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot

from bot.telegram.request import AiohttpRequest

SHOWN = ("sendMessage", "sendPhoto", "sendDocument")
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ScriptedTelegram:
    """Answers each call with the next of `answers`, or else as a friendly Telegram would."""

    def __init__(self) -> None:
        self.url = ""
        self.token = "123456:" + "Tk" * 18
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.kept_waiting: asyncio.Queue[str] = asyncio.Queue()
        self.let_go = asyncio.Event()
        self._answers: deque[Answer] = deque()

    def answers(self, result: object) -> None:
        self._reply(200, {"ok": True, "result": result})

    def refuses(self, code: int, description: str, **parameters: int) -> None:
        body = {"ok": False, "error_code": code, "description": description}
        self._reply(code, {**body, "parameters": parameters} if parameters else body)

    def shows_page(self, code: int) -> None:
        async def answer(request: web.Request) -> web.StreamResponse:
            return web.Response(status=code, text=f"<h1>No luck with {request.path}</h1>", content_type="text/html")

        self._answers.append(answer)

    def hangs_up(self) -> None:
        async def answer(request: web.Request) -> web.StreamResponse:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()

        self._answers.append(answer)

    def keeps_silent(self) -> None:
        async def answer(request: web.Request) -> web.StreamResponse:
            self.kept_waiting.put_nowait(request.path)
            await self.let_go.wait()
            return web.Response()

        self._answers.append(answer)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        method = request.path.rsplit("/", 1)[1]
        if method == "getMe":
            return web.json_response({"ok": True, "result": {"id": 123456, "is_bot": True, "first_name": "T"}})
        is_json = request.content_type == "application/json"
        fields = await (request.json() if is_json else request.post())
        self.calls.append((method, {name: as_sent(value) for name, value in fields.items()}))
        if self._answers:
            return await self._answers.popleft()(request)
        message = {"message_id": len(self.calls), "date": 0, "chat": {"id": 7, "type": "private"}}
        return web.json_response({"ok": True, "result": message if method in SHOWN else True})

    def _reply(self, code: int, body: object) -> None:
        async def answer(_: web.Request) -> web.StreamResponse:
            return web.json_response(body, status=code)

        self._answers.append(answer)


def as_sent(value: Any) -> object:
    return (value.filename, value.content_type, value.file.read()) if isinstance(value, web.FileField) else value


@pytest.fixture
async def telegram() -> AsyncIterator[ScriptedTelegram]:
    scripted = ScriptedTelegram()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", scripted.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    scripted.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield scripted
    scripted.let_go.set()
    await runner.cleanup()


@pytest.fixture
async def bot(telegram: ScriptedTelegram) -> AsyncIterator[Bot]:
    made = Bot(
        telegram.token,
        base_url=f"{telegram.url}/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    async with made:
        yield made


@pytest.fixture
def sign() -> Callable[[str], bytes]:
    return lambda text: hashlib.sha256(b"key" + text.encode()).digest()
