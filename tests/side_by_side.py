"""Which tests go to one process when xdist runs them side by side: what they have in common is made once in a process.

A file is one piece of work. What has the same long beginning, or something that is slow to start, is one piece as well,
and goes first, so that no process is left with it at the end.

What a process tells of a test is little as long as it went well: telling took as much time as a fifth of the tests.
"""

from pathlib import PurePosixPath
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from xdist import is_xdist_worker
from xdist.scheduler import LoadScopeScheduling

_TOGETHER = {
    # Played through one whole telling of Johan's story.
    "tests/stories/test_johan.py": "told",
    "tests/stories/test_method.py": "told",
    # One PostgreSQL serves them all, and one server that forks processes.
    "tests/faults/test_alone.py": "servers",
    "tests/faults/test_belonging.py": "servers",
    "tests/faults/test_key.py": "servers",
    "tests/faults/test_postgres_trouble.py": "servers",
    "tests/faults/test_process.py": "servers",
    "tests/faults/test_rotation.py": "servers",
    "tests/faults/test_taken_over.py": "servers",
    "tests/faults/test_workers.py": "servers",
    "tests/kill": "servers",
    "tests/storage": "servers",
    "tests/test_service.py": "servers",
    # One browser looks at everything.
    "tests/browser": "browser",
}
_FIRST = ("servers", "tests/year", "browser", "told")


def piece(test: str) -> str:
    """The piece of work that a test is in, by its id."""
    file = PurePosixPath(test.partition("::")[0])
    return _TOGETHER.get(str(file)) or _TOGETHER.get(str(file.parent)) or str(file)


def turn(test: str) -> int:
    """When its piece has its turn; the lowest goes first."""
    mine = piece(test)
    return next((number for number, one in enumerate(_FIRST) if mine.startswith(one)), len(_FIRST))


class InPieces(LoadScopeScheduling):
    """Hands out piece after piece to whoever has nothing left. Not xdist's own `loadgroup`: that knows no groups any
    more since pytest 9.2, and says nothing of it."""

    def _split_scope(self, nodeid: str) -> str:
        return piece(nodeid)

    def _pending_of(self, workload: dict[str, dict[str, bool]]) -> int:
        """The same as it is there, but what was over long ago is not counted anew after every test."""
        left = 0
        for one in reversed(workload.values()):
            mine = list(one.values()).count(False)
            if mine == 0:
                break
            left += mine
        return left


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling | None:
    """Unless something else is asked for than what `-n` gives."""
    return InPieces(config, log) if config.getvalue("dist") == "load" else None


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """In a process beside others: run it as always, and tell nothing of what merely went before and after it, nor how
    it is called in all its ways."""
    if not is_xdist_worker(item) or item.config.getoption("durations") is not None:
        return None
    for report in runtestprotocol(item, nextitem=nextitem, log=False):
        if report.passed:
            report.keywords, report.sections = {}, []
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True
