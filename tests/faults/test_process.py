"""`tussendoor` as whoever runs it meets it: exit codes, one line that says what to do, and nothing else."""

import asyncio
import re
import signal

import pytest

from bot.clock import SystemClock
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from tests.cast import dutch
from tests.faults.place import complains, everything_in

REFUSED = "Telegram does not accept this token. Ask BotFather for the right one."
COMMANDS = ("demo", "run", "migrate", "key", "coach", "doctor", "rehearse", "questions")


# --- settings ------------------------------------------------------------------------------------------------------


async def test_it_asks_for_the_token_that_is_missing(house):
    line = await complains(house, "run", TOKEN=None)
    assert line == dutch("{setting} is missing: the token that BotFather gave your bot.", setting="TUSSENDOOR_TOKEN")
    assert not house.key.exists()


async def test_it_names_a_token_file_that_cannot_be_read(house):
    line = await complains(house, "run", TOKEN=None, TOKEN_FILE=house.folder / "nowhere")
    assert line == dutch("{setting} names a file that cannot be read.", setting="TUSSENDOOR_TOKEN_FILE")


@pytest.mark.parametrize(
    ("name", "value"),
    [("TIMEZONE", "Mars/Phobos"), ("API_URL", "ftp://elsewhere")],
)
async def test_it_names_the_setting_that_it_cannot_use(house, name, value):
    assert f"TUSSENDOOR_{name}" in await complains(house, "run", **{name: value})


async def test_it_does_not_repeat_the_address_of_a_database_with_its_password(house):
    assert "geheim" not in await complains(house, "run", DATABASE_URL="mysql://johan:geheim@nowhere/x")


# --- keys and folders ----------------------------------------------------------------------------------------------


def another_key(house):
    house.key.write_text("0000 " * 14)


def no_key(house):
    house.key.unlink()


def exposed_key(house):
    house.key.chmod(0o644)


def no_key_store(house):
    (house.data / "keys.sqlite").unlink()


def garbage_for_a_database(house):
    (house.data / "tussendoor.sqlite").write_bytes(b"no database at all" * 300)


TROUBLES = [another_key, no_key, exposed_key, no_key_store, garbage_for_a_database]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)
async def test_it_refuses_to_start_with_one_line_when_keys_and_data_are_not_in_order(settled, trouble):
    trouble(settled)
    before = everything_in(settled)
    await complains(settled, "run")
    assert everything_in(settled) == before


async def test_it_refuses_a_key_in_the_data_folder(house):
    await complains(house, "run", KEY_FILE=house.data / "master.key")


async def test_it_refuses_a_data_folder_that_cannot_be_made(house):
    (house.folder / "file").write_text("in the way")
    await complains(house, "run", DATA_DIR=house.folder / "file" / "data")


async def test_it_refuses_a_key_folder_that_cannot_be_made(house):
    (house.folder / "file").write_text("in the way")
    await complains(house, "run", KEY_FILE=house.folder / "file" / "master.key")


# --- Telegram ------------------------------------------------------------------------------------------------------


async def test_it_says_that_telegram_does_not_accept_the_token(settled):
    line = await complains(settled, "run", TOKEN="7000000001:another-token-altogether-0000000000")
    assert line == dutch(REFUSED)


async def test_it_says_that_telegram_cannot_be_reached(settled):
    line = await complains(settled, "run", API_URL="http://127.0.0.1:9/bot")
    assert line == dutch("Telegram cannot be reached. Is there a network, and is the address right?")


async def test_it_refuses_the_data_of_another_bot(settled):
    async with settled.running() as bot:
        bot.send_signal(signal.SIGTERM)
        assert await bot.wait() == 0
    other = Telegram(SystemClock(), bot_id=7_000_000_002)
    async with serve(other) as url:
        await complains(settled, "run", TOKEN=other.token, API_URL=url)


async def test_it_ends_with_one_more_line_when_the_token_is_revoked(settled):
    async with settled.running() as bot:
        settled.telegram.token = "7000000001:another-token-altogether-0000000000"
        settled.telegram.person("Niemand").says("hoi")
        _, err = await asyncio.wait_for(bot.communicate(), 30)
    assert bot.returncode == 1
    assert err.decode().splitlines()[-1] == dutch(
        "Telegram does not accept this token. Ask BotFather for the right one."
    )


async def test_it_stops_when_it_is_told_to(settled):
    async with settled.running() as bot:
        bot.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            assert await bot.wait() == 0


async def test_it_refuses_to_run_twice_with_one_folder(settled):
    async with settled.running() as bot:
        calls = len(settled.telegram.calls)
        line = await complains(settled, "run")
        assert line == dutch("Tussendoor is running already with this data folder.")
        assert (len(settled.telegram.calls), bot.returncode) == (calls, None)


# --- commands ------------------------------------------------------------------------------------------------------


async def test_it_prints_a_coachs_link_and_nothing_else_while_the_bot_runs(settled):
    async with settled.running():
        code, (link,), err = await settled.does("coach", "invite")
        assert (code, err) == (0, [])
        assert re.fullmatch(r"https://t\.me/TussendoorBot\?start=[\w-]{43}", link)
        ada = settled.telegram.person("Ada")
        ada.starts(link)
        async with asyncio.timeout(10):
            await settled.telegram.until(lambda: len(ada.reads) == 1)
        assert ada.reads[0].text.startswith(dutch("Welcome, {coach}. I am Tussendoor.", coach="Ada"))


async def test_it_lists_its_commands(house):
    code, out, err = await house.does("--help")
    listed = [line.split()[0] for line in out if re.match(r" {4}\w", line)]
    assert (code, err, [name for name in COMMANDS if name not in listed]) == (0, [], [])


@pytest.mark.parametrize("words", [[], ["run", "--fast"]], ids=" ".join)
async def test_it_ends_with_two_and_one_line_on_wrong_usage(house, words):
    code, out, err = await house.does(*words)
    assert (code, out, len(err)) == (2, [], 1)
