"""What comes in is handled once, by whatever road, in whatever order, and however badly it is made."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.clock import PushedClock
from bot.errors import SettingsError
from bot.playground.faults import Dropped, bad_gateway, error, foreign_page, server_error, too_many_requests
from bot.playground.telegram import Telegram
from bot.storage.tables import set_aside
from tests.cast import BEGIN, QUESTION, ada_and_johan, asked, bram_and_cleo, dutch, overview, texts
from tests.worlds import playing

UNREADABLE = "I could not read this. Would you say it once more, in plain text?"
STORED = "✍"


async def answers(world, coach):
    """The words under the heading of the question in the overview as it is now."""
    shown = await overview(world, coach)
    return shown.split(dutch("The question"))[-1].strip().split("\n")


# --- updates -------------------------------------------------------------------------------------------------------


async def test_it_keeps_an_answer_once_when_the_same_batch_comes_twice(world):
    ada, johan = await asked(world)
    said = [johan.says("Hoe krijg ik de directeur mee?").message_id, johan.says("En wanneer?").message_id]
    batch = list(world.telegram.updates.pending)
    await world.settle()
    for update in batch:
        world.telegram.raw_update(update)
    assert await answers(world, ada) == ["Hoe krijg ik de directeur mee?", "En wanneer?"]
    assert [message.reaction for message in johan.chat if message.message_id in said] == [None, STORED]


async def test_it_obeys_once_when_the_same_press_comes_twice(world):
    _, johan = await asked(world)
    seen = len(johan.reads)
    johan.taps(dutch("Later"))
    batch = list(world.telegram.updates.pending)
    await world.settle()
    for update in batch:
        world.telegram.raw_update(update)
    await world.settle()
    assert texts(johan, seen) == [dutch("When shall I come back to it?")]


async def test_it_takes_in_a_batch_again_when_its_confirmation_was_lost(world):
    ada, johan = await asked(world)
    johan.says("Hoe krijg ik de directeur mee?")
    world.telegram.faults.plan(Dropped(), "getUpdates")
    assert await answers(world, ada) == ["Hoe krijg ik de directeur mee?"]


async def test_it_hears_what_is_numbered_lower_after_a_quiet_week(world):
    ada, johan = await asked(world)
    world.telegram.updates.next_id = 17
    johan.says("Hoe krijg ik de directeur mee?")
    assert await answers(world, ada) == ["Hoe krijg ik de directeur mee?"]


async def test_it_takes_an_edit_that_overtook_its_original_for_the_answer(world):
    ada, johan = await asked(world)
    message = johan.says("Hoe krijg ik de dirceteur mee?")
    johan.edits(message, "Hoe krijg ik de directeur mee?")
    original, edit = world.telegram.updates.pending
    world.telegram.updates.drop()
    world.telegram.raw_update({"edited_message": edit["edited_message"]})
    world.telegram.raw_update({"message": original["message"]})
    assert await answers(world, ada) == ["Hoe krijg ik de directeur mee?"]


async def test_it_does_nothing_about_an_edited_command(world):
    ada, johan = await ada_and_johan(world)
    stop = johan.says("/help")
    await world.settle()
    seen, told = len(johan.reads), len(ada.reads)
    johan.edits(stop, "/stop")
    await world.settle()
    assert (texts(johan, seen), texts(ada, told)) == ([], [])


@pytest.mark.parametrize(
    "change",
    [
        {"text": 5},
        {"date": "yesterday"},
        {"entities": "all of it"},
        {"reply_to_message": {"text": "…"}},
    ],
    ids=repr,
)
async def test_it_sets_an_update_that_nobody_can_read_aside_and_hears_the_others(world, change):
    ada, johan = await asked(world)
    bram, cleo = await bram_and_cleo(world)
    johan.says("Hoe krijg ik de kanarie mee?")
    broken = world.telegram.updates.pending[0]
    world.telegram.updates.drop()
    cleo.says("Van Cleo")
    world.telegram.raw_update({"message": broken["message"] | change})
    johan.says("Van Johan")
    assert (await answers(world, ada), await answers(world, bram)) == (["Van Johan"], ["Van Cleo"])


async def test_it_keeps_what_it_set_aside_sealed_and_tells_the_sender(world):
    _, johan = await asked(world)
    johan.says("Mijn geheim is een kanarie")
    broken = world.telegram.updates.pending[0]
    world.telegram.updates.drop()
    seen = len(johan.reads)
    world.telegram.raw_update({"message": broken["message"] | {"entities": "all of it"}})
    await world.settle()
    (row,) = await world.app.writer.run(lambda work: work.read_by_nobody().all(select(set_aside)))
    assert texts(johan, seen) == [dutch(UNREADABLE)]
    assert b"kanarie" not in row.sealed_raw


# --- getUpdates itself ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "trouble",
    [Dropped(), Dropped(after=True), server_error(), bad_gateway(), foreign_page(), too_many_requests(30)],
    ids=lambda one: one.body if hasattr(one, "body") else repr(one),
)
async def test_it_goes_on_receiving_after_trouble(world, trouble):
    ada, johan = await asked(world)
    world.telegram.faults.plan(trouble, "getUpdates", times=3)
    johan.says("Hoe krijg ik de directeur mee?")
    # Three times half a minute, before it is heard; only then its minute of silence begins.
    await world.after(minutes=3)
    assert await answers(world, ada) == ["Hoe krijg ik de directeur mee?"]


async def test_it_sounds_the_alarm_when_somebody_else_receives_with_its_token_and_goes_on(world, caplog):
    ada, johan = await asked(world)
    conflict = error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot runs")
    world.telegram.faults.plan(conflict, "getUpdates", times=4)
    johan.says("Hoe krijg ik de directeur mee?")
    assert await answers(world, ada) == ["Hoe krijg ik de directeur mee?"]
    assert [record.getMessage() for record in caplog.records if record.name == "tussendoor.app"].count(
        "alarm alarm=token_shared"
    ) == 1


async def revoke(telegram, folder, strike):
    """Ada and Johan have agreed; the token is revoked, something is done, and the bot runs until it ends by itself."""
    async with playing(folder, BEGIN, telegram=telegram) as world:
        _, johan = await ada_and_johan(world)
        await world.until(QUESTION - timedelta(hours=12))
        telegram.token = "7000000001:another-token-altogether-0000000000"
        strike(world, johan)
        running = next(task for task in asyncio.all_tasks() if task.get_coro().__qualname__ == "App.run")
        async with asyncio.timeout(10):
            await asyncio.wait([running])


@pytest.mark.parametrize(
    "strike",
    [lambda world, johan: johan.says("Ben je er nog?"), lambda world, johan: world.clock.push(QUESTION)],
    ids=["listening", "speaking"],
)
async def test_it_ends_with_one_clear_error_when_its_token_is_revoked(tmp_path, strike):
    with pytest.raises(SettingsError) as trouble:
        await revoke(Telegram(PushedClock(BEGIN)), tmp_path, strike)
    assert trouble.value.setting == "TUSSENDOOR_TOKEN"


async def test_it_still_asks_its_question_once_it_has_the_new_token(tmp_path):
    telegram = Telegram(PushedClock(BEGIN))
    with pytest.raises(SettingsError):
        await revoke(telegram, tmp_path, lambda world, johan: world.clock.push(QUESTION))
    (johan,) = (person for person in telegram.people.values() if person.name == "Johan")
    seen = len(johan.reads)
    async with playing(tmp_path, BEGIN, telegram=telegram) as world:
        await world.until(QUESTION + timedelta(hours=1))
    assert len(johan.reads) == seen + 1
