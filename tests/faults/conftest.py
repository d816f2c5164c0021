import pytest

from bot.clock import SystemClock
from bot.house import House, built_in_lines
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.settings import Settings
from bot.storage import master_key
from bot.storage.store import open_store
from tests.faults.place import Place


@pytest.fixture
async def house(tmp_path):
    """Nothing there yet."""
    telegram = Telegram(SystemClock())
    async with serve(telegram) as url:
        yield Place(tmp_path, telegram, url)


@pytest.fixture
def settled(house):
    """A house with a key and a database."""
    master_key.create(house.key, house.data)
    with open_store(Settings(data_dir=house.data, key_file=house.key), House(built_in_lines()), SystemClock().now()):
        return house
