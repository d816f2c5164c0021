"""Make the pictures of the README and the manuals anew, by playing them: `make pictures`.

They come from the page itself, so what they show is what there is. Wants what the browser tests want: Debian's
chromium, and playwright.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from bot import logs
from bot.demo import on_show
from bot.playground.scenes import SCENES
from bot.playground.stage import Pace
from tests.browser.shown import CHROMIUM, FLAGS, Shown

PICTURES = Path(__file__).with_name("pictures")
WIDE, TALL = {"width": 1200, "height": 800}, {"width": 840, "height": 1180}


async def page(shown: Shown, file: Path) -> None:
    """The whole page, with two phones."""
    await shown.page.screenshot(path=file)


async def overview(shown: Shown, file: Path) -> None:
    """What the coach reads the evening before."""
    await shown.bubble("Ada", "Het voornemen").evaluate("bubble => bubble.scrollIntoView()")
    await shown.phone("Ada").screenshot(path=file)


async def invitation(shown: Shown, file: Path) -> None:
    """The coach has laid down a trajectory."""
    await shown.phone("Ada").screenshot(path=file)


async def consent(shown: Shown, file: Path) -> None:
    """What the client reads first."""
    await shown.taps("Johan", "De uitnodiging van Ada openen")
    await shown.sees("Johan", "Wil je zo meedoen?")
    await shown.phone("Johan").screenshot(path=file)


async def question(shown: Shown, file: Path) -> None:
    """A question, an answer, and what is kept."""
    await shown.phone("Johan").screenshot(path=file)


async def kept(shown: Shown, file: Path) -> None:
    """The drawer: sealed, and opened."""
    await shown.chooses(shown.own("Johan", "Vrijdagochtend, de kleine zaal."), "Wat de bot hiervan bewaart")
    await shown.page.locator("#drawer .kept").first.wait_for()
    await shown.page.locator("#drawer").screenshot(path=file)


_Picture = Callable[[Shown, Path], Awaitable[None]]
_MADE: Mapping[str, tuple[str, Mapping[str, int], _Picture]] = {
    "speeltuin": ("halfway", WIDE, page),
    "overzicht": ("halfway", TALL, overview),
    "uitnodiging": ("invited", TALL, invitation),
    "toestemming": ("invited", TALL, consent),
    "vraag": ("halfway", TALL, question),
    "bewaard": ("halfway", TALL, kept),
}


async def main() -> None:
    """Make all of them."""
    logs.setup("ERROR")
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, (scene, size, picture) in _MADE.items():
            await _make(browser, scene, size, lambda shown, take=picture, to=name: take(shown, PICTURES / f"{to}.png"))
        await browser.close()


async def _make(
    browser: Browser, scene: str, size: Mapping[str, int], take: Callable[[Shown], Awaitable[None]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with on_show(Path(folder), SCENES[scene], pace=Pace(0, 0, 0)) as (stage, address):
            await stage.watch.until(lambda: stage.resting)
            context = await browser.new_context(viewport=dict(size), locale="nl-NL", reduced_motion="reduce")
            await take(await Shown.on(stage, address, await context.new_page()))
            await context.close()


if __name__ == "__main__":
    asyncio.run(main())
