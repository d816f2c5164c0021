"""`tussendoor demo --auto`: the whole trajectory played in the terminal, coach left and client right, on its own clock.

The bot is the real one and everything goes over real HTTP; only the two people are played, and the time.
"""

import asyncio
import sys
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rich.align import Align
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text as Styled

from bot import logs
from bot.demo import playing, throw_away
from bot.playground import johan
from bot.playground.seen import Seen
from bot.playground.story import story
from bot.playground.world import World
from bot.texts import render
from conversations.text import Sentence, Text

_ZONE = ZoneInfo("Europe/Amsterdam")


async def play(*, auto: bool, language: str = "nl") -> int:
    """Play the whole trajectory; `auto` does not wait for Enter."""
    logs.setup("ERROR")
    screen = _Screen(language, auto=auto or not sys.stdin.isatty())
    with throw_away() as folder:
        async with playing(folder, johan.BEGIN) as world:
            await screen.begin()
            async for _ in story(world):
                await screen.show(world)
            screen.end(world)
    return 0


class _Screen:
    """Two columns of bubbles, a line for the time that goes by, and Enter for the next moment."""

    def __init__(self, language: str, *, auto: bool) -> None:
        self._language, self._auto = language, auto
        self._console = Console(highlight=False)
        self._shown: dict[int, int] = {}
        self._now: datetime | None = None

    async def begin(self) -> None:
        self._rule(Text("Tussendoor, played"))
        self._console.print(
            self._words(
                Text(
                    "Johan and his coach Ada meet seven times. What happens in between, you see here: left the coach, "
                    "right the client. The bot is the real one; only the time is pushed. Enter goes to the next moment."
                )
            )
        )
        await self._enter()

    async def show(self, world: World) -> None:
        """What was said since the last time, then wait for Enter if there was anything."""
        fresh = sorted(
            (
                (message, place)
                for place, person in enumerate(world.telegram.people.values())
                for message in person.chat[self._shown.get(person.id, 0) :]
            ),
            key=lambda one: one[0].message_id,
        )
        for person in world.telegram.people.values():
            self._shown[person.id] = len(person.chat)
        self._time_goes_by(world.clock.now())
        for message, place in fresh:
            self._bubble(message, right=place == 1)
        if fresh:
            await self._enter()

    def end(self, world: World) -> None:
        calls = len(world.telegram.calls)
        self._rule(Text("The end"))
        self._console.print(
            self._words(Text("{calls} calls over HTTP, and every answer kept word for word.", calls=calls))
        )

    def _time_goes_by(self, now: datetime) -> None:
        if self._now is not None and now - self._now > timedelta(minutes=5):
            days = (now.date() - self._now.date()).days
            dots = "·" * min(60, max(3, days * 3))
            self._console.print(f"[dim]{dots} {now.astimezone(_ZONE):%d-%m-%Y %H:%M}[/dim]")
        self._now = now

    def _bubble(self, message: Seen, *, right: bool) -> None:
        when = f"{message.at.astimezone(_ZONE):%d-%m %H:%M}"
        bot = message.who == "bot"
        lines = [Styled(message.text)]
        lines += [Styled("  ".join(f"[{label}]" for label in row), style="bold") for row in message.buttons]
        colour = ("magenta" if right else "cyan") if bot else "white"
        title = "Tussendoor" if bot else message.who
        width = min(72, max(40, self._console.width * 6 // 10))
        panel = Panel(Group(*lines), title=title, subtitle=when, border_style=colour, width=width)
        self._console.print(Align.right(panel) if right else Align.left(panel))

    async def _enter(self) -> None:
        if not self._auto:
            await asyncio.to_thread(self._console.input, f"[dim]{self._words(Text('Enter'))} ↵[/dim] ")

    def _rule(self, title: Sentence) -> None:
        self._console.rule(self._words(title))

    def _words(self, sentence: Sentence) -> str:
        return render(sentence, self._language)
