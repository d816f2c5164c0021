"""It stops when it is told to, whatever happens at that moment."""

import asyncio

import pytest

from bot.clock import PushedClock
from bot.house import House, built_in_lines
from bot.settings import Settings
from bot.storage import master_key
from bot.storage.store import open_store
from bot.ticker import Ticker
from tests.cast import BEGIN


@pytest.mark.parametrize("steps", range(5))
async def test_it_stops_looking_though_its_bell_rings_at_that_moment(tmp_path, steps):
    clock, house = PushedClock(BEGIN), House(built_in_lines())
    settings = Settings(data_dir=tmp_path / "data", key_file=tmp_path / "keys" / "master.key")
    master_key.create(settings.key_file, settings.data_dir)
    with open_store(settings, house, clock.now()) as store:
        writer = store.writer(house, clock)
        writer.start()
        ticker = Ticker(writer, store.vault, lambda: None, clock)
        looking = asyncio.create_task(ticker.run())
        for _ in range(20):
            await writer.run(lambda work: None)
        ticker.ring()
        for _ in range(steps):
            await asyncio.sleep(0)
        looking.cancel()
        stopped, _ = await asyncio.wait([looking], timeout=5)
        await writer.stop()
    assert stopped == {looking}
