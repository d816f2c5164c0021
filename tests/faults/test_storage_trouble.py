"""While the storage fails nothing is confirmed and nothing set aside: it is said, and it goes on when it can."""

import asyncio
import os
import shutil
import sqlite3

import pytest
from sqlalchemy import event, func, select

from bot.alarm import OUT_OF_REACH
from bot.storage.tables import set_aside
from tests.cast import BEGIN, asked, dutch, overview, texts
from tests.worlds import playing

OVER = "From {start} to {end} I could not reach my storage. It works again, and I have read what was written since."


class Files:
    """The database and the key store of a running bot, and what can happen to them."""

    def __init__(self, folder):
        self.database, self.keys = folder / "data" / "tussendoor.sqlite", folder / "data" / "keys.sqlite"
        self.kept = folder / "kept"

    def take_away(self, file):
        os.rename(file, self.kept)

    def put_instead(self, file, content):
        self.take_away(file)
        file.write_bytes(content)

    def write_over(self, file, content):
        """In the same file, that is: what is open stays open."""
        shutil.copy(file, self.kept)
        with file.open("r+b") as open_file:
            open_file.truncate(0)
            open_file.write(content)

    def put_back(self, file):
        os.replace(self.kept, file)

    def write_back(self, file):
        with file.open("r+b") as open_file:
            open_file.truncate(0)
            open_file.write(self.kept.read_bytes())


GARBAGE = b"no database at all" * 4000


def gone(files):
    files.take_away(files.database)
    return lambda: files.put_back(files.database)


def empty(files):
    files.put_instead(files.database, b"")
    return lambda: files.put_back(files.database)


def another_file(files):
    files.put_instead(files.database, GARBAGE)
    return lambda: files.put_back(files.database)


def the_same_put_there_again(files):
    """As a backup tool does that writes a new file."""
    files.put_instead(files.database, files.database.read_bytes())
    return lambda: None


def written_over(files):
    files.write_over(files.database, GARBAGE)
    return lambda: files.write_back(files.database)


def broken_page(files):
    content = bytearray(files.database.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    content[24:28] = b"\xff" * 4  # the change counter, by which SQLite knows that somebody else wrote
    files.write_over(files.database, bytes(content))
    return lambda: files.write_back(files.database)


def no_keys(files):
    files.take_away(files.keys)
    return lambda: files.put_back(files.keys)


def only_readable(files):
    """What a disk does that was mounted anew; root may write anything, so it is the connection that may not."""

    def restrain(connection, _):
        connection.execute("PRAGMA query_only = ON")

    return restrain


TROUBLES = [gone, empty, another_file, the_same_put_there_again, written_over, broken_page]


async def some_tries(world):
    """Let the bot fetch its updates a few times more."""
    seen = len(world.telegram.calls)
    await world.telegram.until(lambda: sum(call.method == "getUpdates" for call in world.telegram.calls[seen:]) >= 8)


async def aside(world):
    return await world.app.writer.run(lambda work: work.one(select(func.count()).select_from(set_aside))[0])


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda one: one.__name__)
async def test_it_confirms_nothing_while_its_database_fails_and_hears_everything_afterwards(tmp_path, trouble):
    async with asyncio.timeout(15), playing(tmp_path, BEGIN) as world:
        ada, johan = await asked(world)
        mend = trouble(Files(tmp_path))
        johan.says("Hoe krijg ik de directeur mee?")
        if trouble is not the_same_put_there_again:
            await some_tries(world)
            assert world.telegram.pending == 1
        mend()
        johan.says("En wanneer?")
        shown = await overview(world, ada)
        assert shown.split(dutch("The question"))[-1].strip().split("\n") == [
            "Hoe krijg ik de directeur mee?",
            "En wanneer?",
        ]
        assert await aside(world) == 0


async def test_it_confirms_nothing_while_its_database_may_only_be_read(tmp_path):
    async with asyncio.timeout(15), playing(tmp_path, BEGIN) as world:
        ada, johan = await asked(world)
        engine = world.app.writer._engine

        def restrain(connection, _record=None, _proxy=None):
            connection.execute("PRAGMA query_only = ON")

        event.listen(engine, "checkout", restrain)
        johan.says("Hoe krijg ik de directeur mee?")
        await some_tries(world)
        assert world.telegram.pending == 1
        event.remove(engine, "checkout", restrain)
        engine.dispose()
        assert "Hoe krijg ik de directeur mee?" in await overview(world, ada)
        assert await aside(world) == 0


async def test_it_sounds_the_alarm_once_to_every_coach_while_its_storage_fails_and_tells_when_it_is_over(
    tmp_path, caplog
):
    caplog.set_level("INFO")
    async with asyncio.timeout(15), playing(tmp_path, BEGIN) as world:
        ada, johan = await asked(world)
        bram = await world.coach("Bram")
        await world.after(minutes=2)
        seen, told = len(ada.reads), len(bram.reads)
        mend = gone(Files(tmp_path))
        johan.says("Hoe krijg ik de directeur mee?")
        await world.telegram.until(lambda: len(ada.reads) > seen and len(bram.reads) > told)
        await some_tries(world)
        assert (texts(ada, seen), texts(bram, told)) == ([dutch(OUT_OF_REACH.source)],) * 2
        mend()
        await world.settle()
        (over,) = texts(bram, told + 1)
        assert over.endswith(dutch(OVER, start="", end="").split(" ", 3)[3])
    alarms = [record.getMessage() for record in caplog.records if record.name == "tussendoor.app"]
    assert "alarm alarm=storage" in alarms
    assert sum(line.startswith("storage_works_again") for line in alarms) == 1


async def test_it_refuses_an_older_copy_that_is_put_under_it_and_goes_on_with_the_right_one(tmp_path):
    async with asyncio.timeout(15), playing(tmp_path, BEGIN) as world:
        await world.awake()
        files = Files(tmp_path)
        older = files.database.read_bytes()
        ada, johan = await asked(world)
        files.put_instead(files.database, older)
        johan.says("Hoe krijg ik de directeur mee?")
        await some_tries(world)
        assert (world.telegram.pending, files.database.read_bytes()) == (1, older)
        files.put_back(files.database)
        assert "Hoe krijg ik de directeur mee?" in await overview(world, ada)


async def test_it_holds_what_a_stranger_says_while_the_keys_are_gone(tmp_path):
    async with asyncio.timeout(15), playing(tmp_path, BEGIN) as world:
        await asked(world)
        link = await world.app.writer.run(coach_link)
        mend = no_keys(Files(tmp_path))
        bram = world.telegram.person("Bram")
        bram.starts(link)
        await some_tries(world)
        assert (world.telegram.pending, texts(bram)) == (1, [])
        mend()
        await world.settle()
        assert texts(bram)[0].startswith(dutch("Welcome, {coach}. I am Tussendoor.", coach="Bram"))


def coach_link(work):
    from bot.actions.create_trajectory import link_to
    from bot.storage import invitations

    return link_to(work, invitations.invite(work))


def test_every_way_in_which_sqlite_fails_is_trouble_of_the_storage():
    from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError

    from bot.storage.engine import is_of_storage

    def failing(kind, code, words=""):
        error = sqlite3.DatabaseError(words)
        error.sqlite_errorcode = code
        return kind("SELECT", {}, error)

    names = "BUSY LOCKED FULL IOERR READONLY CANTOPEN PERM CORRUPT NOTADB PROTOCOL NOMEM READONLY_DBMOVED IOERR_FSYNC"
    codes = [getattr(sqlite3, f"SQLITE_{name}") for name in names.split()]
    assert [is_of_storage(failing(DatabaseError, code)) for code in codes] == [True] * len(codes)
    assert is_of_storage(failing(OperationalError, sqlite3.SQLITE_ERROR, "no such table: person"))
    assert not is_of_storage(failing(IntegrityError, sqlite3.SQLITE_CONSTRAINT))
