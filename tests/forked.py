"""Processes that begin in a few milliseconds: a server that has imported everything, and played a little, forks them.

Each is as much a process as one that was started from a shell: with a number, signals, limits and an end of its own.
`tests/faults/test_process.py` starts the installed program itself as well. Run as a program this is the server.

Whoever asks for a process gets a wire to it: the number of the process comes over it, and when the process is wholly
gone what it ended with, and then nothing any more.
"""

import asyncio
import gc
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

ENDED = "ended "
_ROOT = Path(__file__).parent.parent
_server: tuple[subprocess.Popen[bytes], socket.socket] | None = None


def fork(act: Callable[..., None], given: object, *fds: int) -> socket.socket:
    """Let `act(given, wire, *fds)` be done by a process of its own; our end of the wire. `act` is a function of a
    module, `given` anything that JSON can hold."""
    ours, theirs = socket.socketpair()
    with theirs:
        order = json.dumps([act.__module__, act.__qualname__, given]).encode()
        socket.send_fds(_orders(), [order], [theirs.fileno(), *fds])
    return ours


def learn(act: Callable[[], None]) -> None:
    """Let `act()` be done by the server itself, before it forks again: whoever it forks then begins with what was
    worked out for that."""
    _orders().send(json.dumps([act.__module__, act.__qualname__]).encode())


def _orders() -> socket.socket:
    """Where the server of this process takes its orders; it is started for the first one."""
    global _server
    if _server is None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            server = subprocess.Popen([sys.executable, "-m", "tests.forked"], cwd=_ROOT, stdin=theirs.fileno())
        _server = server, ours
    return _server[1]


def end() -> None:
    """The server of this process, if there is one, ends."""
    global _server
    if _server is not None:
        server, orders = _server
        _server = None
        orders.close()
        server.wait()


class Program:
    """A command of the program, as a process of its own; what of `asyncio.subprocess.Process` is needed of it."""

    def __init__(self, wire: socket.socket) -> None:
        self.pid = 0
        self.returncode: int | None = None
        self._wire = wire
        self._reading: list[asyncio.Task[bytes]] = []

    @classmethod
    async def starts(
        cls, words: Sequence[str], folder: Path, around: dict[str, str], terminal: int | None = None
    ) -> "Program":
        """Start it in this folder and environment, at this terminal or with nobody looking."""
        pipes = [os.pipe(), os.pipe()] if terminal is None else []
        nothing = os.open(os.devnull, os.O_RDONLY) if terminal is None else -1
        fds = [terminal] * 3 if terminal is not None else [nothing, pipes[0][1], pipes[1][1]]
        program = cls(fork(run, [list(words), str(folder), around], *fds))
        for fd in fds if terminal is None else ():
            os.close(fd)
        reader, writer = await asyncio.open_connection(sock=program._wire)
        program.pid = int(await reader.readline())
        program._reading = [asyncio.create_task(_all_of(mine)) for mine, _ in pipes]
        program._watching = asyncio.create_task(program._watch(reader, writer))
        return program

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    async def wait(self) -> int:
        """Its exit code, once it is gone."""
        return await asyncio.shield(self._watching)

    async def communicate(self) -> tuple[bytes, bytes]:
        """All that it wrote, once it is gone."""
        out, err = await asyncio.gather(*map(asyncio.shield, self._reading))
        await self.wait()
        return out, err

    async def _watch(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
        ended = (await reader.readline()).decode()
        writer.close()
        self.returncode = int(ended.removeprefix(ENDED))
        return self.returncode


async def _all_of(pipe: int) -> bytes:
    """Everything that is written at the other end, until that is closed."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(pipe, "rb"))
    try:
        return await reader.read()
    finally:
        transport.close()


def run(given: tuple[list[str], str, dict[str, str]], wire: socket.socket, *fds: int) -> None:
    """Be `tussendoor` with these words, in this folder and with these things around it, on these files."""
    wire.close()
    words, folder, around = given
    for number, fd in enumerate(fds):
        os.dup2(fd, number)
    for fd in set(fds) - {0, 1, 2}:
        os.close(fd)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(_OF_LIBRARIES | around)
    sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", closefd=False, buffering=1, errors="backslashreplace")  # noqa: SIM115
    sys.argv = ["tussendoor", *words]
    sys.exit(importlib.import_module("bot.cli").main())


# --- the server ----------------------------------------------------------------------------------------------------

_OF_LIBRARIES: dict[str, str] = {}
"""What libraries put around themselves when they were imported."""


def serve() -> None:
    """Fork whatever is ordered, and tell what it ended with, until there is nobody left to order anything."""
    _warm_up()
    orders = socket.socket(fileno=sys.stdin.fileno())
    wires: dict[int, socket.socket] = {}
    rung, rings = os.pipe()
    os.set_blocking(rings, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(rings)
    while True:
        ready, _, _ = select.select([orders, rung], [], [])
        if rung in ready:
            os.read(rung, 4096)
            _tell_who_ended(wires)
        if orders in ready:
            order, fds, _, _ = socket.recv_fds(orders, 65_536, 8)
            if not order:
                return
            if not fds:
                _carry_out(order)
                _freeze()
                continue
            wire = socket.socket(fileno=fds[0])
            if (pid := os.fork()) == 0:
                _begin(wires.values(), (rung, rings))
                _carry_out(order, wire, *fds[1:])
                return
            for fd in fds[1:]:
                os.close(fd)
            wires[pid] = wire
            wire.sendall(f"{pid}\n".encode())


def _carry_out(order: bytes, *with_wires: Any) -> None:
    module, name, *given = json.loads(order)
    getattr(importlib.import_module(module), name)(*given, *with_wires)


def _tell_who_ended(wires: dict[int, socket.socket]) -> None:
    while wires:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        with wires.pop(pid) as wire, suppress(OSError):
            wire.sendall(f"{ENDED}{os.waitstatus_to_exitcode(status)}\n".encode())


def _begin(of_others: Any, bell: Sequence[int]) -> None:
    """A process that was forked has nothing to do with what the server does."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for wire in of_others:
        wire.close()
    for fd in bell:
        os.close(fd)


def _warm_up() -> None:
    """Import everything, and let a bot live a little, so that what every life would work out anew is known."""
    before = dict(os.environ)
    from bot import cli  # noqa: F401
    from bot.demo import playing, throw_away
    from conversations import patterns
    from tests import cast, quick

    quick.share_statements()

    async def a_little() -> None:
        with throw_away() as folder:
            async with playing(folder, cast.BEGIN) as world:
                await cast.asked(world)

    asyncio.run(a_little())
    _OF_LIBRARIES.update({name: value for name, value in os.environ.items() if before.get(name) != value})
    # Putting patterns together was a third of what a life that hears a few answers did.
    for pattern in (one for one in gc.get_objects() if isinstance(one, patterns._Later)):
        pattern.search("")
    _freeze()


def _freeze() -> None:
    """What is there by now stays, and whoever is forked need not go through it."""
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    from tests import forked

    forked.serve()
