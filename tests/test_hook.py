"""What is posted to the bot: known by its secret, answered when it is kept, and taken in together."""

import asyncio
import gzip
import io
import json
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from telegram import WebhookInfo
from telegram.error import InvalidToken

from bot.clock import PushedClock
from bot.errors import SettingsError
from bot.hook import SECRET, Hook
from bot.message import Rejected, TokenDead, Unknown
from bot.receiver import TokenDied
from bot.settings import Hooked, Listen
from bot.telegram.webhook import Posting

NOON = datetime(2026, 10, 6, 12, tzinfo=UTC)
URL = "https://coach.example/hook"
RIGHT = {SECRET: "geheim-1"}
DEEP = b'{"update_id":' + b"[" * 1000 + b"]" * 1000 + b"}"


class Story:
    """A channel and hands that do as told; what was taken in, batch by batch, and what the channel was asked."""

    def __init__(self, port):
        self.origin = f"http://127.0.0.1:{port}"
        self.batches, self.asked, self.alarms = [], [], []
        self.taken, self.gate = True, None
        self.put_answers, self.set_answers = [], []
        self.been_asked = asyncio.Event()
        hooked = Hooked(URL, "geheim-1", Listen("127.0.0.1", port))
        self.hook = Hook(hooked, self, self.take, alarm=self.alarms.append, clock=PushedClock(NOON))

    async def is_set(self, url):
        self.asked.append(("is set", url))
        return self.set_answers.pop(0)

    async def put(self, url, secret):
        self.asked.append(("put", url, secret))
        self.been_asked.set()
        return self.put_answers.pop(0) if self.put_answers else True

    async def take(self, batch):
        self.batches.append([raw["update_id"] for raw in batch])
        if self.gate is not None:
            await self.gate.wait()
        return self.taken

    async def post(self, body=b'{"update_id":1}', headers=RIGHT, method="POST", path="/any/path"):
        async with aiohttp.ClientSession() as session:
            data = body if body is None else io.BytesIO(body)
            async with session.request(method, self.origin + path, data=data, headers=headers) as answer:
                return answer.status


async def so(holds):
    while not holds():  # noqa: ASYNC110
        await asyncio.sleep(0)


@pytest.fixture
async def story(unused_tcp_port):
    story = Story(unused_tcp_port)
    running = asyncio.create_task(story.hook.run())
    await story.been_asked.wait()
    yield story
    story.hook.stop()
    await asyncio.wait_for(running, 5)


async def test_it_tells_the_channel_where_and_with_what_secret_once_it_listens(story):
    assert (story.asked, story.hook.last_good) == ([("put", URL, "geheim-1")], NOON)


async def test_it_takes_in_what_comes_with_the_secret_on_any_path(story):
    assert [await story.post(path=path) for path in ("/", "/hook", "/hook/x?y=1")] == [200] * 3
    assert story.batches == [[1]] * 3


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"headers": {}}, 403),
        ({"headers": {SECRET: ""}}, 403),
        ({"headers": {SECRET: "geheim-2"}}, 403),
        ({"headers": {SECRET: "geheim-é"}}, 403),
        ({"headers": [(SECRET, "geheim-1"), (SECRET, "geheim-1")]}, 403),
        ({"headers": [(SECRET, "geheim-1"), (SECRET, "geheim-2")]}, 403),
        ({"headers": {}, "body": bytes(10_000_000)}, 403),
        ({"method": "GET", "body": None}, 405),
        ({"method": "PUT"}, 405),
        ({"body": b" " * 10_000_000}, 413),
        ({"body": DEEP}, 400),
        ({"body": b"[" * 100_000}, 400),
        ({"body": b"\xff\xfe"}, 400),
        ({"body": b""}, 400),
        ({"body": b"[1]"}, 400),
        ({"body": b'{"update_id":'}, 400),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_it_answers_what_is_not_an_update_of_telegram_in_one_way_and_takes_none_of_it(story, request_, status):
    try:
        assert await story.post(**request_) == status
    except aiohttp.ClientOSError:
        assert len(request_["body"]) == 10_000_000  # turned away before it was through
    assert (await story.post(), story.batches) == (200, [[1]])


async def test_it_takes_nothing_apart_that_was_packed(story):
    """A thousand times as much can be in it; Telegram packs nothing."""
    packed = gzip.compress(b'{"update_id":1}' + b" " * 50_000_000)
    assert len(packed) < 100_000
    assert [await story.post(packed, {**who, "Content-Encoding": "gzip"}) for who in ({}, RIGHT)] == [403, 400]
    assert (await story.post(), story.batches) == (200, [[1]])


async def test_it_does_not_say_yes_before_it_is_kept(story):
    story.taken = False
    assert await story.post() == 503
    story.taken = True
    assert (await story.post(), story.batches) == (200, [[1], [1]])


async def test_it_takes_in_together_what_comes_while_it_is_busy_and_in_order(story):
    story.gate = asyncio.Event()
    first = asyncio.create_task(story.post())
    await so(lambda: story.batches)
    others = []
    for number in (2, 3, 4):
        others.append(asyncio.create_task(story.post(json.dumps({"update_id": number}).encode())))
        await so(lambda: len(story.hook._waiting) == len(others))
    assert not first.done()
    story.gate.set()
    assert (await asyncio.gather(first, *others), story.batches) == ([200] * 4, [[1], [2, 3, 4]])


async def test_it_ends_what_is_under_way_before_it_stops(story):
    story.gate = asyncio.Event()
    first = asyncio.create_task(story.post())
    await so(lambda: story.batches)
    story.hook.stop()
    story.gate.set()
    assert await first == 200


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("bot.hook._LOOK_EVERY", 0)
    monkeypatch.setattr("bot.hook.SHORTEST_PAUSE", 0)


async def ended(story):
    async with asyncio.timeout(5):
        await story.hook.run()


async def test_it_sets_its_address_again_with_an_alarm_when_somebody_had_it_changed(impatient, unused_tcp_port):
    story = Story(unused_tcp_port)
    story.set_answers = [True, False, Unknown(), TokenDead()]
    with pytest.raises(TokenDied):
        await ended(story)
    put, look = ("put", URL, "geheim-1"), ("is set", URL)
    assert (story.asked, story.alarms) == ([put, look, look, put, look, look], ["webhook_set"])


class Told:
    """What a bot is told of its address: so much waits, and posting it failed or not; an hour goes by before each."""

    def __init__(self, clock, *infos):
        self.clock, self.infos = clock, [*infos]

    async def set_webhook(self, *_, **__):
        return True

    async def get_webhook_info(self):
        if not self.infos:
            raise InvalidToken
        self.clock.push(self.clock.now() + timedelta(hours=1))
        waiting, trouble = self.infos.pop(0)
        return WebhookInfo(URL, False, waiting, last_error_message=trouble)


@pytest.mark.parametrize(
    ("waiting", "trouble", "hours"), [(0, None, 1), (3, None, 1), (0, "Connection refused", 1), (3, "No route", 0)]
)
async def test_it_is_not_well_while_what_waits_does_not_come_through(
    impatient, unused_tcp_port, waiting, trouble, hours
):
    story = Story(unused_tcp_port)
    story.hook._channel = Posting(Told(story.hook._clock, (waiting, trouble)))
    with pytest.raises(TokenDied):
        await ended(story)
    assert (story.hook.last_good, story.alarms) == (NOON + timedelta(hours=hours), [])


async def test_it_goes_on_trying_until_the_channel_takes_the_address(impatient, unused_tcp_port):
    story = Story(unused_tcp_port)
    story.put_answers, story.set_answers = [Unknown(), Unknown(), True], [TokenDead()]
    with pytest.raises(TokenDied):
        await ended(story)
    assert (story.asked, story.alarms) == ([("put", URL, "geheim-1")] * 3 + [("is set", URL)], [])


async def test_it_ends_with_one_sentence_when_the_channel_refuses_the_address(unused_tcp_port):
    story = Story(unused_tcp_port)
    story.put_answers = [Rejected("bad_request")]
    with pytest.raises(SettingsError) as trouble:
        await ended(story)
    assert trouble.value.setting == "TUSSENDOOR_WEBHOOK_URL"


async def test_it_ends_with_one_sentence_where_somebody_else_listens(story):
    port = int(story.origin.rsplit(":", 1)[1])
    with pytest.raises(SettingsError) as trouble:
        await ended(Story(port))
    assert (trouble.value.setting, trouble.value.sentence.values[1]) == (
        "TUSSENDOOR_LISTEN",
        ("place", f"127.0.0.1:{port}"),
    )
