"""The other way for updates to reach the bot: posted to its own address, again and again until it answers with 2xx.

As a Bot API server of one's own does it (`telegram-bot-api --local`): plain http will do, on any port. But only on this
machine: nothing that is typed in a playground leaves it. One chat's updates go in order, chats side by side.
"""

import asyncio
import re
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp

from bot.playground.check import Json
from bot.playground.refusals import bad_request
from bot.playground.updates import Webhook

if TYPE_CHECKING:
    from bot.playground.telegram import Telegram

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105, the header's name
_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
_MOST_CONNECTIONS = 100
_SHORTEST_PAUSE, _LONGEST_PAUSE = 0.1, 10.0
_PATIENCE = aiohttp.ClientTimeout(total=60)


def webhook(params: Json) -> Webhook | None:
    """The webhook that setWebhook asks for with these parameters; None when its address is empty, or `Refusal`."""
    if not params["url"]:
        return None
    secret = params.get("secret_token", "")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if re.search(r"[^A-Za-z0-9_-]", secret):
        raise bad_request("secret token contains unallowed characters")
    address = urlsplit(params["url"])
    if address.scheme not in ("http", "https"):
        raise bad_request("bad webhook: an HTTP or HTTPS URL must be provided for webhook")
    if address.hostname not in _THIS_MACHINE:
        raise bad_request("bad webhook: the playground reaches this computer only")
    connections = min(max(params.get("max_connections", 40), 1), _MOST_CONNECTIONS)
    return Webhook(params["url"], secret, connections, "certificate" in params)


async def post_updates(telegram: "Telegram") -> None:
    """Post whatever waits, whenever there is an address for it, until cancelled; after trouble with a longer pause."""
    pause = _SHORTEST_PAUSE
    async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
        while True:
            await telegram.until(lambda: telegram.updates.webhook and telegram.pending)
            if await _post_all(session, telegram):
                pause = _SHORTEST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)


async def _post_all(session: aiohttp.ClientSession, telegram: "Telegram") -> bool:
    """Post all that waits now; whether the bot took all of it."""
    hook = telegram.updates.webhook
    assert hook is not None, "there was an address a moment ago"
    room = asyncio.Semaphore(hook.connections)

    async def walk(lane: list[Json]) -> bool:
        for update in lane:
            async with room:
                if telegram.updates.webhook is not hook or not await _taken(session, telegram, hook, update):
                    return False
            telegram.updates.done(update)
        return True

    by_chat = groupby(sorted(telegram.updates.pending, key=_whose), _whose)
    return all(await asyncio.gather(*(walk(list(lane)) for _, lane in by_chat)))


def _whose(update: Json) -> str:
    """Whose update it is, as a key to put those of one person together; sorting by it keeps their order."""
    parts = (part for part in update.values() if isinstance(part, dict))
    return str(next((part["from"].get("id") for part in parts if isinstance(part.get("from"), dict)), ""))


async def _taken(session: aiohttp.ClientSession, telegram: "Telegram", hook: Webhook, update: Json) -> bool:
    headers = {SECRET: hook.secret} if hook.secret else {}
    try:
        async with session.post(hook.url, json=update, headers=headers, allow_redirects=False) as response:
            if response.ok and response.status < 300:
                return True
            trouble = f"Wrong response from the webhook: {response.status} {response.reason}"
    except TimeoutError:
        trouble = "Read timeout expired"
    except aiohttp.ClientConnectorError:
        trouble = "Connection refused"
    except aiohttp.ClientError:
        trouble = "Connection reset by peer"
    hook.trouble = (telegram.now(), trouble)
    telegram.watch.changed()
    return False
