"""What holds for all tests."""

from collections.abc import AsyncIterator

import pytest
from hypothesis import settings

from bot.demo import World, throw_away
from tests import quick
from tests.browser.chromium import CHROMIUM
from tests.cast import BEGIN
from tests.proof import proves
from tests.worlds import playing

__all__ = ["proves"]

quick.keep_compiled()
quick.share_statements()

# How long one example takes says more of who else uses the machine; timing belongs in benchmarks.
settings.register_profile("untimed", deadline=None, max_examples=40)
# `make proof` makes up ten times as many.
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.load_profile("untimed")


@pytest.fixture
async def world() -> AsyncIterator[World]:
    """A Telegram and the real bot, on Monday morning."""
    with throw_away() as folder:
        async with playing(folder, BEGIN) as world:
            yield world


def pytest_collection_finish() -> None:
    """Everything is read in by now, and stays until the end."""
    quick.leave_in_peace()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """That the page was not looked at must not go by unseen."""
    if CHROMIUM is None:
        terminalreporter.write_line("There is no chromium on this machine: the tests of the page were skipped.")
