"""A clock that differs from Telegram's: nothing falls due and nothing is said, until they agree again."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.actions.speak import tell
from bot.alarm import TOLD
from bot.clock import PushedClock
from bot.demo import bot_in, running
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.playground.world import World
from bot.storage import carrying, people
from bot.storage.outbox import KEPT
from bot.storage.tables import delivery, installation
from conversations.text import Verbatim
from tests.cast import BEGIN, QUESTION, ada_and_johan, dutch, texts

CLOCK = dutch(TOLD["clock"].source)


async def clock_is(world, *, wrong):
    """Until the bot has found out."""
    async with asyncio.timeout(10):
        while world.app._difference.is_wrong != wrong:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def told_wrong(world, moment):
    """The clock jumps, and nobody had a hand in it."""
    world.clock._now = moment
    world.app._speaking.ticker.ring()
    await clock_is(world, wrong=True)


@pytest.mark.parametrize("off", [timedelta(days=3), timedelta(hours=-1), timedelta(minutes=6)], ids=str)
async def test_it_says_nothing_but_an_alarm_and_goes_on_by_itself(tmp_path, off):
    clock, theirs = PushedClock(BEGIN), PushedClock(BEGIN)
    telegram = Telegram(theirs)
    async with serve(telegram) as url, running(bot_in(tmp_path, telegram.token, url), clock) as app:
        world = World(telegram, clock, app)
        ada, johan = await ada_and_johan(world)
        seen, now = (len(ada.reads), len(johan.reads)), clock.now()
        await told_wrong(world, clock.now() + off)
        johan.says("/help")
        await telegram.until(lambda: len(ada.reads) > seen[0])
        await telegram.quiet()
        assert (texts(ada, seen[0]), texts(johan, seen[1])) == ([CLOCK], [])

        clock.push(now)
        async with asyncio.timeout(10):
            await telegram.until(lambda: len(johan.reads) > seen[1])
        await world.settle()
        assert len(texts(johan, seen[1])) == 1


async def test_what_fell_due_by_a_wrong_clock_was_never_asked(tmp_path):
    clock, theirs = PushedClock(BEGIN), PushedClock(BEGIN)
    telegram = Telegram(theirs)
    async with serve(telegram) as url, running(bot_in(tmp_path, telegram.token, url), clock) as app:
        world = World(telegram, clock, app)
        _, johan = await ada_and_johan(world)
        due, seen, now = await world.next_due(), len(johan.reads), clock.now()
        await told_wrong(world, QUESTION + timedelta(days=40))
        johan.says("/help")
        clock.push(now)
        async with asyncio.timeout(10):
            await telegram.until(lambda: len(johan.reads) > seen)
        await world.settle()
        assert (len(texts(johan, seen)), await world.next_due()) == (1, due)


@pytest.mark.parametrize(("who", "looks"), [("ticker", "look"), ("deliverer", "_claim")])
async def test_nothing_is_kept_of_what_was_under_way_when_the_clock_jumped(tmp_path, who, looks):
    clock, theirs = PushedClock(BEGIN), PushedClock(BEGIN)
    telegram = Telegram(theirs)
    async with serve(telegram) as url, running(bot_in(tmp_path, telegram.token, url), clock) as app:
        world = World(telegram, clock, app)
        _, johan = await ada_and_johan(world)
        due, seen, now = await world.next_due(), len(johan.reads), clock.now()
        await app.writer.run(in_a_week, johan)
        at_work = getattr(app._speaking, who)

        def jumps():
            goes_on = app._difference.steady()
            clock._now = QUESTION + timedelta(days=40)
            return goes_on

        at_work._steady = jumps
        await getattr(at_work, looks)()
        alive_at = await app.writer.run(lambda work: work.scalar(select(installation.c.alive_at)))
        at_work._steady = app._difference.steady
        app._speaking.ticker.ring()
        await clock_is(world, wrong=True)
        clock.push(now)
        await world.settle()
        assert (texts(johan, seen), await world.next_due(), alive_at > now) == ([], due, False)


def in_a_week(work, johan):
    """What waits for a morning is not taken for something that was written while the clock was ahead."""
    week = work.now + timedelta(days=6)
    tell(work, people.by_chat(work, str(johan.id)), (Verbatim("Later."),), key=f"{KEPT}:later", not_before=week)


async def test_what_was_written_while_the_clock_was_ahead_is_said_now_but_not_what_telegram_asked_to_wait_with(world):
    _, johan = await ada_and_johan(world)
    now = world.clock.now()
    later = now + timedelta(hours=1)

    def wait(work):
        for key, intended, attempts in (("ahead", later, 0), ("tried ahead", later, 1), ("asked to wait", now, 1)):
            tell(work, people.by_chat(work, str(johan.id)), (Verbatim(key),), key=key, not_before=later)
            work.do(update(delivery).where(delivery.c.key == key).values(intended_at=intended, attempts=attempts))
        carrying.pull_back(work)
        return {row.key for row in work.read_by_nobody().all(select(delivery).where(delivery.c.not_before == later))}

    assert await world.app.writer.run(wait) == {"asked to wait"}


async def test_a_warning_that_waits_for_the_morning_is_left_but_not_one_that_was_written_years_ahead(world):
    _, johan = await ada_and_johan(world)
    now = world.clock.now()
    morning, ahead = now + timedelta(days=6), now + timedelta(days=2000)

    def wait(work):
        for key, later in ((f"{KEPT}:morning", morning), (f"{KEPT}:ahead", ahead)):
            tell(work, people.by_chat(work, str(johan.id)), (Verbatim(key),), key=key, not_before=later)
        carrying.pull_back(work)
        waiting = select(delivery.c.key, delivery.c.not_before).where(delivery.c.key.startswith(f"{KEPT}:"))
        return {row.key: row.not_before for row in work.all(waiting)}

    assert await world.app.writer.run(wait) == {f"{KEPT}:morning": morning, f"{KEPT}:ahead": now}
