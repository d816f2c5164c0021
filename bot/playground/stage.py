"""What is being played: one world at a time, begun with a scene, and at most one longer job in it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, aclosing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from bot import logs
from bot.clock import PushedClock
from bot.errors import TussendoorError
from bot.playground import johan, timeline
from bot.playground.chats import Post
from bot.playground.people import Account
from bot.playground.scenes import FIRST, Scene
from bot.playground.story import story
from bot.playground.telegram import Telegram
from bot.playground.watch import Watch
from bot.playground.world import World
from conversations.text import Sentence, Text

log = logs.get("playground")

Build: TypeAlias = Callable[[Telegram], AbstractAsyncContextManager[World]]
"""Starts the bot against this Telegram, and stops it."""


class Job(StrEnum):
    """What takes its time."""

    SCENE = "scene"
    CLOCK = "clock"
    PLAY = "play"
    JOHAN = "johan"


@dataclass(frozen=True)
class Tempo:
    """How fast somebody types and reads, in seconds a character, and the longest pause to read; 0 is at once."""

    typing: float = 0.03
    reading: float = 0.02
    longest: float = 4.0


@dataclass(frozen=True)
class Typing:
    """What somebody is typing now, and the seconds it takes."""

    person: Account
    text: str
    seconds: float


class Problem(Exception):
    """What was asked cannot be done here; the sentence says why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__("not here")
        self.sentence = sentence


class Theatre:
    """`number` counts the worlds; `problem` is what stopped the last job, if anything did.

    `watch` turns at every change, in any of the worlds.
    """

    def __init__(self, build: Build, pace: Tempo | None = None) -> None:
        self.watch = Watch()
        self.number = 0
        self.scene = FIRST
        self.world: World | None = None
        self.job: Job | None = None
        self.typed: Typing | None = None
        self.problem: Sentence | None = None
        self._build, self._pace = build, pace or Tempo()
        self._doing: asyncio.Task[None] | None = None
        self._wanted = asyncio.Event()
        self._read: Post | None = None

    @property
    def here(self) -> World:
        """The world that is played in. Raises `Problem` while there is none."""
        if self.world is None:
            raise Problem(Text("The playground is just being set up."))
        return self.world

    @property
    def resting(self) -> bool:
        """Whether a world stands, and nothing longer is being done in it."""
        return self.world is not None and (self._doing is None or self._doing.done())

    async def run(self) -> None:
        """Play scene after scene, until cancelled."""
        while True:
            self._wanted.clear()
            async with self._build(Telegram(PushedClock(johan.BEGIN), watch=self.watch)) as self.world:
                self.number += 1
                self.world.clock.on_push(self.watch.changed)
                self.start(Job.SCENE, self._play_scene)
                try:
                    await self._wanted.wait()
                finally:
                    await self.halt()
                    self.world = None

    def open(self, scene: Scene) -> None:
        """Throw away what is there, and begin with this scene."""
        self.scene = scene
        self._wanted.set()

    def start(self, job: Job, doing: Callable[[], Awaitable[None]]) -> None:
        """Do something that takes its time, instead of what is being done."""
        self.job, self.problem = job, None
        self._doing = asyncio.create_task(self._do(job, doing, self._doing))

    async def halt(self) -> None:
        """End what is being done."""
        doing, self._doing = self._doing, None
        await _end(doing)

    async def _do(self, job: Job, doing: Callable[[], Awaitable[None]], before: asyncio.Task[None] | None) -> None:
        await _end(before)
        with self._busy(job):
            try:
                await doing()
            except Problem as problem:
                self.problem = problem.sentence
            except (LookupError, ValueError, TussendoorError) as error:
                # Somebody did by hand what was about to be played; the world is as good as before.
                log.info("job_ended", job=job, error=error)
                self.problem = Text("This cannot be played any further from here. Another scene begins anew.")

    @contextmanager
    def _busy(self, job: Job) -> Iterator[None]:
        self.job = job
        self.watch.changed()
        try:
            yield
        finally:
            self.job, self.typed = None, None
            self.watch.changed()

    async def _play_scene(self) -> None:
        async with aclosing(self.scene.play(self.here)) as steps:
            async for _ in steps:
                pass

    async def push(self, to: datetime) -> None:
        """Set the clock to an aware moment: forward, and everything on the way happens; or back."""
        world = self.here
        await (world.until(to) if to >= world.clock.now() else world.back(to))

    async def next(self) -> None:
        """On to the next moment, if there is any."""
        due = await self.here.next_due()
        if due is None:
            raise Problem(Text("Nothing is planned any more."))
        await self.push(due)

    async def until_meeting(self) -> None:
        """On to the beginning of the next meeting, moment by moment, with time to read."""
        world = self.here
        meeting = await world.app.writer.run(timeline.next_meeting)
        if meeting is None:
            raise Problem(Text("No meeting is planned any more."))
        while (due := await world.next_due()) is not None and due < meeting:
            await world.until(due)
            await self._pause(world)
        await world.until(meeting)

    async def play_johan(self) -> None:
        """Let Johan and Ada say what they say in his story, at the pace of somebody who types."""
        world = self.here
        async with aclosing(story(world, typing=self._type)) as steps:
            async for _ in steps:
                await self._pause(world)

    async def _type(self, person: Account, text: str) -> None:
        self.typed = Typing(person, text, len(text) * self._pace.typing)
        self.watch.changed()
        await asyncio.sleep(self.typed.seconds)
        self.typed = None

    async def _pause(self, world: World) -> None:
        """The time it takes to read what was said last, if that is new."""
        newest = world.telegram.newest
        if newest is not self._read and newest is not None:
            self._read = newest
            await asyncio.sleep(min(len(newest.body.get("text", "")) * self._pace.reading, self._pace.longest))


async def _end(task: asyncio.Task[None] | None) -> None:
    """Break off a task, if there is one, and wait until it has ended."""
    if task is not None:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
