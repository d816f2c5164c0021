"""Make the pictures of the README and the manuals anew, by playing them: `make pictures`.

They come from the page itself, so what they show is what there is. Beside each picture lies what can be read on it; the
tests play the same again and look for those words, so a picture cannot go stale unseen. Wants Debian's chromium.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import groupby
from pathlib import Path

from playwright.async_api import Browser, Locator, async_playwright

from bot import logs
from bot.demo import on_show, throw_away
from bot.playground.scenes import SCENES
from bot.playground.stage import Tempo
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.shown import Shown

PICTURES = Path(__file__).with_name("pictures")
WIDE, TALL, TALLER = (1200, 800), (840, 1180), (840, 1300)
# What is never twice the same: random ids and links, seconds between messages, and how far the page had scrolled.
_VARIES = "time, dd, pre, .hex, .invitation, #next, .unread"
_READ = """(shown, [varies, inView]) => {
    const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) {
        const piece = walker.currentNode, words = piece.data.trim(), range = document.createRange();
        range.selectNode(piece);
        const { x, y, width, height } = range.getBoundingClientRect();
        const seen = document.elementFromPoint(x + width / 2, y + height / 2);
        const told = words && !piece.parentElement.closest(varies);
        if (told && (!inView || piece.parentElement.contains(seen))) found.push(words);
    }
    return found;
}"""


async def page(shown: Shown) -> Locator:
    """The whole page, with two phones."""
    return shown.page.locator("body")


async def overview(shown: Shown) -> Locator:
    """What the coach reads the evening before."""
    await shown.bubble("Ada", "Het voornemen").evaluate("bubble => bubble.scrollIntoView()")
    return shown.phone("Ada")


async def invitation(shown: Shown) -> Locator:
    """The coach has laid down a trajectory."""
    return shown.phone("Ada")


async def consent(shown: Shown) -> Locator:
    """What the client reads first."""
    await shown.taps("Johan", "De uitnodiging van Ada openen")
    await shown.sees("Johan", "Wil je zo meedoen?")
    return shown.phone("Johan")


async def question(shown: Shown) -> Locator:
    """A question, an answer, and what is kept."""
    return shown.phone("Johan")


async def kept(shown: Shown) -> Locator:
    """The drawer: sealed, and opened."""
    await shown.chooses(shown.own("Johan", "Ik leg de drie open vragen op tafel."), "Wat de bot hiervan bewaart")
    await shown.page.locator("#drawer .kept").first.wait_for()
    return shown.page.locator("#drawer")


_Picture = tuple[str, str, tuple[int, int], Callable[[Shown], Awaitable[Locator]]]
_PICTURES: tuple[_Picture, ...] = (
    ("speeltuin", "halfway", WIDE, page),
    ("overzicht", "halfway", TALL, overview),
    ("vraag", "halfway", TALL, question),
    ("bewaard", "halfway", TALL, kept),
    ("uitnodiging", "invited", TALLER, invitation),
    ("toestemming", "invited", TALL, consent),
)


async def played(browser: Browser) -> AsyncIterator[tuple[str, Locator]]:
    """Every picture by its name, and where on a page it can be taken now."""
    for scene, pictures in groupby(_PICTURES, key=lambda picture: picture[1]):
        with throw_away() as folder:
            async with on_show(folder, SCENES[scene], pace=Tempo(0, 0, 0)) as (stage, address):
                await stage.watch.until(lambda stage=stage: stage.resting)  # type: ignore[misc]
                for name, _, (width, height), show in pictures:
                    context = await browser.new_context(
                        viewport={"width": width, "height": height}, locale="nl-NL", reduced_motion="reduce"
                    )
                    yield name, await show(await Shown.on(stage, address, await context.new_page()))
                    await context.close()


async def words(picture: Locator, *, in_view: bool = False) -> list[str]:
    """What can be read where a picture is taken, piece by piece, without what varies; or only what is in view."""
    read: list[str] = await picture.evaluate(_READ, [_VARIES, in_view])
    return read


def words_of(name: str) -> Path:
    """Where the words of a picture are kept."""
    return PICTURES / f"{name}.txt"


async def main() -> None:
    """Make all of them."""
    logs.setup("ERROR")
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        async for name, picture in played(browser):
            await picture.screenshot(path=PICTURES / f"{name}.png")
            words_of(name).write_text("\n".join(await words(picture, in_view=True)) + "\n", "utf-8")
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
