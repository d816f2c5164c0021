"""Killed at whatever step of an upgrade, an erasure, a backup or the putting back of one: it is all there, or not
begun, and the same command goes on."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from itertools import count

import pytest
from alembic import command
from sqlalchemy import Date, DateTime, LargeBinary, MetaData, String, Time, func, insert, select
from sqlalchemy.types import Boolean

from bot.actions.erase import WHAT, erase_client, finish
from bot.app import house_of
from bot.errors import StorageError
from bot.storage import erasing, migrate, people, tables
from bot.storage.copies import Copy, put_back
from bot.storage.engine import file_of, open_engine
from bot.storage.store import open_store
from tests import quick
from tests.cast import BEGIN, at
from tests.faults.midway import comes_to_its_end
from tests.faults.test_copies import (
    CONTENT,
    KEYS,
    backed_up,
    comes_back,
    lets_go,
    moved_house,
    nothing,
    settings_in,
    starts,
)
from tests.faults.test_erasing import wants_to_go
from tests.worlds import playing

NOW = at("2026-11-26 10:00")
REVISIONS = sorted(migrate._known())


# --- upgrades ---------------------------------------------------------------------------------------------------


def all_in(file):
    """Every line of it, in no order: that of constraints and indexes is another each time."""
    with closing(sqlite3.connect(file)) as database:
        return sorted(line.strip(" \t,") for statement in database.iterdump() for line in statement.splitlines())


def _filling(column):
    """Something of its kind, by which every row of such rows refers to every other."""
    kind = column.type
    if isinstance(kind, DateTime):
        return NOW
    if isinstance(kind, Date):
        return NOW.date()
    if isinstance(kind, Time):
        return NOW.time()
    if isinstance(kind, Boolean):
        return False
    return "x" if isinstance(kind, String) else b"x" if isinstance(kind, LargeBinary) else 1


def laid(file, older):
    """A database of this older form, with a row in each of its tables."""
    engine = open_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        config = migrate._config()
        config.attributes["connection"] = connection
        command.upgrade(config, older)
        found = MetaData()
        found.reflect(connection)
        for table in found.sorted_tables:
            if table.name != "alembic_version":
                connection.execute(insert(table).values({one.name: _filling(one) for one in table.c}))
    engine.dispose()


def upgrades(file):
    engine = open_engine(f"sqlite:///{file}")
    migrate.migrate(engine)
    engine.dispose()


def upgraded_through_kills(folder, older, numbers):
    """How often an upgrade from this form was killed, at such steps, until one came to its end; each is looked at."""
    start, whole = folder / f"{older}.sqlite", folder / f"{older}.whole.sqlite"
    laid(start, older)
    shutil.copy(start, whole)
    upgrades(whole)
    before, after = all_in(start), all_in(whole)
    assert before != after
    for kills, number in enumerate(numbers):
        file = folder / "killed.sqlite"
        for left in folder.glob("killed.sqlite*"):
            left.unlink()
        shutil.copy(start, file)
        is_over = comes_to_its_end(lambda file=file: upgrades(file), killed_before=number)
        assert all_in(file) in ((after,) if is_over else (before, after)), (older, number)
        upgrades(file)
        assert all_in(file) == after, (older, number)
        if is_over:
            return kills
    raise AssertionError


@pytest.fixture
def _really(monkeypatch):
    """Nothing is laid as it was laid before."""
    monkeypatch.setattr(migrate, "_upgrade", quick.upgrade)


@pytest.mark.usefixtures("_really")
def test_an_upgrade_that_is_killed_is_done_or_not_begun_and_is_done_the_next_time(tmp_path):
    assert upgraded_through_kills(tmp_path, REVISIONS[0], count(20, 90)) > 1
    assert upgraded_through_kills(tmp_path, REVISIONS[-2], count(1, 5)) > 0


# --- erasures ---------------------------------------------------------------------------------------------------


def erases(folder, chat):
    """Johan says yes, and what follows is done: as the door does it, and then the ticker."""
    settings = settings_in(folder)
    house = house_of(settings)
    with open_store(settings, house, NOW) as store:

        def say_yes(work):
            key = work.scalar(select(tables.delivery.c.key).where(tables.delivery.c.key.startswith(f"sure:{WHAT}")))
            erase_client(work, people.by_chat(work, chat), int(key.rpartition(":")[2]))

        store.run(house, NOW, say_yes)
        goes_on_erasing(store, house)


def goes_on_erasing(store, house):
    for owner in store.run(house, NOW, erasing.entered, store.vault.owners()):
        store.vault.forget(owner)
    for owner in store.run(house, NOW, erasing.ready):
        store.vault.forget(owner)
        store.run(house, NOW, finish, owner)


def starts_again(folder):
    settings = settings_in(folder)
    house = house_of(settings)
    with open_store(settings, house, NOW) as store:
        goes_on_erasing(store, house)


def left(folder):
    """Whose keys there are, and how much there is in each table, leaving out what the bot still says."""
    settings = settings_in(folder)
    house = house_of(settings)
    with open_store(settings, house, NOW) as store:

        def counted(work):
            every = (one for one in tables.metadata.sorted_tables if one.name != "delivery")
            return {one.name: work.one(select(func.count()).select_from(one))[0] for one in every}

        return store.run(house, NOW, counted), store.vault.owners()


@pytest.fixture
async def going(tmp_path):
    """A folder in which Johan is asked whether everything shall be erased, and his chat."""
    folder = tmp_path / "going"
    async with playing(folder, BEGIN) as world:
        _, johan = await wants_to_go(world)
    return folder, str(johan.id)


def erased_through_kills(folder, chat, to, numbers):
    def anew():
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(folder, to)

    before = left(folder)
    anew()
    erases(to, chat)
    after = left(to)
    assert len(after[1]) < len(before[1])
    for kills, number in enumerate(numbers):
        anew()
        is_over = comes_to_its_end(lambda: erases(to, chat), killed_before=number)
        starts_again(to)
        found = left(to)
        assert found in ((after,) if is_over else (before, after)), number
        if found == before:
            erases(to, chat)
            assert left(to) == after, number
        if is_over:
            return kills
    raise AssertionError


def test_an_erasure_that_is_killed_is_done_or_not_begun_and_goes_on(going, tmp_path):
    assert erased_through_kills(*going, tmp_path / "killed", count(3, 17)) > 1


# --- backups ----------------------------------------------------------------------------------------------------


def copies_in(folder):
    """What was called a copy, the content first."""
    named = ((CONTENT, "content"), (KEYS, "keys"))
    found = [list((folder / kind).glob(f"tussendoor-*Z.{ending}")) for kind, ending in named]
    return [path for paths in found for path in paths]


def put_back_in(folder, to, files, *, with_keys):
    """Elsewhere, where nothing is; and then it is told to go."""
    shutil.rmtree(to, ignore_errors=True)
    comes_back(folder, to, Copy(tuple(files), 0), NOW, with_keys=with_keys)
    lets_go(to)
    return left(to)


def backed_up_through_kills(folder, to, numbers):
    """Whatever is called a copy is a whole one."""
    before = left(folder)
    for kills, number in enumerate(numbers):
        is_over = comes_to_its_end(lambda: backed_up(folder, NOW), killed_before=number)
        made = copies_in(folder)
        assert len(made) == 2 or not is_over, number
        if made:
            assert put_back_in(folder, to, made, with_keys=len(made) == 2) == before, number
        assert len(backed_up(folder, NOW + timedelta(minutes=1 + number)).files) == 2, number
        for kind in (CONTENT, KEYS):
            shutil.rmtree(folder / kind)
        if is_over:
            return kills
    raise AssertionError


def put_back_through_kills(folder, to, numbers):
    """It never starts by itself; and goes once it is told to, or can be put back again."""
    before, files = left(folder), backed_up(folder, NOW).files
    settings = settings_in(to)
    for kills, number in enumerate(numbers):
        shutil.rmtree(to, ignore_errors=True)
        moved_house(folder, to, with_keys=True)
        is_over = comes_to_its_end(
            lambda: put_back(settings, house_of(settings), NOW, *files, nothing), killed_before=number
        )
        there = [file.exists() for file in (file_of(settings.database), settings.key_store)]
        if any(there):
            with pytest.raises(StorageError):
                starts(to)
        if all(there):
            lets_go(to)
            assert left(to) == before, number
        else:
            assert put_back_in(folder, to, files, with_keys=True) == before, number
        if is_over:
            return kills
    raise AssertionError


async def test_whatever_is_called_a_copy_is_whole_wherever_the_backup_is_killed(going, tmp_path):
    assert backed_up_through_kills(going[0], tmp_path / "elsewhere", count(2, 13)) > 1


async def test_what_is_put_back_stands_still_wherever_that_is_killed(going, tmp_path):
    assert put_back_through_kills(going[0], tmp_path / "elsewhere", count(2, 11)) > 1


# --- all of them ------------------------------------------------------------------------------------------------


@pytest.mark.proof
@pytest.mark.usefixtures("_really")
def test_an_upgrade_is_done_or_not_begun_wherever_it_is_killed(tmp_path, proves):
    # Whatever was before it goes through the same statements from there on, which a seventh of them stand for.
    kills = upgraded_through_kills(tmp_path, REVISIONS[0], count(1))
    more = sum(upgraded_through_kills(tmp_path, one, count(1 + at % 7, 7)) for at, one in enumerate(REVISIONS[1:-1]))
    note = f"{kills} from the first form on, at each statement of every migration; {more} from later ones"
    proves("an upgrade is done or not begun, wherever it is killed", of=kills + more, each="kill", note=note)


@pytest.mark.proof
def test_an_erasure_is_done_or_not_begun_wherever_it_is_killed(going, tmp_path, proves):
    kills = erased_through_kills(*going, tmp_path / "erased", count(1))
    proves("an erasure is done or not begun, and goes on, wherever it is killed", of=kills, each="kill")


@pytest.mark.proof
async def test_a_backup_is_whole_and_stands_still_wherever_it_is_killed(going, tmp_path, proves):
    backups = backed_up_through_kills(going[0], tmp_path / "back", count(1))
    put = put_back_through_kills(going[0], tmp_path / "put", count(1))
    what = "a backup, and putting it back, are done or not begun, wherever they are killed"
    proves(what, of=backups + put, each="kill", note=f"{backups} of backups, {put} of putting back")
