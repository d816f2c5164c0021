"""What is done in a process of its own, which is killed at its first step, its second, its third …"""

import os
import signal
import sqlite3
import traceback

# What leaves nothing behind, however it ends.
_LOOKS = ("PRAGMA", "SELECT", "EXPLAIN")
# What puts a file in its place, beside the statements of a database.
_OF_FILES = ("link", "unlink", "replace", "rename", "fsync")


def _count(last):
    """From now on, let this process be killed right before this step: a statement that may change something, of
    whatever database, or a change of a file's name."""
    left, connect = [last], sqlite3.connect

    def step(statement=""):
        if not statement.lstrip().startswith(_LOOKS):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def connected(*given, **more):
        connection = connect(*given, **more)
        connection.set_trace_callback(step)
        return connection

    def counted(call):
        def stepping(*given, **more):
            step()
            return call(*given, **more)

        return stepping

    sqlite3.connect = connected
    for name in _OF_FILES:
        setattr(os, name, counted(getattr(os, name)))


def comes_to_its_end(doing, *, killed_before):
    """Whether this was done, or killed before such a step."""
    child = os.fork()
    if child == 0:
        try:
            _count(killed_before)
            doing()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status in (0, signal.SIGKILL), "it fell over by itself; its last words are on stderr"
    return status == 0
