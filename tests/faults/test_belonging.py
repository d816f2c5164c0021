"""Database and key store belong together, or nothing starts; and no key is ever destroyed but by an erasure."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from bot.clock import SystemClock
from bot.demo import playing
from bot.house import House, built_in_lines
from bot.settings import Settings
from bot.storage import erasing, marks, master_key, people
from bot.storage.keystore import KeyStore
from bot.storage.store import open_store
from tests.cast import BEGIN, ada_and_johan, dutch
from tests.faults.place import complains, everything_in


def starts(house, *chats):
    """One start, in which these people become known."""
    with open_store(Settings(data_dir=house.data, key_file=house.key), HOUSE, SystemClock().now()) as store:
        for chat in chats:
            store.run(HOUSE, SystemClock().now(), people.meet, str(chat), "nl")


HOUSE = House(built_in_lines())


@pytest.fixture
def lived_in(settled):
    """A house that knows somebody, and a copy of its files from before it knew the second."""
    starts(settled, 1)
    for name in ("tussendoor.sqlite", "keys.sqlite"):
        shutil.copy(settled.data / name, settled.folder / f"old {name}")
    starts(settled, 2)
    return settled


def keys_of(house):
    """Everybody who has a key."""
    return KeyStore.open(house.data / "keys.sqlite", master_key.read(house.key, house.data)).owners()


def change(file, *statements):
    with closing(sqlite3.connect(file)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def another_installation(house):
    """The same master key, and nothing else in common."""
    other = house.folder / "other"
    settings = Settings(data_dir=other, key_file=house.key)
    with open_store(settings, HOUSE, SystemClock().now()) as store:
        store.run(HOUSE, SystemClock().now(), people.meet, "3", "nl")
    return other


def no_database(house):
    (house.data / "tussendoor.sqlite").unlink()


def empty_database(house):
    (house.data / "tussendoor.sqlite").write_bytes(b"")


def fresh_database(house):
    no_database(house)
    change(house.data / "tussendoor.sqlite", "CREATE TABLE unknown (id INTEGER)")


def older_database(house):
    shutil.copy(house.folder / "old tussendoor.sqlite", house.data / "tussendoor.sqlite")


def database_of_an_older_program(house):
    change(
        house.data / "tussendoor.sqlite",
        "DROP TABLE erased",
        "ALTER TABLE installation DROP COLUMN identity",
        "ALTER TABLE installation DROP COLUMN generation",
        "UPDATE alembic_version SET version_num = '0002'",
    )


def database_of_another(house):
    shutil.copy(another_installation(house) / "tussendoor.sqlite", house.data / "tussendoor.sqlite")


def key_store_of_another(house):
    shutil.copy(another_installation(house) / "keys.sqlite", house.data / "keys.sqlite")


def fresh_key_store(house):
    (house.data / "keys.sqlite").unlink()
    KeyStore.create(house.data / "keys.sqlite", master_key.read(house.key, house.data))


def older_key_store(house):
    starts(house)
    starts(house)
    shutil.copy(house.folder / "old keys.sqlite", house.data / "keys.sqlite")


TROUBLES = {
    no_database: marks.EMPTY,
    empty_database: marks.EMPTY,
    fresh_database: marks.EMPTY,
    older_database: marks.OLDER,
    database_of_an_older_program: marks.OLDER,
    database_of_another: marks.ANOTHER,
    key_store_of_another: marks.ANOTHER,
    fresh_key_store: marks.ANOTHER,
    older_key_store: marks.OLDER_STORE,
}


@pytest.mark.parametrize(("trouble", "says"), TROUBLES.items(), ids=lambda one: getattr(one, "__name__", ""))
async def test_it_refuses_to_start_and_changes_nothing_when_database_and_keys_do_not_belong_together(
    lived_in, trouble, says
):
    trouble(lived_in)
    before = everything_in(lived_in)
    for words in (("run",), ("migrate",), ("coach", "list")):
        assert await complains(lived_in, *words) == dutch(says.source)
    code, out, err = await lived_in.does("doctor")
    assert (code, err, sum(dutch(says.source) in line for line in out)) == (1, [], 1)
    assert everything_in(lived_in) == before


@pytest.mark.parametrize("trouble", [older_database, older_key_store], ids=lambda one: one.__name__)
async def test_it_goes_on_with_what_was_put_back_when_it_is_told_to_and_keeps_every_key(lived_in, trouble):
    trouble(lived_in)
    keys = keys_of(lived_in)
    assert (await lived_in.does("migrate", "--put-back"))[0] == 0
    for _ in range(2):
        assert (await lived_in.does("migrate"))[0] == 0
    assert keys_of(lived_in) == keys


async def test_it_goes_on_with_a_house_from_before_there_were_marks(lived_in):
    change(lived_in.data / "tussendoor.sqlite", "UPDATE installation SET identity = NULL, generation = 0")
    change(lived_in.data / "keys.sqlite", "DROP TABLE mark")
    keys = keys_of(lived_in)
    assert [(await lived_in.does("migrate"))[0] for _ in range(3)] == [0, 0, 0]
    assert keys_of(lived_in) == keys
    older_database(lived_in)
    assert await complains(lived_in, "migrate") == dutch(marks.ANOTHER.source)


async def test_it_goes_on_where_it_was_killed_between_the_two_marks(lived_in):
    change(lived_in.data / "tussendoor.sqlite", "UPDATE installation SET generation = generation + 1")
    assert [(await lived_in.does("migrate"))[0] for _ in range(2)] == [0, 0]


async def test_it_goes_on_where_it_was_killed_at_its_very_first_start(settled):
    change(settled.data / "tussendoor.sqlite", "DELETE FROM installation")
    change(settled.data / "keys.sqlite", "DROP TABLE mark")
    assert (await settled.does("migrate"))[0] == 0


async def test_it_knows_a_copy_from_before_it_was_stopped_for_older(settled):
    async with settled.running(polls=2) as bot:
        shutil.copy(settled.data / "tussendoor.sqlite", settled.folder / "old tussendoor.sqlite")
        bot.terminate()
        assert await bot.wait() == 0
    older_database(settled)
    assert await complains(settled, "run") == dutch(marks.OLDER.source)


async def test_it_destroys_the_keys_of_who_was_erased_and_of_nobody_else_at_its_start_and_while_it_runs(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        await ada_and_johan(world)
        vault = world.app._vault
        for owner in ("nobody", "erased"):
            vault.seal(owner, "nowhere.at_all:1", "kanarie")
        await world.app.writer.run(erasing.enter, "erased", "batch")
        before = vault.owners()
    async with playing(tmp_path, BEGIN, telegram=world.telegram) as world:
        assert world.app._vault.owners() == before - {"erased"}
        await world.after(days=2)
        assert world.app._vault.owners() == before - {"erased"}


@pytest.mark.parametrize("mode", [0o755, 0o777])
async def test_it_keeps_its_files_to_itself_whoever_made_the_folder(house, mode):
    house.data.mkdir(mode=mode)
    house.data.chmod(mode)
    master_key.create(house.key, house.data)
    for _ in range(2):
        assert (await house.does("migrate"))[0] == 0
        files = sorted(house.data.glob("*.sqlite"))
        assert [(file.name, oct(file.stat().st_mode)[-3:]) for file in files] == [
            ("keys.sqlite", "600"),
            ("tussendoor.sqlite", "600"),
        ]
        for file in files:
            file.chmod(0o644)


async def test_it_removes_the_copies_of_migrations_after_a_week_at_its_start_and_while_it_runs(tmp_path):
    def copies():
        return sorted(path.name for path in (tmp_path / "data").glob("tussendoor.sqlite.*"))

    def lay_down():
        for day in (15, 16, 18):
            (tmp_path / "data" / f"tussendoor.sqlite.0002.202611{day}T120000").touch()
        (tmp_path / "data" / "tussendoor.sqlite.mine").touch()

    async with playing(tmp_path, BEGIN) as world:
        lay_down()
    async with playing(tmp_path, BEGIN, telegram=world.telegram) as world:
        assert copies() == [
            *(f"tussendoor.sqlite.0002.202611{day}T120000" for day in (16, 18)),
            "tussendoor.sqlite.mine",
        ]
        await world.after(days=1, hours=4)
        assert copies() == ["tussendoor.sqlite.0002.20261118T120000", "tussendoor.sqlite.mine"]
