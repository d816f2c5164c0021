"""The playground's Telegram on a real port: the Bot API over HTTP, as strict and as fallible as planned.

`application` is an ordinary aiohttp application, so that more can be served beside the Bot API.
"""

import asyncio
import errno
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from email.utils import format_datetime
from typing import Any

from aiohttp import web

from bot.playground.check import Json, Upload, check
from bot.playground.faults import Dropped, Fault, Instead, Late, Slow
from bot.playground.methods import play
from bot.playground.refusals import Refusal, bad_request
from bot.playground.telegram import Call, Telegram
from bot.playground.webhook import post_updates

_TELEGRAM = web.AppKey("telegram", Telegram)
_UPLOAD_LIMIT = 50_000_000


def application(telegram: Telegram) -> web.Application:
    """The Bot API of this Telegram, as an application to be served."""
    app = web.Application(client_max_size=_UPLOAD_LIMIT)
    app[_TELEGRAM] = telegram
    app.router.add_route("*", "/bot{token}/{method}", _call)
    app.router.add_get("/file/bot{token}/{path:.+}", _download)
    app.on_response_prepare.append(_date)
    return app


async def _date(request: web.Request, response: web.StreamResponse) -> None:
    """Every answer carries the time that it is here."""
    response.headers["Date"] = format_datetime(request.app[_TELEGRAM].clock.now(), usegmt=True)


@asynccontextmanager
async def serve(telegram: Telegram, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve on this port (0: a free one) as long as the context lasts; the value is the bot's `API_URL`."""
    async with listening(application(telegram), host, port) as origin:
        posting = asyncio.create_task(post_updates(telegram))
        try:
            yield f"{origin}/bot"
        finally:
            posting.cancel()
            await asyncio.wait([posting])


@asynccontextmanager
async def listening(app: web.Application, host: str, port: int, tries: int = 1) -> AsyncIterator[str]:
    """Serve any application; the value is its origin, such as `http://127.0.0.1:8081`.

    Of a port that is taken the next is tried, so many in all. Raises OSError when none was free.
    """
    # Whoever is still waiting for an update when the server closes need not be waited for.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.01)
    await runner.setup()
    try:
        await _bind(runner, host, port, tries)
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _bind(runner: web.AppRunner, host: str, port: int, tries: int) -> None:
    site = web.TCPSite(runner, host, port)
    try:
        await site.start()
    except OSError as error:
        if error.errno != errno.EADDRINUSE or tries == 1:
            raise
        await site.stop()
        await _bind(runner, host, port + 1, tries - 1)


async def _call(request: web.Request) -> web.StreamResponse:
    telegram = request.app[_TELEGRAM]
    if request.match_info["token"] != telegram.token:
        return _refused(Refusal(401, "Unauthorized"))
    call = Call(telegram.now(), request.match_info["method"], {})
    telegram.calls.append(call)
    try:
        call.params = await _given(request)
        call.method, call.params = check(call.method, call.params)
    except Refusal as refusal:
        call.refused = refusal.description
        return _refused(refusal)
    telegram.watch.changed()
    fault = telegram.faults.take(call.method, call.params)
    if fault is None:
        answer = await _played(telegram, call)
        if request.transport is None:  # who hung up is not turned away any more
            call.refused = None
        return answer
    call.spoilt = True
    return await _spoilt(request, fault, lambda: _played(telegram, call))


async def _played(telegram: Telegram, call: Call) -> web.Response:
    try:
        result = await play(telegram, call.method, call.params)
    except Refusal as refusal:
        call.refused = refusal.description
        return _refused(refusal)
    about = result if isinstance(result, dict) and "message_id" in result else call.params
    call.message_id = about.get("message_id")
    return web.json_response({"ok": True, "result": result})


async def _spoilt(
    request: web.Request, fault: Fault, played: Callable[[], Awaitable[web.Response]]
) -> web.StreamResponse:
    effect = await played() if fault.after else None
    match fault:
        case Instead():
            return web.Response(status=fault.status, text=fault.body, content_type=fault.content_type)
        case Slow():
            await fault.released.wait()
            return await played() if effect is None else effect
        case Late():
            await asyncio.sleep(fault.seconds)
            return await played() if effect is None else effect
        case Dropped():
            if request.transport:
                request.transport.abort()
            return web.Response()


def _refused(refusal: Refusal) -> web.Response:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    return web.json_response(body, status=refusal.code)


async def _given(request: web.Request) -> dict[str, Any]:
    """The parameters as they came: in the address, as a form with or without files, or as JSON."""
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        return given | await _json(request)
    for name, value in (await _form(request)).items():
        if isinstance(value, web.FileField):
            given[name] = Upload(value.filename, value.file.read())
        else:
            given[name] = value
    return given


async def _form(request: web.Request) -> Mapping[str, object]:
    try:
        return await request.post()
    except web.HTTPRequestEntityTooLarge:
        raise Refusal(413, "Request Entity Too Large") from None


async def _json(request: web.Request) -> Json:
    try:
        body = json.loads(await request.read())
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad_request("can't parse request: expected a JSON object")
    return body


async def _download(request: web.Request) -> web.Response:
    telegram = request.app[_TELEGRAM]
    path = request.match_info["path"]
    file = next((file for file in telegram.files.values() if file.path == path), None)
    if request.match_info["token"] != telegram.token or file is None:
        return _refused(Refusal(404, "Not Found"))
    return web.Response(body=file.content)
