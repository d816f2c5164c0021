"""Updates posted to the bot's own address, instead of fetched."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from bot.playground.server import listening

WEBHOOK = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass
class Hook:
    """The bot's own address: what was posted there, with what secret; and the statuses it answers with, then 200."""

    url: str = ""
    heard: list[str] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        self.heard.append((await request.json())["message"]["text"])
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        return web.Response(status=self.answers.pop(0) if self.answers else 200)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook, app = Hook(), web.Application()
    app.router.add_post("/hook", hook.take)
    async with listening(app, "127.0.0.1", 0) as origin:
        hook.url = f"{origin}/hook"
        yield hook


async def test_it_posts_what_waits_and_what_comes_with_the_secret(api, telegram, johan, hook) -> None:
    johan.says("before")
    assert await api("setWebhook", url=hook.url, secret_token="s3cret_-") is True
    johan.says("after")
    await telegram.quiet()

    assert (hook.heard, hook.secrets) == (["before", "after"], ["s3cret_-", "s3cret_-"])


async def test_it_posts_again_until_it_is_answered_with_2xx_and_in_order(api, telegram, johan, hook, clock) -> None:
    hook.answers = [500, 302, 204]
    await api("setWebhook", url=hook.url)
    johan.says("one")
    johan.says("two")
    await telegram.quiet()

    assert hook.heard == ["one", "one", "one", "two"]
    assert await api("getWebhookInfo") == {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": 40,
        "last_error_date": int(clock.now().timestamp()),
        "last_error_message": "Wrong response from the webhook: 302 Found",
    }


async def test_one_persons_failing_update_does_not_hold_up_another(api, telegram, johan, hook) -> None:
    cleo = telegram.person("Cleo")
    hook.answers = [500, 500]
    await api("setWebhook", url=hook.url)
    johan.says("one")
    cleo.says("two")
    await telegram.quiet()

    assert sorted(hook.heard[:2]) == ["one", "two"]


async def test_it_tells_that_nobody_is_there(api, telegram, johan, unused_tcp_port) -> None:
    await api("setWebhook", url=f"http://127.0.0.1:{unused_tcp_port}/hook")
    johan.says("hi")
    await telegram.until(lambda: telegram.updates.webhook.trouble)
    info = await api("getWebhookInfo")

    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)


async def test_it_turns_getupdates_away_as_long_as_it_posts(api, telegram, johan, hook) -> None:
    asking = asyncio.create_task(api("getUpdates", timeout=60))
    await telegram.until(lambda: telegram.calls)
    await api("setWebhook", url=hook.url)
    assert await asking == (409, "Conflict: terminated by setWebhook request")
    assert await api("getUpdates") == (409, WEBHOOK)

    await api("deleteWebhook")
    johan.says("fetched again")
    assert [update["message"]["text"] for update in await api("getUpdates")] == ["fetched again"]
    assert hook.heard == []


async def test_it_forgets_what_waits_only_when_told(api, telegram, johan, hook) -> None:
    johan.says("one")
    await api("setWebhook", url="", drop_pending_updates=False)
    assert telegram.pending == 1
    await api("deleteWebhook", drop_pending_updates=True)
    assert telegram.pending == 0


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"url": "ftp://localhost/hook"}, "bad webhook: an HTTP or HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org/hook"}, "bad webhook: the playground reaches this computer only"),
        ({"url": "http://localhost/", "secret_token": "no spaces"}, "secret token contains unallowed characters"),
        ({"url": "http://localhost/", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_it_refuses_a_webhook_that_cannot_be(api, params: dict, description: str) -> None:
    assert await api("setWebhook", **params) == (400, f"Bad Request: {description}")
    assert (await api("getWebhookInfo"))["url"] == ""


@pytest.mark.parametrize(("asked", "made"), [(0, 1), (7, 7), (1000, 100)])
async def test_it_keeps_the_number_of_connections_within_bounds(api, hook, asked: int, made: int) -> None:
    await api("setWebhook", url=hook.url, max_connections=asked)

    assert (await api("getWebhookInfo"))["max_connections"] == made
