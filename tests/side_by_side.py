"""Tests side by side in processes that are forked when everything has been read in, so that it is read in once.

A plugin of pytest: `--side-by-side 2`. What has the same long beginning, or something that is slow to start, is one
piece of work; else a file is, or with `--one-by-one` a test. Whoever has nothing left takes the next piece. What takes
long goes first, so that no process is left with it at the end.
"""

import atexit
import mmap
import os
import signal
import struct
import sys
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from pathlib import PurePosixPath
from typing import Any

import pytest

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
_NUMBER = struct.Struct("=H")


def piece(test: str) -> str:
    """The piece of work that a test is in, by its id."""
    file = PurePosixPath(test.partition("::")[0])
    return _TOGETHER.get(str(file)) or _TOGETHER.get(str(file.parent)) or str(file)


def turn(test: str) -> int:
    """When its piece has its turn; the lowest goes first."""
    mine = piece(test)
    return next((number for number, one in enumerate(_FIRST) if mine.startswith(one)), len(_FIRST))


def pieces(tests: Sequence[str], *, one_by_one: bool = False) -> list[list[int]]:
    """The places of the tests that are done one after the other, piece by piece."""
    found: dict[str, list[int]] = {}
    for place, test in enumerate(tests):
        found.setdefault(test if one_by_one else piece(test), []).append(place)
    return list(found.values())


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--side-by-side", type=int, default=1, metavar="N", help="run the tests in so many processes")
    parser.addoption("--one-by-one", action="store_true", help="hand out tests, not files, to them")


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    pluginmanager.add_hookspecs(_Hooks)


class _Hooks:
    """What this plugin asks others."""

    def pytest_before_forking(self, items: list[pytest.Item]) -> None:
        """Everything has been read in; what every process needs can be made now, if it leaves no thread behind."""

    def pytest_forked(self) -> None:
        """This is one of the processes, and has done nothing yet."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    option = session.config.option
    if option.side_by_side < 2 or option.collectonly or session.testsfailed or not session.items:
        return None
    session.config.hook.pytest_before_forking(items=session.items)
    assert threading.active_count() == 1, "a thread would be missing in the processes"
    # Made here, so that it is cleared away here.
    session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    todo = pieces([item.nodeid for item in session.items], one_by_one=option.one_by_one)
    with _Crew(session, todo, option.side_by_side) as crew:
        crew.listen()
    for reason, stop in ((session.shouldfail, session.Failed), (session.shouldstop, session.Interrupted)):
        if reason:
            raise stop(reason)
    return True


class _Crew:
    """The processes, as the first one sees them. `board` is in the memory of all: first whether they are to stop, then
    for each the place of the test that it is at, plus one."""

    def __init__(self, session: pytest.Session, todo: Sequence[Sequence[int]], count: int) -> None:
        self._session, self._todo = session, todo
        self._board = memoryview(mmap.mmap(-1, 4 * (1 + count))).cast("i")
        self._queue, into = os.pipe()
        os.write(into, b"".join(_NUMBER.pack(number) for number in range(len(todo))))
        os.close(into)
        self._wires: dict[Connection, tuple[int, int]] = {}
        for number in range(count):
            self._fork(number)

    def _fork(self, number: int) -> None:
        ours, theirs = Pipe(duplex=False)
        sys.stdout.flush()
        sys.stderr.flush()
        if (pid := os.fork()) == 0:
            work = _Work(self._session, self._todo, self._queue, self._board, 1 + number, theirs)
            os._exit(work.done())
        theirs.close()
        self._wires[ours] = (number, pid)

    def __enter__(self) -> "_Crew":
        return self

    def __exit__(self, *error: object) -> None:
        for _, pid in self._wires.values():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)

    def listen(self) -> None:
        """Pass on what they tell, until all of them are gone."""
        while self._wires:
            for wire in wait(list(self._wires)):
                assert isinstance(wire, Connection)
                try:
                    told = wire.recv()
                except EOFError:
                    self._is_gone(wire)
                else:
                    self._pass_on(told)
            if self._session.shouldfail or self._session.shouldstop:
                self._board[0] = 1

    def _pass_on(self, told: dict[str, Any]) -> None:
        hook = self._session.config.hook
        report = hook.pytest_report_from_serializable(config=self._session.config, data=told)
        hook.pytest_runtest_logstart(nodeid=report.nodeid, location=report.location)
        hook.pytest_runtest_logreport(report=report)
        hook.pytest_runtest_logfinish(nodeid=report.nodeid, location=report.location)

    def _is_gone(self, wire: Connection) -> None:
        """One of them has ended; if not well, that is told of the test that it was at, and of those that it had yet to
        do with that one."""
        number, pid = self._wires.pop(wire)
        wire.close()
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if status == 0:
            return
        at = self._board[1 + number] - 1
        left = next((one[one.index(at) :] for one in self._todo if at in one), [0])
        for place in left:
            item = self._session.items[place]
            why = f"its process ended with {status}" + (", before its turn" if place != at else "")
            report = pytest.TestReport(item.nodeid, item.location, {}, "failed", why, "call")
            self._session.config.hook.pytest_runtest_logreport(report=report)


class _Work:
    """What one of the processes does."""

    def __init__(
        self,
        session: pytest.Session,
        todo: Sequence[Sequence[int]],
        queue: int,
        board: memoryview,
        mine: int,
        wire: Connection,
    ) -> None:
        self._session, self._todo, self._queue = session, todo, queue
        self._board, self._mine, self._wire = board, mine, wire

    def done(self) -> int:
        """Do piece after piece until there is none left; the exit code of the process."""
        plugins = self._session.config.pluginmanager
        try:
            atexit._clear()
            _captures_for_itself(plugins.getplugin("capturemanager"))
            plugins.unregister(name="terminalreporter")
            plugins.register(self)
            self._session.config.hook.pytest_forked()
            self._do_all()
            self._session._setupstate.teardown_exact(None)
            atexit._run_exitfuncs()
        except BaseException:
            traceback.print_exc(file=sys.__stderr__)
            return 1
        self._wire.close()
        return 0

    def _do_all(self) -> None:
        hook, items = self._session.config.hook, self._session.items
        while number := os.read(self._queue, _NUMBER.size):
            places = self._todo[_NUMBER.unpack(number)[0]]
            for place, after in zip(places, [*places[1:], None], strict=True):
                if self._board[0]:
                    return
                self._board[self._mine] = 1 + place
                # Whatever comes after the last one of a piece, only what is there for all is kept for it.
                following = items[after] if after is not None else self._session
                hook.pytest_runtest_protocol(item=items[place], nextitem=following)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Tell what came of a test; that all went well before it or after it nobody needs to hear."""
        config = self._session.config
        if report.passed:
            if report.when != "call" and config.option.durations is None:
                return
            report.sections = []
        self._wire.send(config.hook.pytest_report_to_serializable(config=config, report=report))


def _captures_for_itself(manager: Any) -> None:
    """Let what is written be caught in files of this process's own."""
    manager.read_global_capture()
    manager.stop_global_capturing()
    manager.start_global_capturing()
