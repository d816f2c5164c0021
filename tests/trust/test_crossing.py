"""Whatever anybody taps or types, no word reaches who may not read it (faults T7).

Commands, buttons and ids are tried by chance. Everybody who says something in a world says it with a bird of his own,
and what may be read by whom stands below, by hand. What is tried is undone again, so that a world is the same for
every try.
"""

import random
from dataclasses import dataclass, field
from secrets import token_urlsafe

import pytest
from sqlalchemy import String, select

from bot.actions.incoming import Incoming
from bot.doors import commands, hear, rows
from bot.doors.after_a_tap import Tapped
from bot.doors.hear import Speaker
from bot.errors import TussendoorError
from bot.message import Button
from bot.storage import carrying
from bot.storage.tables import delivery, metadata
from bot.telegram.buttons import Peg, decode, encode
from tests.cast import CLEOS_LINES, ada_and_johan, at, bram_and_cleo, invited, joins, says, taps
from tests.proof import Proves

JOHAN, ALONE, MEMO, CLEO, HERS, BRAMS = (
    "Merel-johan", "Mus-alleen", "Uil-memo", "Ekster-cleo", "Kraai-ada", "Spreeuw-bram",
)  # fmt: skip
READERS = {
    JOHAN: {"Ada", "Johan"},
    ALONE: {"Johan"},
    MEMO: {"Ada"},
    CLEO: {"Bram", "Cleo"},
    HERS: {"Ada", "Bram"},
    BRAMS: {"Bram"},
}
"""Who may read what was said with these birds in it. Ada is Johan's coach, and a client of Bram's, as Cleo is."""
SHAPES = (
    "{id}",
    "{id}.1",
    "{id}.1.yes",
    "{id}.yes",
    "{id}.2.1",
    "{id}.digest",
    "{id}.course",
    "{id}.all",
    "{id}.card",
    "{id}.{id}",
)
VIEWS = ("traject", "overzicht", "verloop", "memo", "memos.{id}")


async def spoken(world):
    """Everybody has said something: answers, a note for himself, memos about clients."""
    ada, johan = await ada_and_johan(world)
    bram, cleo = await bram_and_cleo(world)
    ada.starts(await invited(world, bram, CLEOS_LINES.replace("klant: Cleo", "klant: Ada")))
    await world.settle()
    await joins(world, bram, ada)
    await says(world, johan, f"/notitie {ALONE}")
    await says(world, johan, "alleen voor mij")
    for coach, client, word in ((ada, "Johan", MEMO), (bram, "Cleo", BRAMS)):
        await says(world, coach, f"/memo {client}")
        await says(world, coach, word)
    await world.until(at("2026-11-26 09:01"))
    for client, word in ((johan, JOHAN), (cleo, CLEO), (ada, HERS)):
        await says(world, client, word)
    await world.after(minutes=3)
    return ada, johan, bram, cleo


async def read(world):
    """The overviews have come, and were opened."""
    people = await spoken(world)
    await world.until(at("2026-11-30 18:10"))
    for coach in (people[0], people[2]):
        await says(world, coach, "/overzicht")
    return people


async def left(world):
    """Ada has stopped as a coach; Johan has not chosen yet."""
    people = await read(world)
    await says(world, people[0], "/vertrek")
    await taps(world, people[0], "Yes, I stop")
    return people


async def erased(world):
    """After the first meeting Cleo has everything erased."""
    people = await spoken(world)
    await world.until(at("2026-12-01 18:00"))
    await says(world, people[3], "/vergeetmij")
    await taps(world, people[3], "Yes, erase everything")
    await world.after(minutes=1)
    return people


@dataclass
class Tries:
    """Tries by chance in one world, and the words that reached somebody who may not read them."""

    names: dict
    ids: list
    buttons: list
    dice: random.Random
    sign: object
    reached: list = field(default_factory=list)
    rightly: set = field(default_factory=set)
    forged: int = 0
    done: int = 0

    def some(self, work, count):
        """So many tries, each undone again."""
        for _ in range(count):
            savepoint = work.db.begin_nested()
            for _ in range(self.dice.choice((1, 1, 2, 3))):
                self._one(work)
            savepoint.rollback()
            work.memory.clear()
            self.done += 1
        work.untell(work.news(object))

    def _one(self, work):
        chat = self.dice.choice(list(self.names))
        last = work.db.execute(select(delivery.c.id).order_by(delivery.c.id.desc()).limit(1)).scalar()
        said, how = None, self.dice.choice((self._types, self._presses, self._presses, self._borrows))
        mine = work.caused_by(str(chat))
        try:
            said = how(mine, chat)
        except (TussendoorError, LookupError, AssertionError) as error:
            raise AssertionError(f"{how.__name__} raised {type(error).__name__}") from error
        for row in carrying._opened(work, work.read_by_nobody().all(select(delivery).where(delivery.c.id > last))):
            self._look(int(row.chat), row.payload)
        self._look(chat, said or "")

    def _look(self, chat, text):
        name = self.names.get(chat)
        for word, readers in READERS.items():
            if word in text and name in readers:
                self.rightly.add(word)
            elif word in text:
                self.reached.append((word, name))

    def _types(self, work, chat):
        every = sorted({**commands.COACH, **commands.CLIENT, "start": ""})
        command = self.dice.choice(self.dice.choice((every, ("memo", "overzicht", "verloop", "antwoorden", "traject"))))
        # Only the beginning of a word: what somebody typed himself may be said back to him.
        rest = self.dice.choice(
            ("", "Johan", "Cleo", "Ada", *(word.partition("-")[0] for word in READERS), self._id(), "1", "iets")
        )
        number = self.dice.randrange(1, 400)
        reply = self.dice.choice((None, str(number)))
        words = f"/{command} {rest}".strip() if self.dice.random() < 0.9 else rest or "ja"
        hear.hear_text(work, Speaker(str(chat), "", "nl"), Incoming(str(10**6 + number), words, work.now, reply))

    def _presses(self, work, chat):
        """A button that the bot might have made for him, about anything."""
        if self.dice.random() < 0.4:
            action, ref = self.dice.choice(self.buttons)
        else:
            action = self.dice.choice(sorted(rows.ROWS))
            ref = self.dice.choice((*SHAPES, *(f"{view}.{self.dice.randrange(3)}" for view in VIEWS)))
            while "{id}" in ref:
                ref = ref.replace("{id}", self._id(), 1)
        pressed = hear.hear_press(work, Speaker(str(chat), "", "nl"), Tapped("1", Button("", action, ref[:40])))
        return f"{pressed.remark} {pressed.buttons}"

    def _borrows(self, work, chat):
        """A button of another's, or one made up: it says nothing at all."""
        other = self.dice.choice([one for one in self.names if one != chat])
        action, ref = self.dice.choice(self.buttons)
        data = encode(Button("", action, ref), Peg(str(other), "1"), self.sign)
        data = data if self.dice.random() < 0.5 else f"{data[:-11]}{token_urlsafe(8)}"
        self.forged += decode(data, Peg(str(chat), "1"), self.sign) is not None
        return ""

    def _id(self):
        return self.dice.choice(self.ids)


def every_id(work):
    """The id of every row that has one."""
    tables = [one for one in metadata.sorted_tables if "id" in one.c and isinstance(one.c.id.type, String)]
    return [row.id for table in tables for row in work.all(select(table.c.id))]


def buttons_of(world):
    """What every button carries that was ever shown to anybody: stale ones too."""
    posts = [post for chat in world.telegram.chats.values() for post in chat.posts.values()]
    rows = [row for post in posts for row in post.body.get("reply_markup", {}).get("inline_keyboard", [])]
    keys = [key["callback_data"].split(":")[1:3] for row in rows for key in row if "callback_data" in key]
    return sorted({(action, ref) for action, ref in keys})


@pytest.mark.parametrize("count", [200, pytest.param(10_000, marks=pytest.mark.proof)])
async def test_no_word_reaches_who_may_not_read_it(world_of, proves: Proves, count):
    reached, forged, done, seen = [], 0, 0, set()
    worlds = (spoken, read, left, erased)
    for number, begins in enumerate(worlds):
        async with world_of() as world:
            people = await begins(world)
            names = {one.id: one.name for one in people} | {world.telegram.person("Niemand").id: "Niemand"}
            ids = await world.app.writer.run(every_id)
            dice = random.Random(count + number)
            tries = Tries(names, ids, buttons_of(world), dice, world.app._vault.sign)
            for _ in range(count // len(worlds) // 25):
                await world.app.writer.run(tries.some, 25)
            reached, forged, done = reached + tries.reached, forged + tries.forged, done + tries.done
            seen |= tries.rightly
    proves(
        "no word reaches who may not read it, whatever is tapped or typed",
        of=done,
        failed=len(reached) + forged,
        each="attempt",
    )
    assert (reached, forged) == ([], 0)
    assert {JOHAN, CLEO} <= seen, "and they reach who may read them"
