"""From SQLite to PostgreSQL: whole or not used, broken off and gone on with, and nobody notices."""

import pytest

from bot.demo import bot_in, playing
from bot.errors import KeyTrouble, StorageError
from bot.house import House, built_in_lines
from bot.storage import moving
from bot.storage.engine import open_engine
from bot.storage.store import open_store
from bot.storage.tables import delivery, update_seen
from tests.cast import BEGIN, asked, dutch, overview

WORDS = "Hoe krijg ik de directeur mee?"


@pytest.fixture
async def lived(tmp_path):
    """Ada has asked Johan something, on SQLite, and the bot has been stopped."""
    async with playing(tmp_path, BEGIN) as world:
        world.ada, world.johan = await asked(world)
    return world


def move(folder, world, url, told=None):
    settings = bot_in(folder, world.telegram.token, "http://127.0.0.1:1/bot")
    return moving.move(
        settings, House(built_in_lines()), world.clock.now(), url, [].append if told is None else told.append
    )


async def goes_on(folder, before, url):
    """Johan answers what he was asked before, and Ada reads it."""
    async with playing(folder, BEGIN, telegram=before.telegram, database_url=url) as world:
        before.johan.says(WORDS)
        shown = await overview(world, before.ada)
    return shown.split(dutch("The question"))[-1].strip().split("\n")


async def test_it_goes_on_there_where_it_was_and_no_more_here(tmp_path, lived, postgres_url):
    told = []
    rows = move(tmp_path, lived, postgres_url, told)
    assert rows > 50
    assert ("delivery", True) in [(dict(one.values).get("table"), "number" in dict(one.values)) for one in told]
    assert await goes_on(tmp_path, lived, postgres_url) == [WORDS]
    with pytest.raises(KeyTrouble):
        await goes_on(tmp_path, lived, None)


@pytest.mark.more
async def test_broken_off_anywhere_it_is_not_used_and_goes_on(tmp_path, lived, postgres_url, monkeypatch):
    carry, left = moving._carry, [7]

    def breaks_off(*given):
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return carry(*given)

    monkeypatch.setattr(moving, "_carry", breaks_off)
    monkeypatch.setattr(moving, "_AT_ONCE", 3)
    with pytest.raises(KeyboardInterrupt):
        move(tmp_path, lived, postgres_url)
    settings = bot_in(tmp_path, lived.telegram.token, "http://127.0.0.1:1/bot", database_url=postgres_url)
    with pytest.raises(KeyTrouble), open_store(settings, House(built_in_lines()), lived.clock.now()):
        pass
    monkeypatch.undo()
    move(tmp_path, lived, postgres_url)
    assert await goes_on(tmp_path, lived, postgres_url) == [WORDS]


@pytest.mark.more
async def test_it_does_not_move_into_what_is_in_use_already(tmp_path, lived, postgres_url):
    move(tmp_path, lived, postgres_url)
    with pytest.raises(StorageError, match="something in that database already"):
        move(tmp_path, lived, postgres_url)


@pytest.mark.more
@pytest.mark.parametrize("table", [delivery, update_seen], ids=lambda table: table.name)
async def test_it_finds_out_that_a_row_is_another_there(tmp_path, lived, postgres_url, monkeypatch, table):
    same = moving._is_same

    def meddled(source, target, looked_at):
        if looked_at is table:
            with target.begin() as there:
                there.execute(table.delete() if table is update_seen else table.update().values(attempts=99))
        return same(source, target, looked_at)

    monkeypatch.setattr(moving, "_is_same", meddled)
    with pytest.raises(StorageError, match="is not the same there"):
        move(tmp_path, lived, postgres_url)


async def test_it_moves_to_postgres_only(tmp_path, lived, sqlite_url):
    with pytest.raises(StorageError, match="PostgreSQL only"):
        move(tmp_path, lived, sqlite_url)
    open_engine(sqlite_url).dispose()
