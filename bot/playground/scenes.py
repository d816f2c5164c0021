"""Ready scenes: where a look at the whole thing can begin."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from bot.playground import cleo, johan
from bot.playground.story import invited, joined, story
from bot.playground.world import World
from conversations.text import Text

Steps: TypeAlias = AsyncGenerator[None, None]


@dataclass(frozen=True)
class Scene:
    """A scene: its key, what it is called, what there is to see, and how it comes about, step by step."""

    key: str
    title: Text
    what: Text
    play: Callable[[World], Steps]


async def _empty(world: World) -> Steps:
    world.named("Ada")
    world.named("Johan")
    yield


async def _invited(world: World) -> Steps:
    async for _ in invited(world, world.named("Ada"), johan.NEW_TRAJECTORY):
        yield
    world.named("Johan")


async def _two_coaches(world: World) -> Steps:
    bram, client = world.named("Bram"), world.named("Cleo")
    async for _ in invited(world, bram, cleo.NEW_TRAJECTORY):
        yield
    async for _ in joined(world, bram, client):
        yield
    async for _ in story(world, {client: cleo.WORDS}, end=_utc(2026, 10, 8, 12)):
        yield


def _silent(world: World) -> Steps:
    return story(world, words={}, end=_utc(2026, 10, 26, 19))


def _moved(world: World) -> Steps:
    return story(world, end=johan.MOVED_ON + timedelta(hours=1))


def _halfway(world: World) -> Steps:
    return story(world, end=_utc(2026, 11, 18, 12))


def _last(world: World) -> Steps:
    return story(world, end=_utc(2027, 2, 8, 19))


def _utc(year: int, month: int, day: int, hour: int) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


FIRST = Scene("empty", Text("Empty"), Text("A coach and a client who have never seen the bot."), _empty)
WHOLE = Scene("whole", Text("From beginning to end"), Text("Johan's whole trajectory: seven meetings."), story)
SCENES = {
    scene.key: scene
    for scene in (
        FIRST,
        Scene("invited", Text("Just invited"), Text("Ada has laid down a trajectory; Johan has a link."), _invited),
        Scene("halfway", Text("Halfway"), Text("After the third meeting, before the evaluation."), _halfway),
        Scene("last", Text("The last meeting"), Text("The evening before the seventh meeting."), _last),
        Scene("silent", Text("A silent client"), Text("Johan never answers; this is what Ada gets to read."), _silent),
        Scene("moved", Text("A moved meeting"), Text("Ada has moved the fifth meeting out of the holidays."), _moved),
        Scene("two", Text("Two coaches"), Text("Ada and Johan, beside Bram and Cleo."), _two_coaches),
        WHOLE,
    )
}
