"""What the system is told: that nothing of our memory may be kept; and a service manager, if there is one, that we are
ready, alive, stopping (systemd's sd_notify, in its own words); and what it tells us: to stop."""

import asyncio
import gc
import os
import resource
import signal
import socket
from itertools import chain
from typing import Protocol

from bot import logs
from conversations import patterns

log = logs.get("service")

# Python itself looks for garbage after 700 new objects, which is a tenth of an answer.
_GARBAGE_FROM = 10_000
_AFTER_THE_START, _BREATH = 3, 0.002  # seconds


def tell(state: str) -> None:
    """Tell it this; without one, nothing."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as wire:
            wire.connect(f"\0{address[1:]}" if address.startswith("@") else address)
            wire.send(state.encode())
    except OSError as error:
        log.warning("not_told", error=error)


def keep_to_itself() -> None:
    """However this process ends, no image of its memory is written to a disk (faults T2), and whatever it makes, others
    on the machine cannot open."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)


async def say_alive() -> None:
    """Tell it so as often as it wants to hear, until cancelled: who hangs is started again."""
    every = _watchdog_seconds()
    while True:
        if every is None:
            await asyncio.Event().wait()
        else:
            tell("WATCHDOG=1")
            await asyncio.sleep(every / 3)


def _watchdog_seconds() -> float | None:
    given = os.environ.get("WATCHDOG_USEC", "")
    return int(given) / 1_000_000 if given.isdecimal() and int(given) else None


class Serving(Protocol):
    """What is served."""

    async def enter(self) -> None:
        """Make sure that nobody else does, before anything is done."""

    async def run(self, stop: asyncio.Event) -> None:
        """Do it until `stop` is set."""


def _keep_what_is_here() -> None:
    """What was read in by now stays: nothing of it is looked through for what can go, and the rest less often."""
    gc.freeze()
    gc.set_threshold(_GARBAGE_FROM)


async def get_ready() -> None:
    """What is looked for in an answer is put together while nobody waits for it: the first to answer would wait five
    times as long as anybody later, and the first to do so in his own spelling longer than that. Not before the start is
    over, and with a breath between each."""
    await asyncio.sleep(_AFTER_THE_START)
    for _ in chain(patterns.put_together(), patterns.put_together_spelled()):
        await asyncio.sleep(_BREATH)


async def serve(app: Serving) -> None:
    """Be the bot until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    entering, stopped = asyncio.create_task(app.enter()), asyncio.create_task(stop.wait())
    await asyncio.wait({entering, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if not entering.done():
        entering.cancel()
        return
    await entering
    _keep_what_is_here()
    ready = asyncio.create_task(get_ready())
    try:
        await app.run(stop)
    finally:
        ready.cancel()
