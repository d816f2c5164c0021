import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import PushedClock
from bot.errors import StorageBusy
from bot.intake import Intake, lanes
from bot.message import NotNow, TokenDead, TokenShared, Unknown
from bot.receiver import Receiver, TokenDied
from bot.telegram.raw import chat_of

NOON = datetime(2026, 10, 6, 12, tzinfo=UTC)
JOHAN, CLEO = 7, 8


def says(number, person=JOHAN):
    return {"update_id": number, "message": {"chat": {"id": person}}}


class Story:
    """A channel that answers by a list, then ends the story; and hands that do as told, by update id."""

    def __init__(self, *polls):
        self.polls = list(polls)
        self.asked = []
        self.handled = []
        self.aside = []
        self.alarms = []
        self.troubles = {}
        self.gates = {}
        self.progress = asyncio.Queue()
        self.clock = PushedClock(NOON)
        self.intake = Intake(self.handle, self.set_aside, chat_of)
        self.receiver = Receiver(self.fetch, self.intake.take, alarm=self.alarms.append, clock=self.clock)

    async def fetch(self, offset, wait):
        self.asked.append((offset, wait))
        if wait and not self.polls:
            self.receiver.stop()
            await asyncio.Event().wait()
        return self.polls.pop(0) if wait else []

    async def handle(self, raw):
        number = raw["update_id"]
        if number in self.gates:
            self.progress.put_nowait(("held", number))
            await self.gates[number].wait()
        self.handled.append(number)
        self.progress.put_nowait(("handled", number))
        if self.troubles.get(number):
            raise self.troubles[number].pop(0)

    async def set_aside(self, raw, reason):
        if self.troubles.get("aside"):
            raise self.troubles["aside"].pop(0)
        self.aside.append((raw, reason))

    async def reaches(self, *point):
        while await self.progress.get() != point:
            pass

    async def told(self):
        await asyncio.wait_for(self.receiver.run(), 5)
        return self


async def test_it_starts_without_an_offset_and_confirms_a_batch_when_it_is_handled():
    story = await Story([says(41), says(40, CLEO)], []).told()
    assert (story.handled, story.asked) == ([41, 40], [(None, True), (42, True), (None, True)])


async def test_it_uses_an_offset_only_once_so_a_new_numbering_is_not_taken_for_old():
    story = await Story([says(9000)], [], [says(3)], []).told()
    assert (story.handled, story.asked) == (
        [9000, 3],
        [(None, True), (9001, True), (None, True), (4, True), (None, True)],
    )


async def test_it_confirms_the_last_batch_when_it_is_stopped():
    story = await Story([says(1)]).told()
    assert story.asked == [(None, True), (2, True), (2, False)]


async def test_it_asks_once_a_second_where_nothing_is_answered_at_once():
    story = await Story([], [], [], [says(1)], [], []).told()
    assert story.handled == [1]
    # The first empty answer may come at once; the second and third are paid for, and the last after the update.
    assert story.clock.now() == NOON + timedelta(seconds=3)


async def test_it_finishes_the_batch_under_way_when_it_is_stopped():
    story = Story([says(1), says(2)])
    story.gates[1] = asyncio.Event()
    running = asyncio.ensure_future(story.told())
    await story.reaches("held", 1)
    assert story.intake.busy
    story.receiver.stop()
    story.gates[1].set()
    await running
    assert (story.handled, story.asked, story.intake.busy) == ([1, 2], [(None, True), (3, False)], False)


async def test_it_confirms_nothing_until_the_slowest_chat_is_done():
    story = Story([says(1), says(2, CLEO)])
    story.gates[1] = asyncio.Event()
    running = asyncio.ensure_future(story.told())
    await story.reaches("handled", 2)
    assert story.asked == [(None, True)]
    story.gates[1].set()
    await running
    assert story.handled == [2, 1]


async def test_it_keeps_the_order_within_a_chat():
    story = Story([says(1), says(2), says(3, CLEO)])
    story.gates[1] = asyncio.Event()
    running = asyncio.ensure_future(story.told())
    await story.reaches("handled", 3)
    story.gates[1].set()
    await running
    assert story.handled == [3, 1, 2]


async def test_it_holds_the_batch_and_fetches_it_again_while_the_storage_is_busy():
    batch = [says(1), says(2), says(3, CLEO)]
    story = Story(batch, batch, batch, [])
    story.troubles[1] = [StorageBusy(), StorageBusy()]
    await story.told()
    assert story.handled == [1, 3, 1, 3, 1, 2, 3]
    assert story.asked == [(None, True), (None, True), (None, True), (4, True), (None, True)]
    assert story.clock.now() == NOON + timedelta(seconds=0.5 + 1)
    assert story.aside == []


async def test_it_sets_aside_what_fails_three_times_and_goes_on():
    story = Story([says(1), says(2)], [])
    story.troubles[1] = [ValueError("secret")] * 3
    await story.told()
    assert (story.handled, story.aside) == ([1, 1, 1, 2], [(says(1), "ValueError")])
    assert story.asked == [(None, True), (3, True), (None, True)]


async def test_it_tries_again_at_once_what_failed_by_accident():
    story = Story([says(1)], [])
    story.troubles[1] = [ValueError()] * 2
    await story.told()
    assert (story.handled, story.aside) == ([1, 1, 1], [])


async def test_it_holds_the_batch_when_setting_aside_has_to_wait():
    story = Story([says(1)], [says(1)], [])
    story.troubles = {1: [ValueError()] * 6, "aside": [StorageBusy()]}
    await story.told()
    assert (story.aside, story.asked) == (
        [(says(1), "ValueError")],
        [(None, True), (None, True), (2, True), (None, True)],
    )


async def test_it_does_not_let_one_update_that_can_go_nowhere_silence_everybody():
    story = Story([says(1), says(2)], [])
    story.troubles = {1: [ValueError()] * 3, "aside": [TypeError()]}
    await story.told()
    assert (story.handled, story.asked) == ([1, 1, 1, 2], [(None, True), (3, True), (None, True)])


@pytest.mark.parametrize("trouble", [Unknown(), NotNow(None), TokenShared()])
async def test_it_backs_off_ever_longer_while_polling_fails_and_keeps_its_offset(trouble):
    story = await Story([says(1)], *[trouble] * 8, []).told()
    assert story.asked == [(None, True), *[(2, True)] * 9, (None, True)]
    assert story.clock.now() == NOON + timedelta(seconds=0.5 + 1 + 2 + 4 + 8 + 16 + 30 + 30)


async def test_it_starts_with_a_short_pause_again_after_a_good_poll():
    story = await Story(Unknown(), Unknown(), [], Unknown()).told()
    assert story.clock.now() == NOON + timedelta(seconds=0.5 + 1 + 0.5)


async def test_it_waits_as_long_as_it_is_told_to():
    story = await Story(NotNow(17.0), []).told()
    assert story.clock.now() == NOON + timedelta(seconds=17)


async def test_it_ends_when_its_token_is_dead():
    with pytest.raises(TokenDied):
        await Story([says(1)], TokenDead()).told()


async def test_it_sounds_the_alarm_at_most_once_a_minute_when_its_token_is_shared():
    story = await Story(*[TokenShared()] * 9).told()
    assert (story.alarms, story.clock.now()) == (["token_shared"] * 2, NOON + timedelta(seconds=121.5))


async def test_it_remembers_the_last_good_poll():
    story = await Story(Unknown(), [], Unknown()).told()
    assert story.receiver.last_good == NOON + timedelta(seconds=0.5)


async def test_it_can_be_stopped_in_the_middle_of_a_pause():
    story = Story(Unknown())

    async def rest(_):
        story.receiver.stop()
        await asyncio.Event().wait()

    story.clock.rest = rest
    await story.told()
    assert story.asked == [(None, True)]


@pytest.mark.parametrize("junk", [{}, [], None, "update"])
async def test_it_sets_junk_aside_and_confirms_the_rest(junk):
    story = await Story([junk, says(5)], []).told()
    assert ([raw for raw, _ in story.aside], story.asked[1]) == ([junk], (6, True))


async def test_it_backs_off_from_a_batch_that_nothing_can_confirm():
    story = await Story([{}], []).told()
    assert story.clock.now() == NOON + timedelta(seconds=0.5)


def test_it_finds_the_chat_in_every_kind_of_update():
    batch = [
        {"message": {"chat": {"id": JOHAN}}},
        {"edited_message": {"chat": {"id": JOHAN}}},
        {"callback_query": {"from": {"id": JOHAN}}},
        {"my_chat_member": {"chat": {"id": JOHAN}}},
        {"message": {"chat": {"id": CLEO}}},
    ]
    assert lanes(batch, chat_of) == [batch[:4], batch[4:]]


@pytest.mark.parametrize(
    "shape", [{}, {"message": None}, {"message": {"chat": [7]}}, {"message": {"chat": {"id": []}}}]
)
def test_it_gives_an_update_without_a_chat_a_lane_to_itself(shape):
    assert lanes([shape, shape], chat_of) == [[shape], [shape]]
