import logging
import sys
import threading
from contextlib import asynccontextmanager

import pytest

from bot import logs
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


@pytest.fixture
def at_debug(monkeypatch):
    """The log tells all it can, and afterwards is as it was."""
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", root.handlers)
    former = {logger: logger.level for logger in (root, *(logging.getLogger(name) for name in logs.CHATTY))}
    for place, hook in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(place, hook, getattr(place, hook))
    yield
    logging.captureWarnings(False)
    for logger, level in former.items():
        logger.setLevel(level)
