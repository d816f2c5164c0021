"""A real Chromium looking at the real page; where there is none, or no playwright, these tests are skipped."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.demo import on_show, throw_away
from bot.playground.scenes import FIRST, Scene
from bot.playground.stage import Tempo
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.shown import AFTER_ONE, Open, Shown, after_one


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


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def pages(browser: Any) -> dict[str, Any]:
    """The windows that are open, by what they are asked for with; an opened one costs more than all that is done in
    it."""
    return {}


@pytest_asyncio.fixture(loop_scope="session")
async def show(browser: Any, pages: dict[str, Any], folder: Path) -> AsyncIterator[Open]:
    """Opens the page on a scene, in a window so many pixels wide."""
    async with AsyncExitStack() as stack:

        async def shown(scene: Scene = FIRST, width: int = 1280, height: int = 900, **more: object) -> Shown:
            build = partial(after_one.building, folder) if scene is AFTER_ONE else None
            showing = on_show(folder, scene, pace=Tempo(0.001, 0, 0), build=build)
            stage, address = await stack.enter_async_context(showing)
            asked = {"locale": "nl-NL", "reduced_motion": "reduce", **more}
            if str(asked) not in pages:
                pages[str(asked)] = await (await browser.new_context(**asked)).new_page()
            page = pages[str(asked)]
            await page.set_viewport_size({"width": width, "height": height})
            stack.push_async_callback(_leave, page)
            return await Shown.on(stage, address, page)

        yield shown


async def _leave(page: Any) -> None:
    """Nothing is looked at any more, and nobody else looks along."""
    for beside in [one for one in page.context.pages if one is not page]:
        await beside.close()
    await page.goto("about:blank")
