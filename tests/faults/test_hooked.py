"""The bot where Telegram posts what people write: nothing else changes, and nothing gets lost."""

import asyncio

import aiohttp
import pytest

from bot.demo import playing
from bot.hook import SECRET
from tests.cast import BEGIN, asked, dutch, overview
from tests.faults.place import complains

WORDS = "Hoe krijg ik de directeur mee?"


@pytest.fixture
async def hooked(tmp_path, unused_tcp_port):
    where = f"127.0.0.1:{unused_tcp_port}"
    more = {"webhook_url": f"http://{where}/hook", "webhook_secret": "geheim", "listen": where}
    async with asyncio.timeout(60), playing(tmp_path, BEGIN, **more) as world:
        await world.telegram.until(lambda: world.telegram.updates.webhook)
        yield world


async def answers(world, coach):
    shown = await overview(world, coach)
    return shown.split(dutch("The question"))[-1].strip().split("\n")


async def test_it_hears_what_is_posted_once_however_often_it_is(hooked):
    ada, johan = await asked(hooked)
    johan.says(WORDS)
    (update,) = hooked.telegram.updates.pending
    await hooked.settle()
    async with aiohttp.ClientSession() as session:
        posts = [
            session.post(hooked.telegram.updates.webhook.url, json=update, headers={SECRET: "geheim"}) for _ in range(5)
        ]
        assert [answer.status for answer in await asyncio.gather(*posts)] == [200] * 5
    assert await answers(hooked, ada) == [WORDS]
    assert [call.method for call in hooked.telegram.calls].count("getUpdates") == 0


async def test_it_says_yes_only_when_it_is_kept_and_hears_it_once_the_storage_works_again(hooked, tmp_path):
    ada, johan = await asked(hooked)
    database = tmp_path / "data" / "tussendoor.sqlite"
    away = database.rename(tmp_path / "away")
    johan.says(WORDS)
    hook = hooked.telegram.updates.webhook
    await hooked.telegram.until(lambda: hook.trouble)
    assert (hook.trouble[1], hooked.telegram.pending) == ("Wrong response from the webhook: 503 Service Unavailable", 1)
    away.rename(database)
    assert await answers(hooked, ada) == [WORDS]


async def test_it_asks_for_the_secret_that_is_missing(house):
    said = "{setting} is missing: by it I know that it is Telegram who posts."
    line = await complains(house, "run", WEBHOOK_URL="https://coach.example/hook")
    assert line == dutch(said, setting="TUSSENDOOR_WEBHOOK_SECRET")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WEBHOOK_URL", "coach.example/hook"),
        ("WEBHOOK_URL", "ftp://coach.example"),
        ("WEBHOOK_URL", "https://user@coach.example"),
        ("WEBHOOK_SECRET", "met spatie"),
        ("WEBHOOK_SECRET", "x" * 257),
        ("LISTEN", "9999"),
        ("LISTEN", "127.0.0.1:0"),
        ("LISTEN", "127.0.0.1:70000"),
    ],
)
async def test_it_names_a_setting_of_the_hook_that_it_cannot_use_and_does_not_repeat_it(house, name, value):
    line = await complains(house, "run", **{name: value})
    assert (line.startswith(f"TUSSENDOOR_{name}"), value in line) == (True, False)
