"""The page as the tests play with it: phones by the name on them, everything found as a person finds it."""

import asyncio
import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.clock import PushedClock
from bot.demo import playing, throw_away
from bot.playground import johan
from bot.playground.scenes import Scene
from bot.playground.stage import Theatre
from bot.playground.story import story
from bot.playground.telegram import Telegram
from bot.playground.world import World
from conversations.text import Text
from tests.worlds import put_away, take_out

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page

Open: TypeAlias = Callable[..., Awaitable["Shown"]]

# Seconds; what nobody waits for on an idle machine, and everybody on a busy one.
_PATIENCE = 30

LAST_WORDS = "Als hij me aan mijn bureau iets vraagt, zeg ik dat ik er morgen op terugkom. Dinsdag na het weekoverleg."


async def _nothing(world: World) -> AsyncIterator[None]:
    for nothing in ():
        yield nothing


AFTER_ONE = Scene("one", Text("After one meeting"), Text("Johan has looked back on it."), _nothing)
"""What happened before that is not played but laid, by `after_one`."""


class _AfterOne:
    """How everything lies after one meeting: played once, copied after that."""

    def __init__(self) -> None:
        self._shelf = tempfile.TemporaryDirectory(prefix="tussendoor-page-")
        self._told: bytes | None = None

    async def _play(self) -> None:
        with throw_away() as folder:
            async with playing(folder, johan.BEGIN) as world:
                async for _ in story(world, end=datetime(2026, 10, 8, tzinfo=UTC)):
                    pass
            self._told, self._now = put_away(world.telegram, None), world.clock.now()
            shutil.copytree(folder, self._shelf.name, dirs_exist_ok=True)

    @asynccontextmanager
    async def building(self, folder: Path, telegram: Telegram) -> AsyncIterator[World]:
        """The bot, against this Telegram, as it is after that meeting; its data in `folder`."""
        if self._told is None:
            await self._play()
        assert self._told is not None
        shutil.copytree(self._shelf.name, folder, dirs_exist_ok=True)
        take_out(self._told, telegram)
        assert isinstance(telegram.clock, PushedClock)
        telegram.clock.push(self._now)
        async with playing(folder, self._now, telegram=telegram) as world:
            yield world


after_one = _AfterOne()


class Shown:
    """An open page, its stage, and whatever went wrong in the page's own scripts."""

    def __init__(self, stage: Theatre, page: "Page") -> None:
        self.stage, self.page = stage, page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    @classmethod
    async def on(cls, stage: Theatre, address: str, page: "Page") -> "Shown":
        """Go to the page, and wait until its scene is there."""
        shown = cls(stage, page)
        await page.goto(address)
        await shown.rest()
        return shown

    async def rest(self) -> None:
        """Until nothing is being played, the bot has nothing left to do, and the page shows everything."""
        stage = self.stage
        async with asyncio.timeout(_PATIENCE):
            await stage.watch.until(lambda: stage.resting)
            # Messages that go out a second apart move the clock.
            await stage.here.settle()
        shown = "now => document.body.dataset.job === '' && Date.parse(document.querySelector('#now').dateTime) == now"
        await self.page.wait_for_function(shown, arg=int(stage.here.clock.now().timestamp() * 1000))

    def phone(self, name: str) -> "Locator":
        return self.page.get_by_role("region", name=f"Telefoon van {name}")

    def field(self, name: str) -> "Locator":
        return self.phone(name).get_by_role("textbox")

    def bubble(self, name: str, words: str) -> "Locator":
        """The newest of the bot's messages with these words."""
        return self.phone(name).locator(".theirs").filter(has_text=words).last

    def own(self, name: str, words: str) -> "Locator":
        """The newest of somebody's own messages with these words."""
        return self.phone(name).locator(".mine").filter(has_text=words).last

    async def says(self, name: str, text: str) -> None:
        await self.field(name).fill(text)
        async with self.page.expect_response("**/act/*"):
            await self.field(name).press("Enter")

    async def taps(self, name: str, label: str | re.Pattern[str]) -> None:
        async with self.page.expect_response("**/act/*"):
            await self.phone(name).get_by_role("button", name=label).last.click()

    async def chooses(self, bubble: "Locator", label: str) -> None:
        """Something from the menu of a message."""
        await bubble.get_by_role("button", name="Wat met dit bericht kan").click()
        await self.page.locator("#menu").get_by_role("button", name=label).click()

    async def presses(self, label: str) -> None:
        """A button above the phones, and waits for what it sets going."""
        async with self.page.expect_response("**/act/*"):
            await self.page.get_by_role("button", name=label, exact=True).click()
        await self.rest()

    async def sees(self, name: str, words: str | re.Pattern[str]) -> None:
        from playwright.async_api import expect

        await expect(self.phone(name).get_by_text(words).last).to_be_visible(timeout=1000 * _PATIENCE)

    async def expects(self, locator: "Locator", **what: Any) -> None:
        """One thing of a locator that must become so: `text`, `count`, `value`, `visible`."""
        from playwright.async_api import expect

        made = expect(locator)
        checks = {"text": made.to_contain_text, "count": made.to_have_count, "value": made.to_have_value}
        for name, wanted in what.items():
            await checks[name](wanted, timeout=1000 * _PATIENCE)

    @property
    def now(self) -> "Locator":
        return self.page.locator("#now")

    @property
    def problem(self) -> "Locator":
        return self.page.get_by_role("alert")
