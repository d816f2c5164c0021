"""A real Chromium looking at the real page; where there is none, or no playwright, these tests are skipped."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.demo import on_show, throw_away
from bot.playground.scenes import FIRST, Scene
from bot.playground.stage import Tempo
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.shown import Open, Shown


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Any]:
    """One browser for all."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine")
    playwright = pytest.importorskip("playwright.async_api")
    async with playwright.async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
def folder() -> Iterator[Path]:
    """For the bot's data; in memory, where that can be."""
    with throw_away() as folder:
        yield folder


@pytest_asyncio.fixture(loop_scope="session")
async def show(browser: Any, folder: Path) -> AsyncIterator[Open]:
    """Opens the page on a scene, in a window so many pixels wide."""
    async with AsyncExitStack() as stack:

        async def shown(scene: Scene = FIRST, width: int = 1280, height: int = 900, **more: object) -> Shown:
            stage, address = await stack.enter_async_context(on_show(folder, scene, pace=Tempo(0.001, 0, 0)))
            context = await browser.new_context(
                viewport={"width": width, "height": height}, **{"locale": "nl-NL", "reduced_motion": "reduce", **more}
            )
            stack.push_async_callback(context.close)
            return await Shown.on(stage, address, await context.new_page())

        yield shown
