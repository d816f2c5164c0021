"""Those who want what is not theirs, and what could give it to them (docs/faults.md, T1 to T26)."""

import random
from secrets import token_urlsafe

import pytest

from bot.message import plain
from bot.playground.faults import too_many_requests
from bot.storage import tables
from tests.cast import ada_and_johan, asked, dutch, says, texts
from tests.faults.test_erasing import rows

WROTE = "Hoe zeg ik nee tegen Noor?"


def made_up(dice, data):
    """A button's data that nobody made: cut, changed in one place, of another version, or out of the blue."""
    place = dice.randrange(len(data))
    return dice.choice(
        (
            data[:place],
            data[:place] + dice.choice("abcXYZ019_-") + data[place + 1 :],
            f"2{data[1:]}",
            f"1:{token_urlsafe(1)[:2]}:{token_urlsafe(9)}:{token_urlsafe(8)}",
            token_urlsafe(dice.randrange(1, 48)),
        )
    )


@pytest.mark.more
async def test_a_thousand_buttons_that_nobody_made_do_nothing_and_are_all_answered(world):
    ada, johan = await asked(world)
    posts = world.telegram.chats[johan.id].posts.values()
    shown = [row for post in posts for row in post.body.get("reply_markup", {}).get("inline_keyboard", [])]
    true = [key["callback_data"] for row in shown for key in row if "callback_data" in key]
    dice, before = random.Random(1), [len(texts(one)) for one in (ada, johan)]
    kept = await rows(world, tables.delivery)
    for data in (made_up(dice, dice.choice(true)) for _ in range(1000)):
        if data not in true:
            johan.taps_data(data)
    await world.settle()
    assert (johan.unanswered, [len(texts(one)) for one in (ada, johan)]) == (0, before)
    assert await rows(world, tables.delivery) == kept
    assert set(johan.toasts) == {dutch("This button does nothing any more.")}


@pytest.mark.parametrize("command", ["/stop", "/mijngegevens", "/vergeetmij"])
async def test_a_client_can_leave_while_nothing_can_be_sent(world, command):
    _, johan = await asked(world)
    await says(world, johan, WROTE)
    await world.after(minutes=2)
    if command == "/vergeetmij":
        await says(world, johan, command)
    world.telegram.faults.plan(too_many_requests(60), "sendMessage", johan.id, times=6)
    world.telegram.faults.plan(too_many_requests(60), "sendDocument", johan.id, times=6)
    if command == "/vergeetmij":
        johan.taps(dutch("Yes, erase everything"))
    else:
        johan.says(command)
    await world.telegram.quiet()
    stages = [one.stage for one in await rows(world, tables.trajectory)]
    assert stages == {"/stop": ["stopped"], "/mijngegevens": ["active"], "/vergeetmij": []}[command]
    await world.after(hours=1)
    if command == "/vergeetmij":
        assert [one.done_at is not None for one in await rows(world, tables.erased)] == [True, True]
    elif command == "/mijngegevens":
        assert johan.reads[-1].file is not None


async def test_another_channel_would_say_the_same(world):
    ada, johan = await ada_and_johan(world)
    channel, said = world.app._speaking.deliverer._channel, []
    send = channel.send

    async def beside(chat, message):
        outcome = await send(chat, message)
        said.append((chat, plain(message.blocks)))
        return outcome

    channel.send = beside
    seen = {one.id: len(one.reads) for one in (ada, johan)}
    for person, words in ((johan, "/help"), (ada, "/plan"), (johan, "/plan"), (ada, "/traject")):
        await says(world, person, words)
    for one in (ada, johan):
        assert [text for chat, text in said if chat == str(one.id)] == texts(one, seen[one.id])
