"""The whole thing without a token: the real bot, over real HTTP, against the playground, with a clock that is pushed.

The same code as `tussendoor run`; only the Telegram, the clock and the throw-away folder are the playground's. The
stories of the tests are played here too.
"""

import asyncio
import os
import signal
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.app import App, put_together
from bot.clock import Clock, PushedClock
from bot.errors import TussendoorError
from bot.playground import johan, transcript
from bot.playground.scenes import FIRST, Scene
from bot.playground.server import serve
from bot.playground.stage import Build, Tempo, Theatre
from bot.playground.telegram import Telegram
from bot.playground.web import PORT, page
from bot.playground.world import World
from bot.settings import Settings
from bot.storage import master_key
from bot.texts import render
from conversations.text import Sentence, Text

_MEMORY = "/dev/shm"  # noqa: S108, TemporaryDirectory makes a folder there that is ours alone


@asynccontextmanager
async def playing(
    folder: Path, begin: datetime, *, telegram: Telegram | None = None, **more: Any
) -> AsyncIterator[World]:
    """The bot, running with its data in `folder`, at an aware moment; `more` are settings."""
    clock = telegram.clock if telegram is not None and isinstance(telegram.clock, PushedClock) else PushedClock(begin)
    telegram = telegram or Telegram(clock)
    async with serve(telegram) as url, running(bot_in(folder, telegram.token, url, **more), clock) as app:
        yield World(telegram, clock, app)


def bot_in(folder: Path, token: str, url: str, **more: Any) -> Settings:
    """The settings of a bot with its data in `folder`, in the Telegram at this address."""
    return Settings(
        token=SecretStr(token),
        api_url=url,
        data_dir=folder / "data",
        key_file=folder / "keys" / "master.key",
        **more,
    )


@asynccontextmanager
async def running(settings: Settings, clock: Clock) -> AsyncIterator[App]:
    """The bot, at work as long as the context lasts. Nobody has to keep its key: it is made here, if there is none."""
    if not settings.key_file.exists():
        master_key.create(settings.key_file, settings.data_dir)
    async with put_together(settings, clock) as app, at_work(app):
        yield app


@asynccontextmanager
async def at_work(app: App) -> AsyncIterator[None]:
    """This bot, at work as long as the context lasts."""
    stop = asyncio.Event()
    work = asyncio.create_task(app.run(stop))
    try:
        await app.started.wait()
        yield
    finally:
        stop.set()
        await work


async def show(
    say: Callable[[str], None], language: str, *, scene: Scene = FIRST, port: int = PORT, keep: Path | None = None
) -> None:
    """Serve the page until Ctrl-C, and open it where there is a screen; `say` gets the lines for the terminal."""

    def tell(sentence: Sentence) -> None:
        say(render(sentence, language))
        sys.stdout.flush()

    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    with _folder(keep) as folder:
        tell(Text("One moment, the scene is being played up to where you come in."))
        async with on_show(folder, scene, port) as (_, address):
            if f":{port}/" not in address:
                tell(Text("Port {port} is taken; this is the next one that is free.", port=str(port)))
            tell(Text("The playground is at {address}. Ctrl-C ends it.", address=address))
            if _has_screen():
                webbrowser.open(address)
            await stop.wait()


@asynccontextmanager
async def on_show(
    folder: Path, scene: Scene = FIRST, port: int = 0, pace: Tempo | None = None, build: Build | None = None
) -> AsyncIterator[tuple[Theatre, str]]:
    """The page and its stage, with the data in `folder`, or as `build` has it; the second value is the page's
    address."""
    stage = Theatre(build or _build_in(folder), pace)
    stage.open(scene)
    running = asyncio.create_task(stage.run())
    try:
        await _begun(stage, running)
        async with page(stage, port) as address:
            yield stage, address
    finally:
        running.cancel()
        await asyncio.wait([running])


async def _begun(stage: Theatre, running: asyncio.Task[None]) -> None:
    """Until the first world stands; raises what kept it from coming about."""
    standing = asyncio.create_task(stage.watch.until(lambda: stage.world is not None))
    await asyncio.wait([standing, running], return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        standing.cancel()
        running.result()


def record(file: Path, scene: Scene, language: str) -> None:
    """Play a scene and write its transcript, in Markdown or as a page by the name's ending."""
    if file.suffix not in (".md", ".html"):
        raise TussendoorError(Text("A transcript is called something.md or something.html."))
    if not (file.parent.is_dir() and os.access(file.parent, os.W_OK)):
        raise _unwritable(file)
    text = asyncio.run(_played(scene, language, html=file.suffix == ".html"))
    try:
        file.write_text(text, "utf-8", errors="replace")
    except OSError:
        raise _unwritable(file) from None


def _unwritable(path: Path) -> TussendoorError:
    return TussendoorError(Text("{path} cannot be written.", path=str(path)))


async def _played(scene: Scene, language: str, *, html: bool) -> str:
    with _folder(None) as folder:
        async with playing(folder, johan.BEGIN) as world:
            async for _ in scene.play(world):
                pass
            return transcript.write(world.telegram, scene.title, language, html=html)


def _build_in(folder: Path) -> Build:
    """Every world has a folder of its own."""

    @asynccontextmanager
    async def build(telegram: Telegram) -> AsyncIterator[World]:
        fresh = next(place for number in count(1) if not (place := folder / str(number)).exists())
        async with playing(fresh, johan.BEGIN, telegram=telegram) as world:
            yield world

    return build


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        try:
            keep.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise _unwritable(keep) from None
        yield keep
        return
    with throw_away() as folder:
        yield folder


@contextmanager
def throw_away() -> Iterator[Path]:
    """A folder that is gone at the end; in memory where the machine has room for that, so that no disk sees it."""
    memory = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="tussendoor-", dir=memory) as folder:
        yield Path(folder)


def _has_screen() -> bool:
    """Without one, what opens may be a browser in this very terminal."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
