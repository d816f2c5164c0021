"""The whole program on a channel that is not Telegram, and calls nothing by a number."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.actions.create_trajectory import link_to
from bot.app import put_together
from bot.clock import PushedClock
from bot.demo import at_work, bot_in
from bot.playground.world import World
from bot.references import ChatRef
from bot.storage import invitations, master_key
from bot.storage.tables import delivery, heard, update_seen
from tests.cast import BEGIN, JOHANS_LINES, QUESTION, at, dutch
from tests.channel.memory import Memory, connecting

ADA, JOHAN = ChatRef("@ada:example.org"), ChatRef("@johan:example.org")
WORDS = "Hoe krijg ik de directeur mee?"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    clock = PushedClock(BEGIN)
    memory = Memory(clock)
    settings = bot_in(tmp_path, "7000000001:memory-0000000000000000000000", "http://nowhere/bot", quiet_seconds=60)
    master_key.create(settings.key_file, settings.data_dir)
    async with put_together(settings, clock, connecting(memory)) as app, at_work(app):
        yield World(memory, clock, app)


async def coached(world: World) -> Memory:
    """Ada and Johan, agreed; the channel that they are in."""
    memory = world.telegram
    memory.says(ADA, await a_link(world))
    await world.settle()
    memory.says(ADA, f"/nieuw\n{JOHANS_LINES}")
    await world.settle()
    link = next(word for text in memory.said(ADA) for word in text.split() if word.startswith("tussendoor:"))
    memory.says(JOHAN, f"Deze kreeg ik: {link} van Ada")
    await world.settle()
    for who, label in (
        (JOHAN, dutch("Yes, I join in")),
        (ADA, dutch("Yes, this is {client}", client="")),
        (JOHAN, dutch("I agree")),
    ):
        memory.taps(who, label)
        await world.settle()
    return memory


async def test_a_trajectory_goes_from_invitation_to_digest(world: World) -> None:
    memory = await coached(world)
    await world.until(QUESTION)
    asked = memory.chats[JOHAN][-1]
    his = memory.says(JOHAN, "Hoe krijg ik de directeur?")
    await world.after(minutes=5)
    assert (asked.buttons, his.mark) == ((), "✍")
    memory.edits(JOHAN, his, WORDS)
    await world.after(minutes=5)
    assert his.mark == "👌"
    await world.until(at("2026-11-30 18:00"))
    assert not any(WORDS in text for text in memory.said(ADA))
    memory.taps(ADA, dutch("Read the overview"))
    await world.settle()
    assert (WORDS in memory.said(ADA)[-1], his.mark) == (True, "👀")


async def test_what_is_said_in_reply_finds_its_question(world: World) -> None:
    memory = await coached(world)
    await world.until(QUESTION)
    asked = memory.chats[JOHAN][-1]
    memory.says(JOHAN, WORDS)
    await world.after(minutes=5)
    more = memory.says(JOHAN, "En wanneer?", reply_to=asked.ref)
    await world.after(minutes=5)
    assert more.mark != ""


async def test_what_it_was_told_goes_when_he_has_it_erased(world: World) -> None:
    memory = await coached(world)
    memory.says(JOHAN, "/vergeetmij")
    await world.settle()
    memory.taps(JOHAN, dutch("Yes, erase everything"))
    await world.after(minutes=5)
    assert memory.said(JOHAN) == [dutch("Everything has been erased here. Thank you for your trust.")]


async def test_what_it_calls_things_is_kept_as_it_calls_them(world: World) -> None:
    await coached(world)
    rows = {
        column.table.name: await world.app.writer.run(
            lambda work, one=column: [row[0] for row in work.all(select(one))]
        )
        for column in (delivery.c.message_id, heard.c.message_id, update_seen.c.update_id)
    }
    assert {one.partition("/")[0] for one in rows["delivery"] if one is not None} == {ADA, JOHAN}
    assert rows["update_seen"] == [f"${number}" for number in range(1, len(rows["update_seen"]) + 1)]


async def a_link(world: World) -> str:
    return await world.app.writer.run(lambda work: link_to(work, invitations.invite(work)))
