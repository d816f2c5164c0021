"""Several workers of one bot: a proxy that gives each the next of what Telegram posts, and what they have in common."""

from contextlib import asynccontextmanager
from itertools import count

import aiohttp
from aiohttp import web

SECRET = "geheim"
_PATIENCE = aiohttp.ClientTimeout(total=20)


class Proxy:
    """Passes on what is posted to it, in turn, to those who listen at these ports; who does not answer is left out."""

    def __init__(self, ports):
        self._ports, self._turn = ports, count()
        self.passed_on = dict.fromkeys(ports, 0)

    @asynccontextmanager
    async def at(self, port):
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._pass_on)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        async with aiohttp.ClientSession(timeout=_PATIENCE) as self._session:
            yield f"http://127.0.0.1:{port}/hook"
            await runner.cleanup()

    async def _pass_on(self, request):
        body, first = await request.read(), next(self._turn)
        for step in range(len(self._ports)):
            port = self._ports[(first + step) % len(self._ports)]
            try:
                async with self._session.post(
                    f"http://127.0.0.1:{port}/", data=body, headers=dict(request.headers)
                ) as answer:
                    self.passed_on[port] += answer.status == 200
                    return web.Response(status=answer.status)
            except (aiohttp.ClientError, TimeoutError):
                continue
        return web.Response(status=502)


def settings_of(port, url, database, **more):
    """What a worker that listens at this port is set to, beside what every bot is."""
    return {
        "webhook_url": url,
        "webhook_secret": SECRET,
        "listen": f"127.0.0.1:{port}",
        "database_url": database,
        "lease_seconds": 1,
        **more,
    }
