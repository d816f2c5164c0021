"""What holds for all tests."""

import pytest

from tests.browser.chromium import CHROMIUM


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """That the page was not looked at must not go by unseen."""
    if CHROMIUM is None:
        terminalreporter.write_line("There is no chromium on this machine: the tests of the page were skipped.")
