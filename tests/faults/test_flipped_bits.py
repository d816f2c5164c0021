"""One flipped bit, in every kind of row and key in turn: it costs that row, it is said, and nobody else notices."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.actions.due.note_alive import note_alive
from bot.actions.keep_in_touch import _HIS, _OURS
from bot.demo import bot_in
from bot.doctor import _store
from bot.storage import aloud, damage, erasing, outbox, people, tables, trajectories, updates
from bot.texts import render
from bot.ticker import next_due
from conversations.text import Text
from tests.cast import (
    BEGIN,
    JOHANS_LINES,
    a_trajectory,
    ada_and_johan,
    at,
    bram_and_cleo,
    dutch,
    opens,
    says,
    taps,
    texts,
)
from tests.worlds import beginning, playing

AWAY = (
    "I was away for a while. What you wrote between {start} and {end} may not have reached me; would you say it again?"
)
LOST = "1 van mijn gesprekken met je klant is beschadigd"
COMMANDS = ("/trajecten", "/vandaag", "/week", "/traject", "/overzicht", "/plan", "/verzet", "/sturen", "/vlieguren")


def _said_aloud(work, johan):
    person = people.by_chat(work, str(johan.id))
    (trajectory,) = trajectories.of_client(work, person.id)
    aloud.keep(work, person.id, trajectory.id, "1", "{}", "voice")
    aloud.change(work, aloud.next_one(work, ""), aloud.Hearing.READ, "Hij kijkt weg.")


@beginning
async def moved_in(world):
    """Ada with Johan and Sanne, Bram with Cleo; everybody has a question open, and Johan has said something."""
    ada, johan = await ada_and_johan(world)
    sanne = await a_trajectory(world, ada, "Sanne", JOHANS_LINES.replace("Johan", "Sanne"))
    bram, cleo = await bram_and_cleo(world)
    await world.after(days=3, hours=1)
    for client in (johan, sanne, cleo):
        client.says("Hoe krijg ik de directeur mee?")
    await says(world, ada, "/memo Johan")
    await says(world, ada, "Hij kijkt weg als het over de directie gaat.")
    await world.after(minutes=2)
    for action, *given in (
        # What could not be handled, what he said aloud, and what was erased a while ago, has a row as well.
        (updates.put_aside, None, "{}", "unknown", None),
        (_said_aloud, johan),
        (erasing.enter, "gone", None),
        (erasing.leave_words, "gone", "{}"),
        (lambda work: work.do(tables.erased.update().values(done_at=work.now)),),
    ):
        await world.app.writer.run(action, *given)
    return ada, johan, sanne, bram, cleo


class Household:
    """Everybody who has moved in, and what is written beside them into their database."""

    def __init__(self, world, folder):
        self.world, self.folder = world, folder

    async def moves_in(self):
        self.ada, self.johan, self.sanne, self.bram, self.cleo = await moved_in(self.world)
        johan = await self.run(people.by_chat, str(self.johan.id))
        ada = await self.run(people.by_chat, str(self.ada.id))
        mine = select(tables.trajectory.c.id).where(tables.trajectory.c.client_id == johan.id)
        self.trajectory = (await self.run(lambda work: work.one(mine))).id
        self.owners = {self.trajectory: "trajectory", johan.id: "client", ada.id: "coach", outbox.HOUSE: "house"}
        return self

    async def run(self, action, *args):
        return await self.world.app.writer.run(action, *args)

    async def says(self, person, words):
        return [one.text for one in await says(self.world, person, words)]

    def rows(self, work):
        """Of every kind of closed value one of Johan's, his trajectory's or his coach's."""
        found = {}
        for name in damage.sealed():
            for row in work.all(damage._rows(name)):
                owner, _ = damage._BINDING[name](row)
                for column, value in row._mapping.items():
                    if column.startswith("sealed_") and value is not None and owner in self.owners:
                        found[name, column, self.owners[owner]] = (row, value)
        return found

    async def write(self, name, column, row, value):
        table = tables.metadata.tables[name]
        here = [key == row._mapping[key.name] for key in table.primary_key]
        await self.run(lambda work: work.do(table.update().where(*here).values({column: value})))

    async def aside(self):
        return (await self.run(lambda work: work.one(select(func.count()).select_from(tables.set_aside))))[0]

    async def checks(self, what):
        """Nobody but Johan notices anything, and what he says has an answer and a place."""
        for command in COMMANDS:
            said = "\n".join(await self.says(self.ada, command))
            assert said, (what, command)
            assert [one for one in (_HIS, _OURS) if dutch(one.source) in said] == [], (what, command)
        assert "Sanne" in "\n".join(await self.says(self.ada, "/trajecten")), what
        assert "Cleo" in "\n".join(await self.says(self.bram, "/overzicht")), what
        for client in (self.sanne, self.cleo):
            said = await self.says(client, "/antwoorden")
            assert "Hoe krijg ik de directeur mee?" in "\n".join(said), what
        before, seen = await self.aside(), len(self.johan.chat)
        said = await self.says(self.johan, "Nog iets wat me bezighoudt.")
        assert said or any(one.reaction for one in self.johan.chat[seen:]) or len(self.johan.chat) > seen, what
        if dutch(_OURS.source) in said:
            assert await self.aside() == before + 1, what
        assert await self.world.app.writer.run(note_alive) is None, what


def flipped(value):
    changed = bytearray(value)
    changed[len(changed) // 2] ^= 1
    return bytes(changed)


@pytest.fixture
async def household(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        yield await Household(world, tmp_path).moves_in()


@pytest.mark.more
async def test_it_loses_one_row_by_one_flipped_bit_and_stops_nobody(household):
    kinds = await household.run(household.rows)
    assert {name for name, _, _ in kinds} == damage.sealed() - {"coach_question", "second_lock"}
    for what, (row, value) in kinds.items():
        name, column, _ = what
        await household.write(name, column, row, flipped(value))
        assert await household.run(damage.damaged) == 1, what
        await household.checks(what)
        if name != "person":
            await household.write(name, column, row, value)


async def test_it_loses_one_owner_by_one_flipped_bit_in_a_key_and_stops_nobody(household):
    keys = household.folder / "data" / "keys.sqlite"
    vault = household.world.app._vault
    for owner, whose in household.owners.items():
        if owner == outbox.HOUSE:
            continue
        with closing(sqlite3.connect(keys)) as store:
            here = "WHERE owner = ? AND number = 1"
            (wrapped,) = store.execute(f"SELECT wrapped FROM data_key {here}", (owner,)).fetchone()
            store.execute(f"UPDATE data_key SET wrapped = ? {here}", (flipped(wrapped), owner))
            store.commit()
        vault._keystore._known.clear()
        await household.checks(f"key of the {whose}")
        with closing(sqlite3.connect(keys)) as store:
            store.execute(f"UPDATE data_key SET wrapped = ? {here}", (wrapped, owner))
            store.commit()
        vault._keystore._known.clear()


# Columns with a word of ours, each of which could one day be a word that this program does not know.
WORDS = [
    ("moment", "kind"),
    ("moment", "state"),
    ("meeting", "state"),
    ("trajectory", "stage"),
    ("conversation", "script"),
    ("conversation", "outcome"),
    ("asked", "status"),
    ("asked", "audience"),
    ("delivery", "kind"),
    ("delivery", "state"),
    ("invitation", "purpose"),
]


@pytest.mark.more
async def test_it_loses_one_row_by_one_word_that_it_does_not_know_and_stops_nobody(household):
    for name, column in WORDS:
        table = tables.metadata.tables[name]
        its = table.c.id if name == "trajectory" else table.c.trajectory_id
        mine = select(table).where(its == household.trajectory)
        if name == "moment":
            mine = mine.where(table.c.state == "planned").order_by(table.c.due_at)
        row = await household.run(lambda work, mine=mine: work.one(mine))
        await household.write(name, column, row, "unheard of")
        await household.checks((name, column))
        await household.world.after(hours=6)
        await household.write(name, column, row, row._mapping[column])


async def test_a_moment_of_a_kind_that_it_does_not_know_is_never_due_and_keeps_nothing_from_coming(household):
    moment = tables.moment
    first = select(moment).where(moment.c.trajectory_id == household.trajectory, moment.c.state == "planned")
    row = await household.run(lambda work: work.one(first.order_by(moment.c.due_at)))
    await household.write("moment", "kind", row, "unheard of")
    seen = len(household.ada.reads)
    await household.world.until(at("2026-12-02 18:00"))
    assert any(text.startswith(dutch("An overview is ready")) for text in texts(household.ada, seen))
    assert await household.run(next_due) > household.world.clock.now()


def test_every_table_with_something_closed_is_looked_at():
    assert set(damage._BINDING) == damage.sealed()


async def test_the_coach_hears_once_that_how_she_asks_was_damaged(household):
    kinds = await household.run(household.rows)
    row, value = kinds["trajectory", "sealed_steering", "trajectory"]
    await household.write("trajectory", "sealed_steering", row, flipped(value))
    seen = len(household.ada.reads)
    await household.world.until(at("2026-12-03 18:00"))
    lost = dutch("How I ask {client} was damaged here. I ask as at first; /sturen sets it again.", client="Johan")
    assert texts(household.ada, seen).count(lost) == 1
    assert lost not in "".join(texts(household.bram))


async def test_the_overview_counts_a_conversation_that_can_no_longer_be_read_once(household):
    def garble(work):
        here = tables.conversation.c
        mine = (here.trajectory_id == household.trajectory, here.script == "preparation")
        work.do(tables.conversation.update().where(*mine).values(sealed_state=b"?"))

    await household.run(garble)
    await household.world.until(at("2026-11-30 18:05"))
    overviews = [one for one in household.ada.reads if one.buttons == ((dutch("Read the overview"),),)]
    shown = [(await taps(household.world, household.ada, "Read the overview", one))[0].text for one in overviews]
    assert [(text.splitlines()[0].split(",")[0], LOST in text) for text in sorted(shown)] == [
        ("Overzicht: Johan", True),
        ("Overzicht: Sanne", False),
    ]


async def test_it_tells_coach_and_client_of_a_damaged_trajectory_and_keeps_what_he_says(household):
    kinds = await household.run(household.rows)
    row, value = kinds["contract", "sealed_body", "trajectory"]
    await household.write("contract", "sealed_body", row, flipped(value))
    told, before = len(household.ada.reads), await household.aside()
    conversation = tables.conversation
    close = conversation.update().where(conversation.c.trajectory_id == household.trajectory).values(open=False)
    await household.run(lambda work: work.do(close))
    assert await household.says(household.johan, "Ben je er nog?") == [dutch(_OURS.source)]
    assert await household.says(household.johan, "Hallo?") == [dutch(_OURS.source)]
    assert await household.aside() == before + 2
    lost = dutch(
        "One of your clients has written, and the trajectory is damaged: I can no longer read it. What he wrote is "
        "kept as it came. Would you tell whoever runs this bot?"
    )
    assert texts(household.ada, told) == [lost]
    (said,) = await household.says(household.ada, "/trajecten")
    assert "Sanne" in said
    assert "1 traject is beschadigd en niet meer te lezen." in said


async def test_it_comes_back_after_a_long_absence_though_a_trajectory_is_damaged(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        household = await Household(world, tmp_path).moves_in()
        kinds = await household.run(household.rows)
        row, value = kinds["contract", "sealed_body", "trajectory"]
        await household.write("contract", "sealed_body", row, flipped(value))
        seen = len(household.sanne.reads)
        moment = world.clock.now() + timedelta(days=4)
    world.clock.push(moment)
    async with playing(tmp_path, moment, telegram=world.telegram) as again:
        await again.settle()
        away = dutch(AWAY, start="", end="").split(".")[0]
        assert sum(text.startswith(away) for text in texts(household.sanne, seen)) == 1


async def test_the_doctor_counts_what_can_no_longer_be_read(household):
    kinds = await household.run(household.rows)
    for name, column in (("contract", "sealed_body"), ("asked", "sealed_question")):
        row, value = kinds[name, column, "trajectory"]
        await household.write(name, column, row, flipped(value))
    settings = bot_in(household.folder, household.world.telegram.token, "http://127.0.0.1:9/bot")
    (found,) = [check for check in _store(settings) if check.well is False]
    said = Text("damaged: {rows} rows and {keys} keys can no longer be read", rows=2, keys=0)
    assert (found.state, render(found.what, "nl")) == (said, "Wat erin bewaard wordt")


async def test_a_coach_leaves_and_a_client_erases_though_conversations_can_no_longer_be_read(household):
    johan, ada = household.johan, household.ada
    conversation = tables.conversation
    here = conversation.c.trajectory_id == household.trajectory
    await household.run(lambda work: work.do(conversation.update().where(here).values(sealed_state=b"?")))
    await says(household.world, johan, "/antwoorden")
    await opens(household.world, johan, 1)
    await taps(household.world, johan, "Erase {number}", number=1)
    await taps(household.world, johan, "Yes, erase it")
    (shown,) = await household.says(johan, "/antwoorden")
    assert shown == dutch("You have not written anything yet.")
    await says(household.world, ada, "/vertrek")
    await taps(household.world, ada, "Yes, I stop")
    left = dutch("{coach} stops here as a coach. I ask nothing any more.", coach="Ada")
    assert texts(johan)[-1].startswith(left)
