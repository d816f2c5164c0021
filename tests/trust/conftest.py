from contextlib import asynccontextmanager

import pytest

from bot.demo import throw_away
from tests.cast import BEGIN
from tests.worlds import playing


@pytest.fixture
def world_of():
    """As many worlds as are wanted, each on Monday morning."""

    @asynccontextmanager
    async def opened():
        with throw_away() as folder:
            async with playing(folder, BEGIN) as world:
                yield world

    return opened
