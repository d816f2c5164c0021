"""Which tests go to one process when xdist runs them side by side: what they have in common is made once in a process.

A file is one piece of work. What has the same long beginning, or something that is slow to start, is one piece as well,
and goes first, so that no process is left with it at the end.
"""

from pathlib import PurePosixPath
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

_TOGETHER = {
    # Played through one whole telling of Johan's story.
    "tests/stories/test_johan.py": "told",
    "tests/stories/test_method.py": "told",
    # One PostgreSQL serves them all.
    "tests/faults/test_alone.py": "postgres",
    "tests/faults/test_postgres_trouble.py": "postgres",
    "tests/faults/test_taken_over.py": "postgres",
    "tests/faults/test_workers.py": "postgres",
    "tests/storage": "postgres",
    # One browser looks at everything.
    "tests/browser": "browser",
}
_FIRST = ("tests/kill", "tests/year", "browser", "postgres", "told")


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


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling | None:
    """Unless something else is asked for than what `-n` gives."""
    return InPieces(config, log) if config.getvalue("dist") == "load" else None
