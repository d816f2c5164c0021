"""What holds for all tests."""

from collections import Counter, defaultdict
from importlib import import_module
from inspect import iscoroutinefunction

import pytest
from hypothesis import settings

from tests.browser.chromium import CHROMIUM
from tests.planted.bugs import bugs
from tests.side_by_side import pytest_runtest_protocol, pytest_xdist_make_scheduler, turn

__all__ = ["pytest_runtest_protocol", "pytest_xdist_make_scheduler"]

_EXAMPLES, _PLAYED = 1, 2
_PEOPLE = ("tests/inputs/", "tests/planning/", "tests/desk/", "tests/digests/")

# How long one example takes says more of who else uses the machine; timing belongs in benchmarks. The same examples
# every time: what they find is found by who changes something, and not by who happens to come after him.
settings.register_profile("untimed", deadline=None, max_examples=25, derandomize=True)
# `make proof` makes up many times as many.
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    """Only who runs tests needs what they are given; reading it in is half of what whoever hands them out would do."""
    if hasattr(config, "workerinput") or config.getoption("dist") == "no":
        config.pluginmanager.register(import_module("tests.fixtures"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """What takes longest goes first. Of a test that is played in many cases `make test` takes the first, of a file that
    plays what people send or are sent the first two tests; `make more` takes the others. What guards against a
    planted defect is always there."""
    guards = {guard.partition("::")[0] for bug in bugs() for guard in bug.guard}
    cases: Counter[str] = Counter()
    played: dict[str, set[str]] = defaultdict(set)
    for item in items:
        test, is_case, _ = item.nodeid.partition("[")
        file = test.partition("::")[0]
        if not iscoroutinefunction(item.obj) or file in guards:
            continue
        cases[test] += 1
        played[file].add(test)
        is_more = (is_case and cases[test] > _EXAMPLES) or (len(played[file]) > _PLAYED and file.startswith(_PEOPLE))
        if is_more and not item.get_closest_marker("proof"):
            item.add_marker(pytest.mark.more)
    items.sort(key=lambda item: turn(item.nodeid))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """That the page was not looked at must not go by unseen."""
    if CHROMIUM is None:
        terminalreporter.write_line("There is no chromium on this machine: the tests of the page were skipped.")
