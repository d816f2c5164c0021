"""Erased while everything is being said: nothing is sent afterwards, and nothing is left to read (faults F24).

Clients of one coach are erased, each at a moment of its own, while the bot asks them, and tells the coach of them. The
way out takes its time with every message, so that there is always something on its way when the keys go.
"""

import asyncio
import random
import shutil
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.actions import erase
from bot.actions.speak import tell
from bot.app import house_of
from bot.demo import bot_in, playing
from bot.errors import Unreadable
from bot.message import Sent
from bot.storage import damage, people, tables, trajectories
from bot.storage.engine import open_engine
from bot.storage.store import open_store
from conversations.text import Text, Verbatim
from tests.cast import BEGIN, dutch
from tests.many import ask_back, lay_down
from tests.proof import Proves

GONE = dutch("Everything has been erased here. Thank you for your trust.")
_TOGETHER, _IN_A_WORLD, _FIRST_CHAT = 20, 500, 9_000_000_001


class Out:
    """The way out: every message takes a while, and what arrived is kept in the order in which it did."""

    def __init__(self, app, dice):
        self.arrived, self._dice, self._number = [], dice, 0
        channel = app._speaking.deliverer._channel
        channel.send, channel.react, channel.rehang, channel.clear = self._send, self._mark, self._mark, self._mark
        channel.set_menu = self._mark

    async def _send(self, chat, message):
        for _ in range(self._dice.randrange(30)):
            await asyncio.sleep(0)
        self.arrived.append((int(chat), " ".join(block.text for block in message.blocks)))
        self._number += 1
        return Sent(str(self._number))

    async def _mark(self, *what):
        return Sent()


def name_of(chat):
    return f"Vogel-{chat}-"


def tell_coach(work, trajectory_id, words):
    """Something of this client's is on its way to the coach, if he is still here."""
    if work.one(select(tables.trajectory.c.id).where(tables.trajectory.c.id == trajectory_id)) is not None:
        one = trajectories.by_id(work, trajectory_id)
        coach = people.by_id(work, one.coach_id)
        tell(work, coach, (Text("{client}", client=one.contract.client), Verbatim(words)), trajectory=one)


def ask_if_there(work, trajectory_id):
    if work.one(select(tables.trajectory.c.id).where(tables.trajectory.c.id == trajectory_id)) is not None:
        ask_back(work, [trajectory_id])


def wants_to_go(work, chat):
    erase.ask_to_erase(work, people.by_chat(work, str(chat)))
    return int(work.now.timestamp())


def goes(work, chat, asked_at):
    erase.erase_client(work, people.by_chat(work, str(chat)), asked_at)


async def while_all_is_said(world, dice, chat, trajectory_id):
    """He is asked, and told of, and erased, at moments that nobody chose."""
    run = world.app.writer.run

    async def after_a_while(*doing):
        for _ in range(dice.randrange(60)):
            await asyncio.sleep(0)
        return await run(*doing)

    asked_at = await run(wants_to_go, chat)
    says = [after_a_while(tell_coach, trajectory_id, f"{name_of(chat)}{number}") for number in range(3)]
    await asyncio.gather(*says, after_a_while(ask_if_there, trajectory_id), after_a_while(goes, chat, asked_at))


def still_open(vault, work, file, owners):
    """How many values of these owners in an older database still open with the keys of now."""
    engine, found = open_engine(f"sqlite:///{file}"), 0
    with engine.connect() as old:
        then = replace(work, db=old)
        for table in damage.sealed():
            for row in then.all(damage._rows(table)):
                owner, key = damage._BINDING[table](row)
                for column in (one for one in row._mapping if one.startswith("sealed_")) if owner in owners else ():
                    try:
                        vault.open(
                            owner, f"{table}.{column.removeprefix('sealed_')}:{key}", row._mapping[column] or b""
                        )
                        found += 1
                    except Unreadable:
                        pass
    engine.dispose()
    return found


async def race(world, folder, dice, out, coach, chats):
    """A batch of them; what was sent afterwards, and how many values an older copy still opens."""
    now = world.app.writer.run
    ids = await now(
        lambda work: lay_down(work, people.by_chat(work, str(coach.id)), [(chat, name_of(chat)) for chat in chats])
    )
    await world.settle()
    owners = set(ids) | set(await now(lambda work: [people.by_chat(work, str(chat)).id for chat in chats]))
    shutil.copy(folder / "data" / "tussendoor.sqlite", folder / "older.sqlite")
    before = await now(lambda work: still_open(world.app._vault, work, folder / "older.sqlite", owners))
    out.arrived.clear()
    await asyncio.gather(*(while_all_is_said(world, dice, *one) for one in zip(chats, ids, strict=True)))
    await world.settle()
    await world.after(seconds=20)
    afterwards = []
    for chat in chats:
        told = [number for number, one in enumerate(out.arrived) if one == (chat, GONE)]
        assert len(told) == 1, "each is told once that it is done"
        afterwards += [one for one in out.arrived[told[0] + 1 :] if one[0] == chat or name_of(chat) in one[1]]
    left = await now(lambda work: still_open(world.app._vault, work, folder / "older.sqlite", owners))
    assert before > len(owners), "what an older copy holds is found when its keys are there"
    return afterwards, left + len(owners & world.app._vault.owners())


async def a_world_of(folder, dice, count):
    """So many erased in a world of their own, which goes on for a month from a database of before; the same."""
    afterwards, left = [], 0
    async with playing(folder, BEGIN, rate_per_second=0) as world:
        coach = await world.coach("Ada")
        out = Out(world.app, dice)
        for begin in range(0, count, _TOGETHER):
            chats = range(_FIRST_CHAT + begin, _FIRST_CHAT + begin + min(_TOGETHER, count - begin))
            sent, readable = await race(world, folder, dice, out, coach, chats)
            afterwards, left = afterwards + sent, left + readable
        now, telegram = world.clock.now(), world.telegram
    shutil.copy(folder / "older.sqlite", folder / "data" / "tussendoor.sqlite")
    settings = bot_in(folder, telegram.token, "http://localhost/bot")
    with open_store(settings, house_of(settings), now, put_back=True):
        pass
    async with playing(folder, now, telegram=telegram) as world:
        await world.after(days=30)
        spoken_to = {call.params.get("chat_id") for call in telegram.calls}
    return afterwards + [chat for chat in spoken_to if chat is not None and chat >= _FIRST_CHAT], left


@pytest.mark.parametrize("count", [8, pytest.param(10_000, marks=pytest.mark.proof)])
async def test_nothing_is_sent_or_left_to_read_after_an_erasure(tmp_path, proves: Proves, count):
    dice, afterwards, left = random.Random(count), [], 0
    for begin in range(0, count, _IN_A_WORLD):
        sent, readable = await a_world_of(tmp_path / f"{begin}", dice, min(_IN_A_WORLD, count - begin))
        afterwards, left = afterwards + sent, left + readable
    proves(
        "nothing is sent after an erasure, and neither a row nor an older copy opens",
        of=count,
        failed=len(afterwards) + left,
        each="erasure",
    )
    assert (afterwards, left) == ([], 0)
