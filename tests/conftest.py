"""What holds for all tests."""

import asyncio
import logging
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from hypothesis import given, is_hypothesis_test, settings
from hypothesis.strategies import integers

from bot import logs
from bot.demo import World, throw_away
from tests import forked, postgres, quick
from tests.browser.chromium import CHROMIUM
from tests.cast import BEGIN, asked
from tests.proof import proves
from tests.side_by_side import turn
from tests.worlds import playing

__all__ = ["proves"]

quick.share_statements()
quick.share_schema()

# How long one example takes says more of who else uses the machine; timing belongs in benchmarks.
settings.register_profile("untimed", deadline=None, max_examples=25)
# `make proof` makes up many times as many.
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.load_profile("untimed")


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


def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """What takes longest goes first."""
    items.sort(key=lambda item: turn(item.nodeid))


def pytest_collection_finish() -> None:
    """Everything is read in by now, and stays until the end."""
    quick.leave_in_peace()


def pytest_before_forking(items: list[pytest.Item]) -> None:
    """What the first world has to work out is known to all by this one; but a PostgreSQL is each one's own. So is what
    hypothesis reads in all that was imported."""
    if any(is_hypothesis_test(getattr(item, "obj", None)) for item in items):
        _read_by_hypothesis()
    if postgres.ON:
        return

    async def a_little() -> None:
        with throw_away() as folder:
            async with playing(folder, BEGIN) as world:
                await asked(world)

    asyncio.run(a_little())
    quick.leave_in_peace()


@settings(max_examples=1, database=None)
@given(integers())
def _read_by_hypothesis(number: int) -> None:
    """It reads it for the first example."""


def pytest_forked() -> None:
    forked.stand_by()


@pytest.fixture(scope="session", autouse=True)
def _at_the_end() -> Iterator[None]:
    yield
    forked.end()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """That the page was not looked at must not go by unseen."""
    if CHROMIUM is None:
        terminalreporter.write_line("There is no chromium on this machine: the tests of the page were skipped.")
