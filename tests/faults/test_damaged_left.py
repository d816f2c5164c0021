"""A coach leaves while the contract with one of her clients can no longer be read: he hears that all the same."""

import pytest
from sqlalchemy import func, select, update

from bot.actions import leave
from bot.storage import people, tables
from tests.cast import QUESTION, a_trajectory, ada_and_johan, at, dutch, invited, lately, says, taps, texts

GONE = dutch("{coach} has stopped here as a coach.", coach="Ada")


async def flip(world):
    """One bit of Johan's contract, the first that was laid down, turns over."""

    def turn(work):
        here = work.one(select(tables.contract).order_by(tables.contract.c.proposed_at).limit(1))
        body = bytearray(here.sealed_body)
        body[len(body) // 2] ^= 1
        mine = tables.contract.c.trajectory_id == here.trajectory_id
        assert work.do(update(tables.contract).where(mine).values(sealed_body=bytes(body))) == 1

    await world.app.writer.run(turn)


async def leaves(world, ada):
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")


async def is_let_go(world, ada):
    await world.app.writer.run(lambda work: leave.remove(work, people.by_chat(work, str(ada.id)).id))
    await world.settle()


def memos(work):
    return work.scalar(select(func.count()).select_from(tables.memo))


@pytest.mark.parametrize("goes", [leaves, is_let_go])
async def test_he_hears_that_and_nothing_more_and_her_memos_about_him_go(world, goes):
    ada, johan = await ada_and_johan(world)
    sanne = await a_trajectory(world, ada, "Sanne")
    await says(world, ada, "/memo Johan")
    await says(world, ada, "Hij kijkt weg als het over de directie gaat.")
    await world.until(QUESTION)
    await flip(world)
    seen, sannes = len(johan.reads), len(sanne.reads)
    await goes(world, ada)
    (hers,) = texts(sanne, sannes)
    assert hers.startswith(dutch("{coach} stops here as a coach. I ask nothing any more.", coach="Ada"))
    assert texts(johan, seen) == [GONE]
    assert await world.app.writer.run(memos) == 0
    await world.until(at("2026-12-02 12:00"))
    assert texts(johan, seen) == [GONE]


async def test_who_came_to_the_door_hears_it_too(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await flip(world)
    await leaves(world, ada)
    assert lately(world, johan) == [GONE]


async def test_who_had_stopped_hears_nothing_of_it(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/stop")
    await flip(world)
    seen = len(johan.reads)
    await leaves(world, ada)
    assert texts(johan, seen) == []
