"""What an answer costs, counted where times would only differ by the day: the real application, over HTTP.

One answer is all of it: the words are heard, kept and marked, and the next question is asked and has arrived. The
ceilings are what the cheapest of a few costs today and a little. Whoever makes it cheaper lowers them, so that it stays
so.
"""

import re
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import asynccontextmanager, contextmanager
from datetime import date, timedelta
from itertools import count
from unittest.mock import patch

from sqlalchemy import Engine, create_engine, event

from bot.actions.due.open_moments import open_moments
from bot.actions.due.wake import find_due
from bot.app import house_of
from bot.demo import playing, throw_away
from bot.settings import Settings
from bot.storage import carrying, master_key
from bot.storage.sealing import Vault
from bot.storage.store import open_store
from bot.storage.tables import metadata
from tests.benchmarks.rig import WORDS
from tests.cast import BEGIN, at, says
from tests.many import a_coach, ask_back, lay_down

COMPANY = 6
MOST_ASKED_WHEN_DUE = 16
# About 3,500; on a busy machine an answer that waits and is looked for again was seen to take 260 more.
MOST_CALLED = 4200
CEILINGS = {
    # What one answer costs: when one person answers, and when six do at once.
    # On a busy machine one who comes alone was seen to ask three more than the 22 that he asks otherwise.
    "statements": (26, 17),
    "transactions": (8, 2),
    "written": (2, 0.5),
    "unsealings": (2, 2),
    "calls": (3, 3),
}
_NUMBERS = count(1)
# Of what these hold there is one row, or as many as there are coaches; or it is let go within a month, once a day.
SMALL = {"CONSTANT", "installation", "coach", "absence", "set_aside", "wrong_try", "aloud"}
_TOUCHES = re.compile("SELECT|INSERT|UPDATE|DELETE|WITH")
# That it is open, or that he is not alone, one has in common with almost everybody else.
_SCAN = re.compile(r"SCAN (\w+)|SEARCH (\w+)(?:$| USING (?:COVERING )?INDEX \w+ \((?:open|alone_since)=\?\)$)")


class Counted:
    """What the database is asked in transactions that wrote something, in SQLite's own count (looking whether there is
    anything to do is not the answer's), what is unsealed, and the statements by their text."""

    def __init__(self):
        self.counts, self.statements = Counter(), {}
        self._before = self._asked = 0

    def trace(self, connection):
        def said(statement):
            self._asked += 1
            if statement.startswith("BEGIN"):
                self._before, self._asked = connection.total_changes, 1
            elif statement == "COMMIT":
                self.counts["transactions"] += 1
                if connection.total_changes > self._before:
                    self.counts["written"] += 1
                    self.counts["statements"] += self._asked

        connection.set_trace_callback(said)

    def note(self, _connection, _cursor, statement, parameters, _context, many):
        self.statements[statement] = parameters[0] if many else parameters

    def taken(self):
        """What was counted since the last time."""
        taken, self.counts = self.counts, Counter()
        return taken


@contextmanager
def counting():
    """Counts in every bot that is started meanwhile."""
    counted, unseal = Counted(), Vault.open

    def opening(vault, owner, place, sealed):
        counted.counts["unsealings"] += 1
        return unseal(vault, owner, place, sealed)

    def connected(connection, _record):
        if isinstance(connection, sqlite3.Connection):
            counted.trace(connection)

    event.listen(Engine, "connect", connected)
    event.listen(Engine, "before_cursor_execute", counted.note)
    try:
        with patch.object(Vault, "open", opening):
            yield counted
    finally:
        event.remove(Engine, "connect", connected)
        event.remove(Engine, "before_cursor_execute", counted.note)


@asynccontextmanager
async def asked_back():
    """A world in which six clients of one coach have the first of three questions open, and what is counted there."""
    with counting() as counted, throw_away() as folder:
        async with playing(folder, BEGIN, quiet_seconds=0, rate_per_second=0) as world:
            johans = [world.telegram.person(f"Johan {number}") for number in range(COMPANY)]
            ada = world.telegram.person("Ada")
            for person in (*johans, ada):
                world.telegram.chats[person.id].standing = "open"
            coach = await world.app.writer.run(a_coach, ada.id)
            ids = await world.app.writer.run(lay_down, coach, [(one.id, one.name) for one in johans])
            await world.app.writer.run(ask_back, ids)
            await world.settle()
            yield counted, world, ada, johans


async def an_answer(counted, world, people):
    """What one answer costs when all of these answer now; each gets one message for it, the next question."""
    seen = [len(one.reads) for one in people]
    calls = len(world.telegram.calls)
    counted.taken()
    for one in people:
        one.says(f"{WORDS} {next(_NUMBERS)}")  # nobody says the same as another
    await world.settle()
    spent = counted.taken()
    spent["calls"] = sum(call.method != "getUpdates" for call in world.telegram.calls[calls:])
    assert [len(one.reads) for one in people] == [number + 1 for number in seen]
    return {name: spent[name] / len(people) for name in CEILINGS}


def at_least(tries):
    """What it costs where nothing comes between; a machine with other things to do makes more transactions of it."""
    return {name: min(one[name] for one in tries) for name in CEILINGS}


async def test_it_spends_no_more_on_an_answer_than_it_did():
    async with asked_back() as (counted, world, _, johans):
        alone = at_least([await an_answer(counted, world, [one]) for one in johans])
        together = at_least([await an_answer(counted, world, johans) for _ in range(2)])
    spent = {name: (alone[name], together[name]) for name in CEILINGS}
    above = {
        name: spent[name]
        for name, ceilings in CEILINGS.items()
        if any(one > most for one, most in zip(spent[name], ceilings, strict=True))
    }
    assert above == {}, f"an answer costs {spent}"


async def test_it_does_no_more_for_an_answer_than_it_did():
    """How many functions of Python are called where the database is worked with. The first time patterns are put
    together and modules read in, so it is counted in a second world."""
    await calls_for_answers()
    tries = await calls_for_answers()
    assert min(tries) < MOST_CALLED, f"an answer calls {tries}"


async def calls_for_answers():
    """The calls for one of six answers at once, to the first question and to the second."""
    called, tries = Counter(), []

    def note(_frame, happened, _argument):
        called[happened] += 1

    async with asked_back() as (counted, world, _, johans):
        for _ in range(2):
            called.clear()
            await world.app.writer.run(lambda _: sys.setprofile(note))
            await an_answer(counted, world, johans)
            await world.app.writer.run(lambda _: sys.setprofile(None))
            tries.append(called["call"] / COMPANY)
    return tries


def test_it_asks_no_more_of_the_database_for_a_question_that_falls_due_than_it_did():
    """One of many that do so at once, of which is found together what can be; the first few put the statements
    together."""
    with throw_away() as folder:
        settings = Settings(data_dir=folder / "data", key_file=folder / "keys" / "master.key")
        master_key.create(settings.key_file, settings.data_dir)
        house, then, spent = house_of(settings), at("2026-12-08 10:00"), []
        with open_store(settings, house, BEGIN) as store:
            coach = store.run(house, BEGIN, a_coach, 1)
            johans = [(number, f"Johan {number}") for number in range(2, 6)]
            ids = store.run(house, BEGIN, lay_down, coach, johans, first=date(2026, 12, 8))
            event.listen(store.engine, "before_cursor_execute", lambda *_: spent.append(1))
            store.run(house, then, find_due)
            for one in ids:
                spent.clear()
                store.run(house, then, open_moments, one)
            asked = store.run(house, then, carrying.waiting)
    assert asked[0] >= len(ids)
    assert len(spent) <= MOST_ASKED_WHEN_DUE, len(spent)


async def test_it_asks_no_more_of_the_database_at_a_start_the_more_there_is():
    """One statement for each would be 57 more; a look of the ticker, which may come or not, is six."""
    few, many = [await asked_at_a_start(trajectories) for trajectories in (3, 60)]
    assert many < few + 20


async def asked_at_a_start(trajectories):
    """How many statements a start takes where so many trajectories were laid down before."""
    spent = []
    with throw_away() as folder:
        async with playing(folder, BEGIN) as world:
            coach = await world.app.writer.run(a_coach, 1)
            johans = [(number, f"Johan {number}") for number in range(2, 2 + trajectories)]
            await world.app.writer.run(lay_down, coach, johans)
            await world.settle()
        note = lambda *_: spent.append(1)  # noqa: E731 - taken away again by what it is
        event.listen(Engine, "before_cursor_execute", note)
        try:
            async with playing(folder, BEGIN) as world:
                await world.settle()
        finally:
            event.remove(Engine, "before_cursor_execute", note)
    return len(spent)


async def test_it_never_looks_through_a_whole_table_for_what_people_do():
    """So that nobody waits longer because of how much others have said."""
    async with asked_back() as (counted, world, ada, johans):
        counted.statements.clear()
        for _ in range(3):
            await an_answer(counted, world, johans)
        johans[0].says("Nog iets dat me te binnen schiet.")
        for page in ("/vandaag", "/week", "/trajecten", "/overzicht"):
            await says(world, ada, page)
        await world.until(BEGIN + timedelta(days=9))
    assert scans(counted.statements) == {}


def scans(statements):
    """What SQLite would look through from beginning to end, knowing nothing of how much there is, by statement."""
    empty = create_engine("sqlite://")
    metadata.create_all(empty)
    found = {}
    with empty.connect() as connection:
        for statement in filter(_TOUCHES.match, statements):
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", statements[statement])
            found[statement] = {scan[1] or scan[2] for *_, step in plan if (scan := _SCAN.match(step))} - SMALL
    return {statement: tables for statement, tables in found.items() if tables}


def test_it_starts_without_what_only_some_messages_or_an_update_need():
    """Each of these takes longer to read in than a start takes otherwise to do something."""
    names = (
        "alembic",
        "aiohttp.web",
        "holidays",
        "icalendar",
        "rich",
        "segno",
        "typst",
        "bot.playground.telegram",
    )
    reading = f"import sys, bot.cli; print([name for name in {names!r} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", reading], text=True).strip() == "[]"
