"""Updates in, the other way: Telegram posts each to an address of ours, and hears 200 when it is committed.

Any proxy may stand before it, on any path; who posts is known by the secret that Telegram sends along. What comes in
side by side is taken in together, as a batch that was fetched would be, so it shares a transaction and keeps its order.
What cannot be kept at this moment is answered with 503, and Telegram brings it again.
"""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from datetime import datetime

from aiohttp import web

from bot import logs
from bot.channel import Posts
from bot.clock import Clock
from bot.errors import SettingsError
from bot.intake import Raw
from bot.listening import listening
from bot.message import Outcome, Rejected, TokenDead
from bot.receiver import LONGEST_PAUSE, SHORTEST_PAUSE, TokenDied
from bot.settings import Hooked
from conversations.text import Text

log = logs.get("webhook")

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105, the header's name
_URL, _LISTEN = "TUSSENDOOR_WEBHOOK_URL", "TUSSENDOOR_LISTEN"
_MOST_BYTES = 1_000_000
_PATIENCE = 30.0
_LOOK_EVERY = 60.0
_AGAIN = {"Retry-After": "5"}


class Hook:
    """Listens, tells the channel so, and takes in what is posted. `last_good` is when that last went well.

    - `take` deals with a batch; False when it has to come again.
    - `alarm` hears "webhook_set" when somebody else had it posted elsewhere; it is set back then.
    """

    def __init__(
        self,
        hooked: Hooked,
        channel: Posts,
        take: Callable[[list[Raw]], Awaitable[bool]],
        *,
        alarm: Callable[[str], None],
        clock: Clock,
    ) -> None:
        self.last_good: datetime | None = None
        self._url, self._secret, self._listen = hooked
        self._channel, self._take, self._alarm, self._clock = channel, take, alarm, clock
        self._waiting: list[tuple[Raw, asyncio.Future[bool]]] = []
        self._come, self._stopping = asyncio.Event(), asyncio.Event()

    def stop(self) -> None:
        """End `run` as soon as what was posted is dealt with. The address stays set: what comes meanwhile waits."""
        self._stopping.set()

    async def run(self) -> None:
        """Receive until `stop` is called. Raises TokenDied when the channel no longer knows us, and `SettingsError`
        when it does not take the address, or nobody can listen here."""
        taking = asyncio.create_task(self._take_in())
        try:
            async with listening(self._application(), self._listen, _LISTEN):
                await self._watch()
        finally:
            taking.cancel()
            await asyncio.gather(taking, return_exceptions=True)

    def _application(self) -> web.Application:
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_route("*", "/{path:.*}", self._answer)
        return app

    async def _answer(self, request: web.Request) -> web.Response:
        """What comes of one request; nothing of it is looked at before the secret was."""
        if request.method != "POST":
            return web.Response(status=405, headers={"Allow": "POST"}, text="POST only\n")
        if not self._is_telegram(request):
            log.info("forged_post")
            return web.Response(status=403, text="The secret is not right\n")
        try:
            async with asyncio.timeout(_PATIENCE):
                raw = _update_in(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413, text="Too long for an update\n")
        except TimeoutError:
            return web.Response(status=408, text="It took too long to come\n")
        if raw is None:
            log.warning("no_update")
            return web.Response(status=400, text="Not an update\n")
        if not await self._taken(raw):
            return web.Response(status=503, headers=_AGAIN, text="Not now\n")
        self.last_good = self._clock.now()
        return web.Response(text="Kept\n")

    def _is_telegram(self, request: web.Request) -> bool:
        given = request.headers.getall(SECRET, [])
        return len(given) == 1 and hmac.compare_digest(given[0].encode("utf-8", "replace"), self._secret.encode())

    async def _taken(self, raw: Raw) -> bool:
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((raw, done))
        self._come.set()
        return await done

    async def _take_in(self) -> None:
        """Take in what waits, batch by batch, until cancelled; what waits then has to come again."""
        batch: list[tuple[Raw, asyncio.Future[bool]]] = []
        try:
            while True:
                await self._come.wait()
                self._come.clear()
                batch, self._waiting = self._waiting, []
                taken = await self._take([raw for raw, _ in batch])
                for _, done in batch:
                    done.set_result(taken)
        finally:
            for _, done in (*batch, *self._waiting):
                if not done.done():
                    done.set_result(False)

    async def _watch(self) -> None:
        """See that the address is set and stays so, until it is time to stop."""
        pause, ours = SHORTEST_PAUSE, False
        while not self._stopping.is_set():
            found = await self._channel.is_set(self._url) if ours else False
            if found is False:
                if ours:
                    self._alarm("webhook_set")
                found = await self._channel.put(self._url, self._secret)
            if found is True:
                self.last_good, pause, ours = self._clock.now(), _LOOK_EVERY, True
            else:
                _bear(found)
                pause = min(pause * 2, LONGEST_PAUSE)
            await self._rest(pause)

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return


def _bear(trouble: bool | Outcome) -> None:
    """Raises where trying again will not help."""
    if trouble == TokenDead():
        raise TokenDied
    if isinstance(trouble, Rejected):
        raise SettingsError(_URL, Text("Telegram does not take the address in {setting}.", setting=_URL))


def _update_in(body: bytes) -> Raw | None:
    """The update that was posted, as far as it is one; what lies too deep cannot be read either."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) else None
