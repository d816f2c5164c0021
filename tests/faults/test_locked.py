"""Somebody else locks the database of a running bot again and again, for longer than it waits: nothing is lost."""

import asyncio
import os
import sqlite3
import threading
from contextlib import closing
from random import Random

import pytest
from sqlalchemy import event

from bot.demo import playing
from tests.cast import BEGIN, asked, dutch, overview
from tests.faults.test_storage_trouble import aside

LOCKS = int(os.environ.get("PROOF_LOCKS", "1000"))


class Locking(threading.Thread):
    """Somebody else who locks the database again and again, each time for a moment by chance, and changes nothing."""

    def __init__(self, database, rng, longest):
        super().__init__(daemon=True)
        self._database, self._rng, self._longest, self._is_over = database, rng, longest, threading.Event()
        self.times = 0

    def run(self):
        with closing(sqlite3.connect(self._database, isolation_level=None, timeout=60)) as connection:
            while not self._is_over.wait(self._rng.uniform(0, 0.01)):
                connection.execute("BEGIN EXCLUSIVE")
                self._is_over.wait(self._rng.uniform(0, self._longest))
                connection.execute("ROLLBACK")
                self.times += 1

    def ends(self):
        self._is_over.set()
        self.join()


async def says_beside(folder, rng, longest=0.1, patience=50):
    """Twenty sentences while somebody else locks the database, often for longer than the bot waits: how often that was,
    and what is not in the overview as it was said."""
    async with asyncio.timeout(240), playing(folder, BEGIN) as world:
        ada, johan = await asked(world)
        engine = world.app.writer._engine
        event.listen(engine, "checkout", lambda one, *_: one.execute(f"PRAGMA busy_timeout = {patience}"))
        somebody = Locking(folder / "data" / "tussendoor.sqlite", rng, longest)
        somebody.start()
        said = [f"Zin {number}." for number in range(20)]
        for words in said:
            johan.says(words)
            await asyncio.sleep(rng.uniform(0, 0.1))
        await world.telegram.until(lambda: world.telegram.pending == 0)
        somebody.ends()
        shown = await overview(world, ada)
        kept = shown.split(dutch("The question"))[-1].strip().split("\n")
        return somebody.times, (said != kept) + await aside(world)


@pytest.mark.more
async def test_it_loses_nothing_while_somebody_else_locks_its_database(tmp_path):
    times, lost = await says_beside(tmp_path, Random(1))
    assert (times > 5, lost) == (True, 0)


@pytest.mark.proof
async def test_it_loses_nothing_however_often_somebody_else_locks_its_database(tmp_path, proves):
    times = lost = rounds = 0
    while times < LOCKS:
        found = await says_beside(tmp_path / str(rounds), Random(rounds))
        times, lost, rounds = times + found[0], lost + found[1], rounds + 1
    what = "no answer is lost and none comes twice while somebody else locks the database"
    proves(what, of=times, failed=lost, each="lock", note=f"{20 * rounds} answers; half of them longer than it waits")
    assert lost == 0
