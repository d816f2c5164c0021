"""What every test is given, in a process that runs tests. Whoever only hands them out to others does without
(`conftest.py`), and is there at once.
"""

import logging
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from bot import logs
from bot.demo import World, throw_away
from tests import forked, quick
from tests.cast import BEGIN
from tests.proof import proves
from tests.worlds import playing

__all__ = ["proves"]

quick.share_statements()
quick.share_schema()
quick.draw_simply()


@pytest.fixture
async def world(world_of: Callable[[], AbstractAsyncContextManager[World]]) -> AsyncIterator[World]:
    """A Telegram and the real bot, on Monday morning."""
    async with world_of() as world:
        yield world


@pytest.fixture
def world_of() -> Callable[[], AbstractAsyncContextManager[World]]:
    """As many worlds as are wanted, each on Monday morning."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[World]:
        with throw_away() as folder:
            async with playing(folder, BEGIN) as world:
                yield world

    return opened


@pytest.fixture
def log_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever is done to the log meanwhile, afterwards it is as it was."""
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", root.handlers[:])
    former = {logger: logger.level for logger in (root, *(logging.getLogger(name) for name in logs.CHATTY))}
    for place, hook in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(place, hook, getattr(place, hook))
    yield
    logging.captureWarnings(False)
    for logger, level in former.items():
        logger.setLevel(level)


def pytest_collection_finish() -> None:
    """Everything is read in by now, and stays until the end."""
    quick.leave_in_peace()


def pytest_sessionfinish() -> None:
    forked.end()
