"""The pace: who waits for his own chat keeps nobody waiting, and who is waited for goes first."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.pace import Pace

BEGIN = datetime(2026, 11, 26, 8, tzinfo=UTC)
ANSWER, MARK, BY_ITSELF = 0, 1, 2


class StandingClock:
    """A clock on which who rests sleeps until that time comes."""

    def __init__(self):
        self._now, self._sleepers = BEGIN, []

    def now(self):
        return self._now

    async def rest(self, seconds):
        woken = asyncio.get_running_loop().create_future()
        self._sleepers.append((self._now + timedelta(seconds=seconds), woken))
        await woken

    def on_push(self, ring):
        """Nobody pushes this one from outside."""

    async def runs_on(self):
        """Let the time go by until nobody sleeps any more."""
        await settled()
        while self._sleepers:
            self._sleepers.sort(key=lambda one: one[0])
            at, woken = self._sleepers.pop(0)
            self._now = max(self._now, at)
            woken.set_result(None)
            await settled()


async def settled():
    for _ in range(10):
        await asyncio.sleep(0)


class Went:
    """Who went when, in seconds from the beginning and in order."""

    def __init__(self, rate):
        self.clock = StandingClock()
        self.pace, self.went = Pace(self.clock, rate), []

    async def words(self, name, chat, rank=ANSWER, times=1):
        for _ in range(times):
            await self.pace.in_chat(chat)
            await self.turn(name, rank)

    async def turn(self, name, rank=ANSWER):
        await self.pace.over_all(rank)
        self.went.append((name, round((self.clock.now() - BEGIN).total_seconds(), 3)))

    async def all(self, *waiting):
        tasks = [asyncio.ensure_future(one) for one in waiting]
        await self.clock.runs_on()
        await asyncio.gather(*tasks)
        return self.went


async def test_who_waits_for_his_own_chat_keeps_nobody_else_waiting():
    here = Went(rate=25)
    went = await here.all(here.words("Ada", 1, times=3), here.words("Johan", 2))
    assert went == [("Ada", 0), ("Johan", 0.04), ("Ada", 1), ("Ada", 2)]


async def test_an_answer_goes_before_marks_and_what_is_said_unasked_though_it_comes_later():
    here = Went(rate=10)
    planned = [here.words(f"planned {number}", number, BY_ITSELF) for number in range(3)]
    went = await here.all(*planned, here.turn("mark", MARK), here.words("answer", 9))
    assert went == [("planned 0", 0), ("answer", 0.1), ("mark", 0.2), ("planned 1", 0.3), ("planned 2", 0.4)]


async def test_there_are_no_more_a_second_than_the_rate():
    here = Went(rate=25)
    went = await here.all(*(here.words("one", number) for number in range(51)))
    assert [when for _, when in went] == [round(number * 0.04, 3) for number in range(51)]


async def test_without_a_rate_nobody_waits():
    here = Went(rate=0)
    went = await here.all(here.words("Ada", 1, times=3), here.words("Johan", 2))
    assert went == [("Ada", 0), ("Ada", 0), ("Ada", 0), ("Johan", 0)]


async def test_a_clock_that_is_set_back_keeps_nobody_waiting_for_longer():
    here = Went(rate=1)
    await here.all(here.words("Ada", 1))
    here.clock._now = BEGIN - timedelta(days=1)
    await here.all(here.words("Ada", 1))
    assert here.clock.now() <= BEGIN - timedelta(days=1) + timedelta(seconds=2)
