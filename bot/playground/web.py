"""The page: two phones, a clock and a line of time, served on this machine only.

Plain files from `page/`, server-sent events for whatever changes, and a POST for every act. Whoever is not this page
is refused: another site in the same browser must not be able to read along or to act.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from bot.playground import drawer, transcript
from bot.playground.acts import FILE_LIMIT, NOT_HERE, TOO_BIG, act, send_file
from bot.playground.check import Json
from bot.playground.scenes import SCENES
from bot.playground.server import listening
from bot.playground.stage import Problem, Theatre
from bot.playground.view import Viewer
from bot.playground.words import words
from bot.texts import LANGUAGES, render

HOST, PORT = "127.0.0.1", 8321

_PAGE = Path(__file__).with_name("page")
_STAGE = web.AppKey("stage", Theatre)
_CALLS = 200
# Seconds; what changes in quick succession comes in one piece.
_BREATH = 0.03
_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


@asynccontextmanager
async def page(stage: Theatre, port: int = PORT) -> AsyncIterator[str]:
    """Serve the page of this stage as long as the context lasts; the value is its address.

    A port that is taken gives way to the next one that is free; 0 is any free port.
    """
    async with listening(_application(stage), HOST, port, tries=100 if port else 1) as origin:
        yield f"{origin}/"


def _application(stage: Theatre) -> web.Application:
    app = web.Application(client_max_size=FILE_LIMIT, middlewares=[_only_the_page, _in_words])
    app[_STAGE] = stage
    app.router.add_get("/", _index)
    app.router.add_static("/page", _PAGE)
    app.router.add_get("/words/{language}", _words)
    app.router.add_get("/events/{language}", _events)
    app.router.add_get("/file/{id}", _file)
    app.router.add_get("/kept/{person:\\d+}/{message:\\d+}", _kept)
    app.router.add_get("/calls", _calls)
    app.router.add_get("/transcript.{form:md|html}", _transcript)
    app.router.add_post("/act/{name}", _act)
    app.router.add_post("/send/{person:\\d+}", _send)
    return app


_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def _only_the_page(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Against other sites: the address must be ours (no rebinding), and so must the page that posts."""
    own = request.host.rpartition(":")[0] in (HOST, "localhost")
    origin = request.headers.get("Origin", f"http://{request.host}")
    if not own or origin != f"http://{request.host}":
        return web.Response(status=403)
    response = await handler(request)
    if not response.prepared:
        response.headers.update(_HEADERS)
    return response


@web.middleware
async def _in_words(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """What cannot be done comes back as one sentence."""
    try:
        return await handler(request)
    except Problem as problem:
        sentence = problem.sentence
    except web.HTTPRequestEntityTooLarge:
        sentence = TOO_BIG
    return web.json_response({"problem": render(sentence, _language(request))}, status=400)


async def _index(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(_PAGE / "index.html")


async def _words(request: web.Request) -> web.Response:
    language = _language(request)
    scenes = [
        {"key": scene.key, "title": render(scene.title, language), "what": render(scene.what, language)}
        for scene in SCENES.values()
    ]
    return web.json_response({"words": words(language), "scenes": scenes})


async def _events(request: web.Request) -> web.StreamResponse:
    """Everything at first, then what changes, for as long as the page is there."""
    stage = request.app[_STAGE]
    viewer = Viewer(stage, _language(request))
    response = web.StreamResponse(headers={**_HEADERS, "Content-Type": "text/event-stream"})
    await response.prepare(request)
    try:
        while True:
            turn = stage.watch.turn
            if (news := await viewer.news()) is not None:
                await response.write(b"data: %s\n\n" % json.dumps(news).encode())
            await asyncio.sleep(_BREATH)
            await stage.watch.past(turn)
    except ConnectionResetError:
        return response


async def _act(request: web.Request) -> web.Response:
    await act(request.app[_STAGE], request.match_info["name"], await _given(request))
    return web.json_response({})


async def _send(request: web.Request) -> web.Response:
    person, content = int(request.match_info["person"]), await request.read()
    await send_file(request.app[_STAGE], person, request.query.get("name", ""), request.content_type, content)
    return web.json_response({})


async def _given(request: web.Request) -> Json:
    try:
        given = json.loads(await request.read())
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise Problem(NOT_HERE)
    return given


async def _file(request: web.Request) -> web.Response:
    """A file of a chat; only what a browser shows without running anything is shown, the rest is saved."""
    file = request.app[_STAGE].here.telegram.files.get(request.match_info["id"])
    if file is None:
        raise web.HTTPNotFound
    headers = {"Content-Disposition": "inline" if file.kind else "attachment"}
    return web.Response(body=file.content, content_type=file.kind or "application/octet-stream", headers=headers)


async def _kept(request: web.Request) -> web.Response:
    person, message = (int(request.match_info[name]) for name in ("person", "message"))
    found = await request.app[_STAGE].here.app.writer.run(drawer.kept_for, person, message)
    shown = [
        {
            "table": kept.table,
            "plain": kept.plain,
            "sealed": [{"column": one.column, "lies": one.lies.hex(), "says": one.says} for one in kept.sealed],
        }
        for kept in found
    ]
    return web.json_response(shown)


async def _calls(request: web.Request) -> web.Response:
    return web.json_response(drawer.calls(request.app[_STAGE].here.telegram, _CALLS))


async def _transcript(request: web.Request) -> web.Response:
    stage, form = request.app[_STAGE], request.match_info["form"]
    text = transcript.write(stage.here.telegram, stage.scene.title, _language(request), html=form == "html")
    headers = {"Content-Disposition": f'attachment; filename="tussendoor.{form}"'}
    kind = "text/html" if form == "html" else "text/markdown"
    return web.Response(body=text.encode("utf-8", "replace"), content_type=kind, charset="utf-8", headers=headers)


def _language(request: web.Request) -> str:
    """The language of the page, as the address or a header tells."""
    asked = request.match_info.get("language") or request.query.get("language") or request.headers.get("X-Language", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]
