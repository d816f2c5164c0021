from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo import World, playing
from tests.cast import BEGIN


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A Telegram and the real bot, on Monday morning."""
    async with playing(tmp_path, BEGIN) as world:
        yield world
