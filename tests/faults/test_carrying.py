"""From the outbox to the chats: who waits for whom, what goes twice and what does not, and what a kill leaves."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import select, update

from bot import delivery as delivery_of_rows
from bot.actions.speak import tell
from bot.app import house_of
from bot.demo import bot_in, playing, throw_away
from bot.errors import StorageBusy
from bot.playground.faults import Slow
from bot.storage import people, taking_back
from bot.storage.outbox import LEASE, State
from bot.storage.store import open_store
from bot.storage.tables import delivery
from bot.storage.under_way import UnderWay
from conversations.text import Verbatim
from tests.cast import BEGIN, QUESTION, ada_and_johan, texts
from tests.many import a_coach, ask_back, lay_down

ANSWER = "De agenda van dinsdag, en wat daar nog bij past."


@asynccontextmanager
async def in_conversation(*names, rate):
    """A world in which these clients of one coach have the first of three questions open."""
    with throw_away() as folder:
        async with playing(folder, BEGIN, quiet_seconds=0, rate_per_second=rate) as world:
            ada, *clients = (world.telegram.person(name) for name in ("Ada", *names))
            for person in (ada, *clients):
                world.telegram.chats[person.id].standing = "open"
            coach = await world.app.writer.run(a_coach, ada.id)
            ids = await world.app.writer.run(lay_down, coach, [(one.id, one.name) for one in clients])
            await world.app.writer.run(ask_back, ids)
            await world.settle()
            yield world, clients


def begun(world, person, method="sendMessage"):
    """Waits until another call of this method in this person's chat has begun."""
    since = len(world.telegram.calls)

    def has_begun():
        return (method, person.id) in [
            (call.method, call.params.get("chat_id")) for call in world.telegram.calls[since:]
        ]

    return world.telegram.until(has_begun)


def hangs(world, person, method="sendMessage"):
    """The next call of this method in this person's chat is not answered before what this gives is set."""
    released = asyncio.Event()
    world.telegram.faults.plan(Slow(released), method, person.id)
    return released


async def replies(person, world, seen):
    await world.telegram.until(lambda: len(person.reads) > seen)
    return len(person.reads) - seen


# --- who waits for whom -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["setMessageReaction", "editMessageReplyMarkup"])
async def test_it_asks_the_next_question_while_a_mark_is_still_on_its_way(method):
    async with in_conversation("Johan", rate=25) as (world, (johan,)):
        johan.says(ANSWER)
        await world.settle()
        seen, released = len(johan.reads), hangs(world, johan, method)
        johan.says(ANSWER)
        assert await replies(johan, world, seen) == 1
        released.set()
        await world.settle()


async def test_without_pacing_one_chat_does_not_wait_for_another():
    async with in_conversation("Johan", "Cleo", rate=0) as (world, (johan, cleo)):
        released, seen = hangs(world, johan), len(cleo.reads)
        asking = begun(world, johan)
        johan.says(ANSWER)
        await asking
        cleo.says(ANSWER)
        assert await replies(cleo, world, seen) == 1
        released.set()
        await world.settle()


async def test_while_the_pace_is_kept_no_question_is_begun_before_the_one_before_is_known_to_have_arrived():
    async with in_conversation("Johan", "Cleo", rate=25) as (world, (johan, cleo)):
        released, seen = hangs(world, johan), len(cleo.reads)
        asking, marking = begun(world, johan), begun(world, cleo, "setMessageReaction")
        johan.says(ANSWER)
        await asking
        cleo.says(ANSWER)
        await marking
        assert len(cleo.reads) == seen
        released.set()
        await world.settle()
        assert len(cleo.reads) == seen + 1


async def test_whoever_hangs_keeps_the_others_waiting_for_no_longer_than_five_seconds(monkeypatch):
    patience = delivery_of_rows._PATIENCE
    monkeypatch.setattr(delivery_of_rows, "_PATIENCE", 0.05)
    async with in_conversation("Johan", "Cleo", "Daan", rate=25) as (world, (johan, *others)):
        released, seen = hangs(world, johan), [len(one.reads) for one in others]
        asking = begun(world, johan)
        johan.says(ANSWER)
        await asking
        for one in others:
            one.says(ANSWER)
        assert [await replies(one, world, before) for one, before in zip(others, seen, strict=True)] == [1, 1]
        released.set()
        await world.settle()
    assert patience == 5


@pytest.mark.parametrize("rate", [0, 25])
async def test_it_keeps_the_order_within_a_chat_though_the_first_hangs(rate):
    async with in_conversation("Johan", rate=rate) as (world, (johan,)):
        seen, released = len(johan.reads), hangs(world, johan)

        def say_three(work):
            person = people.by_chat(work, str(johan.id))
            for word in ("een", "twee", "drie"):
                tell(work, person, (Verbatim(word),))

        saying = begun(world, johan)
        await world.app.writer.run(say_three)
        await saying
        released.set()
        await world.settle()
        assert texts(johan, seen) == ["een", "twee", "drie"]


# --- once, and what is overtaken --------------------------------------------------------------------------------


@pytest.mark.parametrize("later", [None, QUESTION], ids=["at once", "later"])
async def test_it_says_once_what_is_put_in_the_outbox_twice_in_one_transaction_or_in_two(world, later):
    ada, _ = await ada_and_johan(world)
    seen = len(ada.reads)

    def say_twice(work):
        for word in ("een", "twee"):
            tell(work, people.by_chat(work, str(ada.id)), (Verbatim(word),), key="once:1", not_before=later)

    for _ in range(2):
        await world.app.writer.run(say_twice)
    await world.until(QUESTION)
    assert [text for text in texts(ada, seen) if text in ("een", "twee")] == ["een"]


async def test_it_does_not_say_what_the_same_transaction_takes_back(world):
    ada, _ = await ada_and_johan(world)
    seen = len(ada.reads)

    def say_and_take_back(work):
        tell(work, people.by_chat(work, str(ada.id)), (Verbatim("Toch niet"),), key="back:1")
        tell(work, people.by_chat(work, str(ada.id)), (Verbatim("Dit wel"),), key="stays:1")
        return taking_back.take_back(work, "back:")

    assert await world.app.writer.run(say_and_take_back) == ["back:1"]
    await world.settle()
    assert texts(ada, seen) == ["Dit wel"]


async def test_it_says_nothing_of_an_action_that_failed_beside_others(world):
    ada, johan = await ada_and_johan(world)
    seen = len(ada.reads), len(johan.reads)

    def say(work, chat, fails):
        tell(work, people.by_chat(work, str(chat)), (Verbatim("Hier ben ik"),))
        if fails:
            raise LookupError

    with world.app.writer.together():
        saying = [asyncio.ensure_future(world.app.writer.run(say, one.id, one is ada)) for one in (ada, johan)]
        await asyncio.sleep(0)
    await asyncio.gather(*saying, return_exceptions=True)
    await world.settle()
    assert (texts(ada, seen[0]), texts(johan, seen[1])) == ([], ["Hier ben ik"])


# --- what a kill leaves -----------------------------------------------------------------------------------------


def say(work, johan_id, words="Wat was dat?", key="left:1"):
    tell(work, people.by_chat(work, str(johan_id)), (Verbatim(words),), key=key)


def claim(work, *, until=None):
    mine = delivery.c.key == "left:1"
    work.do(update(delivery).where(mine).values(state=State.BUSY, lease_until=until or work.now))
    return work.scalar(select(delivery.c.id).where(mine))


async def killed(world, johan, *, was_begun, was_there=False):
    """The bot was killed with something to say to Johan claimed, and it is noted, or lost, whether it had begun to, and
    whether it arrived."""
    await world.stop()
    settings = bot_in(world._folder, world.telegram.token, "http://127.0.0.1:1/bot")
    house, now, file = house_of(settings), world.clock.now(), settings.data_dir / "under_way"
    with open_store(settings, house, now) as store:
        store.run(house, now, lambda work: say(work, johan.id))
        claimed = store.run(house, now, lambda work: claim(work, until=now + LEASE))
    notes = UnderWay(file)
    notes.start()
    if was_begun:
        notes.begin(claimed)
    if was_there:
        notes.arrived(claimed, 4711, now)
    notes.stop()
    if was_begun is None:
        file.unlink()
    await world.start()


@pytest.mark.parametrize(("was_begun", "seconds"), [(False, 0), (True, 60), (None, 60)])
async def test_after_a_kill_it_sends_at_once_what_was_not_begun_and_what_may_have_arrived_once_more(
    world, was_begun, seconds
):
    _, johan = await ada_and_johan(world)
    seen, now = len(johan.reads), world.clock.now()
    await killed(world, johan, was_begun=was_begun)
    await world.after(minutes=5)
    found = [(one.text, round((one.at - now).total_seconds())) for one in johan.reads[seen:]]
    assert found == [("Wat was dat?", seconds)]


async def test_after_a_kill_it_says_nothing_again_of_which_it_is_noted_that_it_arrived(world):
    _, johan = await ada_and_johan(world)
    seen, now = len(johan.reads), world.clock.now()
    await killed(world, johan, was_begun=True, was_there=True)
    await world.after(minutes=5)
    assert texts(johan, seen) == []
    row = await world.app.writer.run(
        lambda work: work.read_by_nobody().one(select(delivery).where(delivery.c.key == "left:1"))
    )
    assert (row.state, row.message_id, row.done_at) == (State.SENT, "4711", now.replace(microsecond=0))


# --- what the storage leaves when it fails ----------------------------------------------------------------------


def claim_and_lose(work, johan_id):
    """As when the database hangs up while it commits a claim: the row is taken, and nobody hears of it."""
    say(work, johan_id)
    claim(work, until=work.now + LEASE)
    work.untell(work.news(object))
    say(work, johan_id, "En dat?", "left:2")


async def test_what_was_claimed_and_never_heard_of_goes_after_its_lease_and_what_waits_behind_it_then(world):
    _, johan = await ada_and_johan(world)
    seen, now = len(johan.reads), world.clock.now()
    async with asyncio.timeout(20):
        await world.app.writer.run(claim_and_lose, johan.id)
        await world.after(minutes=5)
    found = [(one.text, round((one.at - now).total_seconds())) for one in johan.reads[seen:]]
    assert found == [("Wat was dat?", 120), ("En dat?", 121)]


@pytest.mark.parametrize("times", [1, 2, 30])
async def test_what_arrived_and_could_not_be_written_down_at_once_is_not_said_again(world, monkeypatch, times):
    _, johan = await ada_and_johan(world)
    ride, failing = world.app.writer.ride, [StorageBusy()] * times

    async def fails(action, mark, *, hurry):
        if failing:
            raise failing.pop()
        await ride(action, mark, hurry=hurry)

    monkeypatch.setattr(world.app.writer, "ride", fails)
    seen, now = len(johan.reads), world.clock.now()
    await world.app.writer.run(say, johan.id)
    async with asyncio.timeout(20):
        await world.settle()
        await world.app.writer.run(say, johan.id, "En dat?", "left:2")
        for _ in range(40):
            await world.after(minutes=3)
    assert (texts(johan, seen), failing) == (["Wat was dat?", "En dat?"], [])
    row = await world.app.writer.run(
        lambda work: work.read_by_nobody().one(select(delivery).where(delivery.c.key == "left:1"))
    )
    assert (row.state, row.unknowns, row.done_at) == (State.SENT, 0, now.replace(microsecond=0))
