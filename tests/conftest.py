"""What holds for all tests."""

import logging
import sys
import threading
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from inspect import iscoroutinefunction

import pytest
from hypothesis import settings

from bot import logs
from bot.demo import World, throw_away
from tests import forked, quick
from tests.browser.chromium import CHROMIUM
from tests.cast import BEGIN
from tests.planted.bugs import bugs
from tests.proof import proves
from tests.side_by_side import pytest_xdist_make_scheduler, turn
from tests.worlds import playing

__all__ = ["proves", "pytest_xdist_make_scheduler"]

_EXAMPLES = 2

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


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """What takes longest goes first. Of a test that is played in many cases `make test` takes the first two, and
    `make more` the others, unless it guards against a planted defect."""
    guards = {guard.partition("::")[0] for bug in bugs() for guard in bug.guard}
    cases: Counter[str] = Counter()
    for item in items:
        test, is_case, _ = item.nodeid.partition("[")
        if is_case and iscoroutinefunction(item.obj) and test.partition("::")[0] not in guards:
            cases[test] += 1
            if cases[test] > _EXAMPLES and not item.get_closest_marker("proof"):
                item.add_marker(pytest.mark.more)
    items.sort(key=lambda item: turn(item.nodeid))


def pytest_collection_finish() -> None:
    """Everything is read in by now, and stays until the end."""
    quick.leave_in_peace()


def pytest_sessionfinish() -> None:
    forked.end()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """That the page was not looked at must not go by unseen."""
    if CHROMIUM is None:
        terminalreporter.write_line("There is no chromium on this machine: the tests of the page were skipped.")
