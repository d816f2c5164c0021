"""`tussendoor` as whoever runs it meets it: exit codes, one line that says what to do, and nothing else."""

import asyncio
import os
import re
import signal
from pathlib import Path

import pytest

from bot import app, delivery
from bot.clock import SystemClock
from bot.playground.faults import Instead, Slow
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from tests.cast import dutch
from tests.faults.place import complains, everything_in

REFUSED = "Telegram does not accept this token. Ask BotFather for the right one."
COMMANDS = ("demo", "run", "migrate", "key", "coach", "doctor", "rehearse", "lines")


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


@pytest.mark.parametrize(
    "address",
    [
        "mysql://johan:geheim@nowhere/x",
        "postgresql+asyncpg://johan:geheim@nowhere/x",
        "postgresql://johan:geheim@127.0.0.1:9/x",
        "postgresql://johan:geheim@nowhere:port/x",
        "geheim",
    ],
)
async def test_it_does_not_repeat_the_address_of_a_database_with_its_password(settled, address):
    assert "geheim" not in await complains(settled, "run", DATABASE_URL=address)


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


async def test_it_makes_no_key_in_a_folder_that_cannot_be_made(house):
    (house.folder / "file").write_text("in the way")
    house.settings["KEY_FILE"] = house.folder / "file" / "master.key"
    code, shown = await house.on_a_terminal("key", "new")
    said = dutch("The key file {path} cannot be written.", path=str(house.settings["KEY_FILE"]))
    assert (code, shown.splitlines()) == (1, [said])


def folder_for_a_database(house):
    (house.data / "tussendoor.sqlite").unlink()
    (house.data / "tussendoor.sqlite").mkdir()


def folder_for_a_key_store(house):
    (house.data / "keys.sqlite").unlink()
    (house.data / "keys.sqlite").mkdir()


def folder_for_a_lock(house):
    (house.data / "running.lock").unlink(missing_ok=True)
    (house.data / "running.lock").mkdir()


def file_for_a_data_folder(house):
    house.settings["DATA_DIR"] = house.key


def data_nowhere(house):
    house.settings["DATA_DIR"] = "/proc/nowhere"


def database_nowhere(house):
    house.settings["DATABASE_URL"] = "sqlite:////proc/nowhere.sqlite"


def garbage_for_a_token(house):
    (house.folder / "token").write_bytes(b"\xff\xfe\x00")
    house.settings |= {"TOKEN": None, "TOKEN_FILE": house.folder / "token"}


UNUSABLE = [
    folder_for_a_database,
    folder_for_a_key_store,
    folder_for_a_lock,
    file_for_a_data_folder,
    data_nowhere,
    database_nowhere,
    garbage_for_a_token,
]


@pytest.mark.parametrize("trouble", UNUSABLE, ids=lambda trouble: trouble.__name__)
async def test_it_says_in_one_line_which_place_it_cannot_use_and_so_does_the_doctor(settled, trouble):
    trouble(settled)
    await complains(settled, "run")
    code, out, err = await settled.does("doctor")
    assert (code, [line for line in (*out, *err) if "Traceback" in line]) == (1, [])


# --- Telegram ------------------------------------------------------------------------------------------------------


async def test_it_says_that_telegram_does_not_accept_the_token(settled):
    line = await complains(settled, "run", TOKEN="7000000001:another-token-altogether-0000000000")
    assert line == dutch(REFUSED)


async def test_it_says_that_telegram_cannot_be_reached(settled):
    line = await complains(settled, "run", API_URL="http://127.0.0.1:9/bot")
    assert line == dutch("Telegram cannot be reached. Is there a network, and is the address right?")


NO_BOT = [
    '{"ok":true}',
    '{"ok":true,"result":true}',
    '{"ok":true,"result":{}}',
    '{"ok":true,"result":{"id":7,"is_bot":true,"first_name":"T"}}',
    '{"ok":true,"result":{"id":7',
    '{"ok":false}',
    "[]",
    "",
    "<html><body>Welcome! Please log in.</body></html>",
]


@pytest.mark.parametrize("body", NO_BOT)
async def test_it_says_that_something_else_answers_than_telegram(settled, body):
    said = dutch(
        "What answers at the address of Telegram is something else. Look at TUSSENDOOR_API_URL, or at a proxy."
    )
    settled.telegram.faults.plan(Instead(200, body), "getMe", times=2)
    assert await complains(settled, "run") == said
    code, out, err = await settled.does("doctor")
    assert (code, err, [said in line for line in out].count(True)) == (1, [], 1)


OTHER_CHATS = {
    "can_join_groups": "it can be put in groups",
    "supports_inline_queries": "it can be called in the chats of others",
    "supports_guest_queries": "it can be called in the chats of others",
    "can_connect_to_business": "it can be called in the chats of others",
}


@pytest.mark.parametrize("mode", OTHER_CHATS)
async def test_the_doctor_says_where_else_than_in_a_chat_of_two_it_could_be_spoken_to(settled, mode):
    said = dutch(OTHER_CHATS[mode])
    _, before, _ = await settled.does("doctor")
    settled.telegram.bot[mode] = True
    _, out, _ = await settled.does("doctor")
    assert [[said in line for line in lines].count(True) for lines in (before, out)] == [0, 1]


AMONG_OTHERS = {
    "can_join_groups": "This bot can be put in groups. At BotFather: /setjoingroups, Disable; then start again.",
    "supports_guest_queries": (
        "This bot can be called in the chats of others. At BotFather, turn guest mode off; then start again."
    ),
}


@pytest.mark.parametrize("mode", AMONG_OTHERS)
async def test_it_does_not_start_where_others_could_read_along_and_has_fetched_and_said_nothing(settled, mode):
    # This machine by an address that does not say so, as that of Telegram does not.
    elsewhere = settled.settings["API_URL"].replace("127.0.0.1", "0.0.0.0")
    settled.telegram.bot[mode] = True
    settled.telegram.person("Niemand").says("hoi")
    calls = len(settled.telegram.calls)
    assert await complains(settled, "run", API_URL=elsewhere) == dutch(AMONG_OTHERS[mode])
    assert [call.method for call in settled.telegram.calls[calls:]] == ["getMe"]
    code, out, _ = await settled.does("doctor", API_URL=elsewhere)
    assert (code, [line for line in out if line.startswith(f"✗ {dutch('Other chats')}")] != []) == (1, True)


async def test_it_starts_where_others_could_read_along_on_a_telegram_of_this_machine(settled):
    settled.telegram.bot["can_join_groups"] = True
    async with settled.running() as bot:
        bot.send_signal(signal.SIGTERM)
        assert await bot.wait() == 0


@pytest.mark.parametrize("slips", ["{}/", "{}//", " {} ", "{}"])
async def test_it_understands_an_address_with_stray_slashes(settled, slips):
    address = slips.format(settled.settings["API_URL"]).replace("/bot", "//bot")
    assert (await settled.does("coach", "invite", API_URL=address))[0] == 0


ADDRESSES = [
    "https://api.telegram.org",
    "https://api.telegram.org/",
    "https://api.telegram.org/bot123",
    "https://api.telegram.org/file/bot",
    "https://api.telegram.org/bot7000000001:abcdefghijklmnopqrstuvwxyz0123456789",
    "https://7000000001:abcdefghijklmnopqrstuvwxyz0123456789@api.telegram.org/bot",
    "https://api.telegram.org/bot?x=1",
    "https:///bot",
    "api.telegram.org/bot",
]


@pytest.mark.parametrize("address", ADDRESSES)
async def test_it_names_the_address_that_it_cannot_use_and_does_not_repeat_it(settled, address):
    for command in ("run", "doctor"):
        line = await complains(settled, command, API_URL=address)
        assert line.startswith("TUSSENDOOR_API_URL")
        assert "7000000001" not in line


async def test_it_refuses_the_data_of_another_bot(settled):
    async with settled.running() as bot:
        bot.send_signal(signal.SIGTERM)
        assert await bot.wait() == 0
    other = Telegram(SystemClock(), bot_id=7_000_000_002)
    async with serve(other) as url:
        code, out, err = await settled.ends("run", TOKEN=other.token, API_URL=url)
    said = "This database belongs to another bot. Use that bot's token, or another data folder."
    assert (code, out, err) == (1, [], [dutch(said)])


async def test_it_ends_with_one_more_line_when_the_token_is_revoked(settled):
    async with settled.running() as bot:
        settled.telegram.token = "7000000001:another-token-altogether-0000000000"
        settled.telegram.person("Niemand").says("hoi")
        _, err = await asyncio.wait_for(bot.communicate(), 30)
    assert bot.returncode == 1
    assert err.decode().splitlines()[-1] == dutch(
        "Telegram does not accept this token. Ask BotFather for the right one."
    )


def limits_of(process):
    return Path(f"/proc/{process.pid}/limits").read_text()


async def test_it_leaves_no_image_of_its_memory_behind(settled):
    async with settled.running() as bot:
        limits = limits_of(bot)
        bot.send_signal(signal.SIGTERM)
        await bot.wait()
    assert re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE)


async def test_whatever_it_makes_others_on_the_machine_cannot_open(settled):
    usual = os.umask(0o022)
    try:
        async with settled.running() as bot:
            copies = (str(settled.folder / "content"), "--keys", str(settled.folder / "apart"))
            code, *_ = await settled.ends("backup", *copies)
            bot.send_signal(signal.SIGTERM)
            await bot.wait()
    finally:
        os.umask(usual)
    made = [path for path in settled.folder.rglob("*") if path.is_file()]
    assert (code, len(made) >= 6) == (0, True)
    assert [path.name for path in made if path.stat().st_mode & 0o077] == []


def shown_of(process):
    """What everybody on the machine can see of a process."""
    here = Path(f"/proc/{process.pid}")
    return here.joinpath("cmdline").read_text() + "".join(one.read_text() for one in here.glob("task/*/comm"))


async def test_nothing_secret_stands_among_what_runs_on_the_machine(settled):
    async with settled.running(installed=True) as bot:
        shown = shown_of(bot)
        bot.send_signal(signal.SIGTERM)
        await bot.wait()
    secrets = [settled.telegram.token, settled.telegram.token.partition(":")[2], *settled.key.read_text().split()]
    assert [secret for secret in secrets if secret in shown] == []


async def test_it_stops_when_it_is_told_to(settled):
    async with settled.running(installed=True) as bot:
        bot.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            assert await bot.wait() == 0


async def test_it_stops_within_ten_seconds_though_telegram_keeps_silent(settled):
    async with settled.running(polls=2) as bot:
        _, (link,), _ = await settled.does("coach", "invite")
        silence = Slow(asyncio.Event())
        for method in ("sendMessage", "getUpdates"):
            settled.telegram.faults.plan(silence, method, times=99)
        settled.telegram.person("Ada").starts(link)
        await settled.telegram.until(lambda: any(call.method == "sendMessage" for call in settled.telegram.calls))
        bot.send_signal(signal.SIGTERM)
        # It waits for less than ten seconds in all; what comes on top of that says how busy this machine is.
        assert app._STOPPING + delivery._STOPPING < 10
        async with asyncio.timeout(20):
            assert await bot.wait() == 0
        silence.released.set()


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
    code, out, err = await house.ends("--help", installed=True)
    listed = [line.split()[0] for line in out if re.match(r" {4}\w", line)]
    assert (code, err, [name for name in COMMANDS if name not in listed]) == (0, [], [])


@pytest.mark.parametrize("words", [[], ["run", "--fast"]], ids=" ".join)
async def test_it_ends_with_two_and_one_line_on_wrong_usage(house, words):
    code, out, err = await house.does(*words)
    assert (code, out, len(err)) == (2, [], 1)
