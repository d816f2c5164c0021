"""What is set up before all else is imported: where things lie, and who compiles. A plugin of pytest.

Files are in memory where there is room, so that nobody waits for a disk. What is compiled is kept; where nothing is
yet, one process compiles it, and the others wait and read that. While everything is read in hardly anything goes, so
nobody looks for what can.
"""

import fcntl
import gc
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import IO

import pytest

_MEMORY, _ROOM = Path("/dev/shm"), 4 * 2**30

gc.disable()

# For this process and every one that is started from here, whoever says outside that it should not be.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ.setdefault("TMPDIR", str(_MEMORY))


def _my_turn() -> IO[str] | None:
    """Held by one process of a run at a time; none where there is nothing to wait for."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    if run is None or any(Path(__file__).parent.glob("*/__pycache__/test_*")):
        return None
    turn = (Path(tempfile.gettempdir()) / f"tussendoor-compiling-{run}").open("w")
    fcntl.flock(turn, fcntl.LOCK_EX)
    return turn


_TURN = _my_turn()


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop() -> None:
    """From now on what is no longer needed goes again; also in a process that hands out only, and reads in nothing."""
    gc.enable()


def pytest_collection_finish() -> None:
    """Everything has been read in, and compiled."""
    if _TURN is not None:
        Path(_TURN.name).unlink(missing_ok=True)
        _TURN.close()
