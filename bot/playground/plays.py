"""What is played in the ready scenes, by the key of the scene."""

from datetime import UTC, datetime, timedelta

from bot.playground import cleo, johan
from bot.playground.scenes import Steps
from bot.playground.story import invited as invites
from bot.playground.story import joined, story
from bot.playground.world import World


async def empty(world: World) -> Steps:
    world.named("Ada")
    world.named("Johan")
    yield


async def invited(world: World) -> Steps:
    async for _ in invites(world, world.named("Ada"), johan.NEW_TRAJECTORY):
        yield
    world.named("Johan")


async def two(world: World) -> Steps:
    bram, client = world.named("Bram"), world.named("Cleo")
    async for _ in invites(world, bram, cleo.NEW_TRAJECTORY):
        yield
    async for _ in joined(world, bram, client):
        yield
    async for _ in story(world, {client: cleo.WORDS}, end=_utc(2026, 10, 8, 12)):
        yield


def whole(world: World) -> Steps:
    return story(world)


def silent(world: World) -> Steps:
    return story(world, words={}, end=_utc(2026, 10, 26, 19))


def moved(world: World) -> Steps:
    return story(world, end=johan.MOVED_ON + timedelta(hours=1))


def halfway(world: World) -> Steps:
    return story(world, end=_utc(2026, 11, 18, 12))


def last(world: World) -> Steps:
    return story(world, end=_utc(2027, 2, 8, 19))


def _utc(year: int, month: int, day: int, hour: int) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)
