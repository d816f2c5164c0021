"""How the page keeps up: ten thousand messages in one chat, and five years at one push.

    .venv/bin/python -m tests.benchmarks.page

In a real Chromium (Debian's), with the bot running behind it.
"""

import asyncio
import time
from collections.abc import Awaitable
from datetime import timedelta

from playwright.async_api import async_playwright

from bot import logs
from bot.demo import on_show, throw_away
from bot.playground.scenes import SCENES
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.shown import Shown

MESSAGES = 10_000


async def measure() -> None:
    logs.setup("ERROR")
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with throw_away() as folder:
            async with on_show(folder, SCENES["invited"]) as (stage, address):
                await stage.watch.until(lambda: stage.resting)
                shown = await Shown.on(stage, address, await browser.new_page(locale="nl-NL"))
                await years(shown)
                await messages(shown)
        await browser.close()


async def years(shown: Shown) -> None:
    stage = shown.stage
    taken = await seconds(stage.push(stage.here.clock.now() + timedelta(days=5 * 365)))
    print(f"five years at one push: {taken:.1f} s")


async def messages(shown: Shown) -> None:
    telegram = shown.stage.here.telegram
    ada = shown.stage.here.named("Ada")
    for number in range(MESSAGES):
        telegram.post(telegram.chats[ada.id], telegram.bot, {"text": f"bericht {number}"})
    last = f"bericht {MESSAGES - 1}"
    print(f"{MESSAGES} messages come in: {await seconds(shown.sees('Ada', last)):.1f} s")
    await shown.page.reload()
    print(f"and are there after a reload: {await seconds(shown.sees('Ada', last)):.1f} s")
    print(f"something said, and answered: {await seconds(shown.says('Ada', '/help')):.2f} s")


async def seconds(doing: Awaitable[object]) -> float:
    begun = time.perf_counter()
    await doing
    return time.perf_counter() - begun


if __name__ == "__main__":
    asyncio.run(measure())
