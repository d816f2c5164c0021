"""One damaged value costs that value and nothing else (faults, F21)."""

import asyncio
from datetime import timedelta

from sqlalchemy import update

from bot.playground.faults import too_many_requests
from bot.storage.tables import answer, conversation, delivery
from tests.cast import BEGIN, QUESTION, a_trajectory, ada_and_johan, at, bram_and_cleo, dutch, overview, texts
from tests.worlds import playing

DIGEST, REFLECTION = at("2026-11-30 18:05"), at("2026-12-01 17:05")


async def damage(world, table, column, *where):
    """Make what is sealed in this column unreadable, in the rows of which these conditions hold."""
    garbled = update(table).where(*where).values({column: b"\1" + b"?" * 300})
    assert await world.app.writer.run(lambda work: work.do(garbled)) > 0


def overviews(coach):
    return [text for text in texts(coach) if text.startswith(dutch("An overview is ready"))]


async def test_it_brings_everything_else_when_one_message_can_no_longer_be_read(tmp_path):
    async with asyncio.timeout(20), playing(tmp_path, BEGIN) as world:
        _, johan = await ada_and_johan(world)
        _, cleo = await bram_and_cleo(world)
        await world.until(QUESTION - timedelta(minutes=1))
        seen = len(johan.reads), len(cleo.reads)
        for client in (johan, cleo):
            world.telegram.faults.plan(too_many_requests(120), "sendMessage", client.id)
        await world.until(QUESTION)
        waiting = delivery.select().where(delivery.c.state == "planned")
        first = await world.app.writer.run(lambda work: work.read_by_nobody().one(waiting).id)
        await damage(world, delivery, "sealed_payload", delivery.c.id == first)
        await world.until(REFLECTION)
        assert len(texts(johan, seen[0])) >= 2
        assert len(texts(cleo, seen[1])) >= 2


async def test_it_sends_the_digest_when_a_conversation_can_no_longer_be_read(tmp_path):
    async with asyncio.timeout(20), playing(tmp_path, BEGIN) as world:
        ada, johan = await ada_and_johan(world)
        bram, cleo = await bram_and_cleo(world)
        await world.until(QUESTION)
        for client in (johan, cleo):
            client.says("Hoe krijg ik de directeur mee?")
        await world.after(minutes=2)
        about = conversation.select().where(conversation.c.script == "preparation")
        first = await world.app.writer.run(lambda work: work.read_by_nobody().one(about).id)
        await damage(world, conversation, "sealed_state", conversation.c.id == first)
        await world.until(DIGEST)
        assert (len(overviews(ada)), len(overviews(bram))) == (1, 1)


async def test_it_shows_the_other_answers_when_one_can_no_longer_be_read(tmp_path):
    async with asyncio.timeout(20), playing(tmp_path, BEGIN) as world:
        ada = await world.coach("Ada")
        johan = await a_trajectory(world, ada)
        for words in ("De eerste notitie", "De tweede notitie"):
            johan.says(words)
            await world.settle()
        first = await world.app.writer.run(lambda work: work.read_by_nobody().one(answer.select()).asked_id)
        await damage(world, answer, "sealed_body", answer.c.asked_id == first)
        assert "De tweede notitie" in await overview(world, ada)
