"""One bot at a time: who comes later gives way, and who was first hears of it and goes on."""

import asyncio
import os
import shutil
import time

import pytest

from bot import alone
from bot.alarm import TOLD
from bot.alone import RUNNING, WITH_TOKEN, knock
from bot.clock import SystemClock
from bot.errors import RunningAlready
from bot.house import House, built_in_lines
from bot.message import TokenDead, TokenShared, Unknown
from bot.playground.server import serve
from bot.playground.updates import Webhook
from bot.settings import Settings
from bot.storage import master_key
from bot.storage.guard import Guard
from bot.storage.store import open_store
from bot.telegram.webhook import Address, elsewhere
from tests.cast import asked, dutch, texts
from tests.storage.conftest import postgres_server, postgres_url  # noqa: F401

STARTS = int(os.environ.get("PROOF_STARTS", "100"))
ELSEWHERE = "https://somebody.example/hook-with-a-secret"


def copy_of(house):
    """Another folder with the same in it, as if it had been taken to another machine."""
    other = house.folder / "copy"
    shutil.copytree(house.data, other / "data")
    shutil.copytree(house.key.parent, other / "keys")
    return {"DATA_DIR": other / "data", "KEY_FILE": other / "keys" / "master.key"}


# --- with one token ------------------------------------------------------------------------------------------------


async def test_it_ends_within_two_seconds_when_another_folder_runs_here_with_its_token(settled):
    async with settled.running() as bot:
        calls, begun = len(settled.telegram.calls), time.monotonic()
        ended = await settled.does("run", **copy_of(settled))
        assert (ended, time.monotonic() - begun < 2) == ((1, [], [dutch(WITH_TOKEN.source)]), True)
        assert (len(settled.telegram.calls), bot.returncode) == (calls, None)


@pytest.mark.proof
async def test_of_two_that_start_at_once_one_runs_and_the_other_says_so(settled, proves):
    said = [await _two_at_once(settled) for _ in range(STARTS)]
    line = dutch("Tussendoor is running already with this data folder.")
    wrong = [one for one in said if one != (1, line)]
    what = "of two that are started at once in one folder one runs, and the other ends with one line"
    proves(what, of=STARTS, failed=len(wrong), each="start")
    assert wrong == []


async def _two_at_once(house):
    """How the first one ended of two that were started at once; the other one receives."""
    polled = _polls(house)
    both = await asyncio.gather(house.starts("run"), house.starts("run"))
    try:
        async with asyncio.timeout(30):
            waits = [asyncio.create_task(one.wait()) for one in both]
            ended, _ = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            await house.telegram.until(lambda: _polls(house) >= polled + 2)
        over, runs = both if waits[0] in ended else reversed(both)
        assert runs.returncode is None
        _, line = await over.communicate()
        return over.returncode, line.decode().strip()
    finally:
        for one in both:
            if one.returncode is None:
                one.kill()
                await one.communicate()


def _polls(house):
    return sum(call.method == "getUpdates" for call in house.telegram.calls)


async def test_it_gives_way_to_who_receives_elsewhere_and_neither_handles_nor_sends_anything(settled):
    async with settled.running(polls=2) as bot, serve(settled.telegram) as other_way:
        code, out, err = await settled.ends("run", API_URL=other_way, **copy_of(settled))
        assert (code, out, err[-1]) == (1, [], dutch(WITH_TOKEN.source))
        made = {call.method for call in settled.telegram.calls if "offset" in call.params or "chat_id" in call.params}
        assert (made, bot.returncode) == (set(), None)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([TokenShared()], TokenShared()),
        ([[{"update_id": 1}], TokenShared()], TokenShared()),
        ([Unknown(), TokenDead()], TokenDead()),
        ([[], []], None),
    ],
)
async def test_it_knocks_until_it_knows_and_confirms_nothing(found, said):
    asked_with = []

    async def fetch(offset, wait):
        asked_with.append((offset, wait))
        if not found:
            await asyncio.Event().wait()
        return found.pop(0)

    assert await knock(fetch, 0.05) == said
    assert set(asked_with) == {(None, True)}


# --- an address at Telegram ----------------------------------------------------------------------------------------


async def test_it_does_not_start_while_an_address_is_set_and_the_doctor_names_the_cure(settled):
    said = dutch(elsewhere(Address(ELSEWHERE)).source, host="somebody.example")
    settled.telegram.updates.webhook = Webhook(ELSEWHERE)
    assert await settled.ends("run") == (1, [], [said])
    code, out, _ = await settled.does("doctor")
    assert (code, [line for line in out if "tussendoor webhook remove" in line and "BotFather" in line] != []) == (
        1,
        True,
    )
    assert [line for line in out if "hook-with-a-secret" in line] == []


async def test_it_takes_the_address_away_when_it_is_told_to_and_keeps_what_waits(settled):
    settled.telegram.updates.webhook = Webhook(ELSEWHERE)
    settled.telegram.person("Ada").says("hoi")
    code, _, err = await settled.does("webhook", "remove")
    assert (code, err, settled.telegram.updates.webhook, settled.telegram.pending) == (0, [], None, 1)


async def test_it_goes_on_hearing_when_somebody_sets_an_address_under_it_and_tells_the_coaches_once(world, caplog):
    ada, johan = await asked(world)
    for _ in range(2):
        seen = len(ada.reads)
        world.telegram.updates.webhook = Webhook("http://127.0.0.1:9/stolen")
        world.telegram.watch.changed()
        johan.says("Hoe krijg ik de directeur mee?")
        await world.telegram.until(lambda: world.telegram.updates.webhook is None)
        await world.after(minutes=2)
    told = [text for text in texts(ada) if text == dutch(TOLD["webhook_set"].source)]
    alarms = [record.getMessage() for record in caplog.records if record.name == "tussendoor.app"]
    assert (len(told), alarms.count("alarm alarm=webhook_set"), seen > 0) == (1, 2, True)


async def test_it_tells_the_coaches_that_somebody_else_receives(world):
    ada, _ = await asked(world)
    seen = len(ada.reads)
    world.app._alarm.sound("token_shared")
    world.app._alarm.sound("token_shared")
    await world.telegram.until(lambda: len(ada.reads) > seen)
    await world.settle()
    assert texts(ada, seen) == [dutch(TOLD["token_shared"].source)]


# --- with one database ---------------------------------------------------------------------------------------------


async def test_it_refuses_a_database_file_that_another_folder_runs_with(settled):
    database = settled.folder / "shared" / "tussendoor.sqlite"
    database.parent.mkdir()
    shutil.move(settled.data / "tussendoor.sqlite", database)
    settled.settings["DATABASE_URL"] = f"sqlite:///{database}"
    other = copy_of(settled)
    async with settled.running():
        assert await settled.does("run", **other) == (1, [], [dutch(RUNNING.source)])


@pytest.fixture
def copied(tmp_path, postgres_url):  # noqa: F811
    """Two folders that are alike, with one PostgreSQL database."""
    one = Settings(data_dir=tmp_path / "1" / "data", key_file=tmp_path / "1" / "k" / "key", database_url=postgres_url)
    master_key.create(one.key_file, one.data_dir)
    with opened(one):
        pass
    shutil.copytree(tmp_path / "1", tmp_path / "2")
    return one, one.model_copy(update={"data_dir": tmp_path / "2" / "data", "key_file": tmp_path / "2" / "k" / "key"})


def opened(settings):
    return open_store(settings, House(built_in_lines()), SystemClock().now(), alone=True)


@pytest.mark.more
def test_a_copied_folder_does_not_start_on_a_postgres_that_another_runs_with(copied):
    one, other = copied
    with opened(one) as store:
        mark = store.vault.mark()
        with pytest.raises(RunningAlready), opened(other):
            pass
        assert store.vault.mark() == mark
    with opened(other):
        pass


@pytest.mark.more
def test_it_holds_its_postgres_again_after_a_lost_connection_and_ends_when_another_has_it(copied):
    one, _ = copied
    with opened(one) as store:
        engine, guard = store._engine, store.guard

        def cut_off():
            with engine.connect() as connection:
                others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                connection.exec_driver_sql(f"{others} AND datname = current_database() AND usename = current_user")

        cut_off()
        guard.look()  # it finds out
        guard.look()  # and takes it again
        with pytest.raises(RunningAlready):
            Guard(engine).take()
        cut_off()
        other = Guard(engine)
        guard.look()
        other.take()
        with pytest.raises(RunningAlready):
            guard.look()
        other.release()


def test_the_name_of_a_token_on_this_machine_tells_nothing_of_it(settled_names):
    assert settled_names == []


@pytest.fixture
def settled_names(tmp_path):
    token = "7000000001:playground-0000000000000000000000"
    settings = Settings(token=token, api_url="http://127.0.0.1:1/bot", data_dir=tmp_path)
    with alone.only_receiver(settings), open("/proc/net/unix") as names:
        return [line for line in names if "playground" in line]
