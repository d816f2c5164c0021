"""A backup is made while the bot runs, opens with the right keys only, and comes back standing still."""

import asyncio
import shutil
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import house_of
from bot.demo import bot_in
from bot.errors import StorageError, TussendoorError
from bot.storage import copies, master_key, tables
from bot.storage.copies import back_up, put_back
from bot.storage.store import open_store, replace_master
from tests.cast import BEGIN, ada_and_johan, dutch, says, taps, texts
from tests.faults.test_erasing import WORDS, rows, wants_to_go
from tests.worlds import playing

CONTENT, KEYS = "inhoud", "sleutels"


def nothing(sentence):
    """Nobody looks how far it is."""


def settings_in(folder):
    return bot_in(folder, "1:x", "http://localhost/bot")


def backed_up(folder, now=BEGIN):
    settings = settings_in(folder)
    return back_up(settings, house_of(settings), now, folder / CONTENT, folder / KEYS, nothing)


def moved_house(folder, to, *, with_keys):
    """Another computer, with the sheet typed into a file and, if not from a copy, the key store of today."""
    (to / "keys").mkdir(parents=True)
    shutil.copy(folder / "keys" / "master.key", to / "keys")
    if not with_keys:
        (to / "data").mkdir()
        shutil.copy(folder / "data" / "keys.sqlite", to / "data")


def comes_back(folder, to, copy, now=BEGIN, *, with_keys=True):
    moved_house(folder, to, with_keys=with_keys)
    content, *keys = copy.files
    settings = settings_in(to)
    return put_back(settings, house_of(settings), now, content, keys[0] if with_keys else None, nothing)


def lets_go(folder):
    """`migrate --put-back`."""
    settings = settings_in(folder)
    with open_store(settings, house_of(settings), BEGIN, put_back=True):
        pass


def starts(folder):
    settings = settings_in(folder)
    with open_store(settings, house_of(settings), BEGIN):
        pass


@asynccontextmanager
async def answered(folder):
    """Johan was asked and has answered; the bot runs."""
    async with playing(folder, BEGIN) as world:
        _, johan = await wants_to_go(world)
        yield world, johan


async def test_it_comes_back_elsewhere_with_everything_and_starts_only_when_it_is_told_to(tmp_path):
    async with answered(tmp_path) as (world, johan):
        copy = await asyncio.to_thread(backed_up, tmp_path, world.clock.now())
        now = world.clock.now()
    assert [path.name for path in copy.files] == [
        f"tussendoor-{now:%Y%m%dT%H%M%SZ}.{kind}" for kind in ("content", "keys")
    ]
    to = tmp_path / "elsewhere"
    back = comes_back(tmp_path, to, copy, now)
    assert (back.erased_again, back.damaged, back.lapsed, copy.damaged) == (0, 0, 0, 0)
    with pytest.raises(StorageError):
        starts(to)
    lets_go(to)
    said = len(texts(johan))
    async with playing(to, now, telegram=world.telegram) as world:
        assert len(texts(johan)) == said
        await says(world, johan, "/antwoorden")
        assert WORDS in texts(johan)[-1]


async def test_who_was_erased_since_stays_erased_and_is_sent_nothing(tmp_path):
    async with answered(tmp_path) as (world, johan):
        copy = await asyncio.to_thread(backed_up, tmp_path, world.clock.now())
        await taps(world, johan, dutch("Yes, erase everything"))
        now = world.clock.now()
    to = tmp_path / "elsewhere"
    back = comes_back(tmp_path, to, copy, now, with_keys=False)
    assert (back.erased_again, back.damaged) == (2, 0)
    lets_go(to)
    said = len(texts(johan))
    async with playing(to, now, telegram=world.telegram) as world:
        for table in (tables.trajectory, tables.contract, tables.meeting, tables.moment, tables.asked, tables.answer):
            assert await rows(world, table) == []
        await world.after(days=30)
        assert len(texts(johan)) == said


async def test_an_older_database_put_back_by_hand_does_not_bring_them_back_either(tmp_path):
    async with answered(tmp_path) as (world, johan):
        shutil.copy(tmp_path / "data" / "tussendoor.sqlite", tmp_path / "old.sqlite")
        await taps(world, johan, dutch("Yes, erase everything"))
        now = world.clock.now()
    shutil.copy(tmp_path / "old.sqlite", tmp_path / "data" / "tussendoor.sqlite")
    lets_go(tmp_path)
    async with playing(tmp_path, now, telegram=world.telegram) as world:
        assert await rows(world, tables.trajectory) == []


async def test_a_copy_of_the_content_opens_after_the_master_key_was_replaced_and_one_of_the_keys_does_not(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        await ada_and_johan(world)
        copy = await asyncio.to_thread(backed_up, tmp_path)
    assert list(replace_master(settings_in(tmp_path), master_key.draw()))
    assert comes_back(tmp_path, tmp_path / "one", copy, with_keys=False).damaged == 0
    with pytest.raises(StorageError):
        comes_back(tmp_path, tmp_path / "two", copy)
    assert not (tmp_path / "two" / "data" / "keys.sqlite").exists()


async def test_the_copy_alone_shows_nothing_to_who_has_no_keys(tmp_path):
    async with answered(tmp_path):
        copy = await asyncio.to_thread(backed_up, tmp_path)
    for path in copy.files:
        content = path.read_bytes()
        assert [word in content for word in (b"SQLite", b"trajectory", b"Johan", WORDS.encode())] == [False] * 4
        assert oct(path.stat().st_mode)[-3:] == "600"


@pytest.fixture
async def lived_in(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        await ada_and_johan(world)
    return tmp_path


async def test_nothing_is_put_over_what_is_there(lived_in):
    copy = backed_up(lived_in)
    settings = settings_in(lived_in)
    before = (lived_in / "data" / "tussendoor.sqlite").read_bytes()
    for keys in (None, copy.files[1]):
        with pytest.raises(StorageError):
            put_back(settings, house_of(settings), BEGIN, copy.files[0], keys, nothing)
    assert (lived_in / "data" / "tussendoor.sqlite").read_bytes() == before


async def test_a_damaged_copy_is_refused_and_puts_nothing(lived_in):
    copy = backed_up(lived_in)
    for spoilt in copy.files:
        whole = spoilt.read_bytes()
        spoilt.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        to = lived_in / f"from {spoilt.suffix}"
        with pytest.raises(StorageError):
            comes_back(lived_in, to, copy)
        assert list((to / "data").iterdir()) == []
        spoilt.write_bytes(whole)
    swapped = replace(copy, files=copy.files[::-1])
    with pytest.raises(StorageError):
        comes_back(lived_in, lived_in / "swapped", swapped)


async def test_a_damaged_database_makes_no_copy(lived_in):
    database = lived_in / "data" / "tussendoor.sqlite"
    with database.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096))
    with pytest.raises(TussendoorError):
        backed_up(lived_in)
    assert [*(lived_in / CONTENT).glob("*"), *(lived_in / KEYS).glob("*")] == []


async def test_content_and_keys_want_folders_apart_from_each_other_and_from_the_data(lived_in):
    settings = settings_in(lived_in)
    same, inside = (lived_in / CONTENT, lived_in / CONTENT), (lived_in / CONTENT, lived_in / "data" / "keys")
    for content, keys in (same, inside, inside[::-1], (lived_in / CONTENT, lived_in / CONTENT / "sleutels")):
        with pytest.raises(StorageError):
            back_up(settings, house_of(settings), BEGIN, content, keys, nothing)


async def test_copies_of_the_keys_go_after_seven_days_and_those_of_the_content_after_thirty(lived_in):
    def days():
        return [len(list((lived_in / name).iterdir())) for name in (CONTENT, KEYS)]

    (lived_in / CONTENT).mkdir()
    (lived_in / CONTENT / "mine.txt").touch()
    counts = []
    for day in (0, 6, 7, 29, 30):
        backed_up(lived_in, BEGIN + timedelta(days=day))
        counts.append(days())
    assert counts == [[2, 1], [3, 2], [4, 2], [5, 1], [5, 2]]


async def test_a_draft_that_was_left_goes_at_the_next_start_after_a_day(lived_in):
    left = lived_in / "data" / f"{copies.DRAFTS}left"
    left.mkdir()
    (left / "content").write_bytes(b"sealed")
    settings = settings_in(lived_in)
    made = datetime.fromtimestamp(left.stat().st_mtime, UTC)
    found = []
    for hours in (23, 25):
        with open_store(settings, house_of(settings), made + timedelta(hours=hours)):
            found.append(left.exists())
    assert found == [True, False]
