"""Erasing leaves nothing: the keys go before it is said, nothing is sent after it, and it finishes by itself."""

import asyncio

from sqlalchemy import select

from bot.actions.keep_in_touch import set_aside
from bot.demo import playing
from bot.errors import StorageBusy
from bot.message import Outcome
from bot.storage import tables
from tests.cast import BEGIN, ada_and_johan, asked, at, bram_and_cleo, dutch, invited, lately, says, taps, texts
from tests.worlds import beginning

GONE = dutch("Everything has been erased here. Thank you for your trust.")
STAYS = dutch(
    "What I wrote you about it in the last two days I have taken out of this chat. What is older stays in your "
    "Telegram until you delete it there."
)
TOLD = dutch("{client} has had everything erased.", client="Johan") + "\n\n" + STAYS
WORDS = "Hoe krijg ik ze mee?"


async def rows(world, table, *where):
    return await world.app.writer.run(lambda work: work.read_by_nobody().all(select(table).where(*where)))


@beginning
async def wants_to_go(world):
    """Ada; and Johan, who has answered, and is asked whether everything shall be erased."""
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(minutes=2)
    await says(world, johan, "/vergeetmij")
    return ada, johan


class Slow:
    """Telegram takes a message for one chat, and does not answer before it is told to."""

    def __init__(self, app, chat):
        self.sent, self.taken, self.go = [], asyncio.Event(), asyncio.Event()
        self._channel, self._chat, self._send = (
            app._speaking.deliverer._channel,
            chat,
            app._speaking.deliverer._channel.send,
        )
        self._channel.send = self.send

    async def send(self, chat, message) -> Outcome:
        if int(chat) == self._chat and not self.go.is_set():
            self.taken.set()
            await self.go.wait()
        self.sent.append((int(chat), " ".join(block.text for block in message.blocks)))
        return await self._send(chat, message)


async def test_it_says_so_only_after_what_was_on_its_way_has_arrived_and_sends_nothing_about_him_after_it(world):
    ada, johan = await wants_to_go(world)
    keys, slow = world.app._vault.owners(), Slow(world.app, ada.id)
    for command in ("/overzicht", "/trajecten", "/vandaag"):
        ada.says(command)
    settling = asyncio.create_task(world.settle())
    await slow.taken.wait()
    johan.taps(dutch("Yes, erase everything"))
    while await rows(world, tables.trajectory):
        await world.telegram.quiet()
    await world.app.writer.run(lambda work: None)
    assert johan.toasts[-1:] == [dutch("I am erasing everything. I tell you when it is gone.")]
    assert GONE not in [text for _, text in slow.sent]
    assert len(keys - world.app._vault.owners()) <= 1, "what is being sent keeps the key of the trajectory"
    slow.go.set()
    await settling
    await world.settle()
    said = [text for _, text in slow.sent]
    assert (said[-2:], [text for text in said if WORDS in text][1:]) == ([TOLD.replace("\n\n", " "), GONE], [])
    assert len([text for text in said if "Johan" in text]) == 2, "the one that was being sent, and that it was erased"


async def test_it_is_not_said_while_the_keys_cannot_be_destroyed(world, monkeypatch):
    ada, johan = await wants_to_go(world)
    keys, forget = world.app._vault.owners(), world.app._vault.forget
    locked = [True]

    def busy(owner):
        if locked[0]:
            raise StorageBusy
        assert GONE not in texts(johan)
        forget(owner)

    monkeypatch.setattr(world.app._vault, "forget", busy)
    await taps(world, johan, "Yes, erase everything")
    assert (GONE in texts(johan), world.app._vault.owners() == keys) == (False, True)
    locked[0] = False
    await world.after(seconds=10)
    assert (texts(johan).count(GONE), texts(ada).count(TOLD), len(keys - world.app._vault.owners())) == (1, 1, 2)


async def test_it_finishes_at_the_next_start_when_the_program_was_killed_in_between(tmp_path, monkeypatch):
    async with playing(tmp_path, BEGIN) as world:
        _, johan = await wants_to_go(world)
        keys = world.app._vault.owners()
        monkeypatch.setattr(world.app._vault, "forget", lambda owner: (_ for _ in ()).throw(StorageBusy()))
        await taps(world, johan, "Yes, erase everything")
        assert GONE not in texts(johan)
        telegram = world.telegram
    async with playing(tmp_path, BEGIN, telegram=telegram) as world:
        await world.settle()
        assert (texts(johan).count(GONE), len(keys - world.app._vault.owners())) == (1, 2)


async def test_it_leaves_an_owner_and_a_moment_and_nothing_else(world):
    _, johan = await wants_to_go(world)
    bram, cleo = await bram_and_cleo(world)
    await world.app.writer.run(set_aside, None, "{'text': 'geheim'}", "KeyError", johan.id)
    await world.settle()
    await taps(world, johan, "Yes, erase everything")
    people = await rows(world, tables.person)
    assert len(people) == 3, "Ada, Bram and Cleo"
    assert await rows(world, tables.set_aside) == []
    left = await rows(world, tables.delivery, tables.delivery.c.person_id.not_in([one.id for one in people]))
    assert left == await rows(world, tables.delivery, tables.delivery.c.person_id.is_(None)) == []
    assert await rows(world, tables.conversation, tables.conversation.c.script == "setup") == []
    assert len(await rows(world, tables.trajectory)) == 1
    ledger = await rows(world, tables.erased)
    assert [(one.sealed_words, one.done_at is not None) for one in ledger] == [(None, True)] * 2
    assert len(await says(world, bram, "/plan")) == 1
    assert cleo.toasts == []


async def test_it_keeps_a_client_of_two_coaches_who_erases_one_trajectory(world):
    ada, johan = await ada_and_johan(world)
    bram = await world.coach("Bram")
    johan.starts(await invited(world, bram))
    await world.settle()
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    await taps(world, johan, "Erase everything")
    await taps(world, johan, "Yes, erase everything")
    assert lately(world, johan) == [
        dutch("Everything of your trajectory with {coach} has been erased here.", coach="Ada")
    ]
    assert [one.stage for one in await rows(world, tables.trajectory)] == ["opened"]


# --- who has no part in anything ------------------------------------------------------------------------------------


async def test_it_keeps_nothing_of_strangers(world):
    for number in range(5):
        stranger = world.telegram.person(f"Niemand {number}")
        await says(world, stranger, "hoi")
        assert len(texts(stranger)) == 1
    assert (await rows(world, tables.person), await rows(world, tables.delivery)) == ([], [])


async def test_it_lets_go_of_who_has_no_part_in_anything_after_a_month(world):
    ada = await world.coach("Ada")
    stranger = world.telegram.person("Niemand")
    stranger.starts(await invited(world, ada))
    await world.settle()
    await taps(world, stranger, "Yes, I join in")
    await taps(world, ada, "No, somebody else")
    keys = world.app._vault.owners()
    assert len(await rows(world, tables.person)) == 2
    await world.until(at("2026-12-20 10:00"))
    assert len(await rows(world, tables.person)) == 2
    await world.until(at("2026-12-27 10:00"))
    assert (len(await rows(world, tables.person)), len(keys - world.app._vault.owners())) == (1, 1)
    assert await rows(world, tables.wrong_try) == []


async def test_it_keeps_nothing_of_the_client_where_the_coach_laid_down_the_contract(world):
    await ada_and_johan(world)
    assert await rows(world, tables.conversation, tables.conversation.c.trajectory_id.is_(None)) == []
