"""A local Telegram on a real port, and a plain HTTP client to be its bot."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import aiohttp
import pytest

from bot.clock import PushedClock
from bot.playground.people import Account
from bot.playground.server import serve
from bot.playground.telegram import Telegram

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Api:
    """Calls as a library makes them: a form, nested values as JSON. What comes back is the result, or an error's code
    and description."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self.session = session
        self.url = url
        self.token = token

    async def __call__(self, method: str, **params: Any) -> Any:
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        return await self._post(method, aiohttp.FormData(form))

    async def upload(self, method: str, files: dict[str, bytes], **params: Any) -> Any:
        """The same, with files of these names along."""
        form = aiohttp.FormData({name: str(value) for name, value in params.items()})
        for name, content in files.items():
            form.add_field(name, BytesIO(content), filename=name)
        return await self._post(method, form)

    async def _post(self, method: str, form: aiohttp.FormData) -> Any:
        async with self.session.post(f"{self.url}{self.token}/{method}", data=form) as response:
            answer = await response.json()
        if not answer["ok"]:
            assert answer["error_code"] == response.status
            return answer["error_code"], answer["description"]
        return answer["result"]


@pytest.fixture
def clock() -> PushedClock:
    return PushedClock(NOON)


@pytest.fixture
def telegram(clock: PushedClock) -> Telegram:
    return Telegram(clock)


@pytest.fixture
async def url(telegram: Telegram) -> AsyncIterator[str]:
    async with serve(telegram) as url:
        yield url


@pytest.fixture
async def api(telegram: Telegram, url: str) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(session, url, telegram.token)


@pytest.fixture
def johan(telegram: Telegram) -> Account:
    """Somebody who has pressed start, and whose start the bot has dealt with."""
    johan = telegram.person("Johan")
    johan.starts()
    telegram.updates.drop()
    return johan
