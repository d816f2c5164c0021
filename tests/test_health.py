"""How the bot is, for machines: numbers, and no word, name or id of anybody."""

import asyncio
import json
import re
from datetime import timedelta

import aiohttp
import pytest

from bot.demo import playing
from bot.errors import StorageBusy
from tests.cast import BEGIN, asked

pytest.importorskip("prometheus_client")


@pytest.fixture
async def watched(tmp_path, unused_tcp_port):
    async with asyncio.timeout(60), playing(tmp_path, BEGIN, health_listen=f"127.0.0.1:{unused_tcp_port}") as world:
        world.place = f"http://127.0.0.1:{unused_tcp_port}"
        yield world


async def shown(world, path):
    async with aiohttp.ClientSession() as session, session.get(world.place + path) as answer:
        return answer.status, await answer.text()


async def health(world):
    status, text = await shown(world, "/health")
    return status, json.loads(text)


async def test_it_is_well_when_it_hears_and_nothing_is_late(watched):
    _, johan = await asked(watched)
    johan.says("Hoe krijg ik de directeur mee?")
    await watched.settle()
    status, told = await health(watched)
    assert (status, told) == (
        200,
        {
            "well": True,
            "troubles": [],
            "heard": told["heard"],
            "overdue": 0.0,
            "waiting": 0,
            "oldest": None,
            "clock": 0.0,
            "storage": True,
            "clock_is_wrong": False,
            "speaks": True,
        },
    )
    assert told["heard"] < 150


async def test_it_is_not_when_its_storage_fails_or_it_hears_nothing(watched, monkeypatch):
    await asked(watched)
    watched.clock.push(watched.clock.now() + timedelta(minutes=10))

    async def fails(*_):
        raise StorageBusy

    monkeypatch.setattr(watched.app.writer, "run", fails)
    status, told = await health(watched)
    monkeypatch.undo()
    assert (status, told["well"], told["troubles"], told["storage"]) == (503, False, ["storage", "silent"], False)


async def test_it_counts_what_it_does_by_kind_and_names_nobody(watched):
    ada, johan = await asked(watched)
    johan.says("Hoe krijg ik de directeur mee?")
    await watched.settle()
    status, text = await shown(watched, "/metrics")
    numbers = dict(re.findall(r"^(tussendoor_\S+) (\S+)$", text, re.MULTILINE))
    sent = [call for call in watched.telegram.calls if call.method in ("sendMessage", "sendPhoto")]
    counted = float(numbers["tussendoor_lateness_seconds_count"])
    assert (status, counted, numbers["tussendoor_healthy"], numbers["tussendoor_outbox_waiting"]) == (
        200,
        len(sent),
        "1.0",
        "0.0",
    )
    assert float(numbers['tussendoor_updates_total{kept="yes"}']) > 5
    kinds = [f'tussendoor_deliveries_total{{kind="{kind}",outcome="sent"}}' for kind in ("question", "word", "digest")]
    assert sum(float(numbers.get(kind, 0)) for kind in kinds) == len(sent)
    assert [found for found in ("Johan", "Ada", "directeur", str(johan.id), str(ada.id)) if found in text] == []


async def test_it_answers_nothing_else(watched):
    assert [(await shown(watched, path))[0] for path in ("/", "/debug", "/health/x")] == [404] * 3
