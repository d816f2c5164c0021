"""What is shared after an overview went comes in the next one, or at once when there is none; and the watch over the
simulated years sees when it does not."""

from bot.actions import send_digest, sharing
from tests.cast import JOHANS_LINES, QUESTION, a_trajectory, at, says, taps
from tests.year.overviews import Overviews

ONCE = JOHANS_LINES.replace("aantal: 7", "aantal: 1")
FIRST, SECOND = at("2026-12-01 15:00"), at("2026-12-22 15:00")


async def shared_after_the_first(world, lines):
    """Johan writes a note before the first meeting, and lets Ada read it the day after; what the watch knows of it."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=lines)
    watch = Overviews()
    await world.until(QUESTION)
    await says(world, johan, "/notitie Nog een gedachte.")
    await world.app.writer.run(watch.notices)
    await world.until(FIRST)
    await world.after(days=1)
    await world.app.writer.run(watch.notices)
    await taps(world, johan, "{coach} may read it", coach="Ada")
    await world.app.writer.run(watch.notices)
    return watch


async def missing(world, watch):
    return await world.app.writer.run(lambda work: list(watch.missing(work)))


async def test_it_goes_along_with_the_next_one(world):
    watch = await shared_after_the_first(world, JOHANS_LINES)
    before = await missing(world, watch)
    await world.until(SECOND)
    assert (before, await missing(world, watch)) == ([], [])


async def test_it_is_seen_when_the_next_one_leaves_it_out(world, monkeypatch):
    watch = await shared_after_the_first(world, JOHANS_LINES)
    monkeypatch.setattr(send_digest.digests, "mark_digested", lambda *_: None)
    await world.until(SECOND)
    assert [one.partition(",")[0] for one in await missing(world, watch)] == ["an answer"]


async def test_after_the_last_meeting_it_goes_at_once(world):
    watch = await shared_after_the_first(world, ONCE)
    await world.after(days=2)
    assert await missing(world, watch) == []


async def test_it_is_seen_when_it_goes_nowhere_after_the_last_meeting(world, monkeypatch):
    monkeypatch.setattr(sharing, "send_what_was_shared", lambda *_: None)
    watch = await shared_after_the_first(world, ONCE)
    await world.after(days=2)
    assert [one.partition(",")[0] for one in await missing(world, watch)] == ["an answer"]
